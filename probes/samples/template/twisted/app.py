from twisted.python.filepath import FilePath
from twisted.web.resource import Resource
from twisted.web.server import Site
from twisted.web.template import Element, XMLFile, renderElement, renderer


class Page(Element):
    loader = XMLFile(FilePath(__file__).sibling("page.xml"))

    def __init__(self, name):
        super().__init__()
        self.person = name

    @renderer
    def name(self, request, tag):
        return tag(self.person)

    @renderer
    def days(self, request, tag):
        for day in ["Monday", "Tuesday"]:
            yield tag.clone().fillSlots(day=day)


class Pages(Resource):
    isLeaf = True

    def render_GET(self, request):
        return renderElement(request, Page(request.args[b"name"][0].decode()))


application = Site(Pages())
