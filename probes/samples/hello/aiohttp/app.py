from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/")
async def hello(request):
    return web.Response(text="Hello, world!")


def create():
    application = web.Application()
    application.add_routes(routes)
    return application


application = create()
