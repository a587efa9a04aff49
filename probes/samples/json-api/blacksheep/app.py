from blacksheep import Application

application = Application()


@application.router.get("/items/{int:number}")
async def item(number: int):
    return {"number": number, "double": 2 * number}
