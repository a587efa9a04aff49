from urllib.parse import urlencode

from falcon.testing import TestCase

from app import application


class OrderTest(TestCase):
    def setUp(self):
        super().setUp()
        self.app = application

    def post(self, **fields):
        return self.simulate_post("/", body=urlencode(fields), content_type="application/x-www-form-urlencoded")

    def test_the_form_is_shown(self):
        self.assertIn('name="quantity"', self.simulate_get("/").text)

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.post(name="tea", quantity="10").text, "10 of tea")

    def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.assertEqual(self.post(name=name, quantity=quantity).status_code, 400)
