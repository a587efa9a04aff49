"""Forms that are declared, rendered and validated."""

from kit import serving, sites, talking
from kit.asked import asked
from kit.usual import same_project, used
from traits import forms


def flask():
    from flask_wtf import FlaskForm
    from wtforms import IntegerField
    from wtforms.validators import NumberRange

    class Order(FlaskForm):
        count = IntegerField("Count", validators=[NumberRange(min=1)])

    application = sites.flask()
    application.config["WTF_CSRF_ENABLED"] = False
    with application.test_request_context(method="POST", data={"count": "0"}):
        form = Order()
        assert 'name="count"' in form.count() and not form.validate_on_submit() and form.errors["count"]
    with application.test_request_context(method="POST", data={"count": "7"}):
        form = Order()
        assert form.validate_on_submit() and form.count.data == 7
    return used("Flask-WTF", "a declared form was rendered, rejected 0 with a message, and parsed 7 as a number")


VALIDATED = "a declared form was rendered, rejected 0 with a message, and parsed 7 as a number"


def assert_validates(port):
    assert 'name="count"' in talking.get(port).text
    assert "at least 1" in talking.post(port, "/", {"count": "0"}).text
    assert talking.post(port, "/", {"count": "7"}).text == "8"


def starlette_form():
    """A handler of Starlette's with a form of Starlette-WTF."""
    from starlette.responses import PlainTextResponse
    from starlette_wtf import StarletteForm
    from wtforms import IntegerField
    from wtforms.validators import NumberRange

    class Order(StarletteForm):
        count = IntegerField("Count", validators=[NumberRange(min=1)])

    async def order(request):
        form = await Order.from_formdata(request)
        if await form.validate_on_submit():
            return PlainTextResponse(str(form.count.data + 1))
        return PlainTextResponse(f"{form.count()} {form.errors}")

    return order


def fastapi():
    from fastapi import FastAPI

    application = FastAPI()
    application.add_route("/", starlette_form(), methods=["GET", "POST"])
    assert_validates(serving.asgi(application))
    return used("Starlette-WTF", VALIDATED)


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import Route

    assert_validates(serving.asgi(Starlette(routes=[Route("/", starlette_form(), methods=["GET", "POST"])])))
    return used("Starlette-WTF", VALIDATED)


def quart():
    from quart import Quart
    from quart_wtf import QuartForm
    from wtforms import IntegerField
    from wtforms.validators import NumberRange

    class Order(QuartForm):
        count = IntegerField("Count", validators=[NumberRange(min=1)])

    application = Quart("probe")
    application.secret_key = "probe"
    application.config["WTF_CSRF_ENABLED"] = False

    @application.route("/", methods=["GET", "POST"])
    async def order():
        form = await Order.create_form()
        if await form.validate_on_submit():
            return str(form.count.data + 1)
        return f"{form.count()} {form.errors}"

    assert_validates(serving.asgi(application))
    return used("quart-wtforms", VALIDATED)


def wtforms_in(slug):
    """WTForms beside the framework, which reads what was posted."""
    from wtforms import Form, IntegerField
    from wtforms.validators import NumberRange

    class Order(Form):
        count = IntegerField("Count", validators=[NumberRange(min=1)])

    class Posted(dict):
        def getlist(self, name):
            return [self[name]] if name in self else []

    def answer(language, fields):
        form = Order(Posted(fields or {}))
        return str(form.count.data + 1) if fields and form.validate() else f"{form.count()} {form.errors}"

    assert_validates(asked(slug, answer))
    return used("WTForms", VALIDATED)


def aiohttp():
    return wtforms_in("aiohttp")


def falcon():
    return wtforms_in("falcon")


def bottle():
    return wtforms_in("bottle")


def tornado():
    return wtforms_in("tornado")


def sanic():
    return same_project("sanic-ext", forms.sanic())


def pyramid():
    return same_project("Deform", forms.pyramid())
