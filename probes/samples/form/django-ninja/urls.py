from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from ninja import Field, Form, NinjaAPI, Schema
from ninja.errors import ValidationError

api = NinjaAPI()


class Order(Schema):
    name: str = Field(min_length=1)
    quantity: int = Field(ge=1, le=10)


@api.get("")
def shown(request):
    return render(request, "form.html")


@api.post("")
def order(request, order: Form[Order]):
    return HttpResponse(f"{order.quantity} of {order.name}", content_type="text/plain")


@api.exception_handler(ValidationError)
def refused(request, invalid):
    errors = {error["loc"][-1]: error["msg"] for error in invalid.errors}
    return render(request, "form.html", {"form": request.POST, "errors": errors}, status=400)


urlpatterns = [path("", api.urls)]
