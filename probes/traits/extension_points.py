"""How is it extended? Each way that the catalogue lists is used, and must have an effect."""

import pathlib
import sys

from kit import serving, sites, talking
from kit.finding import unknown, value


def django():
    pathlib.Path("shop").mkdir(exist_ok=True)
    pathlib.Path("shop", "__init__.py").touch()
    pathlib.Path("shop", "apps.py").write_text(
        "from django.apps import AppConfig\nclass Shop(AppConfig):\n    name = 'shop'\n    was_ready = False\n"
        "    def ready(self):\n        type(self).was_ready = True\n"
    )
    pathlib.Path("shop", "stamp.py").write_text(
        "def stamp(get_response):\n    def middleware(request):\n        response = get_response(request)\n"
        "        response['X-Stamp'] = 'yes'\n        return response\n    return middleware\n"
    )
    sys.path.insert(0, ".")
    from django.core.signals import request_started
    from django.http import HttpResponse
    from django.urls import path

    heard = []
    request_started.connect(lambda **_: heard.append("started"), weak=False)
    application = sites.django(path("", lambda request: HttpResponse()), INSTALLED_APPS=["shop.apps.Shop"], MIDDLEWARE=["shop.stamp.stamp"])
    answer = talking.get(serving.wsgi(application))
    from shop.apps import Shop

    assert Shop.was_ready and answer.headers["X-Stamp"] == "yes" and heard == ["started"]
    return value("apps, middleware, signals", "an app was initialized, a middleware changed a response, a signal was received")


def flask():
    from flask import Blueprint, request_started

    heard = []
    part = Blueprint("part", "part", url_prefix="/part")
    part.add_url_rule("/", "page", lambda: "page")

    class Extension:
        def init_app(self, application):
            application.extensions["probe"] = self
            application.after_request(lambda response: response.headers.add("X-Stamp", "yes") or response)

    application = sites.flask()
    application.register_blueprint(part)
    Extension().init_app(application)
    request_started.connect(lambda *_, **__: heard.append("started"), weak=False)
    answer = talking.get(serving.wsgi(application), "/part/")
    assert answer.text == "page" and answer.headers["X-Stamp"] == "yes" and heard == ["started"]
    return value("blueprints, signals, extensions", "a blueprint handled a request, an extension changed the response, a signal was received")


PLUGIN = """
from zope.interface import implementer
from twisted.plugin import IPlugin
from twisted.application.service import IServiceMaker

@implementer(IPlugin, IServiceMaker)
class Maker:
    tapname, description, options = "probe", "a probe", None
    def makeService(self, options): pass

maker = Maker()
"""


def twisted():
    folder = pathlib.Path("twisted", "plugins")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "probe_plugin.py").write_text(PLUGIN)
    sys.path.insert(0, ".")
    import twisted.plugins
    from twisted.application.service import IServiceMaker
    from twisted.plugin import getPlugins

    twisted.plugins.__path__.append(str(folder.absolute()))
    assert "probe" in [maker.tapname for maker in getPlugins(IServiceMaker)]
    return value("plugins", "a plugin for twistd in a folder on the path was found among the package’s own")


def stamped(web, serve):
    """A base class changes the responses of its subclasses."""

    class Stamped(web.RequestHandler):
        def set_default_headers(self):
            self.set_header("X-Stamp", "yes")

    class Page(Stamped):
        def get(self):
            self.write("page")

    assert talking.get(serve(web.Application([("/", Page)]))).headers["X-Stamp"] == "yes"


def tornado():
    import tornado.web
    from tornado.routing import Rule, RuleRouter, PathMatches

    stamped(tornado.web, serving.tornado)
    router = RuleRouter([Rule(PathMatches("/inner.*"), sites_at("/inner"))])
    assert talking.get(serving.tornado(router), "/inner").text == "inner"
    return value("subclassing, routers", "a subclass changed its own responses, and a router led to an application inside another")


