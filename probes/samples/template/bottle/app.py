from pathlib import Path

from bottle import Bottle, request, template

application = Bottle()
FOLDER = [str(Path(__file__).parent)]


@application.get("/")
def page():
    return template("page", name=request.query.name, days=["Monday", "Tuesday"], template_lookup=FOLDER)
