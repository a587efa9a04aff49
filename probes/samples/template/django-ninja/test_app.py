import app  # noqa: F401, sets Django up
from django.test import SimpleTestCase


class PageTest(SimpleTestCase):
    def test_names_are_escaped_and_days_listed(self):
        self.assertContains(self.client.get("/?name=<b>"), "<h1>Hello, &lt;b&gt;!</h1>")
        self.assertContains(self.client.get("/?name=Ada"), "<li>Monday</li><li>Tuesday</li>")
