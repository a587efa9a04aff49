"""Can an ASGI server run it? uvicorn runs each and serves a page."""

from kit import serving, sites, talking
from kit.finding import no, yes
from kit.pages import page

REFUSED = "uvicorn cannot call it as an ASGI application: GET / gives {status}"


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    sites.django(path("", lambda request: HttpResponse("hello")))
    return answers(serving.asgi(get_asgi_application()))


def flask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "hello")
    return refused(application)


def pyramid():
    from pyramid.response import Response

    return refused(sites.pyramid_view(lambda request: Response("hello")), note="Not supported; an issue requesting it is still open.")


def twisted():
    return refused(sites.twisted(lambda request: b"hello"))


def tornado():
    return refused(sites.tornado(get=lambda self: self.write("hello")))


def cyclone():
    return refused(sites.cyclone(get=lambda self: self.write("hello")))


def refused(application, note=None):
    answer = talking.get(serving.asgi(application))
    assert answer.status == 500 and answer.text != "hello", "it was served"
    return no(REFUSED.format(status=answer.status), note)


def every_asgi(framework):
    answer = talking.get(serving.asgi(page(framework.slug)))
    assert (answer.status, answer.text) == (200, "hello")
    return yes("uvicorn ran it and GET / returned its text")


def aiohttp():
    return refused(sites.aiohttp(sites.saying("hello")))


def sanic():
    return answers(serving.asgi(sites.sanic(sites.saying("hello")), lifespan="on"))


def falcon():
    return answers(serving.asgi(sites.falcon_asgi(sites.saying("hello"))))


def bottle():
    return refused(sites.bottle(lambda: "hello"))


def answers(port):
    answer = talking.get(port)
    assert (answer.status, answer.text) == (200, "hello")
    return yes("uvicorn ran its ASGI application and GET / returned its text")


def every_django(framework):
    page(framework.slug)
    answer = talking.get(serving.django_asgi())
    assert (answer.status, answer.text) == (200, "hello")
    return yes("uvicorn ran Django’s ASGI application, and one of its own handlers returned its text")


def cherrypy():
    return refused(sites.cherrypy(lambda: "hello"))


def robyn():
    from robyn import Robyn

    return refused(Robyn(__file__))
