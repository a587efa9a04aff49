from blacksheep import Application, Request, bad_request, json

application = Application()


@application.router.post("/")
async def upload(request: Request):
    files = await request.files("file")
    if not files:
        return bad_request("file is required")
    return json({"name": files[0].file_name.decode(), "bytes": len(files[0].data)})
