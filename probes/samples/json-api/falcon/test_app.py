from falcon.testing import TestCase

from app import application


class ItemTest(TestCase):
    def setUp(self):
        super().setUp()
        self.app = application

    def test_a_number_is_doubled(self):
        self.assertEqual(self.simulate_get("/items/21").json, {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        self.assertEqual(self.simulate_get("/items/x").status_code, 404)
