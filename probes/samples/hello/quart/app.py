from quart import Quart, Response

application = Quart(__name__)


@application.get("/")
async def hello():
    return Response("Hello, world!", mimetype="text/plain")
