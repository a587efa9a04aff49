from pyramid.config import Configurator


def item(request):
    number = int(request.matchdict["number"])
    return {"number": number, "double": 2 * number}


with Configurator() as config:
    config.add_route("item", r"/items/{number:\d+}")
    config.add_view(item, route_name="item", renderer="json")
    application = config.make_wsgi_app()
