"""Dependencies: a handler gets a value that was made for its request."""

from kit.usual import same_project
from traits import dependency_injection


def sanic():
    return same_project("sanic-ext", dependency_injection.sanic())
