"""Does it terminate TLS itself? Its own server gets a certificate and must serve a page over TLS."""

import subprocess
import sys

from kit import serving, sites, talking
from kit.absence import absent
from kit.certificate import CERTIFICATE, KEY, cyclone_context, server_context, twisted_context
from kit.finding import no, partial, yes
from kit.framework import Framework, script

SERVED = "its own server responded over TLS with a certificate created for the run"


def over_tls(port):
    assert talking.Visitor(port, tls=True).get().text == "page"
    return SERVED


def twisted():
    return yes(over_tls(serving.twisted(sites.twisted(lambda request: b"page"), twisted_context())) + ', with the extra "tls"')


def tornado():
    application = sites.tornado(get=lambda self: self.write("page"))
    return yes(over_tls(serving.tornado(application, ssl_options=server_context())))


def cyclone():
    application = sites.cyclone(get=lambda self: self.write("page"))
    return yes(over_tls(serving.twisted(application, cyclone_context())) + ", with pyOpenSSL")


def flask():
    from werkzeug.serving import make_server

    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "page")
    server = make_server("127.0.0.1", 0, application, ssl_context=(CERTIFICATE, KEY))
    serving.in_thread(server.serve_forever)
    assert "--cert" in told([script("flask"), "run", "--help"])
    return partial("Only in its development server.", over_tls(server.server_port) + "; that server is the one for development")


def django():
    manage = "from django.conf import settings; from django.core.management import execute_from_command_line as run; "
    manage += "settings.configure(); run(['manage.py', 'runserver', '--help'])"
    return has_no_option("runserver", told([sys.executable, "-c", manage]))


def pyramid():
    return has_no_option("pserve", told([script("pserve"), "--help"]), note="The server handles this.")


def told(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def has_no_option(command, help_text, note=None):
    """No, when the only command that starts a server takes no certificate."""
    assert "usage" in help_text.lower()
    named = [word for word in ("ssl", "tls", "cert", "https") if word in help_text.lower()]
    assert not named, named
    return no(f"{command}, its only way to start a server, has no option for ssl, tls, cert or https", note)


def aiohttp():
    return yes(over_tls(serving.aiohttp(sites.aiohttp(sites.saying("page")), server_context())))


def sanic():
    return yes(over_tls(serving.sanic(sites.sanic(sites.saying("page")), server_context())))


def falcon():
    return absent(Framework.named("falcon"), WORDS, note="The server handles this.")


def bottle():
    return absent(Framework.named("bottle"), WORDS, note="The server handles this; the Cheroot adapter can be given a certificate.")


WORDS = "ssl tls https cert certificate certfile keyfile"
FILES = "--ssl-keyfile", KEY, "--ssl-certfile", CERTIFICATE


def fastapi_port():
    with open("app.py", "w") as application:
        application.write("from fastapi import FastAPI\nfrom fastapi.responses import PlainTextResponse\napp = FastAPI()\n")
        application.write("@app.get('/', response_class=PlainTextResponse)\ndef page(): return 'page'\n")
    return serving.command(script("uvicorn"), "app:app", "--port", "{port}", *FILES, tls=True)


def fastapi():
    assert not [word for word in ("ssl", "tls", "cert") if word in told([script("fastapi"), "run", "--help"]).lower()]
    return yes(
        f"Uvicorn, with the extra “standard”, was given a certificate: {over_tls(fastapi_port())}; fastapi run has no option for one",
        note='With the extra "standard", which installs Uvicorn: by the options of its command; fastapi run has none.',
    )


def litestar_port():
    with open("app.py", "w") as application:
        application.write("from litestar import Litestar, get\n@get('/')\nasync def page() -> str: return 'page'\napp = Litestar([page])\n")
    return serving.command(script("litestar"), "run", "--port", "{port}", *FILES, tls=True)


def litestar():
    return yes(
        f"litestar run was given a certificate: {over_tls(litestar_port())}",
        note='With the extra "standard", which installs Uvicorn: litestar run passes a certificate to it.',
    )


def quart():
    from quart import Quart

    application = Quart("probe")
    application.add_url_rule("/", "page", lambda: "page")
    port = serving.hypercorn(application, certfile=CERTIFICATE, keyfile=KEY)
    return yes(f"Hypercorn, which a plain install brings: {over_tls(port)}", note="Provided by Hypercorn, one of its dependencies.")


def starlette():
    return absent(Framework.named("starlette"), "ssl tls certificate certfile", note="The server handles this.")


def cherrypy():
    options = {"ssl_module": "builtin", "ssl_certificate": CERTIFICATE, "ssl_private_key": KEY}
    return yes(over_tls(serving.cherrypy(sites.cherrypy(lambda: "page"), **options)))


TLS_WORDS = "ssl tls certificate certfile keyfile https"


def robyn():
    return absent(Framework.named("robyn"), TLS_WORDS, note="A proxy handles this.")


def blacksheep():
    known = {
        r"blacksheep\.client\..*": "the TLS of its client",
        r"blacksheep\..*(https|Https).*": "redirects to https",
    }
    return absent(Framework.named("blacksheep"), TLS_WORDS, known, note="The server handles this.")
