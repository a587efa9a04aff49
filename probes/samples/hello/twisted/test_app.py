from twisted.trial.unittest import TestCase
from twisted.web.test.requesthelper import DummyRequest

from app import Hello


class HelloTest(TestCase):
    def test_it_says_hello(self):
        self.assertEqual(Hello().render(DummyRequest([b""])), b"Hello, world!")
