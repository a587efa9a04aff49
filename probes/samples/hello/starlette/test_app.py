import unittest

from starlette.testclient import TestClient

from app import application


class HelloTest(unittest.TestCase):
    def test_it_says_hello(self):
        self.assertEqual(TestClient(application).get("/").text, "Hello, world!")
