from bottle import Bottle

application = Bottle()


@application.get("/items/<number:int>")
def item(number):
    return {"number": number, "double": 2 * number}
