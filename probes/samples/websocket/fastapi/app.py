from fastapi import FastAPI, WebSocket

application = FastAPI()


@application.websocket("/")
async def echo(websocket: WebSocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)
