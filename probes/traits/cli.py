"""Does it include commands that create or run a project? They are run, and their results checked."""

import os
import pathlib
import subprocess
import sys

from kit import serving, talking
from kit.absence import commands
from kit.finding import no, partial, yes
from kit.framework import script


def told(*command, status=0):
    """What the command writes to its output."""
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    return done.stdout + done.stderr


def django():
    told(script("django-admin"), "startproject", "shop")
    told(sys.executable, "shop/manage.py", "check")
    return yes("django-admin startproject made a project, and its manage.py check passed")


def flask():
    pathlib.Path("app.py").write_text("from flask import Flask\napp = Flask(__name__)\n@app.route('/items')\ndef items(): return ''\n")
    assert "/items" in told(script("flask"), "routes")
    return yes("flask routes listed the route of an application; it creates no project", note="Commands: flask run, shell and routes.")


def twisted():
    assert "web" in told(script("twist"), "--help")
    assert "web" in told(script("twistd"), "--help")
    return yes("twist and twistd ran, and list what they can start", note="Commands: twist, and twistd with plugins.")


def tornado():
    """It installs no command; a module of it runs an application, and again when its files change."""
    assert not commands("tornado")
    port = serving.free_port()
    pathlib.Path("app.py").write_text(TORNADO_APPLICATION.format(port=port))
    subprocess.Popen([sys.executable, "-m", "tornado.autoreload", "app.py"])
    assert talking.once_up(port).text == "page"
    return yes(
        "python -m tornado.autoreload ran an application, which responded; it creates no project",
        note="python -m tornado.autoreload runs an application, and again when its files change; nothing creates a project.",
    )


TORNADO_APPLICATION = """
import asyncio

from tornado.web import Application, RequestHandler


class Page(RequestHandler):
    def get(self):
        self.write("page")


async def main():
    Application([("/", Page)]).listen({port}, "127.0.0.1")
    await asyncio.Event().wait()


asyncio.run(main())
"""


def cyclone():
    """The module cyclone.app makes projects, the twistd plugin runs them."""
    made = told(sys.executable, "-m", "cyclone.app", "-p", "shop", status=1)
    broken = made.strip().splitlines()[-1]
    assert broken.startswith("TypeError")
    pathlib.Path("app.py").write_text(CYCLONE_APPLICATION)
    port = serving.free_port()
    command = [script("twistd"), "-n", "cyclone", "-l", "127.0.0.1", "-p", str(port), "-r", "app.Shop"]
    subprocess.Popen(command, env=os.environ | {"PYTHONPATH": os.getcwd()})
    assert talking.once_up(port).text == "page"
    return partial(
        "twistd cyclone runs an application up to Python 3.11; cyclone app, which creates one from a template, fails on Python 3.",
        f"twistd cyclone ran an application, which responded; cyclone.app, asked to create a project, failed with {broken}",
    )


CYCLONE_APPLICATION = """
from cyclone.web import Application, RequestHandler

class Page(RequestHandler):
    def get(self):
        self.write("page")

class Shop(Application):
    def __init__(self):
        super().__init__([("/", Page)])
"""


SETTINGS = "[app:main]\nuse = call:app:main\n"
APPLICATION = """
from pyramid.config import Configurator

def main(settings, **options):
    configurator = Configurator()
    configurator.add_route("items", "/items")
    configurator.add_view(lambda request: {}, route_name="items", renderer="json")
    return configurator.make_wsgi_app()
"""


def pyramid():
    pathlib.Path("app.py").write_text(APPLICATION)
    pathlib.Path("site.ini").write_text(SETTINGS)
    os.environ["PYTHONPATH"] = os.getcwd()
    assert "/items" in told(script("proutes"), "site.ini")
    return yes("proutes listed the route of an application of a settings file; it creates no project", note="Commands: pserve, pshell, proutes and more.")


def fastapi():
    pathlib.Path("app.py").write_text("from fastapi import FastAPI\napp = FastAPI()\n@app.get('/items')\ndef items(): return 'page'\n")
    port = serving.command(script("fastapi"), "run", "--port", "{port}", path="/items")
    assert talking.get(port, "/items").text == '"page"'
    return yes(
        "fastapi run served an application; it creates no project",
        note='With the extra "standard", the fastapi command serves an application; nothing creates a project.',
    )


def starlette():
    assert not commands("starlette")
    told(sys.executable, "-m", "starlette", status=1)
    return no("the package installs no command, and python -m starlette fails", note="The package installs no commands.")


