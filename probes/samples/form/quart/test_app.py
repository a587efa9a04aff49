import unittest

from app import application


class OrderTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = application.test_client()

    async def test_the_form_is_shown(self):
        answer = await self.client.get("/")
        self.assertIn('name="quantity"', await answer.get_data(as_text=True))

    async def test_a_good_order_is_taken(self):
        answer = await self.client.post("/", form={"name": "tea", "quantity": "10"})
        self.assertEqual(await answer.get_data(as_text=True), "10 of tea")

    async def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            answer = await self.client.post("/", form=fields)
            self.assertEqual(answer.status_code, 400)
