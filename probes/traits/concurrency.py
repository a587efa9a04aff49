"""How does it serve many requests at once? Handlers that wait are called together; what counts is which threads they ran in
and whether they waited at the same time."""

import asyncio
import threading
import time

from kit import serving, sites, talking
from kit.finding import value
from kit.pages import pages

WAIT = 0.5  # seconds a handler waits
WORKERS = "four waiting handlers on a server of two threads took two rounds, in two threads"
OVERLAP = "twenty handlers all waited at the same time in one thread"


class Ledger:
    """Which threads handlers ran in, and how many were waiting at once."""

    def __init__(self):
        self.threads, self.waiting, self.most = set(), 0, 0

    def enter(self):
        self.threads.add(threading.get_ident())
        self.waiting += 1
        self.most = max(self.most, self.waiting)

    def leave(self):
        self.waiting -= 1

    def blocking(self):
        self.enter()
        time.sleep(WAIT)
        self.leave()
        return "done"

    async def awaiting(self):
        self.enter()
        await asyncio.sleep(WAIT)
        self.leave()
        return "done"


def assert_workers(ledger, port):
    assert_two_rounds(ledger, port)
    assert len(ledger.threads) == 2


def assert_two_rounds(ledger, port):
    begun = time.monotonic()
    talking.at_once(port, 4)
    assert ledger.most == 2
    assert time.monotonic() - begun >= 2 * WAIT


def assert_overlap(ledger, port, path="/"):
    assert {answer.text for answer in talking.at_once(port, 20, path)} == {"done"}
    assert (len(ledger.threads), ledger.most) == (1, 20)


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    workers, loop = Ledger(), Ledger()

    async def view(request):
        return HttpResponse(await loop.awaiting())

    application = sites.django(path("", lambda request: HttpResponse(workers.blocking())), path("async", view))
    assert_workers(workers, serving.wsgi(application, threads=2))
    assert_overlap(loop, serving.asgi(get_asgi_application()), "/async")
    return value(["worker-per-request", "async"], f"under WSGI {WORKERS}; async views under ASGI: {OVERLAP}")


def flask():
    workers, held = Ledger(), Ledger()
    application = sites.flask()
    application.add_url_rule("/", "plain", workers.blocking)
    assert_workers(workers, serving.wsgi(application, threads=2))
    waiting = sites.flask()
    waiting.add_url_rule("/", "async", held.awaiting)
    assert_two_rounds(held, serving.wsgi(waiting, threads=2))
    return value(["worker-per-request"], f"{WORKERS}; async views occupy a worker just the same")


def pyramid():
    from pyramid.response import Response

    workers = Ledger()
    application = sites.pyramid_view(lambda request: Response(workers.blocking()))
    assert_workers(workers, serving.wsgi(application, threads=2))
    return value(["worker-per-request"], WORKERS)


def twisted():
    from twisted.internet import reactor
    from twisted.web.server import NOT_DONE_YET

    ledger = Ledger()

    def finish(request):
        ledger.leave()
        request.write(b"done")
        request.finish()

    def render(request):
        ledger.enter()
        reactor.callLater(WAIT, finish, request)
        return NOT_DONE_YET

    assert_overlap(ledger, serving.twisted(sites.twisted(render)))
    return value(["event-loop"], OVERLAP)


def tornado():
    ledger = Ledger()

    async def get(self):
        self.write(await ledger.awaiting())

    assert_overlap(ledger, serving.tornado(sites.tornado(get=get)))
    return value(["event-loop"], OVERLAP)


def cyclone():
    from cyclone.web import asynchronous
    from twisted.internet import reactor

    ledger = Ledger()

    def finish(handler):
        ledger.leave()
        handler.finish("done")

    @asynchronous
    def get(self):
        ledger.enter()
        reactor.callLater(WAIT, finish, self)

    assert_overlap(ledger, serving.twisted(sites.cyclone(get=get)))
    return value(["event-loop"], OVERLAP)


def every_asgi(framework):
    awaited, held = Ledger(), Ledger()
    port = serving.asgi(pages(framework.slug, {"/": awaited.awaiting, "/plain": held.blocking}))
    assert_overlap(awaited, port)
    talking.at_once(port, 4, "/plain")
    assert held.most > 1 and not held.threads & awaited.threads
    return value(["async"], f"{OVERLAP}; handlers that are not async def ran beside one another in other threads")


def aiohttp():
    ledger = Ledger()
    assert_overlap(ledger, serving.aiohttp(sites.aiohttp(ledger.awaiting)))
    return value(["event-loop"], OVERLAP)


def sanic():
    ledger = Ledger()
    assert_overlap(ledger, serving.sanic(sites.sanic(ledger.awaiting)))
    return value(["event-loop"], OVERLAP)


def falcon():
    workers, loop = Ledger(), Ledger()
    assert_workers(workers, serving.wsgi(sites.falcon(workers.blocking), threads=2))
    assert_overlap(loop, serving.asgi(sites.falcon_asgi(loop.awaiting)))
    return value(["worker-per-request", "async"], f"under WSGI {WORKERS}; under ASGI {OVERLAP}")


def bottle():
    ledger = Ledger()
    assert_workers(ledger, serving.wsgi(sites.bottle(ledger.blocking), threads=2))
    return value(["worker-per-request"], WORKERS)


def django_rest_framework():
    workers, aside = Ledger(), Ledger()
    application = pages("django-rest-framework", {"/": workers.blocking, "/aside": aside.blocking})
    assert_workers(workers, serving.wsgi(application, threads=2))
    assert talking.get(serving.django_asgi(), "/aside").text == "done"
    return value(["worker-per-request"], f"under WSGI {WORKERS}; under ASGI its views run in a thread too")


def django_ninja():
    workers, loop = Ledger(), Ledger()
    application = pages("django-ninja", {"/": workers.blocking, "/async": loop.awaiting})
    assert_workers(workers, serving.wsgi(application, threads=2))
    assert_overlap(loop, serving.django_asgi(), "/async")
    return value(["worker-per-request", "async"], f"under WSGI {WORKERS}; async operations under ASGI: {OVERLAP}")


def blacksheep():
    awaited, held = Ledger(), Ledger()
    port = serving.asgi(pages("blacksheep", {"/": awaited.awaiting, "/plain": held.blocking}))
    assert_overlap(awaited, port)
    talking.at_once(port, 3, "/plain")
    assert held.threads == awaited.threads and held.most == 1
    return value(["async"], f"{OVERLAP}; handlers that are not async def ran in that thread too, one after the other")


def cherrypy():
    ledger = Ledger()
    assert_workers(ledger, serving.wsgi(sites.cherrypy(ledger.blocking), threads=2))
    return value(["worker-per-request"], WORKERS)


ROBYN = """
import asyncio
import threading

waiting, most, threads = 0, 0, set()


@app.get("/")
async def page(request):
    global waiting, most
    threads.add(threading.get_ident())
    waiting += 1
    most = max(most, waiting)
    await asyncio.sleep(0.5)
    waiting -= 1
    return f"{most} {len(threads)}"
"""


def robyn():
    port = serving.robyn(ROBYN)
    assert "20 1" in {answer.text for answer in talking.at_once(port, 20)}
    return value(["event-loop"], OVERLAP)
