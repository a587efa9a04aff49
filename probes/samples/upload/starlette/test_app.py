import unittest

from starlette.testclient import TestClient

from app import application


class UploadTest(unittest.TestCase):
    def setUp(self):
        self.client = TestClient(application)

    def test_a_file_is_weighed(self):
        answer = self.client.post("/", files={"file": ("a.txt", b"hello")})
        self.assertEqual(answer.json(), {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.client.post("/", files={"other": ("a.txt", b"hello")}).status_code, 400)
