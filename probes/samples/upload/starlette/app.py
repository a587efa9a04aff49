from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route


async def upload(request):
    async with request.form() as form:
        if "file" not in form:
            raise HTTPException(400, "file is required")
        return JSONResponse({"name": form["file"].filename, "bytes": form["file"].size})


application = Starlette(routes=[Route("/", upload, methods=["POST"])])
