from unittest import IsolatedAsyncioTestCase

from app import application


class PageTest(IsolatedAsyncioTestCase):
    async def test_names_are_escaped_and_days_listed(self):
        _, answer = await application.asgi_client.get("/?name=%3Cb%3E")
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", answer.text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", answer.text)
