import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    SECRET_KEY="change me",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [os.path.dirname(__file__)]}],
)


def page(request):
    return render(request, "page.html", {"name": request.GET["name"], "days": ["Monday", "Tuesday"]})


urlpatterns = [path("", page)]
application = get_wsgi_application()
