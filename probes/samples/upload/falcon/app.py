import falcon


class Upload:
    def on_post(self, req, resp):
        for part in req.get_media():
            if part.name == "file":
                resp.media = {"name": part.filename, "bytes": len(part.stream.read())}
                return
        raise falcon.HTTPBadRequest(title="file is required")


application = falcon.App()
application.add_route("/", Upload())
