import app  # noqa: F401, sets Django up
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import SimpleTestCase


class UploadTest(SimpleTestCase):
    def test_a_file_is_weighed(self):
        answer = self.client.post("/", {"file": SimpleUploadedFile("a.txt", b"hello")})
        self.assertEqual(answer.json(), {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.client.post("/").status_code, 400)
