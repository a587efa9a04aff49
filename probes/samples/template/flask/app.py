from flask import Flask, render_template, request

application = Flask(__name__, template_folder=".")


@application.get("/")
def page():
    return render_template("page.html", name=request.args["name"], days=["Monday", "Tuesday"])
