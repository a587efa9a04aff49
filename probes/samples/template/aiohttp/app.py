from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/")
@aiohttp_jinja2.template("page.html")
async def page(request):
    return {"name": request.query["name"], "days": ["Monday", "Tuesday"]}


def create():
    application = web.Application()
    aiohttp_jinja2.setup(application, loader=jinja2.FileSystemLoader(Path(__file__).parent))
    application.add_routes(routes)
    return application


application = create()
