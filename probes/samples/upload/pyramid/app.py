from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPBadRequest


def upload(request):
    if "file" not in request.POST:
        raise HTTPBadRequest("file is required")
    field = request.POST["file"]
    return {"name": field.filename, "bytes": len(field.file.read())}


with Configurator() as config:
    config.add_route("upload", "/")
    config.add_view(upload, route_name="upload", renderer="json", request_method="POST")
    application = config.make_wsgi_app()
