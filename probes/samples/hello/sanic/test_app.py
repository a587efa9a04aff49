from unittest import IsolatedAsyncioTestCase

from app import application


class HelloTest(IsolatedAsyncioTestCase):
    async def test_it_says_hello(self):
        _, answer = await application.asgi_client.get("/")
        self.assertEqual(answer.text, "Hello, world!")
