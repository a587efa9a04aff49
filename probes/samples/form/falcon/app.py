from pathlib import Path

import falcon
from jinja2 import Environment, FileSystemLoader

templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


class Order:
    def on_get(self, req, resp):
        self.show(resp, {}, {})

    def on_post(self, req, resp):
        form = req.get_media()
        wrong = errors(form)
        if wrong:
            resp.status = falcon.HTTP_400
            self.show(resp, form, wrong)
        else:
            resp.content_type = falcon.MEDIA_TEXT
            resp.text = f"{form['quantity']} of {form['name']}"

    def show(self, resp, form, wrong):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("form.html").render(form=form, errors=wrong)


application = falcon.App()
application.add_route("/", Order())
