"""Can it do work after the response is sent? A handler responds first; its work waits until the response has arrived, and must then be done."""

import asyncio
import threading
import time
from pathlib import Path

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework, script
from kit.pages import pages

DONE = "work that a handler had started continued after its response had arrived, and finished"
WORDS = "background task worker job enqueue celery"


def triple(number):
    """A task; Django wants one that it can import."""
    return 3 * number


class Work:
    """Continues only once the response has arrived, so it cannot have been done before."""

    def __init__(self):
        self.answered, self.done = threading.Event(), threading.Event()

    def do(self):
        assert self.answered.wait(talking.PATIENCE)
        self.done.set()

    def assert_done_after(self, port):
        assert talking.get(port).text == "answered"
        assert not self.done.is_set()
        self.answered.set()
        assert self.done.wait(talking.PATIENCE), "it was never done"


def tornado():
    from tornado.ioloop import IOLoop

    work = Work()

    def get(self):
        IOLoop.current().run_in_executor(None, work.do)
        self.write("answered")

    work.assert_done_after(serving.tornado(sites.tornado(get=get)))
    return yes(DONE)


def twisted():
    from twisted.internet import reactor

    work = Work()

    def render(request):
        reactor.callInThread(work.do)
        return b"answered"

    work.assert_done_after(serving.twisted(sites.twisted(render)))
    return yes(DONE)


def cyclone():
    from twisted.internet import reactor

    work = Work()

    def get(self):
        reactor.callInThread(work.do)
        self.write("answered")

    work.assert_done_after(serving.twisted(sites.cyclone(get=get)))
    return yes(DONE)


def flask():
    fates = []

    async def work():
        try:
            await asyncio.sleep(5)
            fates.append("done")
        except asyncio.CancelledError:
            fates.append("cancelled")
            raise

    async def view():
        view.task = asyncio.create_task(work())
        await asyncio.sleep(0)
        return "answered"

    application = sites.flask()
    application.add_url_rule("/", view_func=view)
    assert talking.get(serving.wsgi(application)).text == "answered"
    assert fates == ["cancelled"]
    return absent(Framework.named("flask"), WORDS, tried="a task started in an async view was cancelled when the view ended")


def django():
    """Its tasks have an interface and no worker: what is enqueued is done before the answer. A task of the loop outlives its view."""
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.tasks import task
    from django.urls import path

    work = Work()
    running = set()

    async def view(request):
        running.add(asyncio.create_task(asyncio.to_thread(work.do)))
        return HttpResponse("answered")

    sites.django(path("", view))
    work.assert_done_after(serving.asgi(get_asgi_application()))
    assert task(triple).enqueue(7).return_value == 21
    return partial(
        "Under ASGI a view can start a task of the loop, which goes on after the response. django.tasks has an interface for workers, and includes none: what is enqueued is done at once.",
        f"{DONE}, under ASGI; what was enqueued with django.tasks had been done when the call returned",
    )


def pyramid():
    return absent(Framework.named("pyramid"), WORDS)


def fastapi():
    from fastapi import BackgroundTasks, FastAPI
    from fastapi.responses import PlainTextResponse

    work = Work()
    application = FastAPI()

    @application.get("/", response_class=PlainTextResponse)
    def answer(tasks: BackgroundTasks):
        tasks.add_task(work.do)
        return "answered"

    work.assert_done_after(serving.asgi(application))
    return yes(DONE)


def starlette():
    from starlette.applications import Starlette
    from starlette.background import BackgroundTask
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    work = Work()

    def answer(request):
        return PlainTextResponse("answered", background=BackgroundTask(work.do))

    work.assert_done_after(serving.asgi(Starlette(routes=[Route("/", answer)])))
    return yes(DONE)


def litestar():
    from litestar import Litestar, Response, get
    from litestar.background_tasks import BackgroundTask

    work = Work()

    async def do():
        await asyncio.to_thread(work.do)

    @get("/")
    async def answer() -> Response[str]:
        return Response("answered", background=BackgroundTask(do), media_type="text/plain")

    work.assert_done_after(serving.asgi(Litestar([answer])))
    return yes(DONE)


