"""Does it inject dependencies? A handler gets a value that is made for each request, and a test replaces it."""

import itertools

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

INJECTED = "a handler got a value that was made for each request, and another in its place when that was replaced"


def fastapi():
    from typing import Annotated

    from fastapi import Depends, FastAPI

    numbers = itertools.count(1)

    def number():
        return next(numbers)

    application = FastAPI()

    @application.get("/")
    def page(value: Annotated[int, Depends(number)]):
        return value

    port = serving.asgi(application)
    assert [talking.get(port).text for _ in range(2)] == ["1", "2"]
    application.dependency_overrides[number] = lambda: 41
    assert talking.get(port).text == "41"
    return yes(INJECTED)


def litestar():
    from litestar import Litestar, get
    from litestar.di import Provide

    numbers = itertools.count(1)

    @get("/")
    async def page(value: int) -> int:
        return value

    def served(make):
        return serving.asgi(Litestar([page], dependencies={"value": Provide(make, sync_to_thread=False)}))

    port = served(lambda: next(numbers))
    assert [talking.get(port).text for _ in range(2)] == ["1", "2"]
    assert talking.get(served(lambda: 41)).text == "41"
    return yes(INJECTED)


def blacksheep():
    from blacksheep import Application, Router, text

    numbers = itertools.count(1)

    class Value:
        def __init__(self):
            self.number = next(numbers)

    class Other(Value):
        def __init__(self):
            self.number = 41

    async def page(value: Value):
        return text(str(value.number))

    def served(kind):
        application = Application(router=Router())
        application.services.add_transient(Value, kind)
        application.router.add_get("/", page)
        return serving.asgi(application)

    port = served(Value)
    assert [talking.get(port).text for _ in range(2)] == ["1", "2"]
    assert talking.get(served(Other)).text == "41"
    return yes(INJECTED)


ROBYN = """
app.inject(value="injected")


@app.get("/")
def page(request, router_dependencies):
    return router_dependencies["value"]
"""


def robyn():
    """What it injects is a value that is made once."""
    port = serving.robyn(ROBYN)
    assert talking.get(port).text == "injected"
    return partial("Values that are made once are passed to handlers; none is made for each request.", "a handler got a value that had been injected into its router")


def sanic():
    from sanic import Request, text

    numbers = itertools.count(1)

    class Value:
        def __init__(self, number):
            self.number = number

    def served(make):
        application = sites.sanic(extend=True)

        @application.get("/")
        async def page(request, value: Value):
            return text(str(value.number))

        application.ext.add_dependency(Value, make)
        return serving.sanic(application)

    async def made(request: Request):
        return Value(next(numbers))

    port = served(made)
    assert [talking.get(port).text for _ in range(2)] == ["1", "2"]
    return partial(
        'Needs Sanic Extensions, a package of the same project that the extra "ext" installs.',
        "with Sanic Extensions a handler got a value that was made for each request",
    )


def every(framework):
    return absent(framework, "inject injector injection dependency dependencies depends di", BESIDES.get(framework.slug))


FAILED = "the status 424"

BESIDES = {
    "aiohttp": {r"aiohttp\.web_exceptions\.HTTPFailedDependency": FAILED},
    "django": {
        r"django\.db\..*": "the order of migrations and queries",
        r"django\.core\.(serializers|management)\..*": "the order of stored objects",
        r"django\.contrib\..*": "checks of settings, and the renaming of content types",
        r"django\.(forms|template|utils|apps|test)\..*": "names inside other parts",
    },
    "django-ninja": {r"ninja\.pagination\._inject_pagination": "the adding of parameters for pages of a list"},
    "falcon": {
        r"falcon\.errors\.HTTPFailedDependency": FAILED,
        r"falcon\.media\.handlers\.MissingDependencyHandler": "the error for a format whose package is missing",
    },
    "flask": {r"flask\.sansio\.app\.inject_url_defaults": "default values in URLs"},
    "pyramid": {
        r"pyramid\.httpexceptions\.HTTPFailedDependency": FAILED,
        r"pyramid\.exceptions\.CyclicDependencyError": "the order of its own tweens",
    },
}
