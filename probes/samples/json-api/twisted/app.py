import json

from twisted.web.pages import notFound
from twisted.web.resource import Resource
from twisted.web.server import Site


class Item(Resource):
    isLeaf = True

    def __init__(self, number):
        super().__init__()
        self.number = number

    def render_GET(self, request):
        request.setHeader("Content-Type", "application/json")
        return json.dumps({"number": self.number, "double": 2 * self.number}).encode()


class Items(Resource):
    def getChild(self, path, request):
        return Item(int(path)) if path.isdigit() else notFound()


root = Resource()
root.putChild(b"items", Items())
application = Site(root)
