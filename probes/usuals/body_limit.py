"""A limit of a body: one that is too large is refused."""

from kit.usual import same_project
from traits import body_limit


def pyramid():
    return same_project("Waitress", body_limit.pyramid())
