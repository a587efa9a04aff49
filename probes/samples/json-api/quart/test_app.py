import unittest

from app import application


class ItemTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = application.test_client()

    async def test_a_number_is_doubled(self):
        answer = await self.client.get("/items/21")
        self.assertEqual(await answer.get_json(), {"number": 21, "double": 42})

    async def test_a_word_is_not_found(self):
        answer = await self.client.get("/items/x")
        self.assertEqual(answer.status_code, 404)
