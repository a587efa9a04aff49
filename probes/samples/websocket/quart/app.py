from quart import Quart, websocket

application = Quart(__name__)


@application.websocket("/")
async def echo():
    while True:
        await websocket.send(await websocket.receive())
