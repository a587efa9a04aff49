"""Does it include tools for testing an application? They run a test that must pass and one that must fail."""

import os
import asyncio
import pathlib
import subprocess
import sys

from kit import sites
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework, script
from kit.pages import page

ASKED = "{tool} asked an application for a page without a socket, and reported its status and text"
RAN = "{tool} ran one test that passed and one that failed, and told them apart"


def django():
    from django.http import HttpResponse
    from django.urls import path

    sites.django(path("", lambda request: HttpResponse("page")))
    from django.test import Client

    answer = Client().get("/")
    assert (answer.status_code, answer.content, Client().get("/none").status_code) == (200, b"page", 404)
    return yes(ASKED.format(tool="django.test.Client"))


def flask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "page")
    client = application.test_client()
    assert (client.get("/").text, client.get("/none").status_code) == ("page", 404)
    return yes(ASKED.format(tool="test_client"))


def pyramid():
    from pyramid.response import Response
    from pyramid.testing import DummyRequest, testConfig

    with testConfig() as configurator:
        configurator.add_route("home", "/home/{name}")
        request = DummyRequest(params={"q": "1"})
        answer = (lambda request: Response(request.route_path("home", name=request.params["q"])))(request)
    assert answer.text == "/home/1"
    return yes("a view was called with a DummyRequest inside testConfig, and found its routes", note="It has a testing module; the tutorial adds WebTest.")


SUITE = """
{head}
class Page({base}):
{body}
    {kind} test_passes(self):
        self.assertEqual({text}, "page")
    {kind} test_fails(self):
        self.assertEqual({text}, "another")
"""


def told_apart(tool, runner, **parts):
    """Writes a suite of two tests, runs it, and finds one failure in what the runner says."""
    pathlib.Path("test_page.py").write_text(SUITE.format(**{"kind": "def"} | parts))
    said = subprocess.run(runner, capture_output=True, text=True)
    assert "failures=1" in said.stdout + said.stderr and "Ran 2 tests" in said.stdout + said.stderr
    return yes(RAN.format(tool=tool))


def tornado():
    return told_apart(
        "AsyncHTTPTestCase",
        [sys.executable, "-m", "tornado.testing", "test_page"],
        head="from tornado.testing import AsyncHTTPTestCase\nfrom kit import sites",
        base="AsyncHTTPTestCase",
        body="    def get_app(self):\n        return sites.tornado(get=lambda self: self.write('page'))",
        text="self.fetch('/').body.decode()",
    )


def twisted():
    return told_apart(
        "trial",
        [script("trial"), "./test_page.py"],
        head="from twisted.trial.unittest import TestCase\nfrom twisted.internet.task import Clock",
        base="TestCase",
        body="    def page(self):\n        clock, seen = Clock(), []\n        clock.callLater(9, seen.append, 'page')\n"
        "        clock.advance(10)\n        return seen[0]",
        text="self.page()",
    )


def cyclone():
    return told_apart(
        "trial with CycloneTestCase",
        [script("trial"), "./test_page.py"],
        head="from cyclone.testing import CycloneTestCase\nfrom kit import sites",
        base="CycloneTestCase",
        body="    def setUp(self):\n        pass\n    def __init__(self, *names):\n"
        "        super().__init__(*names, app_builder=lambda: sites.cyclone(get=lambda handler: handler.write('page')))\n"
        "    def page(self):\n        return self.successResultOf(self.client.get('/')).content.decode()",
        text="self.page()",
    )


def asked_by(client, tool):
    """Yes, when a client of Starlette's or Litestar's kind tells a page from one that is not there."""
    with client:
        assert (client.get("/").text, client.get("/none").status_code) == ("page", 404)
    return yes(ASKED.format(tool=tool))


def fastapi():
    from fastapi.testclient import TestClient

    return asked_by(TestClient(page("fastapi", "page")), "fastapi.testclient.TestClient")


def starlette():
    from starlette.testclient import TestClient

    return asked_by(TestClient(page("starlette", "page")), "starlette.testclient.TestClient")


def litestar():
    from litestar.testing import TestClient

    return asked_by(TestClient(page("litestar", "page")), "litestar.testing.TestClient")


