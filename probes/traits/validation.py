"""Does it check what a request brings against declared types? A word for a number must get a response of 4xx that names the field."""

import json

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

NAMED = "JSON with a word for a declared number got {status}, and the response named the field"
FORMS = "Forms name the field; what else a request brings is not checked."


def asked(port, number):
    return talking.Visitor(port).ask("POST", "/", json.dumps({"number": number}), {"Content_Type": "application/json", "Accept": "application/json"})


def names_the_field(port):
    right, wrong = asked(port, 41), asked(port, "word")
    assert right.status in (200, 201) and "42" in right.text, right
    assert 400 <= wrong.status < 500 and "number" in wrong.text, wrong
    return yes(NAMED.format(status=wrong.status))


def fastapi():
    from fastapi import FastAPI
    from pydantic import BaseModel

    class Order(BaseModel):
        number: int

    application = FastAPI()

    @application.post("/")
    def page(order: Order):
        return order.number + 1

    return names_the_field(serving.asgi(application))


def litestar():
    from dataclasses import dataclass

    from litestar import Litestar, post

    @dataclass
    class Order:
        number: int

    @post("/")
    async def page(data: Order) -> int:
        return data.number + 1

    return names_the_field(serving.asgi(Litestar([page])))


def django_ninja():
    def add(api):
        from ninja import Schema

        class Order(Schema):
            number: int

        def page(request, order: Order):
            return order.number + 1

        api.post("/")(page)

    return names_the_field(serving.wsgi(sites.ninja(add)))


def django_rest_framework():
    def make():
        from django.urls import path
        from rest_framework import serializers
        from rest_framework.response import Response
        from rest_framework.views import APIView

        class Order(serializers.Serializer):
            number = serializers.IntegerField()

        class Page(APIView):
            def post(self, request):
                order = Order(data=request.data)
                order.is_valid(raise_exception=True)
                return Response(order.validated_data["number"] + 1)

        return [path("", Page.as_view())]

    return names_the_field(serving.wsgi(sites.rest_framework(make)))


def apiflask():
    from apiflask import Schema
    from apiflask.fields import Integer

    class Order(Schema):
        number = Integer(required=True)

    application = sites.flask()

    @application.post("/")
    @application.input(Order)
    def page(json_data):
        return str(json_data["number"] + 1)

    return names_the_field(serving.wsgi(application))


ROBYN = """
from pydantic import BaseModel


class Order(BaseModel):
    number: int


@app.post("/")
def page(request, order: Order):
    return str(order.number + 1)
"""


def robyn():
    found = names_the_field(serving.robyn(ROBYN))
    return yes(found.how, note='With the extra "pydantic".')


def blacksheep():
    from dataclasses import dataclass

    from blacksheep import Application, FromJSON, text

    @dataclass
    class Order:
        number: int

    application = Application()

    @application.router.post("/")
    async def page(data: FromJSON[Order]):
        return text(str(int(data.value.number) + 1))

    port = serving.asgi(application)
    right, wrong = asked(port, 41), asked(port, "word")
    assert right.text == "42" and wrong.status >= 400 and "number" not in wrong.text
    return partial("Values are converted by their types; a wrong one is refused without naming the field.", f"JSON with a word for a declared number got {wrong.status}, and the response did not name the field")


def django():
    from django import forms

    sites.django_settings()

    class Order(forms.Form):
        number = forms.IntegerField()

    assert Order({"number": "word"}).errors["number"] and Order({"number": "7"}).is_valid()
    return partial(FORMS, "a form named the field for which a word had come in place of a number; nothing checks JSON")


def cherrypy():
    import cherrypy as web

    class Root:
        @web.expose
        @web.tools.params()
        def index(self, number: int):
            return str(number + 1)

    port = serving.wsgi(web.Application(Root(), "", {"/": {}}))
    right, wrong = talking.get(port, "/?number=41"), talking.get(port, "/?number=word")
    assert right.text == "42" and wrong.status == 400, (right, wrong)
    return partial(
        "The tool params converts parameters by annotations; JSON is not checked.",
        "a word for a parameter that is annotated as a number got 400",
    )


