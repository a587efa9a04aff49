from pathlib import Path

import cherrypy
from jinja2 import Environment, FileSystemLoader

templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


class Root:
    @cherrypy.expose
    def index(self, name):
        return templates.get_template("page.html").render(name=name, days=["Monday", "Tuesday"])


application = cherrypy.Application(Root())
