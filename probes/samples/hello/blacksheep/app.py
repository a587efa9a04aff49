from blacksheep import Application, text

application = Application()


@application.router.get("/")
async def hello():
    return text("Hello, world!")
