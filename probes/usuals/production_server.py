"""A server that is fit for production."""

from kit.usual import same_project
from traits import production_server


def pyramid():
    return same_project("Waitress", production_server.pyramid())
