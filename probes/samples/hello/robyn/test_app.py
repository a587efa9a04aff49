from unittest import TestCase

from robyn.testing import TestClient

from app import application


class HelloTest(TestCase):
    def test_it_says_hello(self):
        self.assertEqual(TestClient(application).get("/").text, "Hello, world!")
