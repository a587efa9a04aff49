from apiflask import APIFlask

application = APIFlask(__name__)


@application.get("/items/<int:number>")
def item(number):
    return {"number": number, "double": 2 * number}
