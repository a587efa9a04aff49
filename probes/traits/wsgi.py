"""Can a WSGI server run it? waitress runs each and serves a page."""

from kit import serving, sites, talking
from kit.finding import no, yes
from kit.pages import page

SERVED = "waitress ran it and GET / returned its text"
REFUSED = "waitress cannot call it: GET / gives {status}"


def django():
    from django.http import HttpResponse
    from django.urls import path

    return served(sites.django(path("", lambda request: HttpResponse("hello"))))


def flask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "hello")
    return served(application)


def pyramid():
    from pyramid.response import Response

    return served(sites.pyramid_view(lambda request: Response("hello")))


def twisted():
    return refused(sites.twisted(lambda request: b"hello"), note="It can host WSGI applications.", hosts="twisted.web.wsgi")


def tornado():
    application = sites.tornado(get=lambda self: self.write("hello"))
    return refused(application, note="It can host WSGI apps but isn’t one.", hosts="tornado.wsgi")


def cyclone():
    return refused(sites.cyclone(get=lambda self: self.write("hello")))


def served(application):
    answer = talking.get(serving.wsgi(application))
    assert (answer.status, answer.text) == (200, "hello")
    return yes(SERVED)


def refused(application, note=None, hosts=None):
    answer = talking.get(serving.wsgi(application))
    assert answer.status == 500 and answer.text != "hello", "it was served"
    how = REFUSED.format(status=answer.status)
    if hosts:
        __import__(hosts)
        how += f"; {hosts} can only host one"
    return no(how, note)


def every_asgi(framework):
    return refused(page(framework.slug))


def aiohttp():
    return refused(sites.aiohttp(sites.saying("hello")))


def sanic():
    return refused(sites.sanic(sites.saying("hello")))


def falcon():
    return served(sites.falcon(lambda: "hello"))


def bottle():
    return served(sites.bottle(lambda: "hello"))


def every_django(framework):
    return served(page(framework.slug))


def cherrypy():
    return served(sites.cherrypy(lambda: "hello"))


def robyn():
    from robyn import Robyn

    return refused(Robyn(__file__))
