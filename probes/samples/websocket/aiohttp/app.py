from aiohttp import WSMsgType, web

routes = web.RouteTableDef()


@routes.get("/")
async def echo(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.type == WSMsgType.TEXT:
            await socket.send_str(message.data)
    return socket


def create():
    application = web.Application()
    application.add_routes(routes)
    return application


application = create()
