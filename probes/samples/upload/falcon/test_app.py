from falcon.testing import TestCase

from app import application

BODY = '--x\r\nContent-Disposition: form-data; name="{name}"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'


class UploadTest(TestCase):
    def setUp(self):
        super().setUp()
        self.app = application

    def post(self, name):
        return self.simulate_post("/", body=BODY.format(name=name), content_type="multipart/form-data; boundary=x")

    def test_a_file_is_weighed(self):
        self.assertEqual(self.post("file").json, {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.assertEqual(self.post("other").status_code, 400)
