"""Traces: a request arrives as a span of OpenTelemetry, by a package of OpenTelemetry's project for the framework."""

from kit import serving, sites
from kit.usual import used
from traits import traces as trait


def arrived(package, port, exported):
    trait.arrives(port, exported)
    return used(package, trait.ARRIVED)


def flask():
    from opentelemetry.instrumentation.flask import FlaskInstrumentor

    provider, exported = trait.exporting()
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "page")
    FlaskInstrumentor().instrument_app(application, tracer_provider=provider)
    return arrived("opentelemetry-instrumentation-flask", serving.wsgi(application), exported)


def django():
    """Its middleware is put into the settings, before the application is made of them."""
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse
    from django.urls import path
    from opentelemetry.instrumentation.django import DjangoInstrumentor

    provider, exported = trait.exporting()
    sites.django_settings(ROOT_URLCONF=(path("", lambda request: HttpResponse("page")),), MIDDLEWARE=[])
    DjangoInstrumentor().instrument(tracer_provider=provider)
    return arrived("opentelemetry-instrumentation-django", serving.wsgi(get_wsgi_application()), exported)


def tornado():
    from opentelemetry.instrumentation.tornado import TornadoInstrumentor

    provider, exported = trait.exporting()
    TornadoInstrumentor().instrument(tracer_provider=provider)
    application = sites.tornado(get=lambda self: self.write("page"))
    return arrived("opentelemetry-instrumentation-tornado", serving.tornado(application), exported)


def aiohttp():
    from aiohttp import web
    from opentelemetry.instrumentation.aiohttp_server import AioHttpServerInstrumentor

    async def page(request):
        return web.Response(text="page")

    provider, exported = trait.exporting()
    AioHttpServerInstrumentor().instrument(tracer_provider=provider)
    application = web.Application()
    application.router.add_get("/", page)
    return arrived("opentelemetry-instrumentation-aiohttp-server", serving.aiohttp(application), exported)
