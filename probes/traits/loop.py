"""Which event loop does it run on? A handler checks which one it runs in."""

import asyncio
import subprocess
import sys

from kit import serving, sites, talking
from kit.finding import value
from kit.pages import pages
from kit.framework import script

ASYNC_VIEW = "an async view ran inside an asyncio loop; a plain one in none"


def running():
    """The name of the loop library around the caller."""
    try:
        return type(asyncio.get_running_loop()).__module__.split(".")[0]
    except RuntimeError:
        return "none"


async def running_async():
    return running()


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    async def view(request):
        return HttpResponse(running())

    sites.django(path("", view), path("plain", lambda request: HttpResponse(running())))
    port = serving.asgi(get_asgi_application())
    assert talking.get(port, "/plain").text == "none"
    return value([talking.get(port).text], ASYNC_VIEW)


def flask():
    application = sites.flask()
    application.add_url_rule("/", "async", running_async)
    application.add_url_rule("/plain", "plain", running)
    port = serving.wsgi(application)
    assert talking.get(port, "/plain").text == "none"
    assert talking.get(port).text == "asyncio"
    return value(
        ["none"],
        "a plain view ran in no loop; an async view in an asyncio loop that ended with the view",
        note="An async view gets an asyncio loop of its own, which ends with the view.",
    )


def pyramid():
    from pyramid.response import Response

    port = serving.wsgi(sites.pyramid_view(lambda request: Response(running())))
    return value([talking.get(port).text], "a view ran in no loop, and none can be awaited in it")


ON_ASYNCIO = """
from twisted.internet import asyncioreactor
asyncioreactor.install()
import asyncio
from twisted.internet import reactor
reactor.callLater(0, lambda: (print(type(asyncio.get_running_loop()).__module__.split(".")[0]), reactor.stop()))
reactor.run()
"""


def twisted():
    from twisted.internet import reactor

    port = serving.twisted(sites.twisted(lambda request: running().encode()))
    assert talking.get(port).text == "none", "asyncio is around the default reactor"
    kind = type(reactor).__module__
    moved = subprocess.run([sys.executable, "-c", ON_ASYNCIO], capture_output=True, text=True, check=True)
    assert moved.stdout.strip() == "asyncio"
    return value(["own", "asyncio"], f"the default reactor, of {kind}, runs without asyncio; asyncioreactor runs inside it")


def tornado():
    from tornado.ioloop import IOLoop

    def get(self):
        same = IOLoop.current().asyncio_loop is asyncio.get_running_loop()
        self.write(f"{running()} {same}")

    text = talking.get(serving.tornado(sites.tornado(get=get))).text
    assert text == "asyncio True"
    return value(["asyncio"], "in a handler IOLoop.current().asyncio_loop is the running asyncio loop")


def cyclone():
    from twisted.internet import reactor

    def get(self):
        self.write(f"{running()} {reactor.running}")

    text = talking.get(serving.twisted(sites.cyclone(get=get))).text
    assert text == "none True"
    return value(["twisted"], "in a handler Twisted’s reactor is running, and no asyncio loop")


async def around():
    """The name of the loop library around the caller, trio included."""
    import sniffio

    return sniffio.current_async_library()


def every_asgi(framework):
    """Hypercorn serves it on asyncio and on trio; what cannot run on one of them fails there."""
    answers = {worker: talking.get(serving.hypercorn(pages(framework.slug, {"/": around}), worker)) for worker in ("asyncio", "trio")}
    found = [worker for worker, answer in answers.items() if answer.status == 200]
    assert "asyncio" in found and all(answers[worker].text == worker for worker in found)
    if "trio" in found:
        return value(found, "under Hypercorn a handler ran in asyncio, and with its worker for trio in trio", note="The server chooses the loop.")
    return value(found, f"under Hypercorn a handler ran in asyncio; with its worker for trio the response was {answers['trio'].status}")


def aiohttp():
    return value([talking.get(serving.aiohttp(sites.aiohttp(running_async))).text], "a handler ran in an asyncio loop")


SANIC_APPLICATION = """
import asyncio

from sanic import Sanic, text

app = Sanic("probe")


@app.get("/")
async def loop(request):
    loop = asyncio.get_running_loop()
    return text(f"{isinstance(loop, asyncio.AbstractEventLoop)} {type(loop).__module__}")
"""


def sanic():
    """Its command, because it is what chooses the loop."""
    with open("app.py", "w") as application:
        application.write(SANIC_APPLICATION)
    port = serving.command(script("sanic"), "app:app", "--host", "127.0.0.1", "--port", "{port}", "--single-process")
    assert talking.get(port).text == "True uvloop"
    return value(["asyncio"], "under its own command a handler ran in an asyncio loop, the one of uvloop")


def falcon():
    assert talking.get(serving.wsgi(sites.falcon(running))).text == "none"
    assert talking.get(serving.asgi(sites.falcon_asgi(running_async))).text == "asyncio"
    return value(["none", "asyncio"], "a responder under WSGI ran in no loop; one under ASGI in an asyncio loop")


def bottle():
    return value([talking.get(serving.wsgi(sites.bottle(running))).text], "a handler ran in no loop")


def django_rest_framework():
    sites.rest_framework(lambda: _rest_patterns())
    assert talking.get(serving.django_asgi()).text == "none"
    return value(["none"], "under ASGI one of its views ran in no loop", note="Django’s async views beside its own run in asyncio.")


def _rest_patterns():
    from django.urls import path

    return [path("", sites.rest_view(running))]


def django_ninja():
    pages("django-ninja", {"/": running_async, "/plain": running})
    port = serving.django_asgi()
    assert talking.get(port, "/plain").text == "none"
    return value([talking.get(port).text], "an async operation ran inside an asyncio loop; a plain one in none")


def cherrypy():
    return value([talking.get(serving.wsgi(sites.cherrypy(running))).text], "a handler ran in no loop, and none can be awaited in it")


ROBYN = """
import asyncio


@app.get("/")
async def page(request):
    return f"{isinstance(asyncio.get_running_loop(), asyncio.AbstractEventLoop)} {type(asyncio.get_running_loop()).__module__}"
"""


def robyn():
    assert talking.get(serving.robyn(ROBYN)).text == "True uvloop"
    return value(["asyncio"], "a handler ran in a loop of asyncio’s kind, that of uvloop", note="On uvloop, where that can be installed.")
