"""Does it support WebSockets? One is opened, and a text sent through it must come back."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import no, partial, yes
from kit.framework import Framework

ECHOED = "a WebSocket was opened over a socket, and the text sent through it came back"
REFUSED = "a WebSocket handshake got {status}"


def echoes(port):
    assert talking.websocket_echo(port, "hello") == "hello"
    return ECHOED


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    sites.django(path("", lambda request: HttpResponse("page")))
    application = get_asgi_application()
    status = talking.websocket_status(serving.asgi(application))
    assert status != 101
    from channels.generic.websocket import WebsocketConsumer
    from channels.routing import ProtocolTypeRouter

    class Echo(WebsocketConsumer):
        def receive(self, text_data=None, bytes_data=None):
            self.send(text_data=text_data)

    both = ProtocolTypeRouter({"http": application, "websocket": Echo.as_asgi()})
    return partial(
        "Needs Channels, a package of the same project; Django’s own ASGI handler accepts HTTP only.",
        f"by itself, under uvicorn, {REFUSED.format(status=status)}; with Channels, {echoes(serving.asgi(both))}",
    )


def flask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "page")
    return refuses(serving.wsgi(application), "flask")


def pyramid():
    from pyramid.response import Response

    return refuses(serving.wsgi(sites.pyramid_view(lambda request: Response("page"))), "pyramid")


def refuses(port, slug):
    status = talking.websocket_status(port)
    assert status != 101
    return absent(Framework.named(slug), "websocket ws wss", tried=REFUSED.format(status=status))


def twisted():
    from twisted.web.resource import Resource
    from twisted.web.server import Site
    from twisted.web.websocket import WebSocketResource

    class Echo:
        buildProtocol = classmethod(lambda cls, request: cls())

        def negotiationStarted(self, transport):
            self.transport = transport

        def negotiationFinished(self):
            pass

        def textMessageReceived(self, text):
            self.transport.sendTextMessage(text)

        def bytesMessageReceived(self, data):
            pass

        def connectionLost(self, reason):
            pass

        def pongReceived(self, payload):
            pass

    root = Resource()
    root.putChild(b"", WebSocketResource(Echo))
    return yes(echoes(serving.twisted(Site(root))) + ', with the extra "websocket" installed')


def tornado():
    from tornado.web import Application
    from tornado.websocket import WebSocketHandler

    class Echo(WebSocketHandler):
        def on_message(self, message):
            self.write_message(message)

    return yes(echoes(serving.tornado(Application([("/", Echo)]))))


def cyclone():
    from cyclone.web import Application
    from cyclone.websocket import WebSocketHandler

    complaints = serving.complaints()
    port = serving.twisted(Application([("/", type("Echo", (WebSocketHandler,), {}))]))
    opened = talking.raw(port, talking.handshake(port, "/"))
    assert b" 101 " not in opened
    complaint = complaints.get(timeout=10)
    return no(
        f"a handshake for its WebSocketHandler got no response; it fails with {complaint.type.__name__}: {complaint.value}",
        note="It has a WebSocket handler, which fails on Python 3.",
    )


def fastapi():
    from fastapi import FastAPI, WebSocket

    application = FastAPI()

    @application.websocket("/")
    async def echo(websocket: WebSocket):
        await websocket.accept()
        await websocket.send_text(await websocket.receive_text())

    return yes(echoes(serving.asgi(application)))


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import WebSocketRoute

    async def echo(websocket):
        await websocket.accept()
        await websocket.send_text(await websocket.receive_text())

    return yes(echoes(serving.asgi(Starlette(routes=[WebSocketRoute("/", echo)]))))


def litestar():
    from litestar import Litestar, websocket_listener

    @websocket_listener("/")
    async def echo(data: str) -> str:
        return data

    return yes(echoes(serving.asgi(Litestar([echo]))))


def quart():
    from quart import Quart, websocket

    application = Quart("probe")

    @application.websocket("/")
    async def echo():
        await websocket.send(await websocket.receive())

    return yes(echoes(serving.asgi(application)))


def aiohttp():
    from aiohttp.web import Application, WebSocketResponse

    async def echo(request):
        socket = WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            await socket.send_str(message.data)
        return socket

    application = Application()
    application.router.add_get("/", echo)
    return yes(echoes(serving.aiohttp(application)))


def sanic():
    application = sites.sanic()

    @application.websocket("/")
    async def echo(request, socket):
        async for text in socket:
            await socket.send(text)

    return yes(echoes(serving.sanic(application)))


def falcon():
    from falcon.asgi import App

    class Echo:
        async def on_websocket(self, req, socket):
            await socket.accept()
            await socket.send_text(await socket.receive_text())

    application = App()
    application.add_route("/", Echo())
    return yes(echoes(serving.asgi(application)) + ", under ASGI")


def bottle():
    return refuses(serving.wsgi(sites.bottle(lambda: "page")), "bottle")


def blacksheep():
    from blacksheep import Application, WebSocket

    application = Application()

    @application.router.ws("/")
    async def echo(websocket: WebSocket):
        await websocket.accept()
        await websocket.send_text(await websocket.receive_text())

    return yes(echoes(serving.asgi(application)))


ROBYN = """
@app.websocket("/")
async def echo(websocket):
    await websocket.send_text(await websocket.receive_text())
"""


def robyn():
    return yes(echoes(serving.robyn(ROBYN)))


def cherrypy():
    return refuses(serving.wsgi(sites.cherrypy(lambda: "page")), "cherrypy")


def apiflask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "page")
    return refuses(serving.wsgi(application), "apiflask")
