from falcon.testing import TestCase

from app import application


class PageTest(TestCase):
    def setUp(self):
        super().setUp()
        self.app = application

    def test_names_are_escaped_and_days_listed(self):
        text = self.simulate_get("/", params={"name": "<b>"}).text
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
