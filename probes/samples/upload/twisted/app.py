import json
from email.parser import BytesParser
from email.policy import HTTP

from twisted.web.resource import Resource
from twisted.web.server import Site


def file_in(content_type, body):
    """The part named file of a multipart body, or None: request.args has its content, but not its name."""
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + content_type + b"\r\n\r\n" + body)
    for part in message.iter_parts():
        if part.get_param("name", header="content-disposition") == "file":
            return part
    return None


class Upload(Resource):
    isLeaf = True

    def render_POST(self, request):
        request.content.seek(0)
        part = file_in(request.getHeader(b"content-type") or b"text/plain", request.content.read())
        if part is None:
            request.setResponseCode(400)
            return b"file is required"
        request.setHeader("Content-Type", "application/json")
        return json.dumps({"name": part.get_filename(), "bytes": len(part.get_payload(decode=True))}).encode()


application = Site(Upload())
