import unittest

from litestar.testing import TestClient

from app import application


class HelloTest(unittest.TestCase):
    def test_it_says_hello(self):
        with TestClient(application) as client:
            self.assertEqual(client.get("/").text, "Hello, world!")
