from pathlib import Path

from sanic import Sanic, text
from sanic_ext import render

application = Sanic("order")
application.config.TEMPLATING_PATH_TO_TEMPLATES = Path(__file__).parent


def errors(name, quantity):
    wrong = {}
    if not name:
        wrong["name"] = "is required"
    if not (quantity.isdecimal() and 1 <= int(quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.get("/")
async def show(request):
    return await render("form.html", context={"errors": {}})


@application.post("/")
async def order(request):
    name, quantity = request.form.get("name", ""), request.form.get("quantity", "")
    wrong = errors(name, quantity)
    if wrong:
        return await render("form.html", context={"name": name, "quantity": quantity, "errors": wrong}, status=400)
    return text(f"{quantity} of {name}")
