from aiohttp import web

routes = web.RouteTableDef()


@routes.post("/")
async def upload(request):
    file = (await request.post()).get("file")
    if not isinstance(file, web.FileField):
        raise web.HTTPBadRequest(text="file is required")
    return web.json_response({"name": file.filename, "bytes": len(file.file.read())})


def create():
    application = web.Application()
    application.add_routes(routes)
    return application


application = create()
