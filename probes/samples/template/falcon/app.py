from pathlib import Path

import falcon
from jinja2 import Environment, FileSystemLoader

templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


class Page:
    def on_get(self, req, resp):
        page = templates.get_template("page.html")
        resp.content_type = falcon.MEDIA_HTML
        resp.text = page.render(name=req.get_param("name", required=True), days=["Monday", "Tuesday"])


application = falcon.App()
application.add_route("/", Page())
