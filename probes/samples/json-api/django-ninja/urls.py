from django.urls import path
from ninja import NinjaAPI

api = NinjaAPI()


@api.get("items/{int:number}")
def item(request, number: int):
    return {"number": number, "double": 2 * number}


urlpatterns = [path("", api.urls)]
