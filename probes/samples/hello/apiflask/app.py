from apiflask import APIFlask
from flask import Response

application = APIFlask(__name__)


@application.get("/")
def hello():
    return Response("Hello, world!", mimetype="text/plain")