def sites_at(path):
    from tornado.web import Application, RequestHandler

    return Application([(path, sites.handler(RequestHandler, lambda self: self.write("inner"), None))])


def cyclone():
    import cyclone.web

    stamped(cyclone.web, serving.twisted)
    return value("subclassing", "a subclass of its handler changed its own responses")


def pyramid():
    from pyramid.response import Response

    def stamping(handler, registry):
        def tween(request):
            response = handler(request)
            response.headers["X-Stamp"] = "yes"
            return response

        return tween

    def shouting(view, info):
        def derived(context, request):
            response = view(context, request)
            response.text = response.text.upper()
            return response

        return derived

    def part(configurator):
        configurator.add_route("page", "/page")
        configurator.add_view(lambda request: Response("page"), route_name="page")

    def configure(configurator):
        configurator.include(part, route_prefix="/part")
        configurator.add_view_deriver(shouting, name="shouting")
        sys.modules["probe_tween"] = type(sys)("probe_tween")
        sys.modules["probe_tween"].stamping = stamping
        configurator.add_tween("probe_tween.stamping")

    answer = talking.get(serving.wsgi(sites.pyramid(configure)), "/part/page")
    assert answer.text == "PAGE" and answer.headers["X-Stamp"] == "yes"
    return value("include, tweens, view derivers", "an included part handled a request, a view deriver and a tween changed the response")


def aiohttp():
    from aiohttp.web import middleware

    order = []

    @middleware
    async def stamp(request, handler):
        answer = await handler(request)
        answer.headers["X-Stamp"] = "yes"
        return answer

    async def context(application):
        order.append("context")
        yield

    async def signal(application):
        order.append("signal")

    application = sites.aiohttp()
    application.middlewares.append(stamp)
    application.on_startup.append(signal)
    application.cleanup_ctx.append(context)
    application.add_subapp("/part", sites.aiohttp(sites.saying("page")))
    answer = talking.get(serving.aiohttp(application), "/part/")
    assert answer.text == "page" and answer.headers["X-Stamp"] == "yes" and set(order) == {"context", "signal"}
    return value(
        "middlewares, sub-applications, signals, cleanup contexts",
        "a sub-application handled a request, a middleware changed the response, a signal and a cleanup context ran at the start",
    )


def sanic():
    from sanic import Blueprint, text
    from sanic_ext import Extend, Extension

    heard = []

    class Probe(Extension):
        name = "probe"

        def startup(self, bootstrap):
            heard.append("extension")

    part = Blueprint("part", url_prefix="/part")
    part.add_route(lambda request: text("page"), "/", name="page")
    application = sites.sanic()
    application.blueprint(part)
    application.register_middleware(lambda request, response: response.headers.update({"X-Stamp": "yes"}), "response")
    application.register_listener(lambda *_: heard.append("listener"), "before_server_start")

    @application.signal("http.lifecycle.request")
    async def signal(**_):
        heard.append("signal")

    Extend(application, extensions=[Probe], built_in_extensions=False)
    answer = talking.get(serving.sanic(application), "/part/")
    assert answer.text == "page" and answer.headers["X-Stamp"] == "yes" and set(heard) == {"extension", "listener", "signal"}
    return value(
        "blueprints, middleware, listeners, signals, extensions",
        "a blueprint handled a request, a middleware changed the response, a listener, a signal and an extension (of Sanic Extensions) were called",
    )


