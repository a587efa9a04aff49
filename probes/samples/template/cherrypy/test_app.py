import cherrypy
from cherrypy.test import helper

import app


class PageTest(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.graft(app.application, "")

    def test_names_are_escaped_and_days_listed(self):
        self.getPage("/?name=%3Cb%3E")
        self.assertInBody("<h1>Hello, &lt;b&gt;!</h1>")
        self.assertInBody("<li>Monday</li><li>Tuesday</li>")
