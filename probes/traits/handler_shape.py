"""Are handlers functions or classes? Both are tried; what cannot be a handler is rejected or fails."""

from kit import serving, sites, talking
from kit.finding import value
from kit.absence import inside

BOTH = "a function and a class each handled a request"
CLASSES = "a class handled a request; a function in its place {fate}"


def django():
    from django.http import HttpResponse
    from django.urls import path
    from django.views import View

    class Page(View):
        def get(self, request):
            return HttpResponse("class")

    port = serving.wsgi(sites.django(path("f", lambda request: HttpResponse("function")), path("c", Page.as_view())))
    return both(port)


def flask():
    from flask.views import MethodView

    class Page(MethodView):
        def get(self):
            return "class"

    application = sites.flask()
    application.add_url_rule("/f", "f", lambda: "function")
    application.add_url_rule("/c", view_func=Page.as_view("c"))
    return both(serving.wsgi(application))


def pyramid():
    from pyramid.response import Response

    class Page:
        def __init__(self, request):
            pass

        def __call__(self):
            return Response("class")

    def configure(configurator):
        configurator.add_route("f", "/f")
        configurator.add_route("c", "/c")
        configurator.add_view(lambda request: Response("function"), route_name="f")
        configurator.add_view(Page, route_name="c")

    return both(serving.wsgi(sites.pyramid(configure)))


def both(port):
    assert [talking.get(port, path).text for path in ("/f", "/c")] == ["function", "class"]
    return value(["functions", "classes"], BOTH)


def twisted():
    from twisted.web.server import Site

    assert talking.get(serving.twisted(sites.twisted(lambda request: b"class"))).text == "class"
    status = talking.raw(serving.twisted(Site(lambda request: b"function")), b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    assert b"function" not in status
    return value(["classes"], CLASSES.format(fate="did not"))


def tornado():
    from tornado.web import Application

    def function(*_, **__):
        return "function"

    assert talking.get(serving.tornado(sites.tornado(get=lambda self: self.write("class")))).text == "class"
    status = talking.raw(serving.tornado(Application([("/", function)])), b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    assert b"function" not in status
    return value(["classes"], CLASSES.format(fate="did not"))


def cyclone():
    from cyclone import bottle

    assert talking.get(serving.twisted(sites.cyclone(get=lambda self: self.write("class")))).text == "class"
    bottle.route("/")(lambda handler: handler.write("function"))
    try:
        bottle.create_app()
    except TypeError as broken:
        return value(["classes"], f"a class handled a request; for functions there is cyclone.bottle, whose create_app fails: {broken}")
    raise AssertionError("functions of cyclone.bottle work")


def fastapi():
    from fastapi import FastAPI

    application = FastAPI()
    application.add_api_route("/f", lambda: "function", response_class=endpoints().PlainTextResponse)
    application.add_route("/c", endpoints().Page)
    return both(serving.asgi(application))


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import Route

    def function(request):
        return endpoints().PlainTextResponse("function")

    return both(serving.asgi(Starlette(routes=[Route("/f", function), Route("/c", endpoints().Page)])))


def endpoints():
    """What Starlette and what is built on it make handlers of."""
    from types import SimpleNamespace

    from starlette.endpoints import HTTPEndpoint
    from starlette.responses import PlainTextResponse

    class Page(HTTPEndpoint):
        async def get(self, request):
            return PlainTextResponse("class")

    return SimpleNamespace(Page=Page, PlainTextResponse=PlainTextResponse)


def litestar():
    from litestar import Controller, Litestar, get

    class Page(Controller):
        @get("/c")
        async def page(self) -> str:
            return "class"

    @get("/f")
    async def function() -> str:
        return "function"

    return both(serving.asgi(Litestar([function, Page])))


def quart():
    from quart import Quart
    from quart.views import MethodView

    class Page(MethodView):
        async def get(self):
            return "class"

    application = Quart("probe")
    application.add_url_rule("/f", "f", lambda: "function")
    application.add_url_rule("/c", view_func=Page.as_view("c"))
    return both(serving.asgi(application))


def aiohttp():
    from aiohttp.web import Application, Response, View

    async def function(request):
        return Response(text="function")

    class Page(View):
        async def get(self):
            return Response(text="class")

    application = Application()
    application.router.add_get("/f", function)
    application.router.add_view("/c", Page)
    return both(serving.aiohttp(application))


def sanic():
    from sanic import text
    from sanic.views import HTTPMethodView

    async def function(request):
        return text("function")

    class Page(HTTPMethodView):
        async def get(self, request):
            return text("class")

    application = sites.sanic()
    application.add_route(function, "/f")
    application.add_route(Page.as_view(), "/c")
    return both(serving.sanic(application))


def falcon():
    def function(req, resp):
        resp.text = "function"

    application = sites.falcon(lambda: "class")
    application.add_route("/f", function)
    port = serving.wsgi(application)
    assert (talking.get(port).text, talking.get(port, "/f").status) == ("class", 405)
    return value(["classes"], CLASSES.format(fate="got 405"))


def bottle():
    class Page:
        def get(self):
            return "class"

    application = sites.bottle(lambda: "function")
    application.get("/c", callback=Page)
    port = serving.wsgi(application)
    assert (talking.get(port).text, talking.get(port, "/c").status) == ("function", 500)
    return value(["functions"], "a function handled a request; a class in its place got 500")


def django_rest_framework():
    def make():
        from django.http import HttpResponse
        from django.urls import path
        from rest_framework.views import APIView

        class Page(APIView):
            def get(self, request):
                return HttpResponse("class")

        return [path("f", sites.rest_view(lambda: "function")), path("c", Page.as_view())]

    return both(serving.wsgi(sites.rest_framework(make)))


def django_ninja():
    """A class where a function is expected has no operation: calling it makes an object, which is no response."""
    class Page:
        def __init__(self, request):
            pass

    port = serving.wsgi(sites.ninja(lambda api: [api.get("/f")(lambda request: "function"), api.get("/c")(Page)]))
    assert talking.get(port, "/f").text == '"function"'
    assert talking.get(port, "/c").status == 500
    return value(["functions"], "a function handled a request; a class in its place got 500")


def blacksheep():
    from blacksheep import Application, text
    from blacksheep.server.controllers import Controller
    from blacksheep.server.routing import RoutesRegistry

    application = Application()
    application.controllers_router = RoutesRegistry()

    class Page(Controller):
        @application.controllers_router.get("/c")
        def shown(self):
            return text("class")

    application.router.add_get("/f", lambda: text("function"))
    return both(serving.asgi(application))


def cherrypy():
    import cherrypy as web

    class Page:
        @web.expose
        def index(self):
            return "class"

    function = web.expose(lambda: "function")
    root = type("Root", (), {"f": staticmethod(function), "c": Page()})
    port = serving.wsgi(web.Application(root(), ""))
    assert [talking.get(port, path).text for path in ("/f", "/c/")] == ["function", "class"]
    return value(["functions", "classes"], BOTH + ": both as attributes of the tree of objects")


def robyn():
    port = serving.robyn("@app.get('/f')\ndef page(request):\n    return 'function'\n")
    assert talking.get(port, "/f").text == "function"
    modules, names = inside("robyn")
    assert not [name for name in names if name.split(".")[-1] in ("View", "MethodView", "Controller", "Resource", "HTTPEndpoint")]
    return value(["functions"], "a function handled a request; none of its classes is named for views, controllers or resources")
