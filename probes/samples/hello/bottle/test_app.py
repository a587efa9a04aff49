import unittest

from webtest import TestApp

from app import application


class HelloTest(unittest.TestCase):
    def setUp(self):
        self.client = TestApp(application)

    def test_it_says_hello(self):
        self.assertEqual(self.client.get("/").text, "Hello, world!")
