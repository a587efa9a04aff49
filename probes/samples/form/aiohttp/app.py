from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

routes = web.RouteTableDef()


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


def page(request, form, wrong, status=200):
    return aiohttp_jinja2.render_template("form.html", request, {"form": form, "errors": wrong}, status=status)


@routes.get("/")
async def show(request):
    return page(request, {}, {})


@routes.post("/")
async def order(request):
    form = await request.post()
    wrong = errors(form)
    if wrong:
        return page(request, form, wrong, status=400)
    return web.Response(text=f"{form['quantity']} of {form['name']}")


def create():
    application = web.Application()
    aiohttp_jinja2.setup(application, loader=jinja2.FileSystemLoader(Path(__file__).parent))
    application.add_routes(routes)
    return application


application = create()
