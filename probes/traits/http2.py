"""Does it speak HTTP/2 itself? A client offers h2 by ALPN (RFC 7301, RFC 9113), and requests a page if it is accepted."""

import socket
import ssl
import subprocess
import sys

from kit import serving, sites, talking
from kit.absence import absent
from kit.certificate import CERTIFICATE, KEY, cyclone_context, server_context, twisted_context
from kit.finding import partial, yes
from kit.framework import Framework
from traits import tls

WORDS = "http2 h2 hpack"


def offered(port):
    """The connection on which a server was offered h2, and what it chose; None when it chose nothing."""
    context = ssl._create_unverified_context()
    context.set_alpn_protocols(["h2", "http/1.1"])
    plain = socket.create_connection(("127.0.0.1", port), timeout=talking.PATIENCE)
    connection = context.wrap_socket(plain)
    return connection, connection.selected_alpn_protocol()


def body_over_http2(connection):
    """Asks for `/` on an h2 connection, and returns the body."""
    from h2.config import H2Configuration
    from h2.connection import H2Connection
    from h2.events import DataReceived, StreamEnded

    client = H2Connection(H2Configuration())
    client.initiate_connection()
    client.send_headers(1, [(":method", "GET"), (":path", "/"), (":scheme", "https"), (":authority", "localhost")], end_stream=True)
    body = b""
    while True:
        connection.sendall(client.data_to_send())
        for event in client.receive_data(connection.recv(65536)):
            if isinstance(event, DataReceived):
                body += event.data
            if isinstance(event, StreamEnded):
                return body


WITHOUT = "import sys; sys.modules['h2'] = None; from twisted.web import http; print(http.H2_ENABLED)"


def twisted():
    port = serving.twisted(sites.twisted(lambda request: b"page"), twisted_context())
    connection, chosen = offered(port)
    assert chosen == "h2" and body_over_http2(connection) == b"page"
    hidden = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)
    assert hidden.stdout.strip() == "False"
    return yes(
        "h2 was chosen by ALPN and a page came over it, with the extra installed; with h2 hidden its H2_ENABLED is False",
        note='With the extra "http2".',
    )


def tornado():
    return declines(serving.tornado(sites.tornado(), ssl_options=server_context()), "tornado")


def cyclone():
    return declines(serving.twisted(sites.cyclone(), cyclone_context()), "cyclone")


def declines(port, slug, note=None):
    _, chosen = offered(port)
    assert chosen != "h2"
    return absent(Framework.named(slug), WORDS, tried="its own server was offered h2 by ALPN and did not accept it", note=note)


def every(framework):
    return absent(framework, WORDS, note="The server handles this.")


def aiohttp():
    return declines(serving.aiohttp(sites.aiohttp(), server_context()), "aiohttp")


def sanic():
    return declines(serving.sanic(sites.sanic(sites.saying("page")), server_context()), "sanic")


def fastapi():
    return declines(tls.fastapi_port(), "fastapi", note="The server handles this; Uvicorn, of the extra \"standard\", has none.")


def litestar():
    return declines(tls.litestar_port(), "litestar", note="The server handles this; Uvicorn, of the extra \"standard\", has none.")


def quart():
    from quart import Quart

    application = Quart("probe")
    application.add_url_rule("/", "page", lambda: "page")
    connection, chosen = offered(serving.hypercorn(application, certfile=CERTIFICATE, keyfile=KEY))
    assert chosen == "h2" and body_over_http2(connection) == b"page"
    return yes(
        "Hypercorn, which a plain install brings, chose h2 by ALPN, and a page came over it",
        note="Provided by Hypercorn, one of its dependencies.",
    )


def blacksheep():
    """Its client speaks it; for what comes in, the ASGI server does."""
    from blacksheep.client import connection

    assert connection.create_http2_ssl_context(verify=False) and connection.H2Connection
    return partial(
        "Its client speaks it; for requests that come in, the server handles this.",
        "its client’s connection was imported with its context that offers h2 by ALPN; the application itself has no server",
    )


def cherrypy():
    options = {"ssl_module": "builtin", "ssl_certificate": CERTIFICATE, "ssl_private_key": KEY}
    return declines(serving.cherrypy(sites.cherrypy(lambda: "page"), **options), "cherrypy")


PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"


def robyn():
    """It has no TLS in which to offer it, so a client begins with the preface, as if it knew."""
    said = talking.raw(serving.robyn("@app.get('/')\ndef page(request):\n    return 'page'\n"), PREFACE)
    assert said[3:4] != b"\4", "it answered with its settings"
    return absent(Framework.named("robyn"), WORDS, tried="its own server answered the preface of HTTP/2 with no settings")