def falcon():
    """Its decorator works with the package jsonschema, which it does not declare."""
    from falcon import App
    from falcon.media.validators import jsonschema

    class Page:
        @jsonschema.validate({"type": "object", "properties": {"number": {"type": "integer"}}})
        def on_post(self, req, resp):
            resp.media = req.media["number"] + 1

    application = App()
    application.add_route("/", Page())
    port = serving.wsgi(application)
    right, wrong = asked(port, 41), asked(port, "word")
    assert right.text == "42" and wrong.status == 400, (right, wrong)
    named = "named the field" if "number" in wrong.text else "did not name the field"
    return partial(
        "A decorator checks JSON against a schema; it needs the package jsonschema, which Falcon does not declare.",
        f"with jsonschema installed, JSON with a word for a number in the schema got 400, and the response {named}",
    )


def pyramid():
    """Colander, of the same project, checks what a view hands to it."""
    import colander
    from pyramid.httpexceptions import HTTPBadRequest
    from pyramid.response import Response

    class Order(colander.Schema):
        number = colander.SchemaNode(colander.Integer())

    def page(request):
        try:
            return Response(str(Order().deserialize(request.json_body)["number"] + 1))
        except colander.Invalid as invalid:
            return HTTPBadRequest(json.dumps(invalid.asdict()))

    found = names_the_field(serving.wsgi(sites.pyramid_view(page)))
    return partial("Needs Colander, a package of the same project, which a view calls.", f"with Colander, {found.how}")


def quart():
    from dataclasses import dataclass

    from quart import Quart
    from quart_schema import QuartSchema, RequestSchemaValidationError, validate_request

    @dataclass
    class Order:
        number: int

    application = Quart("probe")
    QuartSchema(application)

    @application.errorhandler(RequestSchemaValidationError)
    async def refused(error):
        return str(error.validation_error), 400

    @application.post("/")
    @validate_request(Order)
    async def page(data):
        return str(data.number + 1)

    found = names_the_field(serving.asgi(application))
    return partial("Needs Quart-Schema, a package of the same project.", f"with Quart-Schema and an error handler, {found.how}")


def sanic():
    from dataclasses import dataclass

    from sanic import text
    from sanic_ext import validate

    @dataclass
    class Order:
        number: int

    application = sites.sanic(extend=True)

    @application.post("/")
    @validate(json=Order)
    async def page(request, body):
        return text(str(body.number + 1))

    port = serving.sanic(application)
    right, wrong = asked(port, 41), asked(port, "word")
    assert right.text == "42" and 400 <= wrong.status < 500, (right, wrong)
    named = "named the field" if "number" in wrong.text else "did not name the field"
    return partial(
        EXT, f"with Sanic Extensions, JSON with a word for a declared number got {wrong.status}, and the response {named}"
    )


EXT = 'Needs Sanic Extensions, a package of the same project that the extra "ext" installs.'


def every(framework):
    return absent(framework, "validate validation validator schema jsonschema", BESIDES.get(framework.slug))


BESIDES = {
    "aiohttp": {
        r"aiohttp\.helpers\.validate_etag_value": "the check of an entity tag",
        r"aiohttp\.web_urldispatcher\.validation": "the check of a route’s own name",
    },
    "flask": {r"flask\.cli\._validate_key": "the check of an option of its command"},
    "pyramid": {r"pyramid\.scripts\.proutes\.validate_formats": "the check of an option of a command"},
    "starlette": {r"starlette\.schemas.*": "the collecting of descriptions from docstrings"},
    "tornado": {r"tornado\.web\.validate_absolute_path": "the check of a static file’s path"},
    "twisted": {r"twisted\.(mail|conch|cred|internet|python|words|names|test|trial|runner|pair|positioning|protocols)\..*": "checks outside its web server"},
}
