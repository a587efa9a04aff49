"""Does it limit how often a client may ask? With two requests a minute allowed, the third gets 429."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes


def limits(port):
    visitor = talking.Visitor(port)
    statuses = [visitor.get().status for _ in range(3)]
    assert statuses == [200, 200, 429], statuses
    return yes("with two requests a minute allowed, the third got 429")


def litestar():
    from litestar import Litestar, get
    from litestar.middleware.rate_limit import RateLimitConfig

    @get("/")
    async def page() -> str:
        return "page"

    return limits(serving.asgi(Litestar([page], middleware=[RateLimitConfig(rate_limit=("minute", 2)).middleware])))


def django_rest_framework():
    """Throttles count in Django's cache, which is in the server's memory here."""

    def make():
        from django.http import HttpResponse
        from django.urls import path
        from rest_framework.throttling import AnonRateThrottle
        from rest_framework.views import APIView

        class Throttle(AnonRateThrottle):
            rate = "2/min"

        class Page(APIView):
            throttle_classes = [Throttle]

            def get(self, request):
                return HttpResponse("page")

        return [path("", Page.as_view())]

    return limits(serving.wsgi(sites.rest_framework(make)))


def django_ninja():
    def add(api):
        from ninja.throttling import AnonRateThrottle

        api.get("/", throttle=[AnonRateThrottle("2/m")])(lambda request: "page")

    return limits(serving.wsgi(sites.ninja(add)))


def quart():
    from datetime import timedelta

    from quart import Quart
    from quart_rate_limiter import RateLimiter, rate_limit

    application = Quart("probe")
    RateLimiter(application)

    @application.get("/")
    @rate_limit(2, timedelta(minutes=1))
    async def page():
        return "page"

    found = limits(serving.asgi(application))
    return partial("Needs Quart-Rate-Limiter, a package of the same project.", f"with Quart-Rate-Limiter and {found.how.removeprefix('with ')}")


def every(framework):
    return absent(framework, "ratelimit throttle throttling ratelimiter limiter", BESIDES.get(framework.slug))


BESIDES = {
    "aiohttp": {r"aiohttp\.connector\._resolve_host_with_throttle": "the sharing of look-ups of a host by its client"},
    "starlette": {r"starlette\.middleware\.gzip\._get_gzip_capacity_limiter": "the number of threads that compress"},
    "twisted": {r"twisted\.protocols\.policies\..*": "the bytes of a protocol, not its requests"},
}
