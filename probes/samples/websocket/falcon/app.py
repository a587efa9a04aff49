import falcon.asgi
from falcon import WebSocketDisconnected


class Echo:
    async def on_websocket(self, req, ws):
        await ws.accept()
        try:
            while True:
                await ws.send_text(await ws.receive_text())
        except WebSocketDisconnected:
            pass


application = falcon.asgi.App()
application.add_route("/", Echo())
