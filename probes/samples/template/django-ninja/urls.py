from django.shortcuts import render
from django.urls import path
from ninja import NinjaAPI

api = NinjaAPI()


@api.get("")
def page(request, name: str):
    return render(request, "page.html", {"name": name, "days": ["Monday", "Tuesday"]})


urlpatterns = [path("", api.urls)]
