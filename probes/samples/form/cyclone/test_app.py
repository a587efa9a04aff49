from cyclone.testing import Client
from twisted.trial.unittest import TestCase

from app import application


class OrderTest(TestCase):
    def post(self, **fields):
        return self.successResultOf(Client(application).post("/", params=fields))

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.post(name="tea", quantity="10").content, b"10 of tea")

    def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.assertEqual(self.post(name=name, quantity=quantity).get_status(), 400)
