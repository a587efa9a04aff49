import json

from cyclone.testing import Client
from twisted.trial.unittest import TestCase

from app import application


class UploadTest(TestCase):
    def post(self, files):
        return self.successResultOf(Client(application).post("/", files=files))

    def test_a_file_is_weighed(self):
        answer = self.post({"file": [{"filename": "a.txt", "body": b"hello"}]})
        self.assertEqual(json.loads(answer.content), {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.post({}).get_status(), 400)
