"""Applications with pages of text, made in the same way for each framework: for probes that several frameworks share."""

import asyncio
import inspect

from kit.sample import server_of


def pages(slug, handlers, method="GET"):
    """An application that has each of the handlers at its path.

    A handler has no arguments and returns text; it may be `async`. One that is not runs in a thread, where the framework offers it.
    """
    return globals()[slug.replace("-", "_")](handlers, method)


def page(slug, text="hello", method="GET"):
    """An application with one page, at `/`."""
    return pages(slug, {"/": lambda: text}, method)


def served(slug, handlers):
    """Serves such an application as the framework is usually served; returns the port."""
    return server_of(slug)(pages(slug, handlers))


async def text_of(handler):
    """What a handler comes to, in frameworks that offer no thread for one that is not `async`."""
    return await handler() if inspect.iscoroutinefunction(handler) else await asyncio.to_thread(handler)


def fastapi(handlers, method):
    from fastapi import FastAPI
    from fastapi.responses import PlainTextResponse

    application = FastAPI()
    for path, handler in handlers.items():
        application.add_api_route(path, handler, methods=[method], response_class=PlainTextResponse)
    return application


def starlette(handlers, method):
    from starlette.applications import Starlette
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    def endpoint(handler):
        async def awaited(request):
            return PlainTextResponse(await handler())

        def called(request):
            return PlainTextResponse(handler())

        return awaited if inspect.iscoroutinefunction(handler) else called

    return Starlette(routes=[Route(path, endpoint(handler), methods=[method]) for path, handler in handlers.items()])


def litestar(handlers, method):
    from litestar import Litestar, MediaType, route

    def endpoint(path, handler):
        async def awaited() -> str:
            return await handler()

        def called() -> str:
            return handler()

        options = {"http_method": [method], "media_type": MediaType.TEXT, "status_code": 200}
        if inspect.iscoroutinefunction(handler):
            return route(path, **options)(awaited)
        return route(path, sync_to_thread=True, **options)(called)

    return Litestar([endpoint(path, handler) for path, handler in handlers.items()])


def quart(handlers, method):
    from quart import Quart

    application = Quart("probe")
    for path, handler in handlers.items():
        application.add_url_rule(path, path, handler, methods=[method])
    return application


def aiohttp(handlers, method):
    from aiohttp.web import Application, Response

    def endpoint(handler):
        async def answer(request):
            return Response(text=await text_of(handler))

        return answer

    application = Application()
    for path, handler in handlers.items():
        application.router.add_route(method, path, endpoint(handler))
    return application


def sanic(handlers, method):
    from sanic import text

    from kit import sites

    def endpoint(handler):
        async def answer(request):
            return text(await text_of(handler))

        return answer

    application = sites.sanic()
    for number, (path, handler) in enumerate(handlers.items()):
        application.add_route(endpoint(handler), path, methods=[method], name=f"page{number}")
    return application


def falcon(handlers, method):
    from falcon import App

    def resource(handler):
        def answer(self, req, resp):
            resp.text = handler()

        return type("Resource", (), {f"on_{method.lower()}": answer})()

    application = App()
    for path, handler in handlers.items():
        application.add_route(path, resource(handler))
    return application


def bottle(handlers, method):
    from bottle import Bottle

    application = Bottle()
    for path, handler in handlers.items():
        application.route(path, method, handler)
    return application


def tornado(handlers, method):
    from tornado.web import Application, RequestHandler

    def endpoint(handler):
        async def answer(self):
            self.write(await text_of(handler))

        return type("Page", (RequestHandler,), {method.lower(): answer})

    return Application([(path, endpoint(handler)) for path, handler in handlers.items()])


def pyramid(handlers, method):
    from pyramid.response import Response

    from kit import sites

    def configure(configurator):
        for path, handler in handlers.items():
            configurator.add_route(path, path)
            configurator.add_view(lambda request, handler=handler: Response(handler()), route_name=path, request_method=method)

    return sites.pyramid(configure)


def twisted(handlers, method):
    from twisted.internet.threads import deferToThread
    from twisted.web.resource import Resource
    from twisted.web.server import NOT_DONE_YET, Site

    def leaf(handler):
        def render(self, request):
            deferToThread(handler).addCallback(lambda text: (request.write(text.encode()), request.finish()))
            return NOT_DONE_YET

        return type("Leaf", (Resource,), {"isLeaf": True, f"render_{method}": render})()

    root = Resource()
    for path, handler in handlers.items():
        root.putChild(path.removeprefix("/").encode(), leaf(handler))
    return Site(root)


def django_rest_framework(handlers, method):
    from kit import sites

    def make():
        from django.http import HttpResponse
        from django.urls import path
        from rest_framework.decorators import api_view

        def view(handler):
            return api_view([method])(lambda request: HttpResponse(handler()))

        return [path(place[1:], view(handler)) for place, handler in handlers.items()]

    return sites.rest_framework(make)


def django_ninja(handlers, method):
    from kit import sites

    def add(api, path, handler):
        from django.http import HttpResponse

        async def awaited(request):
            return HttpResponse(await handler())

        def called(request):
            return HttpResponse(handler())

        api.api_operation([method], path)(awaited if inspect.iscoroutinefunction(handler) else called)

    return sites.ninja(lambda api: [add(api, path, handler) for path, handler in handlers.items()])


def blacksheep(handlers, method):
    from blacksheep import Application, Router, text

    def endpoint(handler):
        async def awaited():
            return text(await handler())

        def called():
            return text(handler())

        return awaited if inspect.iscoroutinefunction(handler) else called

    application = Application(router=Router())
    for path, handler in handlers.items():
        application.router.add(method, path, endpoint(handler))
    return application
