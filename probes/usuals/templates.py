"""Pages from templates: one with a value and a loop is rendered, and HTML in the value escaped."""

from kit import talking
from kit.pages import served
from kit.usual import same_project, used
from traits import templates
from traits.templates import JINJA, RENDERED, assert_rendered


def aiohttp():
    return same_project("aiohttp-jinja2", templates.aiohttp())


def sanic():
    return same_project("sanic-ext", templates.sanic())


def pyramid():
    return same_project("pyramid_jinja2", templates.pyramid())


def falcon():
    from jinja2 import Environment

    page = Environment(autoescape=True).from_string(JINJA)
    assert_rendered(talking.get(served("falcon", {"/": lambda: page.render(text="<i>", numbers=[1, 2])})).text)
    return used("Jinja2", RENDERED)
