"""Does it help with server-sent events? A client reads three, each with its name or its data."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import no, partial, yes

WORDS = "sse eventsource serversentevent eventstream"
READ = "a client read three events as text/event-stream, made with what it has for them"


def reads(port, note=None):
    answer = talking.get(port, Accept="text/event-stream")
    assert answer.headers["Content-Type"].startswith("text/event-stream"), answer
    assert sum(line.startswith("data:") for line in answer.text.splitlines()) == 3, answer.text
    return yes(READ, note)


def fastapi():
    from collections.abc import AsyncIterable

    from fastapi import FastAPI
    from fastapi.sse import EventSourceResponse

    application = FastAPI()

    @application.get("/", response_class=EventSourceResponse)
    async def events() -> AsyncIterable[int]:
        for number in range(3):
            yield number

    return reads(serving.asgi(application))


def litestar():
    from litestar import Litestar, get
    from litestar.response import ServerSentEvent

    @get("/")
    async def events() -> ServerSentEvent:
        return ServerSentEvent(str(number) for number in range(3))

    return reads(serving.asgi(Litestar([events])))


def aiohttp():
    from aiohttp.web import Application
    from aiohttp_sse import sse_response

    async def events(request):
        async with sse_response(request) as response:
            for number in range(3):
                await response.send(str(number))
        return response

    application = Application()
    application.router.add_get("/", events)
    found = reads(serving.aiohttp(application))
    return partial("Needs aiohttp-sse, a package of the same project.", f"with aiohttp-sse {found.how}")


def cyclone():
    import http.client

    from cyclone.sse import SSEHandler
    from cyclone.web import Application

    class Events(SSEHandler):
        def bind(self):
            for number in range(3):
                self.sendEvent(str(number))
            self.transport.loseConnection()

    port = serving.twisted(Application([("/", Events)]))
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/")
        text = connection.getresponse().read().decode(errors="replace")
    except (OSError, http.client.HTTPException):
        text = ""
    assert "data: 0" not in text, text
    return no("three events sent by its SSEHandler did not arrive: it writes text where bytes belong", "It has a handler for them, which fails on Python 3.")


def falcon():
    from falcon.asgi import App, SSEvent

    async def three():
        for number in range(3):
            yield SSEvent(text=str(number))

    class Events:
        async def on_get(self, req, resp):
            resp.sse = three()

    application = App()
    application.add_route("/", Events())
    reads(serving.asgi(application))
    return partial("Under ASGI only.", f"under ASGI {READ}; its responses for WSGI have no sse")


def blacksheep():
    from blacksheep import Application
    from blacksheep.server.sse import ServerSentEvent, ServerSentEventsResponse

    async def three():
        for number in range(3):
            yield ServerSentEvent({"number": number})

    application = Application()
    application.router.add_get("/", lambda: ServerSentEventsResponse(three))
    return reads(serving.asgi(application))


def django_ninja():
    def add(api):
        from ninja.streaming import SSE

        def events(request):
            yield from range(3)

        api.get("/", response=SSE[int])(events)

    return reads(serving.wsgi(sites.ninja(add)))


ROBYN = """
from robyn import SSEMessage, SSEResponse


@app.get("/")
def events(request):
    return SSEResponse(SSEMessage(str(number)) for number in range(3))
"""


def robyn():
    return reads(serving.robyn(ROBYN))


def every(framework):
    return absent(framework, WORDS)
