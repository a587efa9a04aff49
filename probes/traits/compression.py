"""Does it compress responses? A client that takes gzip gets it, and one that does not gets the plain text."""

import gzip
import http.client

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

TEXT = "page " * 2000


def packs(port):
    plain, packed = (asked(port, encoding) for encoding in ("identity", "gzip"))
    assert plain[0] is None and plain[1].decode() == TEXT
    assert packed[0] == "gzip" and gzip.decompress(packed[1]).decode() == TEXT
    return yes("a client that takes gzip got a response so packed, another got it plain")


def asked(port, encoding):
    """The encoding of the response, and its body as it came."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=talking.PATIENCE)
    connection.request("GET", "/", headers={"Accept-Encoding": encoding})
    response = connection.getresponse()
    return response.headers["Content-Encoding"], response.read()


def django():
    from django.http import HttpResponse
    from django.urls import path

    middleware = ["django.middleware.gzip.GZipMiddleware"]
    return packs(serving.wsgi(sites.django(path("", lambda request: HttpResponse(TEXT)), MIDDLEWARE=middleware)))


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.gzip import GZipMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    pages = [Route("/", lambda request: PlainTextResponse(TEXT))]
    return packs(serving.asgi(Starlette(routes=pages, middleware=[Middleware(GZipMiddleware)])))


def fastapi():
    from fastapi import FastAPI
    from fastapi.middleware.gzip import GZipMiddleware
    from fastapi.responses import PlainTextResponse

    application = FastAPI()
    application.add_middleware(GZipMiddleware)
    application.get("/", response_class=PlainTextResponse)(lambda: TEXT)
    return packs(serving.asgi(application))


def litestar():
    from litestar import Litestar, get
    from litestar.config.compression import CompressionConfig

    @get("/", media_type="text/plain")
    async def page() -> str:
        return TEXT

    return packs(serving.asgi(Litestar([page], compression_config=CompressionConfig(backend="gzip"))))


def blacksheep():
    from blacksheep import Application, text
    from blacksheep.server.compression import use_gzip_compression

    application = Application()
    use_gzip_compression(application)
    application.router.add_get("/", lambda: text(TEXT))
    return packs(serving.asgi(application))


def aiohttp():
    """Who makes the response asks for it; whether the client takes it is looked up then."""
    from aiohttp.web import Application, Response

    async def page(request):
        response = Response(text=TEXT)
        response.enable_compression()
        return response

    application = Application()
    application.router.add_get("/", page)
    found = packs(serving.aiohttp(application))
    return partial("A handler, or a middleware, calls enable_compression() of its response; nothing does it for all.", found.how)


def tornado():
    return packs(serving.tornado(sites.tornado(get=lambda self: self.write(TEXT), compress_response=True)))


def twisted():
    from twisted.web.resource import EncodingResourceWrapper
    from twisted.web.server import GzipEncoderFactory, Site

    plain = sites.twisted(lambda request: TEXT.encode()).resource
    return packs(serving.twisted(Site(EncodingResourceWrapper(plain, [GzipEncoderFactory()]))))


def cyclone():
    from cyclone.web import Application, RequestHandler

    class Page(RequestHandler):
        def get(self):
            self.set_header("Content-Type", "text/plain")
            self.write(TEXT)

    return packs(serving.twisted(Application([("/", Page)], gzip=True)))


def pyramid():
    """WebOb, which it requires, packs the one response that asks for it."""
    from pyramid.response import Response

    def page(request):
        response = Response(TEXT)
        if "gzip" in request.accept_encoding:
            response.encode_content("gzip")
        return response

    packs(serving.wsgi(sites.pyramid(lambda configurator: configurator.add_view(page))))
    return partial("A view calls encode_content() of its response; nothing does it for all.", "a view packed its own response for a client that takes gzip")


def cherrypy():
    config = {"tools.gzip.on": True, "tools.gzip.mime_types": ["text/*"]}
    return packs(serving.wsgi(sites.cherrypy(lambda: TEXT, **config)))


def every(framework):
    return absent(framework, "gzip deflate brotli compress compression")
