import unittest

from app import application


class HelloTest(unittest.TestCase):
    def test_it_says_hello(self):
        self.assertEqual(application.test_client().get("/").text, "Hello, world!")
