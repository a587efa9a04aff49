from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(directory=".")


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


async def order(request):
    if request.method == "GET":
        return templates.TemplateResponse(request, "form.html", {"form": {}, "errors": {}})
    form = await request.form()
    wrong = errors(form)
    if wrong:
        return templates.TemplateResponse(request, "form.html", {"form": form, "errors": wrong}, status_code=400)
    return PlainTextResponse(f"{form['quantity']} of {form['name']}")


application = Starlette(routes=[Route("/", order, methods=["GET", "POST"])])
