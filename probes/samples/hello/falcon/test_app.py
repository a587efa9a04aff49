from falcon.testing import TestCase

from app import application


class HelloTest(TestCase):
    def setUp(self):
        super().setUp()
        self.app = application

    def test_it_says_hello(self):
        self.assertEqual(self.simulate_get("/").text, "Hello, world!")
