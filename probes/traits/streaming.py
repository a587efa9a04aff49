"""Can it stream a response? The first part must arrive before the second is created."""

import asyncio
import socket
import threading

from kit import serving, sites, talking
from kit.finding import partial, yes
from pathlib import Path

SENT = "the first part of a response arrived while its handler was waiting to create the second"
REQUEST = b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
go_on = threading.Event()


def arrives(port, request=REQUEST):
    """Reads up to the first part, lets the handler go on, and reads the second."""
    with socket.create_connection(("127.0.0.1", port), timeout=talking.PATIENCE) as connection:
        connection.sendall(request)
        received = b""
        while b"first" not in received:
            received += part_of(connection)
        assert not go_on.is_set()
        go_on.set()
        while b"second" not in received:
            received += part_of(connection)
    return yes(SENT)


def part_of(connection):
    part = connection.recv(65536)
    assert part, "the answer ended too early"
    return part


def parts():
    yield b"first"
    assert go_on.wait(talking.PATIENCE)
    yield b"second"


def django():
    from django.http import StreamingHttpResponse
    from django.urls import path

    return arrives(serving.wsgi(sites.django(path("", lambda request: StreamingHttpResponse(parts())))))


def flask():
    application = sites.flask()
    application.add_url_rule("/", "stream", parts)
    return arrives(serving.wsgi(application))


def pyramid():
    from pyramid.response import Response

    return arrives(serving.wsgi(sites.pyramid_view(lambda request: Response(app_iter=parts()))))


def twisted():
    from twisted.internet.task import LoopingCall
    from twisted.web.server import NOT_DONE_YET

    def render(request):
        def more():
            if go_on.is_set():
                request.write(b"second")
                request.finish()
                waiting.stop()

        request.write(b"first")
        waiting = LoopingCall(more)
        waiting.start(0.02, now=False)
        return NOT_DONE_YET

    return arrives(serving.twisted(sites.twisted(render)))


def tornado():
    async def get(self):
        self.write("first")
        await self.flush()
        await asyncio.to_thread(go_on.wait, talking.PATIENCE)
        self.write("second")

    return arrives(serving.tornado(sites.tornado(get=get)))


def cyclone():
    """Under HTTP/1.1, as browsers speak it, under HTTP/1.0, and with its handler for server-sent events."""
    from cyclone.sse import SSEHandler
    from cyclone.web import Application, asynchronous
    from twisted.internet.threads import deferToThread

    @asynchronous
    def get(self):
        self.write("first")
        self.flush()
        deferToThread(go_on.wait, talking.PATIENCE).addCallback(lambda _: self.finish("second"))

    class Events(SSEHandler):
        def bind(self):
            self.sendEvent("first")

    port = serving.twisted(sites.cyclone(get=get))
    assert b"first" not in talking.raw(port, REQUEST)
    assert b"first" not in talking.raw(serving.twisted(Application([("/", Events)])), REQUEST)
    arrives(port, REQUEST.replace(b"1.1", b"1.0"))
    return partial(
        "It works over HTTP/1.0 only: over HTTP/1.1, flush() and the handler for server-sent events both fail on Python 3.",
        SENT + ", under HTTP/1.0; under HTTP/1.1 neither a flushed response nor a server-sent event arrived",
    )


async def parts_async():
    yield b"first"
    assert await asyncio.to_thread(go_on.wait, talking.PATIENCE)
    yield b"second"


def fastapi():
    from fastapi import FastAPI
    from fastapi.responses import StreamingResponse

    application = FastAPI()
    application.add_api_route("/", lambda: StreamingResponse(parts_async()))
    return arrives(serving.asgi(application))


def starlette():
    from starlette.applications import Starlette
    from starlette.responses import StreamingResponse
    from starlette.routing import Route

    def stream(request):
        return StreamingResponse(parts_async())

    return arrives(serving.asgi(Starlette(routes=[Route("/", stream)])))


def litestar():
    from litestar import Litestar, get
    from litestar.response import Stream

    @get("/")
    async def stream() -> Stream:
        return Stream(parts_async())

    return arrives(serving.asgi(Litestar([stream])))


def quart():
    from quart import Quart

    application = Quart("probe")
    application.add_url_rule("/", "stream", parts_async)
    return arrives(serving.asgi(application))


def aiohttp():
    from aiohttp.web import Application, StreamResponse

    async def get(request):
        answer = StreamResponse()
        await answer.prepare(request)
        async for part in parts_async():
            await answer.write(part)
        return answer

    application = Application()
    application.router.add_get("/", get)
    return arrives(serving.aiohttp(application))


def sanic():
    application = sites.sanic()

    @application.get("/")
    async def get(request):
        answer = await request.respond()
        async for part in parts_async():
            await answer.send(part)

    return arrives(serving.sanic(application))


def falcon():
    from falcon import App, asgi

    class Page:
        def on_get(self, req, resp):
            resp.stream = parts()

    class AsyncPage:
        async def on_get(self, req, resp):
            resp.stream = parts_async()

    under_wsgi, under_asgi = App(), asgi.App()
    under_wsgi.add_route("/", Page())
    under_asgi.add_route("/", AsyncPage())
    arrives(serving.wsgi(under_wsgi))
    go_on.clear()
    arrives(serving.asgi(under_asgi))
    return yes(SENT + ", under WSGI and under ASGI")


def bottle():
    return arrives(serving.wsgi(sites.bottle(parts)))


def django_rest_framework():
    def make():
        from django.http import StreamingHttpResponse
        from django.urls import path
        from rest_framework.decorators import api_view

        return [path("", api_view(["GET"])(lambda request: StreamingHttpResponse(parts())))]

    return arrives(serving.wsgi(sites.rest_framework(make)))


def django_ninja():
    def stream(request):
        from django.http import StreamingHttpResponse

        return StreamingHttpResponse(parts())

    return arrives(serving.wsgi(sites.ninja(lambda api: api.get("/")(stream))))


def blacksheep():
    from blacksheep import Application, Content, Response, StreamedContent

    async def pieces():
        yield b"first"
        await asyncio.to_thread(go_on.wait, talking.PATIENCE)
        yield b"second"

    application = Application()

    @application.router.get("/")
    async def stream(request):
        return Response(200, content=StreamedContent(b"text/plain", pieces))

    return arrives(serving.asgi(application))


def cherrypy():
    return arrives(serving.wsgi(sites.cherrypy(parts, **{"response.stream": True})))


ROBYN = """
import asyncio
from pathlib import Path

from robyn import StreamingResponse


@app.get("/")
async def stream(request):
    async def pieces():
        yield "first"
        while not Path("go-on").exists():
            await asyncio.sleep(0.02)
        yield "second"

    return StreamingResponse(pieces(), media_type="text/plain")
"""


def robyn():
    """Its server is another process: a file tells it to go on."""
    port = serving.robyn(ROBYN)
    serving.in_thread(lambda: go_on.wait(talking.PATIENCE) and Path("go-on").touch())
    return arrives(port)
