"""Does it include a server fit for production? Fit: 200 requests over 50 connections without an error, from a server that does
not itself warn against such use. What warns against it is taken at its word."""

import subprocess
import sys

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import no, partial, yes
from kit.framework import Framework, script

WARNED = "{command} was started, responded, and warned: “{warning}”"
FIT = "its own server handled 200 requests over 50 connections without an error"


def django():
    sites_file = "from django.conf import settings\nfrom django.core.management import execute_from_command_line\n"
    sites_file += "settings.configure(DEBUG=True, SECRET_KEY='probe', ROOT_URLCONF=())\nexecute_from_command_line()\n"
    with open("manage.py", "w") as manage:
        manage.write(sites_file)
    return warns("manage.py runserver", [sys.executable, "-u", "manage.py", "runserver", "--noreload", "127.0.0.1:0"])


def flask():
    with open("app.py", "w") as application:
        application.write("from flask import Flask\napp = Flask(__name__)\n")
    return warns("flask run", [sys.executable, "-u", script("flask"), "run", "--port", "0"])


def pyramid():
    from pyramid.response import Response

    besides = {
        r"pyramid\.httpexceptions\..*": "the answers 500 and their kind",
        r"pyramid\.scripts\.pserve\.wsgiref_server_runner": "the start of the standard library’s wsgiref",
        r"pyramid\.scripts\.pserve\.cherrypy_server_runner": "the start of CherryPy’s, when that is installed",
        r"command wsgiref|command cherrypy": "the names of these two for a configuration file",
        r"pyramid\.scripts\.pserve.*|command pserve": "pserve, which starts what is configured",
    }
    looked = absent(Framework.named("pyramid"), "serve server pserve wsgiref cherrypy listen", besides)
    assert looked.support == "no", looked.how
    port = serving.wsgi(sites.pyramid_view(lambda request: Response("hello")))
    return partial("Needs Waitress, a package of the same project; pserve starts it.", f"{fit(port).how.replace('its own server', 'Waitress')}; by itself: {looked.how}")


def twisted():
    return fit(serving.twisted(sites.twisted(lambda request: b"hello")))


def tornado():
    return fit(serving.tornado(sites.tornado(get=lambda self: self.write("hello"))))


def cyclone():
    return fit(serving.twisted(sites.cyclone(get=lambda self: self.write("hello"))))


def fit(port):
    for _ in range(4):
        assert [answer.status for answer in talking.at_once(port, 50)] == [200] * 50
    return yes(FIT)


def warns(name, command):
    """Starts the command, which picks a free port, and reads its output up to the warning."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in process.stdout:
        if "WARNING" in line and "production" in line:
            process.kill()
            return no(WARNED.format(command=name, warning=line.split(" Use a ")[0].split(". For more")[0].strip(" .\n\033[0m31")))
    raise AssertionError(f"{name} ended without a warning")


def fastapi():
    with open("app.py", "w") as application:
        application.write("from fastapi import FastAPI\napp = FastAPI()\n@app.get('/')\ndef page(): return 'hello'\n")
    finding = fit(serving.command(script("fastapi"), "run", "--port", "{port}"))
    return yes(f"fastapi run started Uvicorn: {finding.how}", note='With the extra "standard", which installs Uvicorn; fastapi run starts it.')


def starlette():
    besides = {
        r"starlette\.middleware\.errors\.ServerErrorMiddleware": "the answer to a failure",
        r"starlette\.responses\.listen_for_disconnect": "the waiting for a client that goes away",
    }
    return absent(Framework.named("starlette"), "serve server runserver listen", besides, note="Requires a separate ASGI server such as Uvicorn.")


def litestar():
    with open("app.py", "w") as application:
        application.write("from litestar import Litestar, get\n@get('/')\nasync def page() -> str: return 'hello'\napp = Litestar([page])\n")
    finding = fit(serving.command(script("litestar"), "run", "--port", "{port}"))
    return yes(f"litestar run started Uvicorn: {finding.how}", note='With the extra "standard", which installs Uvicorn; litestar run starts it.')


def quart():
    with open("app.py", "w") as application:
        application.write("from quart import Quart\napp = Quart(__name__)\n@app.get('/')\nasync def page(): return 'hello'\n")
    assert "hypercorn" in [name.lower() for name in Framework.named("quart").install["packages"]]
    finding = fit(serving.command(script("hypercorn"), "app:app", "--bind", "127.0.0.1:{port}"))
    return yes(f"a plain install brought Hypercorn: {finding.how}", note="Hypercorn is one of its dependencies; Quart’s own run command is for development.")


def aiohttp():
    return fit(serving.aiohttp(sites.aiohttp(sites.saying("hello"))))


def sanic():
    """As its command starts it: a manager with two workers."""
    with open("app.py", "w") as application:
        application.write("from sanic import Sanic, text\napp = Sanic('probe')\n@app.get('/')\nasync def hello(request): return text('hello')\n")
    return fit(serving.command(script("sanic"), "app:app", "--host", "127.0.0.1", "--port", "{port}", "--workers", "2"))


def falcon():
    return absent(Framework.named("falcon"), SERVERS, BESIDES["falcon"])


def bottle():
    """What its run starts unless told otherwise is the standard library's reference server; the others are of other projects."""
    port = serving.free_port()
    serving.in_thread(lambda: sites.bottle(lambda: "hello").run(port=port, quiet=True))
    named = talking.once_up(port).headers["Server"]
    assert named.startswith("WSGIServer/"), named
    return absent(Framework.named("bottle"), SERVERS, BESIDES["bottle"], tried="its run served a page with WSGIServer, of wsgiref")


SERVERS = "serve server listen serveforever runserver wsgiref cherrypy"
BESIDES = {
    "falcon": {
        r"falcon\.(asgi\.request\._asgi_server|errors\.\w+)": "the address of the server, and the errors that blame it",
    },
    "bottle": {
        r"bottle\.\w*(Server|ServerAdapter|_server|server_cls)": "adapters, which start wsgiref or a server of another project",
    },
}


def cherrypy():
    return fit(serving.cherrypy(sites.cherrypy(lambda: "hello")))


def robyn():
    return fit(serving.robyn("@app.get('/')\ndef page(request):\n    return 'hello'\n"))


def blacksheep():
    return absent(Framework.named("blacksheep"), SERVERS, {r"blacksheep\.server.*": "the package of what a server calls", r"blacksheep\..*": "names of errors, events and files that it serves"})
