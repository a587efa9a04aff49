import json

from tornado.testing import AsyncHTTPTestCase

from app import application

BODY = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'


class UploadTest(AsyncHTTPTestCase):
    def get_app(self):
        return application

    def post(self, body):
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        return self.fetch("/", method="POST", headers=headers, body=body)

    def test_a_file_is_weighed(self):
        self.assertEqual(json.loads(self.post(BODY).body), {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.post(b"--x--\r\n").code, 400)
