from apiflask import APIFlask
from flask import render_template, request

application = APIFlask(__name__, template_folder=".")


@application.get("/")
def page():
    return render_template("page.html", name=request.args["name"], days=["Monday", "Tuesday"])
