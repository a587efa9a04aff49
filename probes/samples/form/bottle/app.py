from pathlib import Path

from bottle import Bottle, request, response, template

application = Bottle()
FOLDER = [str(Path(__file__).parent)]


def errors(form):
    wrong = {}
    if not form.name:
        wrong["name"] = "is required"
    if not (form.quantity.isdecimal() and 1 <= int(form.quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.route("/", method=["GET", "POST"])
def order():
    form = request.forms
    if request.method == "GET":
        return template("form", form=form, errors={}, template_lookup=FOLDER)
    wrong = errors(form)
    if wrong:
        response.status = 400
        return template("form", form=form, errors=wrong, template_lookup=FOLDER)
    response.content_type = "text/plain"
    return f"{form.quantity} of {form.name}"
