from cyclone.testing import Client
from twisted.trial.unittest import TestCase

from app import application


class PageTest(TestCase):
    def setUp(self):
        self.client = Client(application)

    def test_names_are_escaped_and_days_listed(self):
        text = self.successResultOf(self.client.get("/?name=%3Cb%3E")).content.decode()
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
