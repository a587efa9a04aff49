from unittest import IsolatedAsyncioTestCase

from blacksheep import FormPart, MultiPartFormData
from blacksheep.testing import TestClient

from app import application


class UploadTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await application.start()
        self.client = TestClient(application)

    async def test_a_file_is_weighed(self):
        file = FormPart(b"file", b"hello", file_name=b"a.txt")
        answer = await self.client.post("/", content=MultiPartFormData([file]))
        self.assertEqual(await answer.json(), {"name": "a.txt", "bytes": 5})

    async def test_no_file_is_refused(self):
        answer = await self.client.post("/")
        self.assertEqual(answer.status, 400)
