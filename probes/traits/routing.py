"""How does a request find its handler? Each way is used, and the handler must respond."""

from kit import serving, sites, talking
from kit.finding import value


def django():
    from django.http import HttpResponse
    from django.urls import path

    application = sites.django(path("items/<int:number>", lambda request, number: HttpResponse(number + 1)))
    assert talking.get(serving.wsgi(application), "/items/41").text == "42"
    return value(["pattern-list"], "a list of patterns with a converter: /items/41 reached its view as a number")


def flask():
    application = sites.flask()

    @application.route("/items/<int:number>")
    def item(number):
        return str(number + 1)

    assert talking.get(serving.wsgi(application), "/items/41").text == "42"
    return value(["decorators"], "a decorator with a typed converter: /items/41 reached its view as a number")


def twisted():
    from twisted.web.resource import Resource
    from twisted.web.server import Site

    class Item(Resource):
        def getChild(self, path, request):
            return self

        def render_GET(self, request):
            return request.prepath[-1]

    root = Resource()
    root.putChild(b"items", Item())
    assert talking.get(serving.twisted(Site(root)), "/items/41").text == "41"
    return value(["resource-tree"], "a tree of resources: /items/41 was walked segment by segment")


def item_handler(base):
    class Item(base):
        def get(self, number):
            self.write(str(int(number) + 1))

    return "/items/([0-9]+)", Item


def tornado():
    from tornado.web import Application, RequestHandler

    assert talking.get(serving.tornado(Application([item_handler(RequestHandler)])), "/items/41").text == "42"
    return value(["pattern-list"], "a list of regular expressions: /items/41 reached its handler with 41")


def cyclone():
    from cyclone import bottle
    from cyclone.web import Application, RequestHandler

    assert talking.get(serving.twisted(Application([item_handler(RequestHandler)])), "/items/41").text == "42"
    bottle.route("/hello")(lambda handler: handler.write("decorated"))
    try:
        bottle.create_app()
    except TypeError as broken:
        return value(
            ["pattern-list"],
            f"a list of regular expressions: /items/41 reached its handler; with a decorated function, cyclone.bottle.create_app fails: {broken}",
            note="The same as in Tornado. The Bottle-style decorators fail on Python 3.",
        )
    raise AssertionError("the decorators of cyclone.bottle work")


def pyramid():
    from pyramid.response import Response

    def configure(configurator):
        configurator.add_route("item", r"/items/{number:\d+}")
        configurator.add_view(lambda request: Response(request.matchdict["number"]), route_name="item")
        configurator.add_view(lambda context, request: Response(context["name"]), context=dict)

    tree = {"tree": {"leaf": {"name": "found by traversal"}}}
    port = serving.wsgi(sites.pyramid(configure, root_factory=lambda request: tree))
    assert talking.get(port, "/items/41").text == "41"
    assert talking.get(port, "/tree/leaf").text == "found by traversal"
    return value(["pattern-list", "traversal"], "one application with both: a pattern was matched, and a tree of objects traversed")


def fastapi():
    from fastapi import FastAPI

    application = FastAPI()

    @application.get("/items/{number}")
    def item(number: int):
        return number + 1

    assert talking.get(serving.asgi(application), "/items/41").text == "42"
    return value(["decorators"], "a decorator, and a parameter with a type: /items/41 reached its handler as a number")


def starlette():
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    def item(request):
        return PlainTextResponse(str(request.path_params["number"] + 1))

    application = Starlette(routes=[Route("/items/{number:int}", item)])
    assert talking.get(serving.asgi(application), "/items/41").text == "42"
    return value(["pattern-list"], "a list of routes with a converter: /items/41 reached its handler as a number")


def litestar():
    from litestar import Litestar, get

    @get("/items/{number:int}")
    async def item(number: int) -> int:
        return number + 1

    assert talking.get(serving.asgi(Litestar([item])), "/items/41").text == "42"
    return value(["decorators"], "a decorator with a typed parameter: /items/41 reached its handler as a number")


