from urllib.parse import urlencode

import cherrypy
from cherrypy.test import helper

import app


class OrderTest(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.graft(app.application, "")

    def test_the_form_is_shown(self):
        self.getPage("/")
        self.assertInBody('name="quantity"')

    def test_a_good_order_is_taken(self):
        self.getPage("/", method="POST", body=urlencode({"name": "tea", "quantity": "10"}))
        self.assertBody("10 of tea")

    def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            self.getPage("/", method="POST", body=urlencode(fields))
            self.assertStatus(400)
