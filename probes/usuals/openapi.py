"""A description of the API in OpenAPI, made from its code."""

import json

from kit import serving, sites, talking
from kit.usual import same_project, used
from traits import openapi


def flask():
    from flask_smorest import Api, Blueprint
    from marshmallow import Schema, fields

    class Item(Schema):
        name = fields.String()

    application = sites.flask()
    application.config.update(API_TITLE="Shop", API_VERSION="1", OPENAPI_VERSION="3.0.3", OPENAPI_URL_PREFIX="/")
    api = Api(application)
    items = Blueprint("items", "items", url_prefix="/items")

    @items.route("/")
    @items.response(200, Item)
    def item():
        return {"name": "chair"}

    api.register_blueprint(items)
    port = serving.wsgi(application)
    described = json.loads(talking.get(port, "/openapi.json").text)
    assert talking.get(port, "/items/").status == 200
    assert described["openapi"] == "3.0.3" and "/items/" in described["paths"] and "Item" in described["components"]["schemas"]
    return used("flask-smorest", "a description in OpenAPI 3.0.3 named the path and the schema of an endpoint")


def starlette():
    from pydantic import BaseModel
    from spectree import Response, SpecTree
    from starlette.applications import Starlette
    from starlette.responses import JSONResponse
    from starlette.routing import Route

    class Item(BaseModel):
        name: str

    specification = SpecTree("starlette")

    @specification.validate(resp=Response(HTTP_200=Item))
    async def item(request):
        return JSONResponse({"name": "chair"})

    application = Starlette(routes=[Route("/items", item)])
    specification.register(application)
    port = serving.asgi(application)
    described = json.loads(talking.get(port, "/apidoc/openapi.json").text)
    assert talking.get(port, "/items").status == 200
    assert "/items" in described["paths"] and any("Item" in name for name in described["components"]["schemas"])
    version = described["openapi"]
    return used("spectree", f"a description in OpenAPI {version} named the path and the schema of an endpoint")


def sanic():
    return same_project("sanic-ext", openapi.sanic())


def falcon():
    from falcon import App
    from pydantic import BaseModel
    from spectree import Response, SpecTree

    class Item(BaseModel):
        name: str

    specification = SpecTree("falcon")

    class Items:
        @specification.validate(resp=Response(HTTP_200=Item))
        def on_get(self, req, resp):
            resp.media = {"name": "chair"}

    application = App()
    application.add_route("/items", Items())
    specification.register(application)
    port = serving.wsgi(application)
    described = json.loads(talking.get(port, "/apidoc/openapi.json").text)
    assert talking.get(port, "/items").status == 200
    assert "/items" in described["paths"] and any("Item" in name for name in described["components"]["schemas"])
    return used("spectree", f"a description in OpenAPI {described['openapi']} named the path and the schema of an endpoint")


def quart():
    return same_project("Quart-Schema", openapi.quart())


def django():
    """django-ninja, which describes the functions that it is given."""
    from django.core.wsgi import get_wsgi_application
    from django.urls import path

    class Urls:
        urlpatterns = []

    sites.django_settings(ROOT_URLCONF=Urls)
    from ninja import NinjaAPI, Schema

    class Item(Schema):
        name: str

    api = NinjaAPI()
    api.get("/items", response=Item)(lambda request: {"name": "chair"})
    Urls.urlpatterns.append(path("", api.urls))
    port = serving.wsgi(get_wsgi_application())
    described = json.loads(talking.get(port, "/openapi.json").text)
    assert json.loads(talking.get(port, "/items").text) == {"name": "chair"}
    assert "/items" in described["paths"] and "Item" in described["components"]["schemas"]
    return used("django-ninja", f"a description in OpenAPI {described['openapi']} named the path and the schema of an endpoint")


def django_rest_framework():
    """drf-spectacular describes a view by its serializer, and serves the description."""

    def make():
        from django.urls import path
        from drf_spectacular.views import SpectacularJSONAPIView
        from rest_framework import serializers
        from rest_framework.generics import GenericAPIView
        from rest_framework.response import Response

        class Item(serializers.Serializer):
            name = serializers.CharField()

        class Items(GenericAPIView):
            serializer_class = Item

            def get(self, request):
                return Response({"name": "chair"})

        return [path("items/", Items.as_view()), path("openapi.json", SpectacularJSONAPIView.as_view())]

    settings = {"INSTALLED_APPS": ["rest_framework", "drf_spectacular"]}
    settings["REST_FRAMEWORK"] = sites.NOBODY | {"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"}
    described = json.loads(talking.get(serving.wsgi(sites.rest_framework(make, **settings)), "/openapi.json").text)
    assert "/items/" in described["paths"] and "Item" in described["components"]["schemas"], described
    return used("drf-spectacular", f"a description in OpenAPI {described['openapi']} named the path and the schema of a view")
