from robyn import Response, Robyn

application = Robyn(__file__)


@application.get("/items/:number")
def item(number: str):
    if not number.isdecimal():
        return Response(404, {"Content-Type": "text/plain"}, "no such item")
    return {"number": int(number), "double": 2 * int(number)}


if __name__ == "__main__":
    application.start()
