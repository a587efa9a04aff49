from urllib.parse import urlencode

from tornado.testing import AsyncHTTPTestCase

from app import application


class OrderTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    def post(self, **fields):
        return self.fetch("/", method="POST", body=urlencode(fields))

    def test_the_form_is_shown(self):
        self.assertIn(b'name="quantity"', self.fetch("/").body)

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.post(name="tea", quantity="10").body, b"10 of tea")

    def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.assertEqual(self.post(name=name, quantity=quantity).code, 400)
