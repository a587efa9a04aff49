import app  # noqa: F401, sets Django up
from rest_framework.test import APISimpleTestCase


class HelloTest(APISimpleTestCase):
    def test_it_says_hello(self):
        self.assertEqual(self.client.get("/").content, b"Hello, world!")
