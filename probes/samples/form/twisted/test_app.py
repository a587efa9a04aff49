from twisted.trial.unittest import TestCase

from app import errors


class OrderTest(TestCase):
    def test_a_good_order_is_taken(self):
        self.assertEqual(errors("tea", "10"), {})

    def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.assertEqual(len(errors(name, quantity)), 1)
