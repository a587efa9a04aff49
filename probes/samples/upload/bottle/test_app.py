import unittest

from webtest import TestApp

from app import application


class UploadTest(unittest.TestCase):
    def setUp(self):
        self.client = TestApp(application)

    def test_a_file_is_weighed(self):
        answer = self.client.post("/", upload_files=[("file", "a.txt", b"hello")])
        self.assertEqual(answer.json, {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.client.post("/", {"other": "hello"}, status=400)
