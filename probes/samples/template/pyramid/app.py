import os

from pyramid.config import Configurator


def page(request):
    return {"name": request.GET["name"], "days": ["Monday", "Tuesday"]}


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.add_jinja2_search_path(os.path.dirname(__file__))
    config.add_route("page", "/")
    config.add_view(page, route_name="page", renderer="page.jinja2")
    application = config.make_wsgi_app()
