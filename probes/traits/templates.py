"""Does it render templates? One with a value and a loop is rendered, and HTML in the value must be escaped."""

import os

from kit import serving, sites, talking
from kit.finding import partial, yes

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
