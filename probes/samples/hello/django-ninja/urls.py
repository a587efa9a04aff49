from django.http import HttpResponse
from django.urls import path
from ninja import NinjaAPI

api = NinjaAPI()


@api.get("")
def hello(request):
    return HttpResponse("Hello, world!", content_type="text/plain")


urlpatterns = [path("", api.urls)]
