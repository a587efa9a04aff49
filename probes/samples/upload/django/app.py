from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponseBadRequest, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="change me")


def upload(request):
    file = request.FILES.get("file")
    if file is None:
        return HttpResponseBadRequest("file is required")
    return JsonResponse({"name": file.name, "bytes": file.size})


urlpatterns = [path("", upload)]
application = get_wsgi_application()
