from unittest import TestCase

from robyn.testing import TestClient

from app import application


class PageTest(TestCase):
    def test_names_are_escaped_and_days_listed(self):
        text = TestClient(application).get("/", query_params={"name": "<b>"}).text
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
