"""Does it make traces? A request must arrive as a span of OpenTelemetry, or the package is searched for any."""

import time

from kit import serving, talking
from kit.absence import absent
from kit.finding import partial, yes

ARRIVED = "a request arrived as a span of OpenTelemetry that names its method"


def exporting():
    """A tracer provider, and what it exports its spans to, in memory."""
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exported, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exported))
    return provider, exported


def arrives(port, exported):
    assert talking.get(port).status == 200
    until = time.monotonic() + 10
    while not exported.get_finished_spans() and time.monotonic() < until:
        time.sleep(0.02)
    names = [span.name for span in exported.get_finished_spans()]
    assert any("GET" in name for name in names), names


def fastapi():
    from fastapi import FastAPI

    provider, exported = exporting()
    application = FastAPI(telemetry={"tracer_provider": provider})
    application.get("/")(lambda: "page")
    arrives(serving.asgi(application), exported)
    return yes(ARRIVED, "It requires OpenTelemetry’s API; what exports the spans is in the extra \"opentelemetry\".")


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.opentelemetry import OpenTelemetryMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    provider, exported = exporting()
    traced = [Middleware(OpenTelemetryMiddleware, tracer_provider=provider)]
    pages = [Route("/", lambda request: PlainTextResponse("page"))]
    arrives(serving.asgi(Starlette(routes=pages, middleware=traced)), exported)
    return yes(ARRIVED, "With OpenTelemetry’s API, which the extra \"full\" installs; marked as experimental.")


def litestar():
    from litestar import Litestar, get
    from litestar.plugins.opentelemetry import OpenTelemetryConfig, OpenTelemetryPlugin

    @get("/")
    async def page() -> str:
        return "page"

    provider, exported = exporting()
    plugin = OpenTelemetryPlugin(OpenTelemetryConfig(tracer_provider=provider))
    arrives(serving.asgi(Litestar([page], plugins=[plugin])), exported)
    return yes(ARRIVED, "With the extra \"opentelemetry\"; metrics are in the extra \"prometheus\".")


def blacksheep():
    from blacksheep import Application, text
    from blacksheep.server.otel import use_open_telemetry
    from opentelemetry.sdk._logs.export import ConsoleLogExporter
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exported = InMemorySpanExporter()
    application = Application()
    application.router.add_get("/", lambda: text("page"))
    use_open_telemetry(application, ConsoleLogExporter(), exported)
    arrives(serving.asgi(application), exported)
    return partial("It needs packages of OpenTelemetry, which it does not declare.", f"with OpenTelemetry’s packages installed, {ARRIVED}")


def every(framework):
    return absent(framework, "opentelemetry otel tracer tracing telemetry prometheus statsd", BESIDES.get(framework.slug))


BESIDES = {"aiohttp": {r"aiohttp\.tracing": "hooks of its client"}}
