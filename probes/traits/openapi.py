"""Does it generate an OpenAPI description? The package is searched for it."""

from kit.absence import absent


def every(framework):
    return absent(framework, "openapi swagger apischema apidoc redoc")
