import io
import unittest

from quart.datastructures import FileStorage

from app import application


class UploadTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = application.test_client()

    async def test_a_file_is_weighed(self):
        answer = await self.client.post("/", files={"file": FileStorage(io.BytesIO(b"hello"), "a.txt")})
        self.assertEqual(await answer.get_json(), {"name": "a.txt", "bytes": 5})

    async def test_no_file_is_refused(self):
        answer = await self.client.post("/")
        self.assertEqual(answer.status_code, 400)
