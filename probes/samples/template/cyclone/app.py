import os

from cyclone.web import Application, RequestHandler


class Page(RequestHandler):
    def get(self):
        self.render("page.html", name=self.get_argument("name"), days=["Monday", "Tuesday"])


application = Application([("/", Page)], template_path=os.path.dirname(__file__))
