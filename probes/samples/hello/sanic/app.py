from sanic import Sanic, text

application = Sanic("hello")


@application.get("/")
async def hello(request):
    return text("Hello, world!")
