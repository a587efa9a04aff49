import app  # noqa: F401, sets Django up
from django.test import SimpleTestCase


class HelloTest(SimpleTestCase):
    def test_it_says_hello(self):
        self.assertEqual(self.client.get("/").content, b"Hello, world!")
