"""Applications with pages of text, made in the same way for each framework: for probes that several frameworks share."""

import inspect


def pages(slug, handlers, method="GET"):
    """An application that has each of the handlers at its path.

    A handler has no arguments and returns text; it may be `async`. One that is not runs in a thread, where the framework offers it.
    """
    return globals()[slug](handlers, method)


def page(slug, text="hello", method="GET"):
    """An application with one page, at `/`."""
    return pages(slug, {"/": lambda: text}, method)


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
