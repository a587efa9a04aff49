from django.urls import path
from rest_framework.decorators import api_view, renderer_classes
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response


@api_view(["GET"])
@renderer_classes([TemplateHTMLRenderer])
def page(request):
    context = {"name": request.query_params["name"], "days": ["Monday", "Tuesday"]}
    return Response(context, template_name="page.html")


urlpatterns = [path("", page)]
