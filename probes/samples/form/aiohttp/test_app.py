from aiohttp.test_utils import AioHTTPTestCase

from app import create


class OrderTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_the_form_is_shown(self):
        answer = await self.client.get("/")
        self.assertIn('name="quantity"', await answer.text())

    async def test_a_good_order_is_taken(self):
        answer = await self.client.post("/", data={"name": "tea", "quantity": "10"})
        self.assertEqual(await answer.text(), "10 of tea")

    async def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            answer = await self.client.post("/", data={"name": name, "quantity": quantity})
            self.assertEqual(answer.status, 400)
