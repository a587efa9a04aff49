"""Does it declare, render and validate forms? One is rendered, must reject an invalid value and accept a valid one."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework


def django():
    from django import forms

    sites.django_settings()

    class Order(forms.Form):
        number = forms.IntegerField(min_value=1)

    assert 'type="number"' in str(Order()) and 'name="number"' in str(Order())
    assert Order({"number": "0"}).errors["number"] and Order({"number": "x"}).errors["number"]
    good = Order({"number": "7"})
    assert good.is_valid() and good.cleaned_data == {"number": 7}
    return yes("a declared form was rendered, rejected 0 and x with a message, and parsed 7 as a number")


def every(framework):
    return absent(framework, WORDS, BESIDES.get(framework.slug))


WORDS = "form formmethod widget fieldset validator"


def declared(port):
    """Posts a good and two bad orders to a handler that declares the type of its form."""
    statuses = [talking.post(port, "/", {"number": number}).status for number in ("7", "0", "x")]
    assert statuses[0] == 200 and set(statuses[1:]) <= {400, 422}, statuses
    assert talking.post(port, "/", {"number": "7"}).text == "8"
    return f"a form with a declared type was parsed as a number, and rejected 0 and x with {statuses[1]}; no name renders one"


def fastapi():
    from typing import Annotated

    from fastapi import FastAPI, Form

    application = FastAPI()

    @application.post("/")
    def order(number: Annotated[int, Form(ge=1)]):
        return number + 1

    note = "Form fields are declared as parameters and validated, but not rendered; with the extra \"standard\"."
    return partial(note, declared(serving.asgi(application)))


def litestar():
    from dataclasses import dataclass
    from typing import Annotated

    from litestar import Litestar, post
    from litestar.enums import RequestEncodingType
    from litestar.params import Body
    from msgspec import Meta

    @dataclass
    class Order:
        number: Annotated[int, Meta(ge=1)]

    @post("/", status_code=200, signature_namespace={"Order": Order})
    async def order(data: Annotated[Order, Body(media_type=RequestEncodingType.URL_ENCODED)]) -> int:
        return data.number + 1

    note = "Form bodies are parsed into declared types and validated, but not rendered."
    return partial(note, declared(serving.asgi(Litestar([order]))))


XSRF = {
    r".*parse_multipart_form_data": "the reading of an uploaded body",
    r".*xsrf_form_html": "the hidden element against forged posts",
}
BESIDES = {
    "aiohttp": {r"aiohttp\.(formdata|multipart)\..*": "the writing of a body for its client"},
    "bottle": {r"bottle\.(forms|FormsDict)": "the reading of a posted body"},
    "falcon": {
        r"falcon\.(asgi\.multipart|media\.multipart|media\.urlencoded|request)\..*": "the reading of a posted body",
        r"falcon\.media\.validators.*": "the check of JSON against a schema",
    },
    "flask": {
        r"flask\.debughelpers\.FormDataRoutingRedirect": "an error about a redirect that would lose posted data",
        r"flask\.wrappers\..*": "limits and reading of a posted body",
    },
    "twisted": {
        r"twisted\.python\.formmethod.*": "a description of a method’s arguments, which nothing renders any more",
        r"twisted\.conch\.insults\..*": "widgets of a terminal",
        r"twisted\.web\.client\..*": "a form of a URL",
    },
    "starlette": {
        r"starlette\.(datastructures|formparsers)\..*": "the parsing of a posted body",
        r"starlette\.requests\..*form": "the reading of a posted body",
    },
    "quart": {
        r"quart\.formparser\..*": "the parsing of a posted body",
        r"quart\.wrappers\.request\..*": "limits and reading of a posted body",
    },
    "tornado": XSRF,
    "cyclone": XSRF,
}


def sanic():
    from dataclasses import dataclass

    from sanic import text
    from sanic_ext import validate

    @dataclass
    class Order:
        number: int

    application = sites.sanic(extend=True)

    @application.post("/")
    @validate(form=Order)
    async def order(request, body):
        return text(str(body.number + 1))

    port = serving.sanic(application)
    assert (talking.post(port, "/", {"number": "x"}).status, talking.post(port, "/", {"number": "7"}).text) == (400, "8")
    looked = absent(Framework.named("sanic"), "widget fieldset renderform formfield")
    assert looked.support == "no", looked.how
    return partial(
        "Sanic Extensions, a package of the same project that the extra \"ext\" installs, validates forms but does not render them; "
        "its version 25.12.0 also needs Pydantic, which the extra does not install.",
        f"with Sanic Extensions a declared form rejected x with 400 and parsed 7 as a number; rendering: {looked.how}",
    )


def pyramid():
    """Deform declares a form with Colander, renders it with Chameleon, and validates what comes back."""
    import colander
    import deform

    class Order(colander.Schema):
        number = colander.SchemaNode(colander.Integer(), validator=colander.Range(min=1))

    form = deform.Form(Order())
    assert 'name="number"' in form.render()
    for wrong in "0", "x":
        try:
            form.validate([("number", wrong)])
        except deform.ValidationFailure as failure:
            assert failure.error.asdict()["number"]
        else:
            raise AssertionError(f"it took {wrong}")
    assert form.validate([("number", "7")]) == {"number": 7}
    looked = absent(Framework.named("pyramid"), WORDS)
    assert looked.support == "no", looked.how
    return partial(
        "Needs Deform, a package of the same project.",
        f"with Deform a declared form was rendered, rejected 0 and x with a message, and parsed 7 as a number; by itself: {looked.how}",
    )
def blacksheep():
    from dataclasses import dataclass

    from blacksheep import Application, FromForm, text

    @dataclass
    class Order:
        number: int

    application = Application()

    @application.router.post("/")
    async def order(data: FromForm[Order]):
        return text(str(data.value.number + 1))

    port = serving.asgi(application)
    assert (talking.post(port, "/", {"number": "x"}).status, talking.post(port, "/", {"number": "7"}).text) == (400, "8")
    return not_rendered(Framework.named("blacksheep"))


def apiflask():
    from apiflask import Schema
    from apiflask.fields import Integer

    class Order(Schema):
        number = Integer(required=True)

    application = sites.flask()

    @application.post("/")
    @application.input(Order, location="form")
    def order(form_data):
        return str(form_data["number"] + 1)

    port = serving.wsgi(application)
    assert (talking.post(port, "/", {"number": "x"}).status, talking.post(port, "/", {"number": "7"}).text) == (422, "8")
    return not_rendered(Framework.named("apiflask"))


def not_rendered(framework):
    looked = absent(framework, "widget fieldset renderform formfield")
    assert looked.support == "no", looked.how
    return partial(
        "The fields of a form are declared and validated, but not rendered.",
        f"a declared form refused x with a response of the kind 4xx and parsed 7 as a number; rendering: {looked.how}",
    )


BESIDES["robyn"] = {r"robyn\..*([fF]orm_?[dD]ata|FormData).*": "the reading of a posted body"}
BESIDES["cherrypy"] = {
    r"cherrypy\._cpreqbody\..*": "the reading of a posted body",
    r"cherrypy\.lib\.(caching|cptools)\..*": "headers that say whether a response is still good",
}
