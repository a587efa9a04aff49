from fastapi import FastAPI

application = FastAPI()


@application.get("/items/{number:int}")
def item(number: int):
    return {"number": number, "double": 2 * number}
