from flask import Flask, Response, render_template, request

application = Flask(__name__, template_folder=".")


def errors(form):
    wrong = {}
    if not form["name"]:
        wrong["name"] = "is required"
    if not (form["quantity"].isdecimal() and 1 <= int(form["quantity"]) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


@application.route("/", methods=["GET", "POST"])
def order():
    if request.method == "GET":
        return render_template("form.html", form={}, errors={})
    wrong = errors(request.form)
    if wrong:
        return render_template("form.html", form=request.form, errors=wrong), 400
    return Response(f"{request.form['quantity']} of {request.form['name']}", mimetype="text/plain")
