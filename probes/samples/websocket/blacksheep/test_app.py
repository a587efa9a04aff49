from unittest import IsolatedAsyncioTestCase

from blacksheep.testing import TestClient

from app import application


class EchoTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()

    async def test_what_is_sent_comes_back(self):
        async with TestClient(application).websocket_connect("/") as websocket:
            await websocket.send({"type": "websocket.receive", "text": "hello"})
            self.assertEqual(await websocket.receive_text(), "hello")