def quart():
    async def ask(path):
        answer = await page("quart", "page").test_client().get(path)
        return answer.status_code, await answer.get_data(as_text=True)

    assert asyncio.run(ask("/")) == (200, "page") and asyncio.run(ask("/none"))[0] == 404
    return yes(ASKED.format(tool="test_client"))


def aiohttp():
    return told_apart(
        "AioHTTPTestCase",
        [sys.executable, "-m", "unittest", "test_page"],
        head="from aiohttp.test_utils import AioHTTPTestCase\nfrom kit import sites",
        base="AioHTTPTestCase",
        body="    async def get_application(self):\n        return sites.aiohttp(sites.saying('page'))",
        kind="async def",
        text="await (await self.client.get('/')).text()",
    )


def falcon():
    from falcon.testing import TestClient

    for application in sites.falcon(lambda: "page"), sites.falcon_asgi(sites.saying("page")):
        client = TestClient(application)
        assert (client.simulate_get("/").text, client.simulate_get("/none").status_code) == ("page", 404)
    return yes(ASKED.format(tool="falcon.testing.TestClient") + ", under WSGI and under ASGI")


def sanic():
    import asyncio

    application = sites.sanic(sites.saying("page"))

    async def ask():
        pages = [await application.asgi_client.get(path) for path in ("/", "/none")]
        return [(answer.text, answer.status) for _, answer in pages]

    (page, missing) = asyncio.run(ask())
    assert page == ("page", 200) and missing[1] == 404
    sys.modules["sanic_testing.testing"] = None
    try:
        sites.sanic().asgi_client
    except ImportError:
        return partial(
            "Use test_client and asgi_client, with sanic-testing, a package of the same project.",
            ASKED.format(tool="asgi_client") + ", with sanic-testing; with that hidden it failed with ImportError",
        )
    raise AssertionError("it works alone")


def bottle():
    return absent(Framework.named("bottle"), "test testing testcase testclient testapp webtest mock")


def django_rest_framework():
    def make():
        from django.urls import path

        return [path("", sites.rest_view(lambda: "page"))]

    sites.rest_framework(make)
    from rest_framework.test import APIClient

    answer = APIClient().get("/")
    assert (answer.status_code, answer.content, APIClient().get("/none").status_code) == (200, b"page", 404)
    return yes(ASKED.format(tool="APIClient"))


def django_ninja():
    sites.django_settings()
    from ninja import NinjaAPI
    from ninja.testing import TestClient

    api = NinjaAPI()
    api.get("/")(lambda request: "page")
    answer = TestClient(api).get("/")
    assert (answer.status_code, answer.json()) == (200, "page")
    return yes(ASKED.format(tool="TestClient"))


def blacksheep():
    from blacksheep.testing import TestClient

    application = page("blacksheep", "page")

    async def ask():
        await application.start()
        shown, missing = await TestClient(application).get("/"), await TestClient(application).get("/none")
        return shown.status, await shown.text(), missing.status

    assert asyncio.run(ask()) == (200, "page", 404)
    return yes(ASKED.format(tool="TestClient"))


def robyn():
    from robyn import Robyn
    from robyn.testing import TestClient

    application = Robyn(__file__)
    application.get("/")(lambda request: "page")
    client = TestClient(application)
    assert (client.get("/").text, client.get("/none").status_code) == ("page", 404)
    return yes(ASKED.format(tool="TestClient"))


CHERRYPY_TEST = """
import cherrypy
from cherrypy.test.helper import CPWebCase


class PageTest(CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.mount(type("Root", (), {"index": cherrypy.expose(lambda self: "page")})())

    def test_page(self):
        self.getPage("/")
        self.assertBody("page")

    def test_other(self):
        self.getPage("/")
        self.assertBody("other")
"""


def cherrypy():
    pathlib.Path("test_page.py").write_text(CHERRYPY_TEST)
    ran = subprocess.run([sys.executable, "-m", "pytest", "-q", "test_page.py"], capture_output=True, text=True, env={**os.environ, "WEBTEST_INTERACTIVE": "False"})
    assert "1 failed" in ran.stdout and " passed" in ran.stdout, ran.stdout + ran.stderr
    return yes(RAN.format(tool="pytest with CPWebCase"), note='CPWebCase, with the extra "testing".')
