"""Does it generate an OpenAPI description? The package is searched for it."""

import json

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial
from kit.framework import Framework


WORDS = "openapi swagger apischema apidoc redoc"


def every(framework):
    return absent(framework, WORDS)


def sanic():
    application = sites.sanic(extend=True)
    application.get("/items/<number:int>")(lambda request, number: None)
    described = json.loads(talking.get(serving.sanic(application), "/docs/openapi.json").text)
    assert described["openapi"].startswith("3.") and "/items/{number}" in described["paths"], described
    looked = absent(Framework.named("sanic"), WORDS)
    assert looked.support == "no", looked.how
    return partial(
        "Sanic Extensions, a package of the same project that the extra \"ext\" installs, describes handlers in OpenAPI 3.0.3; "
        "its version 25.12.0 also needs Pydantic, which the extra does not install.",
        f"with Sanic Extensions and Pydantic installed a description in OpenAPI {described['openapi']} named the path; by itself: {looked.how}",
    )
