import json

from twisted.trial.unittest import TestCase
from twisted.web.test.requesthelper import DummyRequest

from app import Items


class ItemTest(TestCase):
    def child(self, path):
        return Items().getChild(path, DummyRequest([path]))

    def test_a_number_is_doubled(self):
        body = self.child(b"21").render(DummyRequest([]))
        self.assertEqual(json.loads(body), {"number": 21, "double": 42})

    def test_a_word_is_not_found(self):
        request = DummyRequest([b"x"])
        self.child(b"x").render(request)
        self.assertEqual(request.responseCode, 404)
