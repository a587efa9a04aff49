import os

from pyramid.config import Configurator
from pyramid.response import Response


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


def show(request):
    return {"form": {}, "errors": {}}


def order(request):
    wrong = errors(request.POST)
    if wrong:
        request.response.status = 400
        return {"form": request.POST, "errors": wrong}
    return Response("{quantity} of {name}".format(**request.POST), content_type="text/plain")


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.add_jinja2_search_path(os.path.dirname(__file__))
    config.add_route("order", "/")
    config.add_view(show, route_name="order", renderer="form.jinja2", request_method="GET")
    config.add_view(order, route_name="order", renderer="form.jinja2", request_method="POST")
    application = config.make_wsgi_app()
