from unittest import IsolatedAsyncioTestCase

from blacksheep import FormContent
from blacksheep.testing import TestClient

from app import application


class OrderTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()
        self.client = TestClient(application)

    async def test_the_form_is_shown(self):
        answer = await self.client.get("/")
        self.assertIn('name="quantity"', await answer.text())

    async def test_a_good_order_is_taken(self):
        answer = await self.client.post("/", content=FormContent({"name": "tea", "quantity": "10"}))
        self.assertEqual(await answer.text(), "10 of tea")

    async def test_a_bad_order_comes_back(self):
        for fields in {"name": "", "quantity": "1"}, {"name": "tea", "quantity": "11"}, {"name": "tea", "quantity": "x"}:
            answer = await self.client.post("/", content=FormContent(fields))
            self.assertEqual(answer.status, 400)
