"""Does it generate an OpenAPI description? One that it made is read, or the package is searched for it."""

import json

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework

WORDS = "openapi swagger apischema apidoc redoc"
DESCRIBED = "its description, in OpenAPI {version}, has the path of a handler, its number and the type of its response"


def described(port, path):
    """The version of a description that has everything about the handler of `/items/{number}`."""
    told = json.loads(talking.get(port, path).text)
    handler = told["paths"]["/items/{number}"]["get"]
    assert handler["parameters"][0]["schema"]["type"] == "integer"
    schema = handler["responses"]["200"]["content"]["application/json"]["schema"]
    if "$ref" in schema:
        schema = told["components"]["schemas"][schema["$ref"].removeprefix("#/components/schemas/")]
    assert schema["properties"]["name"]["type"] == "string"
    return told["openapi"]


def fastapi():
    from fastapi import FastAPI
    from pydantic import BaseModel

    class Item(BaseModel):
        name: str

    application = FastAPI()

    @application.get("/items/{number}")
    def item(number: int) -> Item:
        return Item(name=str(number))

    version = described(serving.asgi(application), "/openapi.json")
    return yes(DESCRIBED.format(version=version), note=f"It generates OpenAPI {version} unless another version is set.")


def litestar():
    from dataclasses import dataclass

    from litestar import Litestar, get

    @dataclass
    class Item:
        name: str

    @get("/items/{number:int}", signature_namespace={"Item": Item})
    async def item(number: int) -> Item:
        return Item(str(number))

    version = described(serving.asgi(Litestar([item])), "/schema/openapi.json")
    return yes(DESCRIBED.format(version=version), note=f"It generates OpenAPI {version}.")


def quart():
    """Quart-Schema describes what its decorators declare."""
    from dataclasses import dataclass

    from quart import Quart
    from quart_schema import QuartSchema, validate_response

    @dataclass
    class Item:
        name: str

    application = Quart("probe")
    QuartSchema(application)

    @application.get("/items/<int:number>")
    @validate_response(Item)
    async def item(number):
        return Item(str(number))

    version = described(serving.asgi(application), "/openapi.json")
    note = "Needs Quart-Schema, a package of the same project, which describes what its decorators declare."
    return partial(note, f"with Quart-Schema, {DESCRIBED.format(version=version)}")


def starlette():
    """Its generator passes on the YAML that somebody wrote into docstrings."""
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route
    from starlette.schemas import SchemaGenerator

    def item(request):
        """
        responses:
          200:
            description: the item
        """
        return PlainTextResponse("item")

    def other(request):
        return PlainTextResponse("other")

    application = Starlette(routes=[Route("/items/{number:int}", item), Route("/others/{number:int}", other)])
    told = SchemaGenerator({"openapi": "3.0.0", "info": {"title": "probe", "version": "1"}}).get_schema(routes=application.routes)
    assert told["paths"] == {"/items/{number}": {"get": {"responses": {200: {"description": "the item"}}}}}
    return partial(
        "A helper collects YAML from docstrings, with the extra \"full\"; it describes nothing by itself.",
        "SchemaGenerator passed on the YAML of a docstring; of a handler without one, and of the types, it told nothing",
    )


def every(framework):
    return absent(framework, WORDS)


def sanic():
    application = sites.sanic(extend=True)
    application.get("/items/<number:int>")(lambda request, number: None)
    described = json.loads(talking.get(serving.sanic(application), "/docs/openapi.json").text)
    assert described["openapi"].startswith("3.") and "/items/{number}" in described["paths"], described
    looked = absent(Framework.named("sanic"), WORDS)
    assert looked.support == "no", looked.how
    return partial(
        "Sanic Extensions, a package of the same project that the extra \"ext\" installs, describes handlers in OpenAPI 3.0.3; "
        "its version 25.12.0 also needs Pydantic, which the extra does not install.",
        f"with Sanic Extensions and Pydantic installed a description in OpenAPI {described['openapi']} named the path; by itself: {looked.how}",
    )


def names_path(port, path, wanted, version="3.1"):
    """Yes, when the description at the path names what is wanted."""
    text = json.loads(talking.get(port, path).text)
    assert text["openapi"].startswith(version) and wanted in text["paths"], text
    return yes(f"a description in OpenAPI {text['openapi']} named the path of a handler", note=f"It generates OpenAPI {text['openapi']}.")


def django_ninja():
    return names_path(serving.wsgi(sites.ninja(lambda api: api.get("/items/{number}")(item))), "/openapi.json", "/items/{number}")


def item(request, number: int):
    return number


def django_rest_framework():
    """With uritemplate and inflection, which it does not require, and without one of them."""
    import sys

    def make():
        from django.urls import path
        from rest_framework.schemas.openapi import SchemaGenerator

        patterns = [path("items/<int:number>", sites.rest_view(lambda: ""))]
        make.generator = SchemaGenerator(title="Shop", patterns=patterns)
        return patterns

    sites.rest_framework(make)
    make()
    text = make.generator.get_schema()
    assert text["openapi"].startswith("3.") and "/items/{number}/" in text["paths"] or "/items/{number}" in text["paths"], text
    from rest_framework.schemas import openapi

    openapi.uritemplate = None
    try:
        make.generator.get_schema()
    except AssertionError as refused:
        return partial(
            "Its generator needs uritemplate and inflection, which it does not declare.",
            f"a description in OpenAPI {text['openapi']} named the path of a view; without uritemplate, as in a plain install: {refused}",
        )
    raise AssertionError("it needs no other package")


def blacksheep():
    from blacksheep import Application
    from blacksheep.server.openapi.v3 import OpenAPIHandler
    from openapidocs.v3 import Info

    application = Application()
    OpenAPIHandler(info=Info(title="Shop", version="1")).bind_app(application)

    @application.router.get("/items/{number}")
    async def shown(number: int) -> int:
        return number

    return names_path(serving.asgi(application), "/openapi.json", "/items/{number}")


def robyn():
    body = "@app.get('/items/:number')\ndef shown(request, number: int):\n    return str(number)\n"
    return names_path(serving.robyn(body), "/openapi.json", "/items/{number}")


def apiflask():
    application = sites.flask()

    @application.get("/items/<int:number>")
    def shown(number):
        return {"number": number}

    return names_path(serving.wsgi(application), "/openapi.json", "/items/{number}")
