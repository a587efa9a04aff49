import app  # noqa: F401, sets Django up
from django.test import SimpleTestCase


class OrderTest(SimpleTestCase):
    def test_the_form_is_shown(self):
        self.assertContains(self.client.get("/"), 'name="quantity"')

    def test_a_good_order_is_taken(self):
        self.assertEqual(self.client.post("/", {"name": "tea", "quantity": "10"}).content, b"10 of tea")

    def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            self.assertEqual(self.client.post("/", fields).status_code, 400)
