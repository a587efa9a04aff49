from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="change me",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)


class Order(forms.Form):
    name = forms.CharField()
    quantity = forms.IntegerField(min_value=1, max_value=10)


def order(request):
    form = Order(request.POST or None)
    if form.is_valid():
        return HttpResponse("{quantity} of {name}".format(**form.cleaned_data), content_type="text/plain")
    page = f"<form method=post>{form}<button>Order</button></form>"
    return HttpResponse(page, status=400 if request.method == "POST" else 200)


urlpatterns = [path("", order)]
application = get_wsgi_application()
