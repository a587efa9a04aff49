import json

import cherrypy
from cherrypy.test import helper

import app

BODY = '--limit\r\nContent-Disposition: form-data; name="{name}"; filename="a.txt"\r\n\r\nhello\r\n--limit--\r\n'


class UploadTest(helper.CPWebCase):
    @staticmethod
    def setup_server():
        cherrypy.tree.graft(app.application, "")

    def post(self, name):
        body = BODY.format(name=name)
        headers = [("Content-Type", "multipart/form-data; boundary=limit"), ("Content-Length", str(len(body)))]
        self.getPage("/", headers, "POST", body)

    def test_a_file_is_weighed(self):
        self.post("file")
        self.assertEqual(json.loads(self.body), {"name": "a.txt", "bytes": 5})

    def test_no_file_is_refused(self):
        self.post("other")
        self.assertStatus(400)
