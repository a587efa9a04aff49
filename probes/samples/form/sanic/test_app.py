from unittest import IsolatedAsyncioTestCase

from app import application


class OrderTest(IsolatedAsyncioTestCase):
    async def post(self, **fields):
        _, answer = await application.asgi_client.post("/", data=fields)
        return answer

    async def test_the_form_is_shown(self):
        _, answer = await application.asgi_client.get("/")
        self.assertIn('name="quantity"', answer.text)

    async def test_a_good_order_is_taken(self):
        self.assertEqual((await self.post(name="tea", quantity="10")).text, "10 of tea")

    async def test_a_bad_order_comes_back(self):
        for name, quantity in ("", "1"), ("tea", "11"), ("tea", "x"):
            self.assertEqual((await self.post(name=name, quantity=quantity)).status, 400)
