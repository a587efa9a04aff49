"""Does it call hooks when an application starts and ends? They and a request between them must be called in that order."""

import asyncio
import contextlib
import os
import pathlib
import signal
import time

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

CALLED = "a hook was called before the first request, and another at the end"
WORDS = "startup shutdown lifespan onstart onstop onshutdown"


def in_order(make):
    """Runs the lifespan of an ASGI application, as a server does (ASGI's lifespan protocol)."""
    heard = []
    asyncio.run(live(make(heard), heard))
    assert heard == ["start", "request", "end"], heard
    return yes(f"{CALLED}, through ASGI’s lifespan")


async def live(application, heard):
    told, said = asyncio.Queue(), asyncio.Queue()
    life = asyncio.create_task(application({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, told.get, said.put))
    for step in "startup", "shutdown":
        await told.put({"type": f"lifespan.{step}"})
        answer = await asyncio.wait_for(said.get(), 10)
        assert answer["type"] == f"lifespan.{step}.complete", answer
        if step == "startup":
            heard.append("request")
    await life


def around(heard):
    @contextlib.asynccontextmanager
    async def lifespan(application):
        heard.append("start")
        yield
        heard.append("end")

    return lifespan


def starlette():
    from starlette.applications import Starlette

    return in_order(lambda heard: Starlette(lifespan=around(heard)))


def fastapi():
    from fastapi import FastAPI

    return in_order(lambda heard: FastAPI(lifespan=around(heard)))


def litestar():
    from litestar import Litestar

    return in_order(lambda heard: Litestar(lifespan=[around(heard)]))


def quart():
    from quart import Quart

    def make(heard):
        application = Quart("probe")
        application.before_serving(lambda: heard.append("start"))
        application.after_serving(lambda: heard.append("end"))
        return application

    return in_order(make)


def blacksheep():
    from blacksheep import Application

    def make(heard):
        application = Application()

        async def start(_):
            heard.append("start")

        async def end(_):
            heard.append("end")

        application.on_start += start
        application.on_stop += end
        return application

    return in_order(make)


def falcon():
    from falcon.asgi import App

    def make(heard):
        class Steps:
            async def process_startup(self, scope, event):
                heard.append("start")

            async def process_shutdown(self, scope, event):
                heard.append("end")

        return App(middleware=[Steps()])

    in_order(make)
    return partial("Under ASGI only.", f"{CALLED}, through ASGI’s lifespan; WSGI has nothing of the kind")


def aiohttp():
    from aiohttp.web import Application, AppRunner

    heard = []

    async def start(application):
        heard.append("start")

    async def end(application):
        heard.append("end")

    async def live_there():
        application = Application()
        application.on_startup.append(start)
        application.on_cleanup.append(end)
        runner = AppRunner(application)
        await runner.setup()
        heard.append("request")
        await runner.cleanup()

    asyncio.run(live_there())
    assert heard == ["start", "request", "end"], heard
    return yes(CALLED)


def sanic():
    async def live_there():
        application, heard = sites.sanic(sites.saying("page")), []
        application.before_server_start(lambda *_: heard.append("start"))
        application.after_server_stop(lambda *_: heard.append("end"))
        server = await application.create_server(port=0, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.before_start()
        heard.append("request")
        await server.after_stop()
        return heard

    assert asyncio.run(live_there()) == ["start", "request", "end"]
    return yes(CALLED)


def cherrypy():
    import cherrypy as web

    heard = []
    web.config.update({"log.screen": False, "engine.autoreload.on": False})
    web.server.unsubscribe()
    web.engine.subscribe("start", lambda: heard.append("start"))
    web.engine.subscribe("stop", lambda: heard.append("end"))
    web.engine.start()
    heard.append("request")
    web.engine.stop()
    assert heard == ["start", "request", "end"], heard
    return yes(CALLED + ", by its bus")


def twisted():
    from twisted.application.service import Application, IService, Service

    heard = []

    class Shop(Service):
        def startService(self):
            heard.append("start")

        def stopService(self):
            heard.append("end")

    application = Application("probe")
    Shop().setServiceParent(application)
    service = IService(application)
    service.startService()
    heard.append("request")
    service.stopService()
    assert heard == ["start", "request", "end"], heard
    return yes(CALLED + ", as a service of its application")


def django():
    """An app's ready() is called at the start; nothing is at the end."""
    import sys

    pathlib.Path("shop").mkdir(exist_ok=True)
    pathlib.Path("shop", "__init__.py").touch()
    pathlib.Path("shop", "apps.py").write_text(
        "from django.apps import AppConfig\nclass Shop(AppConfig):\n    name = 'shop'\n    heard = []\n"
        "    def ready(self):\n        self.heard.append('start')\n"
    )
    sys.path.insert(0, ".")
    sites.django(INSTALLED_APPS=["shop.apps.Shop"])
    from django.apps import AppConfig
    from shop.apps import Shop

    assert Shop.heard == ["start"]
    assert not [name for name in dir(AppConfig) if name in ("stop", "shutdown", "end", "close")]
    return partial("An app’s ready() is called at the start; nothing is called at the end.", "ready() of an app was called; AppConfig has no method for the end")


def pyramid():
    from pyramid.events import ApplicationCreated

    heard = []
    sites.pyramid(lambda configurator: configurator.add_subscriber(lambda event: heard.append("start"), ApplicationCreated))
    assert heard == ["start"]
    return partial("Subscribers hear that the application was made; nothing is called at the end.", "a subscriber of ApplicationCreated was called")


ROBYN = """
import os
import pathlib
import signal

# Where the probes run in the background, the interrupt is ignored, which children inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)
heard = pathlib.Path("heard.txt")


def hear(what):
    with heard.open("a") as file:
        file.write(what)


@app.startup_handler
def start():
    pathlib.Path("worker.txt").write_text(str(os.getpid()))
    hear("start ")


@app.shutdown_handler
def end():
    hear("end")


@app.get("/")
def page(request):
    hear("request ")
    return "page"
"""


def robyn():
    """Its own server calls them in a worker, which is interrupted here; its main process kills workers instead."""
    talking.get(serving.robyn(ROBYN), Connection="close")
    heard = pathlib.Path("heard.txt")
    os.kill(int(pathlib.Path("worker.txt").read_text()), signal.SIGINT)
    until = time.monotonic() + 45
    while "end" not in heard.read_text() and time.monotonic() < until:
        time.sleep(0.05)
    assert heard.read_text() == "start request end", heard.read_text()
    return partial(
        "The hook for the end is called when a worker is interrupted; where its main process is stopped, that kills the workers.",
        f"{CALLED}, when the worker was interrupted",
    )


def every(framework):
    return absent(framework, WORDS, BESIDES.get(framework.slug))


BESIDES = {
    "cyclone": {r"cyclone\.redis\.shutdown": "a command of Redis"},
    "tornado": {r"tornado\.concurrent\.shutdown": "the end of an executor"},
}
