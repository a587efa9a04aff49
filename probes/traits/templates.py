"""Does it render templates? One with a value and a loop is rendered, and HTML in the value must be escaped."""

import os

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework

EXPECTED = "<b>&lt;i&gt;</b>12"
RENDERED = "a template with a value and a loop was rendered, and the value escaped"


def assert_rendered(text):
    assert text == EXPECTED, text


def django():
    from django.template import engines

    sites.django_settings(TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}])
    template = engines["django"].from_string("<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% endfor %}")
    assert_rendered(template.render({"text": "<i>", "numbers": [1, 2]}))
    return yes(RENDERED)


def flask():
    from flask import render_template_string

    source = "<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% endfor %}"
    with sites.flask().app_context():
        assert_rendered(render_template_string(source, text="<i>", numbers=[1, 2]))
    return yes(RENDERED, note="Use Jinja2, which is installed with it.")


def twisted():
    from twisted.web.template import Element, XMLString, flattenString, renderer

    class Page(Element):
        loader = XMLString(
            '<p xmlns:t="http://twistedmatrix.com/ns/twisted.web.template/0.1" t:render="page">'
            '<b><t:slot name="text"/></b><t:slot name="numbers"/></p>'
        )

        @renderer
        def page(self, request, tag):
            return tag.fillSlots(text="<i>", numbers=["1", "2"])

    written = []
    flattenString(None, Page()).addCallback(written.append)
    assert_rendered(written[0].decode().removeprefix("<p>").removesuffix("</p>"))
    return yes("an XML element with slots was rendered, a list in one of them, and the value escaped")


SOURCE = "<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% end %}"


def tornado():
    from tornado.template import Template

    assert_rendered(Template(SOURCE).generate(text="<i>", numbers=[1, 2]).decode())
    return yes(RENDERED)


def cyclone():
    from cyclone.template import Template

    text = Template(SOURCE).generate(text="<i>", numbers=[1, 2])
    assert_rendered(text.decode() if isinstance(text, bytes) else text)
    return yes(RENDERED)


def pyramid():
    with open("page.jinja2", "w") as template:
        template.write("<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% endfor %}")
    page = {"text": "<i>", "numbers": [1, 2]}

    def configure(configurator):
        configurator.include("pyramid_jinja2")
        configurator.add_route("home", "/")
        configurator.add_view(lambda request: page, route_name="home", renderer=os.path.abspath("page.jinja2"))

    assert_rendered(talking.get(serving.wsgi(sites.pyramid(configure))).text)
    bare = sites.pyramid_view(lambda request: page, renderer=os.path.abspath("page.jinja2"))
    refusal = talking.get(serving.wsgi(bare)).status
    assert refusal == 500
    return partial(
        "Renderers are pluggable; the engines are add-ons.",
        f"{RENDERED} with pyramid_jinja2; without an add-on the same view returned {refusal}",
    )


JINJA = "<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% endfor %}"


def aiohttp():
    from aiohttp_jinja2 import setup, template
    from jinja2 import DictLoader

    application = sites.aiohttp()
    setup(application, loader=DictLoader({"page": JINJA}), autoescape=True)

    @template("page")
    async def page(request):
        return {"text": "<i>", "numbers": [1, 2]}

    application.router.add_get("/", page)
    assert_rendered(talking.get(serving.aiohttp(application)).text)
    looked = absent(Framework.named("aiohttp"), ENGINES)
    assert looked.support == "no", looked.how
    return partial("Needs aiohttp-jinja2, a package of the same project.", f"{RENDERED} with aiohttp-jinja2; by itself: {looked.how}")


def sanic():
    from sanic_ext import render

    application = sites.sanic(extend=True)

    @application.get("/")
    async def page(request):
        return await render(template_source=JINJA, context={"text": "<i>", "numbers": [1, 2]})

    assert_rendered(talking.get(serving.sanic(application)).text)
    looked = absent(Framework.named("sanic"), ENGINES, BESIDES["sanic"])
    assert looked.support == "no", looked.how
    return partial(
        "Sanic Extensions, a package of the same project that the extra \"ext\" installs, renders Jinja2 templates; "
        "its version 25.12.0 also needs Pydantic, which the extra does not install.",
        f"{RENDERED} with Sanic Extensions and Jinja2; by itself: {looked.how}",
    )


def falcon():
    return absent(Framework.named("falcon"), ENGINES, BESIDES["falcon"])


