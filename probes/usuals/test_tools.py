"""Tools for testing an application: one is asked for a page without a socket."""

from kit import sites
from kit.usual import same_project, used
from traits import test_tools
from traits.test_tools import ASKED


def sanic():
    return same_project("sanic-testing", test_tools.sanic())


def bottle():
    from webtest import TestApp

    client = TestApp(sites.bottle(lambda: "page"))
    assert client.get("/").text == "page" and client.get("/none", status=404).status_int == 404
    return used("WebTest", ASKED.format(tool="webtest.TestApp"))
