from quart import Quart, request

application = Quart(__name__)


@application.post("/")
async def upload():
    file = (await request.files).get("file")
    if file is None:
        return "file is required", 400
    return {"name": file.filename, "bytes": len(file.read())}
