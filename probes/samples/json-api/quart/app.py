from quart import Quart

application = Quart(__name__)


@application.get("/items/<int:number>")
async def item(number):
    return {"number": number, "double": 2 * number}
