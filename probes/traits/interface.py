"""Which interface does a server call it through? What runs under neither WSGI nor ASGI must serve by itself."""

from kit import serving, sites, talking
from kit.finding import value
from traits import asgi, production_server, wsgi


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    under_wsgi = sites.django(path("", lambda request: HttpResponse("hello")))
    assert talking.get(serving.wsgi(under_wsgi)).text == "hello"
    assert talking.get(serving.asgi(get_asgi_application())).text == "hello"
    return value(["wsgi", "asgi"], "handed to waitress and to uvicorn: served under both")


def every(framework):
    assert not serves(asgi, framework)
    if serves(wsgi, framework):
        return value(["wsgi"], "handed to waitress and to uvicorn: served under WSGI only")
    assert getattr(production_server, framework.slug)().support == "yes"
    return value(["own"], "neither waitress nor uvicorn can call it; its own server responded")


def serves(probe, framework):
    return getattr(probe, framework.slug)().support == "yes"