def falcon():
    import falcon as package
    from falcon.media import BaseHandler
    from falcon.routing import BaseConverter

    class Stamp:
        def process_response(self, req, resp, resource, succeeded):
            resp.set_header("X-Stamp", "yes")

    class Shout(BaseHandler):
        def serialize(self, media, content_type):
            return media.upper().encode()

    class Twice(BaseConverter):
        def convert(self, text):
            return 2 * text

    class Page:
        @package.before(lambda req, resp, resource, params: params.update(hooked="hooked"))
        def on_get(self, req, resp, word, hooked):
            resp.content_type = "text/shout"
            resp.media = f"{word} {hooked}"

    application = package.App(middleware=[Stamp()])
    application.router_options.converters["twice"] = Twice
    application.resp_options.media_handlers["text/shout"] = Shout()
    application.add_route("/{word:twice}", Page())
    application.add_sink(lambda req, resp: setattr(resp, "text", "sunk"), "/sink/")
    port = serving.wsgi(application)
    answer = talking.get(port, "/ab")
    assert (answer.text, answer.headers["X-Stamp"], talking.get(port, "/sink/a/b").text) == ("ABAB HOOKED", "yes", "sunk")
    return value(
        "middleware, hooks, media handlers, converters, sinks",
        "a converter, a hook, a media handler and a middleware each changed the response, and a sink answered below its prefix",
    )


def bottle():
    import bottle as module

    class Stamp:
        name, api = "stamp", 2

        def apply(self, callback, route):
            return lambda: callback().upper()

    class Adapter(module.ServerAdapter):
        def run(self, handler):
            started.append(handler)

    started = []
    application = sites.bottle()
    part = sites.bottle(lambda: "page")
    part.install(Stamp())
    application.mount("/part/", part)
    application.add_hook("after_request", lambda: module.response.set_header("X-Stamp", "yes"))
    module.run(application, server=Adapter, quiet=True)
    answer = talking.get(serving.wsgi(application), "/part/")
    assert answer.text == "PAGE" and answer.headers["X-Stamp"] == "yes" and started == [application]
    return value(
        "plugins, hooks, mounted applications, server adapters",
        "a mounted application handled a request, a plugin and a hook changed the response, and an adapter was given the application to serve",
    )


def stamping(app):
    """Middleware of ASGI: it adds a header to every response."""

    async def stamped(scope, receive, send):
        async def sending(message):
            if message["type"] == "http.response.start":
                message = message | {"headers": [*message["headers"], (b"x-stamp", b"yes")]}
            await send(message)

        await app(scope, receive, sending)

    return stamped


def fastapi():
    from fastapi import APIRouter, Depends, FastAPI
    from fastapi.responses import PlainTextResponse

    router = APIRouter(prefix="/part")

    @router.get("/page", response_class=PlainTextResponse)
    def page(text=Depends(lambda: "from a dependency")):
        return text

    application = FastAPI()
    application.include_router(router)
    application.add_middleware(stamping)
    answer = talking.get(serving.asgi(application), "/part/page")
    assert answer.text == "from a dependency" and answer.headers["X-Stamp"] == "yes"
    return value("routers, dependencies, middleware", "a router handled a request, a dependency gave a handler its value, a middleware changed the response")


def starlette():
    from starlette.applications import Starlette
    from starlette.endpoints import HTTPEndpoint
    from starlette.middleware import Middleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Mount, Route

    class Page(HTTPEndpoint):
        def get(self, request):
            return PlainTextResponse("page")

    inner = Starlette(routes=[Route("/page", Page)])
    answer = talking.get(serving.asgi(Starlette(routes=[Mount("/part", inner)], middleware=[Middleware(stamping)])), "/part/page")
    assert answer.text == "page" and answer.headers["X-Stamp"] == "yes"
    return value(
        "middleware, mounted applications, endpoints",
        "an endpoint’s subclass in a mounted application handled a request, and a middleware changed the response",
    )


