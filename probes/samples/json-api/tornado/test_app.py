import json

from tornado.testing import AsyncHTTPTestCase

from app import application


class ItemTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    def test_a_number_is_doubled(self):
        self.assertEqual(json.loads(self.fetch("/items/21").body), {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        self.assertEqual(self.fetch("/items/x").code, 404)
