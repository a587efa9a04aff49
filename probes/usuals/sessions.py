"""State that is kept between a visitor's requests: a counter goes up for one visitor, and not for another."""

from kit import serving
from kit.usual import same_project, used
from traits import sessions
from traits.sessions import counts, up

WHERE = "its session, kept in memory"


def aiohttp():
    return same_project("aiohttp-session", sessions.aiohttp())


def beaker(application):
    """Beaker around a WSGI application, which finds the session in the environment."""
    from beaker.middleware import SessionMiddleware

    return counts(serving.wsgi(SessionMiddleware(application, {"session.type": "memory", "session.auto": True})), WHERE)


def falcon():
    from falcon import App

    class Page:
        def on_get(self, req, resp):
            resp.text = up(req.env["beaker.session"])

    application = App()
    application.add_route("/", Page())
    return used("Beaker", beaker(application))


def bottle():
    from bottle import Bottle, request

    application = Bottle()
    application.get("/", callback=lambda: up(request.environ["beaker.session"]))
    return used("Beaker", beaker(application))
