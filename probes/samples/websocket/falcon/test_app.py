from unittest import IsolatedAsyncioTestCase

from falcon.testing import ASGIConductor

from app import application


class EchoTest(IsolatedAsyncioTestCase):
    async def test_what_is_sent_comes_back(self):
        async with ASGIConductor(application) as conductor, conductor.simulate_ws("/") as socket:
            await socket.send_text("hello")
            self.assertEqual(await socket.receive_text(), "hello")
