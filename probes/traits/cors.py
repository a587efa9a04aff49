"""Does it answer other origins' requests (CORS)? A preflight from an origin that was allowed gets leave, from another none."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

ORIGIN = "https://a.example"


def allows(port):
    """A request of the allowed origin is told so, one of another is not."""
    allowed, other = (
        talking.Visitor(port).ask("OPTIONS", "/", None, {"Origin": origin, "Access_Control_Request_Method": "GET"})
        for origin in (ORIGIN, "https://b.example")
    )
    assert allowed.headers["Access-Control-Allow-Origin"] == ORIGIN, allowed
    assert other.headers["Access-Control-Allow-Origin"] not in ("https://b.example", "*")
    return yes("a preflight of the origin that was allowed got leave, one of another did not")


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.cors import CORSMiddleware

    return allows(serving.asgi(Starlette(middleware=[Middleware(CORSMiddleware, allow_origins=[ORIGIN])])))


def fastapi():
    from fastapi import FastAPI
    from fastapi.middleware.cors import CORSMiddleware

    application = FastAPI()
    application.add_middleware(CORSMiddleware, allow_origins=[ORIGIN])
    return allows(serving.asgi(application))


def litestar():
    from litestar import Litestar, get
    from litestar.config.cors import CORSConfig

    @get("/")
    async def page() -> str:
        return "page"

    return allows(serving.asgi(Litestar([page], cors_config=CORSConfig(allow_origins=[ORIGIN]))))


def falcon():
    from falcon import App, CORSMiddleware

    class Page:
        def on_get(self, req, resp):
            resp.text = "page"

    application = App(middleware=[CORSMiddleware(allow_origins=ORIGIN)])
    application.add_route("/", Page())
    return allows(serving.wsgi(application))


def blacksheep():
    from blacksheep import Application, text

    application = Application()
    application.use_cors(allow_methods="GET", allow_origins=ORIGIN)
    application.router.add_get("/", lambda: text("page"))
    return allows(serving.asgi(application))


ROBYN = """
from robyn import ALLOW_CORS

ALLOW_CORS(app, origins=["https://a.example"])


@app.options("/")
def page(request):
    return "page"
"""


def robyn():
    return allows(serving.robyn(ROBYN))


def sanic():
    application = sites.sanic(sites.saying("page"), extend=True)
    application.config.CORS_ORIGINS = ORIGIN
    allows(serving.sanic(application))
    return partial(
        'Needs Sanic Extensions, a package of the same project that the extra "ext" installs.',
        "with Sanic Extensions a preflight of the origin that was allowed got leave, one of another did not",
    )


def quart():
    from quart import Quart
    from quart_cors import cors

    application = Quart("probe")

    @application.get("/")
    async def page():
        return "page"

    allows(serving.asgi(cors(application, allow_origin=ORIGIN)))
    return partial(
        "Needs Quart-CORS, a package of the same project.",
        "with Quart-CORS a preflight of the origin that was allowed got leave, one of another did not",
    )


def aiohttp():
    import aiohttp_cors
    from aiohttp.web import Application, Response

    async def page(request):
        return Response(text="page")

    application = Application()
    rules = aiohttp_cors.setup(application, defaults={ORIGIN: aiohttp_cors.ResourceOptions()})
    rules.add(application.router.add_get("/", page))
    allows(serving.aiohttp(application))
    return partial(
        "Needs aiohttp-cors, a package of the same project.",
        "with aiohttp-cors a preflight of the origin that was allowed got leave, one of another did not",
    )


def every(framework):
    return absent(framework, "cors crossorigin preflight", BESIDES.get(framework.slug))


BESIDES = {
    "django": {r"django\.core\.checks\.security\.base\.check_cross_origin_opener_policy": "the check of a header for windows"},
    "tornado": {r"tornado\.web\._?(check_)?cross_origin.*": "the refusal of forms from other origins"},
}