ENGINES = "template renderer render jinja jinja2 mako"
BESIDES = {
    "falcon": {
        r"falcon\.(asgi\.)?response\.render_body": "the writing of a body as bytes",
        r"falcon\.routing\.compiled\._validate_template_segment": "the check of a URI template",
    },
    "sanic": {
        r"sanic\.request\.types\.uri_template": "the pattern of a route",
        r"sanic\.(application\.motd|errorpages|pages\.base)\..*": "its own pages of errors, of folders, and its greeting",
    },
}


def bottle():
    from bottle import template

    source = "<b>{{text}}</b>\\\\\n% for n in numbers:\n{{n}}\\\\\n% end\n"
    assert_rendered(template(source, text="<i>", numbers=[1, 2]))
    return yes(RENDERED)


def jinja_of_starlette():
    """Starlette's templates, as they are, and with Jinja2 hidden."""
    import pathlib
    import subprocess
    import sys

    from starlette.applications import Starlette
    from starlette.routing import Route
    from starlette.templating import Jinja2Templates

    pathlib.Path("page.html").write_text(JINJA)
    templates = Jinja2Templates(directory=".")

    def page(request):
        return templates.TemplateResponse(request, "page.html", {"text": "<i>", "numbers": [1, 2]})

    assert_rendered(talking.get(serving.asgi(Starlette(routes=[Route("/", page)]))).text)
    without = "import sys; sys.modules['jinja2'] = None; from starlette.templating import Jinja2Templates; Jinja2Templates('.')"
    assert subprocess.run([sys.executable, "-c", without], capture_output=True).returncode


def starlette():
    jinja_of_starlette()
    return yes(f"{RENDERED}; with jinja2 hidden, Jinja2Templates cannot be used", note='Use Jinja2Templates, with the extra "full".')


def fastapi():
    from fastapi import templating
    from starlette.templating import Jinja2Templates

    assert templating.Jinja2Templates is Jinja2Templates
    jinja_of_starlette()
    return yes(f"{RENDERED}, by Starlette’s Jinja2Templates; with jinja2 hidden, they cannot be used", note='With the extra "standard".')


def litestar():
    from pathlib import Path

    from litestar import Litestar, get
    from litestar.plugins.jinja import JinjaTemplateEngine
    from litestar.plugins.mako import MakoTemplateEngine
    from litestar.plugins.minijinja import MiniJinjaTemplateEngine
    from litestar.response import Template
    from litestar.template.config import TemplateConfig

    Path("page.html").write_text(JINJA)
    Path("page.mako").write_text("<b>${text | h}</b>\\\n% for n in numbers:\n${n}\\\n% endfor\n")

    def rendered(engine, name):
        @get("/")
        async def page() -> Template:
            return Template(name, context={"text": "<i>", "numbers": [1, 2]})

        application = Litestar([page], template_config=TemplateConfig(directory=Path.cwd(), engine=engine))
        assert_rendered(talking.get(serving.asgi(application)).text)

    rendered(JinjaTemplateEngine, "page.html")
    rendered(MiniJinjaTemplateEngine, "page.html")
    rendered(MakoTemplateEngine, "page.mako")
    return yes(f"{RENDERED}, with Jinja2, with MiniJinja, and with Mako, where the template itself escapes")


def quart():
    import asyncio

    from quart import Quart, render_template_string

    async def rendered():
        async with Quart("probe").app_context():
            return await render_template_string(JINJA, text="<i>", numbers=[1, 2])

    assert_rendered(asyncio.run(rendered()))
    return yes(RENDERED, note="Use Jinja2, which is installed with it.")


TEMPLATE = "<b>{{ text }}</b>{% for n in numbers %}{{ n }}{% endfor %}"


def blacksheep():
    from blacksheep.server.rendering.jinja2 import JinjaRenderer
    from jinja2 import DictLoader

    renderer = JinjaRenderer(loader=DictLoader({"page.jinja": TEMPLATE, "page": TEMPLATE}))
    assert_rendered(renderer.render("page", {"text": "<i>", "numbers": [1, 2]}))
    return yes(RENDERED, note='Jinja2, with the extra "jinja".')


def robyn():
    from pathlib import Path

    from robyn.templating import JinjaTemplate

    Path("page.html").write_text(TEMPLATE)
    assert_rendered(JinjaTemplate(".").render_template("page.html", text="<i>", numbers=[1, 2]).description)
    return yes(RENDERED, note='Jinja2, with the extra "templating".')


def cherrypy():
    return absent(Framework.named("cherrypy"), ENGINES)
