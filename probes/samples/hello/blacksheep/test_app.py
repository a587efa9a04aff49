from unittest import IsolatedAsyncioTestCase

from blacksheep.testing import TestClient

from app import application


class HelloTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()

    async def test_it_says_hello(self):
        answer = await TestClient(application).get("/")
        self.assertEqual(await answer.text(), "Hello, world!")
