from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="change me")


def item(request, number):
    return JsonResponse({"number": number, "double": 2 * number})


urlpatterns = [path("items/<int:number>", item)]
application = get_wsgi_application()
