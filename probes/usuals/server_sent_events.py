"""Server-sent events: a client reads three."""

from kit import serving
from kit.usual import same_project, used
from traits import server_sent_events as trait


def starlette():
    from sse_starlette import EventSourceResponse
    from starlette.applications import Starlette
    from starlette.routing import Route

    async def three():
        for number in range(3):
            yield {"data": number}

    async def events(request):
        return EventSourceResponse(three())

    found = trait.reads(serving.asgi(Starlette(routes=[Route("/", events)])))
    return used("sse-starlette", found.how)


def aiohttp():
    return same_project("aiohttp-sse", trait.aiohttp())
