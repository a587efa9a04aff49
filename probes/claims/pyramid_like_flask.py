"""Pyramid is much like Flask, and the two are interchangeable. Features are used that Pyramid has and Flask does not."""

from kit import sites
from kit.finding import no
from traits import routing, users_and_login


def pyramid():
    from pyramid.exceptions import ConfigurationConflictError
    from pyramid.response import Response

    def configure(configurator):
        configurator.add_route("home", "/")
        configurator.add_view(lambda request: Response("one"), route_name="home")
        configurator.add_view(lambda request: Response("another"), route_name="home")

    assert "traversal" in routing.pyramid().value and users_and_login.pyramid().support == "partial"
    try:
        sites.pyramid(configure)
    except ConfigurationConflictError:
        return no("objects were found by traversal, a view was closed by an access-control list, and two views for one place were rejected at startup")
    raise AssertionError("two views for one place were taken")
