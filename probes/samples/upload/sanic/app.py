from sanic import BadRequest, Sanic, json

application = Sanic("upload")


@application.post("/")
async def upload(request):
    file = request.files.get("file")
    if file is None:
        raise BadRequest("file is required")
    return json({"name": file.name, "bytes": len(file.body)})
