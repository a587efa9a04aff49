"""A limit of two requests a minute: the third gets 429."""

from kit import serving, sites
from kit.usual import same_project, used
from traits import rate_limits as trait

TWICE = "2 per minute"


def flask():
    from flask_limiter import Limiter
    from flask_limiter.util import get_remote_address

    application = sites.flask()
    Limiter(get_remote_address, app=application, default_limits=[TWICE], storage_uri="memory://")
    application.add_url_rule("/", view_func=lambda: "page")
    return used("Flask-Limiter", trait.limits(serving.wsgi(application)).how)


def limiting(application):
    """The application with slowapi's handler for what is beyond a limit, and slowapi's limiter."""
    from slowapi import Limiter, _rate_limit_exceeded_handler
    from slowapi.errors import RateLimitExceeded
    from slowapi.util import get_remote_address

    limiter = application.state.limiter = Limiter(key_func=get_remote_address)
    application.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)
    return limiter


def starlette():
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import PlainTextResponse

    application = Starlette()

    @limiting(application).limit(TWICE)
    async def page(request: Request):
        return PlainTextResponse("page")

    application.add_route("/", page)
    return used("slowapi", trait.limits(serving.asgi(application)).how)


def fastapi():
    from fastapi import FastAPI, Request

    application = FastAPI()
    limiter = limiting(application)

    @application.get("/")
    @limiter.limit(TWICE)
    async def page(request: Request):
        return "page"

    return used("slowapi", trait.limits(serving.asgi(application)).how)


def quart():
    return same_project("Quart-Rate-Limiter", trait.quart())
