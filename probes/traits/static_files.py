"""Does it serve static files? One must be served with its type, and one outside the folder must not."""

import pathlib

from kit import serving, sites, talking
from kit.finding import yes

SERVED = "a file was served with its type; a path that climbs out of the folder was not"


def folder():
    """The absolute path of a folder with site.css in it and a secret beside it."""
    place = pathlib.Path("static").absolute()
    place.mkdir(exist_ok=True)
    (place / "site.css").write_text("a{}")
    pathlib.Path("secret.txt").write_text("hidden")
    return str(place)


def serves(port):
    answer = talking.get(port, "/static/site.css")
    assert (answer.status, answer.text) == (200, "a{}") and answer.headers["Content-Type"].startswith("text/css")
    climbed = talking.raw(port, b"GET /static/../secret.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    assert b"hidden" not in climbed.split(b"\r\n\r\n", 1)[-1]
    return yes(SERVED)


def django():
    from django.contrib.staticfiles.handlers import StaticFilesHandler

    application = sites.django(
        DEBUG=True, INSTALLED_APPS=["django.contrib.staticfiles"], STATIC_URL="/static/", STATICFILES_DIRS=[folder()]
    )
    return serves(serving.wsgi(StaticFilesHandler(application)))


def flask():
    from flask import Flask

    return serves(serving.wsgi(Flask("probe", static_folder=folder())))


def twisted():
    from twisted.web.resource import Resource
    from twisted.web.server import Site
    from twisted.web.static import File

    root = Resource()
    root.putChild(b"static", File(folder()))
    return serves(serving.twisted(Site(root)))


def tornado():
    return serves(serving.tornado(sites.tornado(static_path=folder())))


def cyclone():
    return serves(serving.twisted(sites.cyclone(static_path=folder())))


def pyramid():
    return serves(serving.wsgi(sites.pyramid(lambda configurator: configurator.add_static_view("static", folder()))))


def fastapi():
    from fastapi import FastAPI
    from fastapi.staticfiles import StaticFiles

    application = FastAPI()
    application.mount("/static", StaticFiles(directory=folder()))
    return serves(serving.asgi(application))


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import Mount
    from starlette.staticfiles import StaticFiles

    return serves(serving.asgi(Starlette(routes=[Mount("/static", StaticFiles(directory=folder()))])))


def litestar():
    from litestar import Litestar
    from litestar.static_files import create_static_files_router

    return serves(serving.asgi(Litestar([create_static_files_router("/static", [folder()])])))


def quart():
    from quart import Quart

    return serves(serving.asgi(Quart("probe", static_folder=folder())))


def aiohttp():
    application = sites.aiohttp()
    application.router.add_static("/static", folder())
    return serves(serving.aiohttp(application))


def sanic():
    application = sites.sanic()
    application.static("/static", folder())
    return serves(serving.sanic(application))


def falcon():
    application = sites.falcon()
    application.add_static_route("/static", folder())
    return serves(serving.wsgi(application))


def bottle():
    from bottle import static_file

    root = folder()
    application = sites.bottle()
    application.get("/static/<name:path>", callback=lambda name: static_file(name, root))
    return serves(serving.wsgi(application))


def blacksheep():
    from blacksheep import Application

    application = Application()
    application.serve_files(folder(), root_path="static")
    return serves(serving.asgi(application))


def cherrypy():
    import cherrypy as web

    return serves(serving.wsgi(web.Application(None, "", {"/static": {"tools.staticdir.on": True, "tools.staticdir.dir": folder()}})))


def robyn():
    return serves(serving.robyn(f"app.serve_directory(route='/static', directory_path={folder()!r})\n"))


def apiflask():
    return serves(serving.wsgi(sites.flask_class()("probe", static_folder=folder())))
