import unittest

from litestar.testing import TestClient

from app import application


class EchoTest(unittest.TestCase):
    def test_what_is_sent_comes_back(self):
        with TestClient(application) as client, client.websocket_connect("/") as websocket:
            websocket.send_text("hello")
            self.assertEqual(websocket.receive_text(), "hello")
