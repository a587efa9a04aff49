from django.urls import path
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response


class Upload(serializers.Serializer):
    file = serializers.FileField()


@api_view(["POST"])
def upload(request):
    given = Upload(data=request.data)
    given.is_valid(raise_exception=True)
    file = given.validated_data["file"]
    return Response({"name": file.name, "bytes": file.size})


urlpatterns = [path("", upload)]
