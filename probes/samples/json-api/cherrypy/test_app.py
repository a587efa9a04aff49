import json

import cherrypy
from cherrypy.test import helper

import app


class ItemTest(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.graft(app.application, "")

    def test_a_number_is_doubled(self):
        self.getPage("/items/21")
        self.assertEqual(json.loads(self.body), {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        self.getPage("/items/x")
        self.assertStatus(404)
