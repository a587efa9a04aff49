from sanic import Sanic

application = Sanic("echo")


@application.websocket("/")
async def echo(request, socket):
    async for text in socket:
        await socket.send(text)
