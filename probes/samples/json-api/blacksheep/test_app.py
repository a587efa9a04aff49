from unittest import IsolatedAsyncioTestCase

from blacksheep.testing import TestClient

from app import application


class ItemTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()
        self.client = TestClient(application)

    async def test_a_number_is_doubled(self):
        answer = await self.client.get("/items/21")
        self.assertEqual(await answer.json(), {"number": 21, "double": 42})

    async def test_a_word_is_not_found(self):
        answer = await self.client.get("/items/x")
        self.assertEqual(answer.status, 404)
