import unittest

from webtest import TestApp

from app import application


class OrderTest(unittest.TestCase):
    def setUp(self):
        self.client = TestApp(application)

    def test_the_form_is_shown(self):
        self.assertIn('name="quantity"', self.client.get("/").text)

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.client.post("/", {"name": "tea", "quantity": "10"}).text, "10 of tea")

    def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.client.post("/", {"name": name, "quantity": quantity}, status=400)
