"""Can many clients wait for a response at once? A hundred connect; they get it once all of them wait, or once no more can."""

import asyncio
import threading
import time

from kit import serving, sites, talking
from kit.finding import partial, yes
from kit.pages import pages

CLIENTS = 100
WORKERS = 4
ALL = f"{CLIENTS} clients waited at once in one thread, and all got the response"
SOME = f"on a server of {WORKERS} threads {WORKERS} of {CLIENTS} clients could wait, the others queued behind them"


class Room:
    """Where clients wait for a message; it is sent when all are connected, or after a second without a new one."""

    def __init__(self):
        self.inside, self.most, self.news = 0, 0, threading.Event()

    def enter(self):
        self.inside += 1
        self.most = max(self.most, self.inside)

    def leave(self):
        self.inside -= 1

    def hold(self):
        self.enter()
        self.news.wait(talking.PATIENCE)
        self.leave()
        return "news"

    async def hold_async(self):
        self.enter()
        while not self.news.is_set():
            await asyncio.sleep(0.02)
        self.leave()
        return "news"

    def announce(self):
        before, quiet = -1, 0
        while self.most < CLIENTS and quiet < 10:
            quiet = quiet + 1 if self.most == before and before > 0 else 0
            before = self.most
            time.sleep(0.1)
        self.news.set()


def most_waiting(room, port, path="/"):
    serving.in_thread(room.announce)
    answers = talking.at_once(port, CLIENTS, path)
    assert {answer.text for answer in answers} == {"news"}
    return room.most


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    held, awaited = Room(), Room()

    async def view(request):
        return HttpResponse(await awaited.hold_async())

    application = sites.django(path("", lambda request: HttpResponse(held.hold())), path("async", view))
    assert most_waiting(held, serving.wsgi(application, threads=WORKERS)) == WORKERS
    assert most_waiting(awaited, serving.asgi(get_asgi_application()), "/async") == CLIENTS
    return partial("Practical only under ASGI.", f"under WSGI {SOME}; async views under ASGI: {ALL}")


def flask():
    room = Room()
    application = sites.flask()
    application.add_url_rule("/", "wait", room.hold)
    return holds_workers(room, application)


def pyramid():
    from pyramid.response import Response

    room = Room()
    return holds_workers(room, sites.pyramid_view(lambda request: Response(room.hold())))


def holds_workers(room, application):
    assert most_waiting(room, serving.wsgi(application, threads=WORKERS)) == WORKERS
    return partial("Each waiting client occupies a worker.", SOME)


def all_wait(room, port):
    assert most_waiting(room, port) == CLIENTS
    return yes(ALL)


def tornado():
    room = Room()

    async def get(self):
        self.write(await room.hold_async())

    return all_wait(room, serving.tornado(sites.tornado(get=get)))


def once_there_is_news(room, answer):
    """Calls `answer` from the reactor when the room has a message."""
    from twisted.internet import reactor

    if room.news.is_set():
        room.leave()
        answer()
    else:
        reactor.callLater(0.02, once_there_is_news, room, answer)


def twisted():
    from twisted.web.server import NOT_DONE_YET

    room = Room()

    def render(request):
        def answer():
            request.write(b"news")
            request.finish()

        room.enter()
        once_there_is_news(room, answer)
        return NOT_DONE_YET

    return all_wait(room, serving.twisted(sites.twisted(render)))


def cyclone():
    from cyclone.web import asynchronous

    room = Room()

    @asynchronous
    def get(self):
        room.enter()
        once_there_is_news(room, lambda: self.finish("news"))

    return all_wait(room, serving.twisted(sites.cyclone(get=get)))


def every_asgi(framework):
    room = Room()
    return all_wait(room, serving.asgi(pages(framework.slug, {"/": room.hold_async})))


def aiohttp():
    room = Room()
    return all_wait(room, serving.aiohttp(sites.aiohttp(room.hold_async)))


def sanic():
    room = Room()
    return all_wait(room, serving.sanic(sites.sanic(room.hold_async)))


def falcon():
    held, awaited = Room(), Room()
    assert most_waiting(held, serving.wsgi(sites.falcon(held.hold), threads=WORKERS)) == WORKERS
    assert most_waiting(awaited, serving.asgi(sites.falcon_asgi(awaited.hold_async))) == CLIENTS
    return partial("Practical only under ASGI.", f"under WSGI {SOME}; under ASGI {ALL}")


def bottle():
    room = Room()
    return holds_workers(room, sites.bottle(room.hold))


def django_rest_framework():
    room = Room()
    return holds_workers(room, pages("django-rest-framework", {"/": room.hold}))


def django_ninja():
    held, awaited = Room(), Room()
    application = pages("django-ninja", {"/": held.hold, "/async": awaited.hold_async})
    assert most_waiting(held, serving.wsgi(application, threads=WORKERS)) == WORKERS
    assert most_waiting(awaited, serving.django_asgi(), "/async") == CLIENTS
    return partial("Practical only under ASGI.", f"under WSGI {SOME}; under ASGI {ALL}")


def cherrypy():
    room = Room()
    return holds_workers(room, sites.cherrypy(room.hold))


ROBYN = """
import asyncio

inside, most = 0, 0


@app.get("/")
async def page(request):
    global inside, most
    inside += 1
    most = max(most, inside)
    while most < {clients}:
        await asyncio.sleep(0.02)
    return "news"
"""


def robyn():
    """Nobody is answered before all are there."""
    answers = talking.at_once(serving.robyn(ROBYN.format(clients=CLIENTS)), CLIENTS)
    assert {answer.text for answer in answers} == {"news"}
    return yes(ALL)
