import unittest

from fastapi.testclient import TestClient

from app import application


class EchoTest(unittest.TestCase):
    def test_what_is_sent_comes_back(self):
        with TestClient(application).websocket_connect("/") as websocket:
            websocket.send_text("hello")
            self.assertEqual(websocket.receive_text(), "hello")
