"""JSON that is checked against a declared type: a word for a number gets a status of 4xx that names the field."""

from kit import serving, sites
from kit.usual import same_project, used
from traits import validation as trait


def flask():
    from flask_smorest import Api, Blueprint
    from marshmallow import Schema, fields

    class Order(Schema):
        number = fields.Integer(required=True)

    application = sites.flask()
    application.config.update(API_TITLE="Shop", API_VERSION="1", OPENAPI_VERSION="3.0.3")
    orders = Blueprint("orders", "orders")

    @orders.route("/", methods=["POST"])
    @orders.arguments(Order)
    def order(data):
        return str(data["number"] + 1)

    Api(application).register_blueprint(orders)
    return used("flask-smorest", trait.names_the_field(serving.wsgi(application)).how)


def django():
    return used("django-ninja", trait.django_ninja().how)


def order_of_spectree(name):
    """A SpecTree for a framework, and a type with one number."""
    from pydantic import BaseModel
    from spectree import SpecTree

    class Order(BaseModel):
        number: int

    return SpecTree(name), Order


def starlette():
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    specification, Order = order_of_spectree("starlette")

    @specification.validate(json=Order)
    async def page(request):
        return PlainTextResponse(str(request.context.json.number + 1))

    application = Starlette(routes=[Route("/", page, methods=["POST"])])
    specification.register(application)
    return used("spectree", trait.names_the_field(serving.asgi(application)).how)


def falcon():
    from falcon import App

    specification, Order = order_of_spectree("falcon")

    class Page:
        @specification.validate(json=Order)
        def on_post(self, req, resp):
            resp.text = str(req.context.json.number + 1)

    application = App()
    application.add_route("/", Page())
    specification.register(application)
    return used("spectree", trait.names_the_field(serving.wsgi(application)).how)


def pyramid():
    return same_project("Colander", trait.pyramid())


def quart():
    return same_project("Quart-Schema", trait.quart())


def sanic():
    return same_project("sanic-ext", trait.sanic())
