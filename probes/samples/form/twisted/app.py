from twisted.python.filepath import FilePath
from twisted.web.resource import Resource
from twisted.web.server import Site
from twisted.web.template import Element, XMLFile, renderElement, renderer


def errors(name, quantity):
    wrong = {}
    if not name:
        wrong["name"] = "is required"
    if not (quantity.isdecimal() and 1 <= int(quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


class Form(Element):
    loader = XMLFile(FilePath(__file__).sibling("form.xml"))

    def __init__(self, fields, wrong):
        super().__init__()
        self.fields, self.wrong = fields, wrong

    @renderer
    def form(self, request, tag):
        complaints = {f"{name}-error": self.wrong.get(name, "") for name in self.fields}
        return tag.fillSlots(**self.fields, **complaints)


class Order(Resource):
    isLeaf = True

    def render_GET(self, request):
        return renderElement(request, Form({"name": "", "quantity": ""}, {}))

    def render_POST(self, request):
        fields = {name: request.args.get(name.encode(), [b""])[0].decode() for name in ("name", "quantity")}
        wrong = errors(**fields)
        if wrong:
            request.setResponseCode(400)
            return renderElement(request, Form(fields, wrong))
        request.setHeader("Content-Type", "text/plain")
        return "{quantity} of {name}".format(**fields).encode()


application = Site(Order())
