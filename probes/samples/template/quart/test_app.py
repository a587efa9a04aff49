import unittest

from app import application


class PageTest(unittest.IsolatedAsyncioTestCase):
    async def test_names_are_escaped_and_days_listed(self):
        answer = await application.test_client().get("/?name=<b>")
        text = await answer.get_data(as_text=True)
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