def quart():
    from quart import Quart

    application = Quart("probe")

    @application.get("/items/<int:number>")
    async def item(number):
        return str(number + 1)

    assert talking.get(serving.asgi(application), "/items/41").text == "42"
    return value(["decorators"], "a decorator with a typed converter: /items/41 reached its view as a number")


def aiohttp():
    from aiohttp.web import Application, Response, RouteTableDef

    async def item(request):
        return Response(text=request.match_info["number"])

    routes = RouteTableDef()
    routes.get("/decorated/{number:[0-9]+}")(item)
    application = Application()
    application.router.add_get("/items/{number:[0-9]+}", item)
    application.add_routes(routes)
    port = serving.aiohttp(application)
    assert (talking.get(port, "/items/41").text, talking.get(port, "/decorated/42").text) == ("41", "42")
    return value(["pattern-list", "decorators"], "a pattern of the application’s table, and one that a decorator had put there, led to a handler")


def sanic():
    from sanic import text

    application = sites.sanic()

    @application.get("/items/<number:int>")
    async def item(request, number):
        return text(str(number + 1))

    assert talking.get(serving.sanic(application), "/items/41").text == "42"
    return value(["decorators"], "a decorator with a typed parameter: /items/41 reached its handler as a number")


def falcon():
    class Item:
        def on_get(self, req, resp, number):
            resp.text = str(number + 1)

    application = sites.falcon()
    application.add_route("/items/{number:int}", Item())
    assert talking.get(serving.wsgi(application), "/items/41").text == "42"
    return value(["pattern-list"], "a list of URI templates with a converter: /items/41 reached its resource as a number")


def bottle():
    application = sites.bottle()

    @application.route("/items/<number:int>")
    def item(number):
        return str(number + 1)

    assert talking.get(serving.wsgi(application), "/items/41").text == "42"
    return value(["decorators"], "a decorator with a filter: /items/41 reached its function as a number")


def django_rest_framework():
    def make():
        from django.urls import path
        from rest_framework.response import Response
        from rest_framework.routers import SimpleRouter
        from rest_framework.viewsets import ViewSet

        class Items(ViewSet):
            lookup_value_regex = "[0-9]+"

            def retrieve(self, request, pk):
                return Response(int(pk) + 1)

        router = SimpleRouter(trailing_slash=False)
        router.register("items", Items, basename="item")
        return router.urls

    assert talking.get(serving.wsgi(sites.rest_framework(make)), "/items/41", Accept="application/json").text == "42"
    return value(["pattern-list"], "a router made URL patterns of a viewset: /items/41 reached it with 41")


def django_ninja():
    port = serving.wsgi(sites.ninja(lambda api: api.get("/items/{number}")(add_one)))
    assert talking.get(port, "/items/41").text == "42"
    return value(["decorators"], "a decorator, and a parameter with a type: /items/41 reached its operation as a number")


def add_one(request, number: int):
    return number + 1


def blacksheep():
    from blacksheep import Application, text

    async def item(number: int):
        return text(str(number + 1))

    application = Application()
    application.router.get("/items/{int:number}")(item)
    application.router.add_get("/listed/{number}", item)
    port = serving.asgi(application)
    assert (talking.get(port, "/items/41").text, talking.get(port, "/listed/42").text) == ("42", "43")
    return value(["decorators", "pattern-list"], "a decorator, and a pattern added to the router, led to a handler with a number")


def cherrypy():
    import cherrypy as web

    class Root:
        @web.expose
        def items(self, number):
            return str(int(number) + 1)

    assert talking.get(serving.wsgi(web.Application(Root(), "")), "/items/41").text == "42"
    return value(["resource-tree"], "a tree of objects: /items/41 was looked up among attributes, and its rest became an argument")


def robyn():
    body = "@app.get('/items/:number')\ndef item(request, number: int):\n    return str(number + 1)\n"
    assert talking.get(serving.robyn(body), "/items/41").text == "42"
    return value(["decorators"], "a decorator, and a parameter with a type: /items/41 reached its handler as a number")
