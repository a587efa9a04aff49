from cyclone.testing import Client
from twisted.trial.unittest import TestCase

from app import application


class HelloTest(TestCase):
    def setUp(self):
        self.client = Client(application)

    def test_it_says_hello(self):
        answer = self.successResultOf(self.client.get("/"))
        self.assertEqual(answer.content, b"Hello, world!")
