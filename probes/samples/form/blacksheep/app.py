from pathlib import Path

from blacksheep import Application, Request, text
from blacksheep.server.rendering.jinja2 import JinjaRenderer
from blacksheep.server.responses import view
from blacksheep.settings.html import html_settings
from jinja2 import FileSystemLoader

html_settings.use(JinjaRenderer(loader=FileSystemLoader(Path(__file__).parent)))
application = Application()


def errors(form):
    wrong = {}
    if "name" not in form:
        wrong["name"] = "is required"
    quantity = form.get("quantity", "")
    if not (quantity.isdecimal() and 1 <= int(quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.router.get("/")
async def shown():
    return view("form", {"form": {}, "errors": {}})


@application.router.post("/")
async def order(request: Request):
    form = await request.form()  # without the fields that were left empty
    wrong = errors(form)
    if wrong:
        refused = view("form", {"form": form, "errors": wrong})
        refused.status = 400
        return refused
    return text(f"{form['quantity']} of {form['name']}")
