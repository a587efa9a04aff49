from aiohttp import FormData
from aiohttp.test_utils import AioHTTPTestCase

from app import create


class UploadTest(AioHTTPTestCase):
    async def get_application(self):
        return create()

    async def test_a_file_is_weighed(self):
        form = FormData()
        form.add_field("file", b"hello", filename="a.txt")
        answer = await self.client.post("/", data=form)
        self.assertEqual(await answer.json(), {"name": "a.txt", "bytes": 5})

    async def test_no_file_is_refused(self):
        answer = await self.client.post("/", data={"other": "hello"})
        self.assertEqual(answer.status, 400)
