import unittest

from webtest import TestApp

from app import application


class OrderTest(unittest.TestCase):
    def setUp(self):
        self.app = TestApp(application)

    def test_the_form_is_shown(self):
        self.assertIn('name="quantity"', self.app.get("/").text)

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.app.post("/", {"name": "tea", "quantity": "10"}).text, "10 of tea")

    def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            self.app.post("/", fields, status=400)
