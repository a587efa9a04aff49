import app  # noqa: F401, sets Django up
from rest_framework.test import APISimpleTestCase


class ItemTest(APISimpleTestCase):
    def test_a_number_is_doubled(self):
        self.assertEqual(self.client.get("/items/21").json(), {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        self.assertEqual(self.client.get("/items/x").status_code, 404)
