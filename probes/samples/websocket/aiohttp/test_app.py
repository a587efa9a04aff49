from aiohttp.test_utils import AioHTTPTestCase

from app import create


class EchoTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_what_is_sent_comes_back(self):
        async with self.client.ws_connect("/") as socket:
            await socket.send_str("hello")
            self.assertEqual(await socket.receive_str(), "hello")