def litestar():
    from litestar import Litestar, Request, get
    from litestar.di import Provide
    from litestar.exceptions import NotAuthorizedException
    from litestar.plugins import InitPluginProtocol
    from litestar.stores.memory import MemoryStore

    def guard(connection, handler):
        if "Key" not in connection.headers:
            raise NotAuthorizedException()

    @get("/part/page", guards=[guard], dependencies={"text": Provide(lambda: "from a dependency", sync_to_thread=False)})
    async def page(text: str, request: Request) -> str:
        await request.app.stores.get("kept").set("text", text)
        return (await request.app.stores.get("kept").get("text")).decode()

    class Plugin(InitPluginProtocol):
        def on_app_init(self, config):
            config.route_handlers.append(page)
            return config

    port = serving.asgi(Litestar(plugins=[Plugin()], middleware=[stamping], stores={"kept": MemoryStore()}))
    assert talking.get(port, "/part/page").status == 401
    answer = talking.get(port, "/part/page", Key="key")
    assert answer.text == "from a dependency" and answer.headers["X-Stamp"] == "yes"
    return value(
        "plugins, middleware, guards, dependencies, stores",
        "a plugin added a handler, a guard refused a request, a dependency gave a value, a store kept it, a middleware changed the response",
    )


def quart():
    from quart import Blueprint, Quart, request_started

    heard = []
    part = Blueprint("part", "part", url_prefix="/part")
    part.add_url_rule("/", "page", lambda: "page")

    class Extension:
        def init_app(self, application):
            application.extensions["probe"] = self
            application.after_request(self.stamp)

        async def stamp(self, response):
            response.headers["X-Stamp"] = "yes"
            return response

    async def hear(*_, **__):
        heard.append("started")

    application = Quart("probe")
    application.register_blueprint(part)
    Extension().init_app(application)
    request_started.connect(hear, weak=False)
    answer = talking.get(serving.asgi(application), "/part/")
    assert answer.text == "page" and answer.headers["X-Stamp"] == "yes" and heard == ["started"]
    return value("blueprints, signals, extensions", "a blueprint handled a request, an extension changed the response, a signal was received")


def cherrypy():
    import cherrypy as web

    heard = []
    web.tools.stamp = web.Tool("before_finalize", lambda: web.response.headers.update({"X-Stamp": "yes"}))
    web.engine.subscribe("probe", heard.append)

    class Renaming(web.dispatch.Dispatcher):
        def __call__(self, path_info):
            heard.append("dispatcher")
            return super().__call__(path_info)

    def answer():
        web.request.hooks.attach("on_end_resource", lambda: heard.append("hook"))
        web.engine.publish("probe", "bus")
        return "page"

    def pipeline(inner):
        return lambda environ, start: heard.append("pipeline") or inner(environ, start)

    application = sites.cherrypy(answer, **{"tools.stamp.on": True, "request.dispatch": Renaming()})
    application.wsgiapp.pipeline.append(("mark", pipeline))
    answered = talking.get(serving.wsgi(application))
    assert answered.text == "page" and answered.headers["X-Stamp"] == "yes", answered
    assert sorted(heard) == ["bus", "dispatcher", "hook", "pipeline"], heard
    return value(
        "tools, hooks, plugins of the bus, dispatchers, WSGI pipelines",
        "a tool changed a response, a hook and a listener of the bus were called, a dispatcher and a WSGI pipeline were passed through",
    )


def blacksheep():
    from blacksheep import Application, text

    class Greeting:
        word = "injected"

    heard = []
    application = Application()
    application.services.add_singleton(Greeting)

    async def stamp(request, handler):
        response = await handler(request)
        response.headers.add(b"X-Stamp", b"yes")
        return response

    application.middlewares.append(stamp)

    async def started(_):
        heard.append("started")

    application.on_start += started

    @application.router.get("/")
    async def page(greeting: Greeting):
        return text(greeting.word)

    answer = talking.get(serving.asgi(application))
    assert answer.text == "injected" and answer.headers["X-Stamp"] == "yes" and heard == ["started"]
    return value(
        "middlewares, services, application events",
        "a middleware changed a response, a service was bound to a parameter, an event handler was called",
    )


def not_tried():
    return unknown("its own ways are not tried; those of its base are tried with that")


django_rest_framework = django_ninja = apiflask = not_tried
