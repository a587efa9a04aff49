import unittest

from app import application


class EchoTest(unittest.IsolatedAsyncioTestCase):
    async def test_what_is_sent_comes_back(self):
        async with application.test_client().websocket("/") as websocket:
            await websocket.send("hello")
            self.assertEqual(await websocket.receive(), "hello")