def litestar():
    pathlib.Path("app.py").write_text(
        "from litestar import Litestar, get\n@get('/items')\nasync def items() -> str: return ''\napp = Litestar([items])\n"
    )
    assert "/items" in told(script("litestar"), "routes")
    told(script("litestar"), "schema", "openapi", "--output", "described.json")
    assert "/items" in pathlib.Path("described.json").read_text()
    return yes(
        "litestar routes listed the route of an application, and litestar schema wrote its description; it creates no project",
        note='With the extra "standard", the litestar command serves an application, shows routes and writes schemas.',
    )


def quart():
    pathlib.Path("app.py").write_text("from quart import Quart\napp = Quart(__name__)\n@app.route('/items')\nasync def items(): return ''\n")
    os.environ["QUART_APP"] = "app:app"
    assert "/items" in told(script("quart"), "routes")
    return yes("quart routes listed the route of an application; it creates no project", note="Commands: quart run, shell and routes.")


def runs(command, how, source):
    """Yes, when the command serves the application in `source`; {port} in the command is where."""
    pathlib.Path("app.py").write_text(source)
    assert talking.get(serving.command(*command)).text == "page"
    return yes(how)


AIOHTTP_APPLICATION = """
from aiohttp import web

async def page(request):
    return web.Response(text="page")

def make(arguments):
    application = web.Application()
    application.router.add_get("/", page)
    return application
"""


def aiohttp():
    command = [sys.executable, "-m", "aiohttp.web", "-H", "127.0.0.1", "-P", "{port}", "app:make"]
    return runs(command, "python -m aiohttp.web ran an application, which responded; it creates no project", AIOHTTP_APPLICATION)


SANIC_APPLICATION = """
from sanic import Sanic, text

app = Sanic("probe")

@app.get("/")
async def page(request):
    return text("page")
"""


def sanic():
    command = [script("sanic"), "app:app", "--host", "127.0.0.1", "--port", "{port}", "--single-process"]
    return runs(command, "the sanic command ran an application, which responded; it creates no project", SANIC_APPLICATION)


BOTTLE_APPLICATION = """
from bottle import Bottle

app = Bottle()
app.get("/", callback=lambda: "page")
"""


def bottle():
    command = [script("bottle"), "--bind", "127.0.0.1:{port}", "app:app"]
    return runs(command, "the bottle command ran an application, which responded; it creates no project", BOTTLE_APPLICATION)


FALCON_APPLICATION = """
from falcon import App

class Items:
    def on_get(self, req, resp):
        pass

app = App()
app.add_route("/items", Items())
"""


def falcon():
    pathlib.Path("app.py").write_text(FALCON_APPLICATION)
    assert "/items" in told(script("falcon-inspect-app"), "app:app")
    named = [name.removeprefix("command ") for name in commands("falcon")]
    assert named == ["falcon-bench", "falcon-inspect-app", "falcon-print-routes"]
    return partial(
        "Commands show an application’s routes, but none starts it.",
        f"falcon-inspect-app listed the route of an application; its commands are {', '.join(named)}",
    )


def cherrypy():
    pathlib.Path("shop.py").write_text(CHERRYPY_APPLICATION)
    port = serving.free_port()
    pathlib.Path("shop.conf").write_text(f"[global]\nserver.socket_host: '127.0.0.1'\nserver.socket_port: {port}\n")
    subprocess.Popen([script("cherryd"), "-i", "shop", "-c", "shop.conf"])
    assert talking.once_up(port).text == "page"
    return yes("cherryd ran an application, which responded; it creates no project")


CHERRYPY_APPLICATION = """
import cherrypy


class Root:
    @cherrypy.expose
    def index(self):
        return "page"


cherrypy.tree.mount(Root(), "/")
"""


def robyn():
    pathlib.Path("app.py").write_text("from robyn import Robyn\napp = Robyn(__file__)\n@app.get('/')\ndef page(): return 'page'\napp.start()\n")
    port = serving.command("env", "ROBYN_PORT={port}", script("robyn"), "app.py")
    assert talking.get(port).text == "page"
    assert "--create" in told(script("robyn"), "--help")
    return yes("the robyn command ran an application, which responded; its option --create makes a project after asking for what")


def blacksheep():
    assert not commands("blacksheep")
    told(sys.executable, "-m", "blacksheep", status=1)
    assert "NAME" in told(script("blacksheep"), "create", "--help")
    return partial(
        "Needs blacksheep-cli, a package of the same project, which creates projects.",
        "the package installs no command, and python -m blacksheep fails; with blacksheep-cli, blacksheep create told how to make a project",
    )
