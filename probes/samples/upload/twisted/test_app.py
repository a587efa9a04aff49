from twisted.trial.unittest import TestCase

from app import file_in

BODY = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'


class UploadTest(TestCase):
    def test_a_file_is_found(self):
        part = file_in(b"multipart/form-data; boundary=x", BODY)
        self.assertEqual((part.get_filename(), part.get_payload(decode=True)), ("a.txt", b"hello"))

    def test_no_file_is_told(self):
        self.assertIsNone(file_in(b"text/plain", b""))
