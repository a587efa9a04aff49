import unittest

from webtest import TestApp

from app import application


class HelloTest(unittest.TestCase):
    def setUp(self):
        self.app = TestApp(application)

    def test_it_says_hello(self):
        self.assertEqual(self.app.get("/").text, "Hello, world!")
