from pathlib import Path

import cherrypy
from jinja2 import Environment, FileSystemLoader

templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


def errors(name, quantity):
    wrong = {}
    if not name:
        wrong["name"] = "is required"
    if not (quantity.isdecimal() and 1 <= int(quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@cherrypy.expose
class Order:
    def GET(self):
        return templates.get_template("form.html").render(form={}, errors={})

    def POST(self, name, quantity):
        wrong = errors(name, quantity)
        if wrong:
            cherrypy.response.status = 400
            return templates.get_template("form.html").render(form={"name": name, "quantity": quantity}, errors=wrong)
        cherrypy.response.headers["Content-Type"] = "text/plain"
        return f"{quantity} of {name}"


application = cherrypy.Application(Order(), config={"/": {"request.dispatch": cherrypy.dispatch.MethodDispatcher()}})
