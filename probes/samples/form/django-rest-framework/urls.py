from django.http import HttpResponse
from django.urls import path
from rest_framework import serializers
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.response import Response
from rest_framework.views import APIView


class Order(serializers.Serializer):
    name = serializers.CharField()
    quantity = serializers.IntegerField(min_value=1, max_value=10)


class OrderView(APIView):
    renderer_classes = [TemplateHTMLRenderer]
    template_name = "form.html"

    def get(self, request):
        return Response({"serializer": Order()})

    def post(self, request):
        order = Order(data=request.data)
        if not order.is_valid():
            return Response({"serializer": order}, status=400)
        return HttpResponse("{quantity} of {name}".format(**order.validated_data), content_type="text/plain")


urlpatterns = [path("", OrderView.as_view())]
