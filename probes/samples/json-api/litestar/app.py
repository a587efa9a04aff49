from litestar import Litestar, get


@get("/items/{number:int}")
async def item(number: int) -> dict[str, int]:
    return {"number": number, "double": 2 * number}


application = Litestar([item])
