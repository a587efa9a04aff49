from blacksheep import Application, WebSocket, WebSocketDisconnectError

application = Application()


@application.router.ws("/")
async def echo(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnectError:
        pass
