import unittest

from app import application


class PageTest(unittest.TestCase):
    def test_names_are_escaped_and_days_listed(self):
        text = application.test_client().get("/?name=<b>").text
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
