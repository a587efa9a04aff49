from unittest import IsolatedAsyncioTestCase

from app import application


class ItemTest(IsolatedAsyncioTestCase):
    async def test_a_number_is_doubled(self):
        _, answer = await application.asgi_client.get("/items/21")
        self.assertEqual(answer.json, {"number": 21, "double": 42})

    async def test_a_word_is_not_found(self):
        _, answer = await application.asgi_client.get("/items/x")
        self.assertEqual(answer.status, 404)
