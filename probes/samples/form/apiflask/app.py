from apiflask import APIFlask, Schema
from apiflask.fields import Integer, String
from apiflask.validators import Length, Range
from flask import Response, render_template, request
from marshmallow import ValidationError

application = APIFlask(__name__, template_folder=".")


class Order(Schema):
    name = String(required=True, validate=Length(min=1))
    quantity = Integer(required=True, validate=Range(min=1, max=10))


@application.get("/")
def shown():
    return render_template("form.html", form={}, errors={})


@application.post("/")
def order():
    try:
        taken = Order().load(request.form)
    except ValidationError as wrong:
        return render_template("form.html", form=request.form, errors=wrong.messages), 400
    return Response(f"{taken['quantity']} of {taken['name']}", mimetype="text/plain")
