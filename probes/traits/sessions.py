"""Does it keep state between a visitor's requests? A counter must go up for one visitor, and not for another."""

import importlib

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework

COUNTED = "a counter in {where}, went to 3 for one visitor, and began at 1 for another"


def counts(port, where):
    one = talking.Visitor(port)
    assert [one.get().text for _ in range(3)] == ["1", "2", "3"]
    assert talking.Visitor(port).get().text == "1"
    return COUNTED.format(where=where)


def up(session):
    session["count"] = session.get("count", 0) + 1
    return str(session["count"])


def django():
    from django.http import HttpResponse
    from django.urls import path

    application = sites.django(
        path("", lambda request: HttpResponse(up(request.session))),
        DATABASES=sites.MEMORY_DATABASE,
        INSTALLED_APPS=["django.contrib.sessions"],
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    )
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    return yes(counts(serving.wsgi(application, threads=1), "a session stored in the database"))


def flask():
    from flask import session

    application = sites.flask()
    application.add_url_rule("/", "count", lambda: up(session))
    return yes(counts(serving.wsgi(application), "its session, a signed cookie"))


def pyramid():
    from pyramid.response import Response
    from pyramid.session import SignedCookieSessionFactory

    def configure(configurator):
        configurator.set_session_factory(SignedCookieSessionFactory("probe"))
        configurator.add_route("home", "/")
        configurator.add_view(lambda request: Response(up(request.session)), route_name="home")

    return yes(counts(serving.wsgi(sites.pyramid(configure)), "its session, of the signed-cookie factory"))


def twisted():
    def render(request):
        session = request.getSession()
        session.count = getattr(session, "count", 0) + 1
        return str(session.count).encode()

    return yes(counts(serving.twisted(sites.twisted(render)), "its session, kept in the process"))


def signed_cookie(make, serve):
    def get(self):
        count = int(self.get_secure_cookie("count") or 0) + 1
        self.set_secure_cookie("count", str(count))
        self.write(str(count))

    application = make(get=get, cookie_secret="probe")
    how = counts(serve(application), "a signed cookie")
    named = [name for name in dir(handler_of(make)) if "session" in name.lower()]
    assert not named
    return partial("It has signed cookies but no session object.", f"{how}; no attribute of a request handler is named session")


def handler_of(make):
    return importlib.import_module(f"{make.__name__}.web").RequestHandler


def tornado():
    return signed_cookie(sites.tornado, serving.tornado)


def cyclone():
    return signed_cookie(sites.cyclone, serving.twisted)


def fastapi():
    from fastapi import FastAPI, Request
    from fastapi.responses import PlainTextResponse
    from starlette.middleware.sessions import SessionMiddleware

    application = FastAPI()
    application.add_middleware(SessionMiddleware, secret_key="probe")

    @application.get("/", response_class=PlainTextResponse)
    def count(request: Request):
        return up(request.session)

    return yes(counts(serving.asgi(application), "a session of Starlette’s, in a signed cookie"), note='With the extra "all".')


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.sessions import SessionMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    def count(request):
        return PlainTextResponse(up(request.session))

    application = Starlette(routes=[Route("/", count)], middleware=[Middleware(SessionMiddleware, secret_key="probe")])
    return yes(counts(serving.asgi(application), "its session, in a signed cookie"), note='With the extra "full".')


def litestar():
    from litestar import Litestar, Request, get
    from litestar.middleware.session.client_side import CookieBackendConfig
    from litestar.middleware.session.server_side import ServerSideSessionConfig

    @get("/", sync_to_thread=False)
    def count(request: Request) -> str:
        return up(request.session)

    def served(config):
        return serving.asgi(Litestar([count], middleware=[config.middleware]))

    counts(served(CookieBackendConfig(secret=b"probe" * 3 + b"!")), "an encrypted cookie")
    return yes(counts(served(ServerSideSessionConfig()), "its session, in a store of the server and in an encrypted cookie"))


def quart():
    from quart import Quart, session

    application = Quart("probe")
    application.secret_key = "probe"
    application.add_url_rule("/", "count", lambda: up(session))
    return yes(counts(serving.asgi(application), "its session, in a signed cookie"))


def aiohttp():
    from aiohttp.web import Application, Request, Response
    from aiohttp_session import get_session, setup
    from aiohttp_session.cookie_storage import EncryptedCookieStorage

    async def get(request):
        return Response(text=up(await get_session(request)))

    application = Application()
    setup(application, EncryptedCookieStorage(b"p" * 32))
    application.router.add_get("/", get)
    how = counts(serving.aiohttp(application), "the session of aiohttp-session, an encrypted cookie")
    assert not [name for name in dir(Request) if "session" in name]
    return partial("Needs aiohttp-session, a package of the same project.", f"{how}; no attribute of a request of its own is named session")


def sanic():
    tickets = {r"sanic\.http\.http3\.SessionTicketStore": "the resumption of TLS"}
    return absent(Framework.named("sanic"), "session sessionstore cookiesession", tickets)


def falcon():
    return absent(Framework.named("falcon"), "session sessionstore cookiesession")


def bottle():
    from bottle import LocalRequest, request, response

    def answer():
        count = int(request.get_cookie("count", secret="probe") or 0) + 1
        response.set_cookie("count", str(count), secret="probe")
        return str(count)

    how = counts(serving.wsgi(sites.bottle(answer)), "a signed cookie")
    assert not [name for name in dir(LocalRequest) if "session" in name]
    return partial("It has signed cookies but no session object.", f"{how}; no attribute of a request is named session")


def blacksheep():
    from blacksheep import Application, text

    application = Application()
    application.use_sessions("probe" * 10)

    @application.router.get("/")
    async def count(request):
        return text(up(request.session))

    return yes(counts(serving.asgi(application), "its session, in a signed cookie"))


def cherrypy():
    import cherrypy as web

    port = serving.wsgi(sites.cherrypy(lambda: up(web.session), **{"tools.sessions.on": True}))
    return yes(counts(port, "its session, in memory of the server"))


ROBYN = """
app.configure_sessions("probe" * 10)


@app.get("/")
def count(request):
    request.session["count"] = request.session.get("count", 0) + 1
    return str(request.session["count"])
"""


def robyn():
    return yes(counts(serving.robyn(ROBYN), "its session, in a signed cookie"))
