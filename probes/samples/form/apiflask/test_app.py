import unittest

from app import application


class OrderTest(unittest.TestCase):
    def setUp(self):
        self.client = application.test_client()

    def test_the_form_is_shown(self):
        self.assertIn('name="quantity"', self.client.get("/").text)

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.client.post("/", data={"name": "tea", "quantity": "10"}).text, "10 of tea")

    def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            self.assertEqual(self.client.post("/", data=fields).status_code, 400)
