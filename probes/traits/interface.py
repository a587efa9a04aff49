"""Which interface does a server call it through? What runs under neither WSGI nor ASGI must serve by itself."""

from kit import serving, sites, talking
from kit.child import probe_of
from kit.finding import value
from traits import asgi, production_server, wsgi
from kit.pages import page


def django():
    from django.core.asgi import get_asgi_application
    from django.http import HttpResponse
    from django.urls import path

    under_wsgi = sites.django(path("", lambda request: HttpResponse("hello")))
    assert talking.get(serving.wsgi(under_wsgi)).text == "hello"
    assert talking.get(serving.asgi(get_asgi_application())).text == "hello"
    return value(["wsgi", "asgi"], "handed to waitress and to uvicorn: served under both")


def every(framework):
    found = [name for name, probe in {"wsgi": wsgi, "asgi": asgi}.items() if serves(probe, framework)]
    if found:
        return value(found, f"handed to waitress and to uvicorn: served under {' and '.join(map(str.upper, found))}{' only' * (len(found) == 1)}")
    assert serves(production_server, framework)
    return value(["own"], "neither waitress nor uvicorn can call it; its own server responded")


def serves(probe, framework):
    return probe_of(probe.__name__, framework.slug)().support == "yes"


def sanic():
    assert [probe.sanic().support for probe in (production_server, asgi, wsgi)] == ["yes", "yes", "no"]
    return value(["own", "asgi"], "its own server responded, and uvicorn served it under ASGI; waitress cannot call it")


def every_django(framework):
    under_wsgi = page(framework.slug)
    assert [talking.get(port).text for port in (serving.wsgi(under_wsgi), serving.django_asgi())] == ["hello"] * 2
    return value(["wsgi", "asgi"], "one of its handlers, in a Django application, was served by waitress and by uvicorn")
