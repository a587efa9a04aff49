"""Forms that are declared, rendered and validated."""

from kit import sites
from kit.usual import used


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
