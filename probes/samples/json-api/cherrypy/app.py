import cherrypy


class Items:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def default(self, number):
        if not number.isdecimal():
            raise cherrypy.NotFound()
        return {"number": int(number), "double": 2 * int(number)}


class Root:
    items = Items()


application = cherrypy.Application(Root())
