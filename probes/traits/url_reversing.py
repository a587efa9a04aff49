"""Can it build a URL from a route's name? One is built, and must lead back to the handler."""

import asyncio

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import yes

MADE = "{call} made /items/41"


def django():
    from django.http import HttpResponse
    from django.urls import path, reverse

    sites.django(path("items/<int:number>", lambda request, number: HttpResponse(), name="item"))
    assert reverse("item", args=[41]) == "/items/41"
    return yes(MADE.format(call="reverse"))


def flask():
    from flask import url_for

    application = sites.flask()
    application.add_url_rule("/items/<int:number>", "item", lambda number: "")
    with application.test_request_context():
        assert url_for("item", number=41) == "/items/41"
    return yes(MADE.format(call="url_for"))


def every(framework):
    return absent(framework, "reverseurl urlreverse urlfor routeurl routepath buildurl makeurl")


def reverse(web):
    application = web.Application([web.URLSpec("/items/([0-9]+)", web.RequestHandler, name="item")])
    assert application.reverse_url("item", 41) == "/items/41"
    return yes(MADE.format(call="reverse_url"))


def tornado():
    import tornado.web

    return reverse(tornado.web)


def cyclone():
    import cyclone.web

    return reverse(cyclone.web)


def pyramid():
    from pyramid.response import Response

    def configure(configurator):
        configurator.add_route("item", "/items/{number}")
        configurator.add_view(lambda request: Response(request.route_path("item", number=41)), route_name="item")

    assert talking.get(serving.wsgi(sites.pyramid(configure)), "/items/1").text == "/items/41"
    return yes(MADE.format(call="route_path"))


def fastapi():
    from fastapi import FastAPI

    application = FastAPI()
    application.add_api_route("/items/{number}", lambda number: "", name="item")
    assert application.url_path_for("item", number=41) == "/items/41"
    return yes(MADE.format(call="url_path_for"))


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import Route

    application = Starlette(routes=[Route("/items/{number:int}", lambda request: None, name="item")])
    assert application.url_path_for("item", number=41) == "/items/41"
    return yes(MADE.format(call="url_path_for"))


def litestar():
    from litestar import Litestar, get

    @get("/items/{number:int}", name="item")
    async def item(number: int) -> int:
        return number

    assert Litestar([item]).route_reverse("item", number=41) == "/items/41"
    return yes(MADE.format(call="route_reverse"))


def quart():
    from quart import Quart, url_for

    async def made():
        async with application.test_request_context("/"):
            return url_for("item", number=41)

    application = Quart("probe")
    application.add_url_rule("/items/<int:number>", "item", lambda number: "")
    assert asyncio.run(made()) == "/items/41"
    return yes(MADE.format(call="url_for"))


def aiohttp():
    application = sites.aiohttp()
    application.router.add_get("/items/{number}", sites.saying("item"), name="item")
    assert str(application.router["item"].url_for(number="41")) == "/items/41"
    return yes(MADE.format(call="url_for"))


def sanic():
    application = sites.sanic()
    application.add_route(lambda request, number: None, "/items/<number:int>", name="item")
    application.finalize()
    assert application.url_for("item", number=41) == "/items/41"
    return yes(MADE.format(call="url_for"))


def bottle():
    application = sites.bottle()
    application.get("/items/<number:int>", callback=lambda number: "", name="item")
    assert application.get_url("item", number=41) == "/items/41"
    return yes(MADE.format(call="get_url"))


def django_rest_framework():
    def make():
        from django.http import HttpResponse
        from django.urls import path
        from rest_framework.decorators import api_view
        from rest_framework.reverse import reverse

        @api_view(["GET"])
        def item(request, number):
            return HttpResponse(reverse("item", args=[41]))

        return [path("items/<int:number>", item, name="item")]

    assert talking.get(serving.wsgi(sites.rest_framework(make)), "/items/1").text == "/items/41"
    return yes(MADE.format(call="its reverse"))


def django_ninja():
    def item(request, number: int):
        from django.urls import reverse

        return reverse("api-1.0.0:item", args=[41])

    port = serving.wsgi(sites.ninja(lambda api: api.get("/items/{number}", url_name="item")(item)))
    assert talking.get(port, "/items/1").text == '"/items/41"'
    return yes(MADE.format(call="Django’s reverse, with the name of an operation,"))


def blacksheep():
    from blacksheep import Application, text

    application = Application()

    async def item(number: int):
        return text(application.router.url_for("item", number="41"))

    application.router.add_get("/items/{number}", item)
    application.router.get("/named/{number}", name="item")(item)
    assert talking.get(serving.asgi(application), "/items/1").text == "/named/41"
    return yes("url_for made /named/41")