def quart():
    from quart import Quart

    work = Work()
    application = Quart("probe")

    @application.get("/")
    async def answer():
        application.add_background_task(work.do)
        return "answered"

    work.assert_done_after(serving.asgi(application))
    return yes(DONE)


def aiohttp():
    work, running = Work(), set()

    async def answer():
        running.add(asyncio.create_task(asyncio.to_thread(work.do)))
        return "answered"

    work.assert_done_after(serving.aiohttp(sites.aiohttp(answer)))
    return yes(DONE)


SANIC_APPLICATION = """
import asyncio
from pathlib import Path

from sanic import Sanic, text

app = Sanic("probe")

async def work():
    while not Path("answered").exists():
        await asyncio.sleep(0.02)
    Path("done").touch()

@app.get("/")
async def page(request):
    app.add_task(work())
    return text("answered")
"""


def sanic():
    """Its command, because add_task is for an application that is run by it."""
    Path("app.py").write_text(SANIC_APPLICATION)
    port = serving.command(script("sanic"), "app:app", "--host", "127.0.0.1", "--port", "{port}", "--single-process", path="/none")
    assert talking.get(port).text == "answered" and not Path("done").exists()
    Path("answered").touch()
    deadline = time.monotonic() + talking.PATIENCE
    while not Path("done").exists():
        assert time.monotonic() < deadline, "it was never done"
        time.sleep(0.02)
    return yes(DONE)


def falcon():
    from falcon import Response
    from falcon.asgi import App

    work = Work()

    class Page:
        async def on_get(self, req, resp):
            resp.schedule_sync(work.do)
            resp.text = "answered"

    application = App()
    application.add_route("/", Page())
    work.assert_done_after(serving.asgi(application))
    assert not [name for name in dir(Response) if "schedule" in name]
    return partial(
        "Under ASGI, responses have a schedule method; under WSGI there is nothing.",
        f"{DONE}, under ASGI; under WSGI no attribute of a response is named schedule",
    )


def bottle():
    return absent(Framework.named("bottle"), WORDS)


def blacksheep():
    work, running = Work(), set()

    async def answer():
        running.add(asyncio.create_task(asyncio.to_thread(work.do)))
        return "answered"

    work.assert_done_after(serving.asgi(pages("blacksheep", {"/": answer})))
    return yes(DONE)


def django_ninja():
    work, running = Work(), set()

    async def answer():
        running.add(asyncio.create_task(asyncio.to_thread(work.do)))
        return "answered"

    pages("django-ninja", {"/": answer})
    work.assert_done_after(serving.django_asgi())
    return partial(
        "As in Django: under ASGI an async def operation can start a task of the loop; django.tasks includes no worker.",
        f"{DONE}, under ASGI",
    )


def cherrypy():
    """A hook that runs when the request has ended, under its own server."""
    import cherrypy as web

    work = Work()

    def answer():
        web.request.hooks.attach("on_end_request", work.do)
        return "answered"

    work.assert_done_after(serving.cherrypy(sites.cherrypy(answer)))
    return yes("a hook at on_end_request was run after its response had arrived, and finished")


ROBYN = """
import asyncio
from pathlib import Path

running = set()


async def work():
    while not Path("answered").exists():
        await asyncio.sleep(0.02)
    Path("done").touch()


@app.get("/")
async def page(request):
    running.add(asyncio.create_task(work()))
    return "answered"
"""


def robyn():
    port = serving.robyn(ROBYN)
    assert talking.get(port).text == "answered" and not Path("done").exists()
    Path("answered").touch()
    deadline = time.monotonic() + talking.PATIENCE
    while not Path("done").exists():
        assert time.monotonic() < deadline, "it was never done"
        time.sleep(0.02)
    return yes(DONE)
