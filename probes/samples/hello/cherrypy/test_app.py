import cherrypy
from cherrypy.test import helper

import app


class HelloTest(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.graft(app.application, "")

    def test_it_says_hello(self):
        self.getPage("/")
        self.assertBody("Hello, world!")
