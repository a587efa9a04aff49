from tornado.web import Application, HTTPError, RequestHandler


class Upload(RequestHandler):
    def post(self):
        files = self.request.files.get("file")
        if not files:
            raise HTTPError(400, "file is required")
        self.write({"name": files[0].filename, "bytes": len(files[0].body)})


application = Application([("/", Upload)])
