"""The smallest application of each framework, to which the feature under test is added."""

import functools
import importlib.util
import itertools


def django(*urls, **settings):
    """Configures Django, once a process, with these URL patterns; returns the WSGI application."""
    from django.core.wsgi import get_wsgi_application

    django_settings(ROOT_URLCONF=tuple(urls), **settings)
    return get_wsgi_application()


def django_settings(**settings):
    import django
    from django.conf import settings as configuration

    always = {"SECRET_KEY": "probe" * 10, "ALLOWED_HOSTS": ["*"], "DEFAULT_AUTO_FIELD": "django.db.models.AutoField"}
    configuration.configure(**(always | settings))
    django.setup()


MEMORY_DATABASE = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:probe?mode=memory&cache=shared"}}


def flask():
    """A Flask application; in the environment of APIFlask one of its own class, which is Flask's with more to it."""
    application = flask_class()("probe")
    application.secret_key = "probe"
    return application


def pyramid(configure, **options):
    """Makes a WSGI application of what `configure` does to a configurator."""
    from pyramid.config import Configurator

    with Configurator(**options) as configurator:
        configure(configurator)
    return configurator.make_wsgi_app()


def pyramid_view(view, **options):
    """A Pyramid application with one view at `/`."""

    def configure(configurator):
        configurator.add_route("home", "/")
        configurator.add_view(view, route_name="home", **options)

    return pyramid(configure)


def twisted(render):
    """A Twisted site with one leaf; `render` gets the request."""
    from twisted.web.resource import Resource
    from twisted.web.server import Site

    class Leaf(Resource):
        isLeaf = True

        def render(self, request):
            return render(request)

    return Site(Leaf())


def tornado(get=None, post=None, **settings):
    """A Tornado application with one handler at `/`, of these methods."""
    from tornado.web import Application, RequestHandler

    return Application([("/", handler(RequestHandler, get, post))], **settings)


def cyclone(get=None, post=None, **settings):
    """A Cyclone application with one handler at `/`, of these methods."""
    from cyclone.web import Application, RequestHandler

    return Application([("/", handler(RequestHandler, get, post))], **settings)


def handler(base, get, post):
    methods = {name: method for name, method in {"get": get, "post": post}.items() if method}
    return type("Handler", (base,), methods)


def saying(text):
    """A coroutine function that answers with this text."""

    async def answer():
        return text

    return answer


def aiohttp(answer=None, method="GET"):
    """An aiohttp application; at `/` it says what the coroutine function comes to."""
    from aiohttp.web import Application, Response

    async def handler(request):
        return Response(text=await answer())

    application = Application()
    if answer:
        application.router.add_route(method, "/", handler)
    return application


numbers = itertools.count()


def sanic(answer=None, method="GET", extend=False):
    """A Sanic application; at `/` it says what the coroutine function comes to. Sanic Extensions join it only if asked for."""
    from sanic import Sanic, text

    async def handler(request):
        return text(await answer())

    application = Sanic(f"probe{next(numbers)}")
    application.config.AUTO_EXTEND = extend
    if answer:
        application.add_route(handler, "/", methods=[method])
    return application


def falcon(answer=None, method="get"):
    """A Falcon application for WSGI; at `/` it says what the function returns."""
    from falcon import App

    def responder(self, req, resp):
        resp.text = answer()

    return with_resource(App(), method, answer and responder)


def falcon_asgi(answer=None, method="get"):
    """A Falcon application for ASGI; at `/` it says what the coroutine function comes to."""
    from falcon.asgi import App

    async def responder(self, req, resp):
        resp.text = await answer()

    return with_resource(App(), method, answer and responder)


def with_resource(application, method, responder):
    if responder:
        application.add_route("/", type("Resource", (), {f"on_{method}": responder})())
    return application


def bottle(answer=None, method="GET"):
    """A Bottle application; at `/` it says what the function returns."""
    from bottle import Bottle

    application = Bottle()
    if answer:
        application.route("/", method, answer)
    return application


def flask_class():
    if importlib.util.find_spec("apiflask"):
        from apiflask import APIFlask as Application
    else:
        from flask import Flask as Application
    return Application


class Urls:
    """URL patterns of Django that are made when they are asked for: what they need can be imported only once Django is set up."""

    def __init__(self, make):
        self.make = make

    @functools.cached_property
    def urlpatterns(self):
        return self.make()


NOBODY = {"DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [], "UNAUTHENTICATED_USER": None}


def rest_framework(make, **settings):
    """A Django application with REST framework in it, which authenticates nobody; `make` makes its URL patterns."""
    from django.core.wsgi import get_wsgi_application

    django_settings(**{"ROOT_URLCONF": Urls(make), "INSTALLED_APPS": ["rest_framework"], "REST_FRAMEWORK": NOBODY} | settings)
    return get_wsgi_application()


def rest_view(answer):
    """A view of REST framework that says what the function returns."""
    from django.http import HttpResponse
    from rest_framework.decorators import api_view

    return api_view(["GET"])(lambda request: HttpResponse(answer()))


def ninja(configure, **settings):
    """A Django application with an API of Django Ninja, to which `configure` adds operations."""
    from django.core.wsgi import get_wsgi_application

    def make():
        from django.urls import path
        from ninja import NinjaAPI

        api = NinjaAPI()
        configure(api)
        return [path("", api.urls)]

    django_settings(ROOT_URLCONF=Urls(make), **settings)
    return get_wsgi_application()


def cherrypy(answer, **config):
    """A CherryPy application; at `/` it says what the function returns."""
    from cherrypy import Application, expose

    root = type("Root", (), {"index": expose(lambda self, **fields: answer())})
    return Application(root(), "", {"/": config})
