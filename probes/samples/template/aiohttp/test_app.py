from aiohttp.test_utils import AioHTTPTestCase

from app import create


class PageTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_names_are_escaped_and_days_listed(self):
        answer = await self.client.get("/", params={"name": "<b>"})
        text = await answer.text()
        self.assertIn("<h1>Hello, &lt;b&gt;!</h1>", text)
        self.assertIn("<li>Monday</li><li>Tuesday</li>", text)
