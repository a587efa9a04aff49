from robyn import Robyn, WebSocketDisconnect

application = Robyn(__file__)


@application.websocket("/")
async def echo(websocket):
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        pass


if __name__ == "__main__":
    application.start()
