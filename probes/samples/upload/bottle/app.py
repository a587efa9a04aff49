from bottle import Bottle, abort, request

application = Bottle()


@application.post("/")
def upload():
    file = request.files.file
    if not file:
        abort(400, "file is required")
    return {"name": file.filename, "bytes": len(file.file.read())}
