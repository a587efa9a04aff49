from pathlib import Path
from urllib.parse import parse_qsl

from robyn import Headers, Response, Robyn
from robyn.templating import JinjaTemplate

templates = JinjaTemplate(Path(__file__).parent)
application = Robyn(__file__)


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.get("/")
def shown():
    return templates.render_template("form.html", form={}, errors={})


@application.post("/")
def order(request):
    body = request.body if isinstance(request.body, str) else request.body.decode()
    form = dict(parse_qsl(body, keep_blank_values=True))
    wrong = errors(form)
    if wrong:
        page = templates.render_template("form.html", form=form, errors=wrong)
        return Response(400, page.headers, page.description)
    return Response(200, Headers({"Content-Type": "text/plain"}), f"{form['quantity']} of {form['name']}")


if __name__ == "__main__":
    application.start()
