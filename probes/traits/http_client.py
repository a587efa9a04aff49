"""Does it include an HTTP client? Its client fetches a page from a server on this machine."""

import asyncio
import http.server

from kit import serving, sites
from kit.absence import absent
from kit.finding import no, yes

FETCHED = "{client} fetched a page over a socket"
WORDS = "httpclient httpsclient useragent fetch fetcher urlopen"


class Page(http.server.BaseHTTPRequestHandler):
    def log_request(self, *_):
        pass

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"page")


def page():
    """The address of a page of the standard library's server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    serving.in_thread(server.serve_forever)
    return f"http://127.0.0.1:{server.server_port}/"


def in_reactor(call):
    """What the Deferred that `call` makes in the reactor comes to."""
    from twisted.internet import reactor
    from twisted.internet.threads import blockingCallFromThread

    serving.twisted(sites.twisted(lambda request: b""))
    return blockingCallFromThread(reactor, call)


def twisted():
    from twisted.internet import reactor
    from twisted.web.client import Agent, readBody

    address = page().encode()
    assert in_reactor(lambda: Agent(reactor).request(b"GET", address).addCallback(readBody)) == b"page"
    return yes(FETCHED.format(client="twisted.web.client.Agent"))


def tornado():
    from tornado.httpclient import AsyncHTTPClient

    async def fetch():
        return await AsyncHTTPClient().fetch(page())

    assert asyncio.run(fetch()).body == b"page"
    return yes(FETCHED.format(client="AsyncHTTPClient"))


def cyclone():
    """Text is what its documentation shows; bytes are what its Twisted asks for. Neither gets a response on Python 3."""
    from cyclone import httpclient

    address = page()
    text = failure(lambda: httpclient.fetch(address))
    data = failure(lambda: httpclient.fetch(address.encode(), method=b"GET").addTimeout(3, reactor()))
    return no(
        f"cyclone.httpclient.fetch failed with {text} for an address in text, and with {data} for one in bytes, while the page was there",
        note="The client fails on Python 3, because it mixes text and bytes.",
    )


def failure(call):
    try:
        in_reactor(call)
    except Exception as failed:
        return type(failed).__name__
    raise AssertionError("it fetched the page")


def reactor():
    from twisted.internet import reactor as running

    return running


def every(framework):
    return absent(framework, WORDS, BESIDES.get(framework.slug))


BESIDES = {
    "django": {
        r"django\.(core\.management|db|middleware\.cache)\..*": "the fetching of rows, of commands and from the cache",
        r"django\.(contrib\.contenttypes\.fields\.fetch_(one|many)|core\.exceptions\.FieldFetchBlocked)": "the fetching of related rows",
    },
    "pyramid": {r"pyramid\.httpexceptions\.HTTPClientError": "the answers that blame the client"},
}


def aiohttp():
    from aiohttp import ClientSession

    async def fetch():
        async with ClientSession() as session, session.get(page()) as answer:
            return await answer.read()

    assert asyncio.run(fetch()) == b"page"
    return yes(FETCHED.format(client="ClientSession"))


def blacksheep():
    import asyncio

    from blacksheep.client import ClientSession

    async def fetch(address):
        async with ClientSession() as client:
            return await (await client.get(address)).text()

    assert asyncio.run(fetch(page())) == "page"
    return yes("its ClientSession fetched a page")


BESIDES["django-rest-framework"] = {r"rest_framework\.test\..*": "clients for tests, which ask no server, or need Requests"}
