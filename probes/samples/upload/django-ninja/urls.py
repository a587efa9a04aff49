from django.urls import path
from ninja import File, NinjaAPI, UploadedFile
from ninja.errors import ValidationError

api = NinjaAPI()


@api.post("")
def upload(request, file: File[UploadedFile]):
    return {"name": file.name, "bytes": file.size}


@api.exception_handler(ValidationError)
def refused(request, invalid):
    return api.create_response(request, {"detail": invalid.errors}, status=400)


urlpatterns = [path("", api.urls)]
