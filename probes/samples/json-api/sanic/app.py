from sanic import Sanic, json

application = Sanic("items")


@application.get("/items/<number:int>")
async def item(request, number):
    return json({"number": number, "double": 2 * number})
