"""Does it refuse a body that is too large? With a limit of 1000 bytes, 900 are taken and 5000 are refused."""

import os

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework

LIMIT = 1000


def refuses(port):
    statuses = [post(port, size) for size in (900, 5000)]
    assert statuses[0] == 200 and statuses[1] in (400, 413), statuses
    return yes(f"with a limit of {LIMIT} bytes a body of 900 was taken, and one of 5000 refused with {statuses[1]}")


def post(port, size):
    return talking.Visitor(port).ask("POST", "/", "x" * size, {"Content_Type": "text/plain"}).status


def django():
    from django.http import HttpResponse
    from django.urls import path

    application = sites.django(path("", lambda request: HttpResponse(str(len(request.body)))), DATA_UPLOAD_MAX_MEMORY_SIZE=LIMIT)
    return refuses(serving.wsgi(application))


def flask():
    from flask import request

    application = sites.flask()
    application.config["MAX_CONTENT_LENGTH"] = LIMIT
    application.add_url_rule("/", view_func=lambda: str(len(request.get_data())), methods=["POST"])
    return refuses(serving.wsgi(application))


def pyramid():
    from pyramid.response import Response

    page = sites.pyramid_view(lambda request: Response(str(len(request.body))))
    found = refuses(serving.wsgi(page, max_request_body_size=LIMIT))
    return partial("Needs Waitress, a package of the same project.", f"with Waitress, {found.how}")


def quart():
    from quart import Quart, request

    async def page():
        return str(len(await request.get_data()))

    application = Quart("probe")
    application.config["MAX_CONTENT_LENGTH"] = LIMIT
    application.add_url_rule("/", "page", page, methods=["POST"])
    return refuses(serving.asgi(application))


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.body_limit import RequestBodyLimitMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    async def page(request):
        return PlainTextResponse(str(len(await request.body())))

    limited = [Middleware(RequestBodyLimitMiddleware, max_body_size=LIMIT)]
    return refuses(serving.asgi(Starlette(routes=[Route("/", page, methods=["POST"])], middleware=limited)))


def fastapi():
    from fastapi import FastAPI, Request

    application = FastAPI(max_body_size=LIMIT)

    @application.post("/")
    async def page(request: Request):
        return len(await request.body())

    return refuses(serving.asgi(application))


def litestar():
    from litestar import Litestar, Request, post

    @post("/", request_max_body_size=LIMIT, status_code=200)
    async def page(request: Request) -> str:
        return str(len(await request.body()))

    return refuses(serving.asgi(Litestar([page])))


def aiohttp():
    from aiohttp.web import Application, Response

    async def page(request):
        return Response(text=str(len(await request.read())))

    application = Application(client_max_size=LIMIT)
    application.router.add_post("/", page)
    return refuses(serving.aiohttp(application))


def sanic():
    application = sites.sanic(sites.saying("page"), "POST")
    application.config.REQUEST_MAX_SIZE = LIMIT
    return refuses(serving.sanic(application))


def tornado():
    application = sites.tornado(post=lambda self: self.write("page"))
    return refuses(serving.tornado(application, max_body_size=LIMIT))


def cherrypy():
    return refuses(serving.cherrypy(sites.cherrypy(lambda: "page"), max_request_body_size=LIMIT))


def bottle():
    """What is read into memory, such as a form, is limited; the body itself is not."""
    from bottle import BaseRequest, Bottle, request

    BaseRequest.MEMFILE_MAX = LIMIT
    application = Bottle()
    application.post("/", callback=lambda: request.forms.get("text", ""))
    application.post("/raw", callback=lambda: str(len(request.body.read())))
    port = serving.wsgi(application)
    form = [talking.Visitor(port).ask("POST", "/", "text=" + "x" * size, FORM).status for size in (900, 5000)]
    raw = talking.Visitor(port).ask("POST", "/raw", "x" * 5000, {"Content_Type": "text/plain"}).text
    assert form == [200, 413] and raw == "5000", (form, raw)
    return partial("Forms and JSON only, which are read into memory.", f"with a limit of {LIMIT} bytes a form of 900 was taken, and one of 5000 refused with 413; a body that is no form was taken")


def falcon():
    """A part of a multipart form is limited; another body is not."""
    from falcon import App
    from falcon.media import MultipartFormHandler

    class Page:
        def on_post(self, req, resp):
            resp.text = str(sum(len(part.get_data()) for part in req.get_media()))

        def on_put(self, req, resp):
            resp.text = str(len(req.bounded_stream.read()))

    handler = MultipartFormHandler()
    handler.parse_options.max_body_part_buffer_size = LIMIT
    application = App()
    application.req_options.media_handlers["multipart/form-data"] = handler
    application.add_route("/", Page())
    port = serving.wsgi(application)
    form = [talking.Visitor(port).ask("POST", "/", multipart(size), {"Content_Type": "multipart/form-data; boundary=b"}).status for size in (900, 5000)]
    raw = talking.Visitor(port).ask("PUT", "/", "x" * 5000, {"Content_Type": "text/plain"}).text
    assert form == [200, 400] and raw == "5000", (form, raw)
    return partial(
        "Parts of multipart forms only.",
        f"with a limit of {LIMIT} bytes a part of 900 was taken, and one of 5000 refused with 400; a body that is no form was taken",
    )


def multipart(size):
    return f'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n{"x" * size}\r\n--b--\r\n'


FORM = {"Content_Type": "application/x-www-form-urlencoded"}


def robyn():
    """A variable of the environment is read by its server, and limits nothing."""
    os.environ["ROBYN_MAX_PAYLOAD_SIZE"] = str(LIMIT)
    port = serving.robyn("@app.post('/')\ndef page(request):\n    return str(len(request.body))\n")
    answer = talking.Visitor(port).ask("POST", "/", "x" * 5000, {"Content_Type": "text/plain"})
    assert answer.text == "5000", answer
    return absent(Framework.named("robyn"), WORDS, tried=f"with ROBYN_MAX_PAYLOAD_SIZE at {LIMIT} a body of 5000 bytes was taken")


WORDS = "bodylimit maxbody maxsize contentlength maxcontent bodysize payloadtoolarge"


def every(framework):
    return absent(framework, WORDS, BESIDES.get(framework.slug))


BESIDES = {
    "twisted": {r"twisted\.web\._newclient\..*": "the bodies of its client"},
}
