from apiflask import APIFlask, Schema
from apiflask.fields import File

application = APIFlask(__name__)
application.config["VALIDATION_ERROR_STATUS_CODE"] = 400


class Upload(Schema):
    file = File(required=True)


@application.post("/")
@application.input(Upload, location="files")
def upload(files_data):
    file = files_data["file"]
    return {"name": file.filename, "bytes": len(file.read())}
