import unittest

from app import application


class HelloTest(unittest.IsolatedAsyncioTestCase):
    async def test_it_says_hello(self):
        answer = await application.test_client().get("/")
        self.assertEqual(await answer.get_data(as_text=True), "Hello, world!")
