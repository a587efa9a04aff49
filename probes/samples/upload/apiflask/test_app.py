import io
import unittest

from app import application


class UploadTest(unittest.TestCase):
    def setUp(self):
        self.client = application.test_client()

    def test_a_file_is_weighed(self):
        answer = self.client.post("/", data={"file": (io.BytesIO(b"hello"), "a.txt")})
        self.assertEqual(answer.json, {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.client.post("/").status_code, 400)
