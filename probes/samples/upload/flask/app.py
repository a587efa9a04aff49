from flask import Flask, request

application = Flask(__name__)


@application.post("/")
def upload():
    file = request.files.get("file")
    if file is None:
        return "file is required", 400
    return {"name": file.filename, "bytes": len(file.read())}
