from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/items/{number:[0-9]+}")
async def item(request):
    number = int(request.match_info["number"])
    return web.json_response({"number": number, "double": 2 * number})


def create():
    application = web.Application()
    application.add_routes(routes)
    return application


application = create()
