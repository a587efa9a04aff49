from unittest import IsolatedAsyncioTestCase

from app import application


class UploadTest(IsolatedAsyncioTestCase):
    async def test_a_file_is_weighed(self):
        _, answer = await application.asgi_client.post("/", files={"file": ("a.txt", b"hello")})
        self.assertEqual(answer.json, {"name": "a.txt", "bytes": 5})

    async def test_no_file_is_refused(self):
        _, answer = await application.asgi_client.post("/", data={"other": "hello"})
        self.assertEqual(answer.status, 400)
