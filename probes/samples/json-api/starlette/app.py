from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def item(request):
    number = request.path_params["number"]
    return JSONResponse({"number": number, "double": 2 * number})


application = Starlette(routes=[Route("/items/{number:int}", item)])
