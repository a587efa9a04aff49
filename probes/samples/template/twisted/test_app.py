from twisted.trial.unittest import TestCase
from twisted.web.template import flattenString

from app import Page


class PageTest(TestCase):
    def test_names_are_escaped_and_days_listed(self):
        text = self.successResultOf(flattenString(None, Page("<b>"))).decode()
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
