from aiohttp.test_utils import AioHTTPTestCase

from app import create


class HelloTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_it_says_hello(self):
        answer = await self.client.get("/")
        self.assertEqual(await answer.text(), "Hello, world!")
