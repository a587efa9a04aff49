import json

from cyclone.testing import Client
from twisted.trial.unittest import TestCase

from app import application


class ItemTest(TestCase):
    def setUp(self):
        self.client = Client(application)

    def test_a_number_is_doubled(self):
        answer = self.successResultOf(self.client.get("/items/21"))
        self.assertEqual(json.loads(answer.content), {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        self.assertEqual(self.successResultOf(self.client.get("/items/x")).get_status(), 404)
