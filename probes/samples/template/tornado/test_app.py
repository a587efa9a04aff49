from tornado.testing import AsyncHTTPTestCase

from app import application


class PageTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    def test_names_are_escaped_and_days_listed(self):
        text = self.fetch("/?name=%3Cb%3E").body.decode()
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
