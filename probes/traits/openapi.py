"""Does it describe its API in OpenAPI? It is looked for."""

from kit.absence import absent


def every(framework):
    return absent(framework, "openapi swagger apischema apidoc redoc")
