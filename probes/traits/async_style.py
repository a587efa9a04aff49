"""Can a handler be written with async def? One that awaits before it responds is served, and its body checked."""

import asyncio
import sys

from kit import serving, sites, talking
from kit.finding import no, partial, yes
from kit.pages import pages

SERVED = "an async def handler that awaits first returned 200 with its whole body"


async def pause():
    await asyncio.sleep(0.01)


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    async def view(request):
        await pause()
        return HttpResponse("hello")

    under_wsgi = sites.django(path("", view))
    assert talking.get(serving.wsgi(under_wsgi)).text == "hello"
    assert talking.get(serving.asgi(get_asgi_application())).text == "hello"
    return yes(SERVED + ", under ASGI and under WSGI")


def flask():
    async def view():
        await pause()
        return "hello"

    application = sites.flask()
    application.add_url_rule("/", view_func=view)
    port = serving.wsgi(application)
    assert talking.get(port).text == "hello"
    sys.modules["asgiref.sync"] = None
    assert talking.get(port).status == 500
    return yes(
        SERVED + ', with the extra "async" installed; with asgiref hidden, as in a plain install, it returned 500',
        note='With the extra "async". Each call runs in its own event loop, and still occupies a worker.',
    )


def twisted():
    from twisted.internet.defer import Deferred
    from twisted.web.resource import Resource
    from twisted.web.server import NOT_DONE_YET, Site

    async def answer(request):
        await later()
        request.write(b"hello")
        request.finish()

    class Plain(Resource):
        isLeaf = True
        render_GET = staticmethod(answer)

    class Wrapped(Resource):
        isLeaf = True

        def render_GET(self, request):
            Deferred.fromCoroutine(answer(request))
            return NOT_DONE_YET

    assert talking.get(serving.twisted(Site(Wrapped()))).text == "hello"
    status = talking.get(serving.twisted(Site(Plain()))).status
    assert status == 500
    return partial(
        "Handler methods cannot be async def themselves, but a handler can pass a coroutine to Deferred.fromCoroutine.",
        f"a coroutine made into a Deferred returned 200 with its whole body; render_GET as async def returned {status}",
    )


def later():
    from twisted.internet import reactor
    from twisted.internet.task import deferLater

    return deferLater(reactor, 0.01, lambda: None)


def tornado():
    async def get(self):
        await pause()
        self.write("hello")

    answer = talking.get(serving.tornado(sites.tornado(get=get)))
    assert (answer.status, answer.text) == (200, "hello")
    return yes(SERVED)


def cyclone():
    async def get(self):
        self.write("hello")

    answer = talking.get(serving.twisted(sites.cyclone(get=get)))
    assert answer.text == "", "it wrote its body"
    return no(f"an async def handler returned {answer.status} with an empty body: it was never awaited")


def pyramid():
    from pyramid.response import Response

    async def view(request):
        return Response("hello")

    answer = talking.get(serving.wsgi(sites.pyramid_view(view)))
    assert answer.status == 500
    return no("an async def view returned 500: its coroutine was taken for the response")


def every_asgi(framework):
    async def page():
        await pause()
        return "hello"

    answer = talking.get(serving.asgi(pages(framework.slug, {"/": page})))
    assert (answer.status, answer.text) == (200, "hello")
    return yes(SERVED)


async def hello():
    await pause()
    return "hello"


def aiohttp():
    return awaits(serving.aiohttp(sites.aiohttp(hello)))


def sanic():
    return awaits(serving.sanic(sites.sanic(hello)))


def awaits(port):
    answer = talking.get(port)
    assert (answer.status, answer.text) == (200, "hello")
    return yes(SERVED)


def falcon():
    from falcon import App

    class Page:
        async def on_get(self, req, resp):
            pass

    awaits(serving.asgi(sites.falcon_asgi(hello)))
    try:
        App().add_route("/", Page())
    except TypeError:
        return yes(f"{SERVED}, under ASGI; an application for WSGI rejected one with TypeError")
    raise AssertionError("an application for WSGI took it")


def bottle():
    assert talking.get(serving.wsgi(sites.bottle(hello))).status == 500
    return no("an async def handler returned 500: its coroutine was taken for the response")


def django_ninja():
    application = pages("django-ninja", {"/": hello})
    assert [talking.get(port).text for port in (serving.wsgi(application), serving.django_asgi())] == ["hello"] * 2
    return yes(SERVED + ", under ASGI and under WSGI")


def django_rest_framework():
    def make():
        from django.http import HttpResponse
        from django.urls import path
        from rest_framework.views import APIView

        class Own(APIView):
            async def get(self, request):
                return HttpResponse("hello")

        async def beside(request):
            return HttpResponse(await hello())

        return [path("own", Own.as_view()), path("beside", beside)]

    sites.rest_framework(make)
    port = serving.django_asgi()
    assert talking.get(port, "/beside").text == "hello"
    status = talking.get(port, "/own").status
    assert status == 500
    return partial(
        "Its own views cannot be async def; Django’s views beside them can.",
        f"under ASGI an APIView with async def returned {status}, and Django’s async view beside it 200 with its whole body",
    )


def cherrypy():
    status = talking.get(serving.wsgi(sites.cherrypy(hello))).status
    assert status == 500
    return no("an async def handler returned 500: its coroutine was taken for the body")


ROBYN = """
import asyncio


@app.get("/")
async def page(request):
    await asyncio.sleep(0.01)
    return "hello"
"""


def robyn():
    answer = talking.get(serving.robyn(ROBYN))
    assert (answer.status, answer.text) == (200, "hello")
    return yes(SERVED)
