"""How is it extended? Each way that the catalogue lists is used, and must have an effect."""

import pathlib
import sys

from kit import serving, sites, talking
from kit.finding import value


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
