from aiohttp.test_utils import AioHTTPTestCase

from app import create


class ItemTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_a_number_is_doubled(self):
        answer = await self.client.get("/items/21")
        self.assertEqual(await answer.json(), {"number": 21, "double": 42})

    async def test_a_word_is_not_found(self):
        answer = await self.client.get("/items/x")
        self.assertEqual(answer.status, 404)
