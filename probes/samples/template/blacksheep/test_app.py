from unittest import IsolatedAsyncioTestCase

from blacksheep.testing import TestClient

from app import application


class PageTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()

    async def test_names_are_escaped_and_days_listed(self):
        answer = await TestClient(application).get("/", query={"name": "<b>"})
        text = await answer.text()
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
