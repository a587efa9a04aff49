import cherrypy


class Root:
    @cherrypy.expose
    @cherrypy.tools.allow(methods=["POST"])
    @cherrypy.tools.json_out()
    def index(self, file=None, **others):
        if file is None:
            raise cherrypy.HTTPError(400, "file is required")
        return {"name": file.filename, "bytes": len(file.file.read())}


application = cherrypy.Application(Root())
