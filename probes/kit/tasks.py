"""The checks for each sample task, made over a socket: the same for every framework."""

import json

from kit import talking
from kit.talking import Visitor


def hello(port):
    answer = talking.get(port)
    assert (answer.status, answer.text) == (200, "Hello, world!")
    assert answer.headers["Content-Type"].startswith("text/plain")


def json_api(port):
    answer = talking.get(port, "/items/21")
    assert json.loads(answer.text) == {"number": 21, "double": 42}
    assert answer.headers["Content-Type"].startswith("application/json")
    assert talking.get(port, "/items/x").status == 404


def form(port):
    shown = talking.get(port)
    assert shown.status == 200 and 'name="name"' in shown.text and 'name="quantity"' in shown.text
    assert talking.post(port, "/", {"name": "tea", "quantity": "10"}).text == "10 of tea"
    for name, quantity in ("", "1"), ("tea", "0"), ("tea", "11"), ("tea", "x"), ("tea", ""):
        refused = talking.post(port, "/", {"name": name, "quantity": quantity})
        assert refused.status == 400 and 'name="quantity"' in refused.text, (name, quantity)
    kept = talking.post(port, "/", {"name": '"><b>', "quantity": "11"}).text
    assert "<b>" not in kept and "&gt;" in kept, "what was typed comes back unescaped, or not at all"


def template(port):
    page = talking.get(port, "/?name=%3Cb%3E").text
    assert "<h1>Hello, &lt;b&gt;!</h1>" in page
    assert "<li>Monday</li><li>Tuesday</li>" in page


def websocket(port):
    assert talking.websocket_echo(port, "hello") == "hello"


LIMIT = "probe-boundary"  # a long one, as browsers send: Sanic finds a short one in the text too
BODY = f'--{LIMIT}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--{LIMIT}--\r\n'


def upload(port):
    multipart = {"Content_Type": f"multipart/form-data; boundary={LIMIT}"}
    weighed = Visitor(port).ask("POST", "/", BODY, multipart)
    assert json.loads(weighed.text) == {"name": "a.txt", "bytes": 5}
    assert Visitor(port).ask("POST", "/", BODY.replace('"file"', '"other"'), multipart).status == 400
