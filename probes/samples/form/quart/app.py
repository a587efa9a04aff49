from quart import Quart, Response, render_template, request

application = Quart(__name__, template_folder=".")


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.route("/", methods=["GET", "POST"])
async def order():
    if request.method == "GET":
        return await render_template("form.html", form={}, errors={})
    form = await request.form
    wrong = errors(form)
    if wrong:
        return await render_template("form.html", form=form, errors=wrong), 400
    return Response(f"{form['quantity']} of {form['name']}", mimetype="text/plain")
