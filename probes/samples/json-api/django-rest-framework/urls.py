from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view(["GET"])
def item(request, number):
    return Response({"number": number, "double": 2 * number})


urlpatterns = [path("items/<int:number>", item)]
