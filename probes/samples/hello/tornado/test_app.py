from tornado.testing import AsyncHTTPTestCase

from app import application


class HelloTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    def test_it_says_hello(self):
        self.assertEqual(self.fetch("/").body, b"Hello, world!")
