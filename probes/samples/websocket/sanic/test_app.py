from unittest import TestCase

from app import application


class EchoTest(TestCase):
    def test_what_is_sent_comes_back(self):
        async def say_hello(socket):
            await socket.send("hello")
            await socket.recv()

        _, answer = application.test_client.websocket("/", mimic=say_hello)
        self.assertEqual(answer.client_received, ["hello"])
