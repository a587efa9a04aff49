from tornado.testing import AsyncHTTPTestCase, gen_test
from tornado.websocket import websocket_connect

from app import application


class EchoTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    @gen_test
    async def test_what_is_sent_comes_back(self):
        connection = await websocket_connect(f"ws://127.0.0.1:{self.get_http_port()}/")
        await connection.write_message("hello")
        self.assertEqual(await connection.read_message(), "hello")
