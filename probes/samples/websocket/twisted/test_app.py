from twisted.trial.unittest import TestCase

from app import Echo


class EchoTest(TestCase):
    def test_what_is_sent_comes_back(self):
        sent = []
        echo = Echo.buildProtocol(None)
        echo.negotiationStarted(type("Transport", (), {"sendTextMessage": lambda self, text: sent.append(text)})())
        echo.textMessageReceived("hello")
        self.assertEqual(sent, ["hello"])
