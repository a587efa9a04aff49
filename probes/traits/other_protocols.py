"""Which protocols besides HTTP does it include? Those that respond or can be imported are listed; the package is searched for the others."""

import importlib
import json

from kit import serving, talking
from kit.absence import absent
from kit.finding import value

WORDS = "smtp imap imap4 pop3 telnet ssh irc xmpp jabber nntp dns mqtt xmlrpc jsonrpc websocket"


def twisted():
    from twisted.internet.protocol import Factory
    from twisted.mail import imap4, pop3, smtp

    greetings = {smtp.ESMTP: b"220 ", imap4.IMAP4Server: b"* OK", pop3.POP3: b"+OK"}
    for protocol, greeting in greetings.items():
        assert talking.raw(serving.twisted(Factory.forProtocol(protocol)), b"", 4).startswith(greeting)
    assert ssh_greeting().startswith(b"SSH-2.0-Twisted")
    imported = {
        "conch.telnet": "TelnetTransport",
        "names.dns": "DNSDatagramProtocol",
        "words.protocols.irc": "IRCClient",
        "words.protocols.jabber.xmlstream": "XmlStream",
    }
    for module, name in imported.items():
        assert getattr(importlib.import_module(f"twisted.{module}"), name)
    return value(
        "Telnet, SMTP, IMAP, POP3, DNS, IRC, XMPP, SSH and more",
        'its servers for SSH (with the extra "conch"), SMTP, IMAP and POP3 greeted a client; its Telnet, DNS, IRC and XMPP were imported',
        note='SSH needs the extra "conch".',
    )


def ssh_greeting():
    from twisted.conch.ssh.factory import SSHFactory
    from twisted.conch.ssh.keys import Key
    from cryptography.hazmat.primitives.asymmetric import ed25519

    factory = SSHFactory()
    key = Key(ed25519.Ed25519PrivateKey.generate())
    factory.publicKeys = {key.sshType(): key.public()}
    factory.privateKeys = {key.sshType(): key}
    return talking.raw(serving.twisted(factory), b"", 15)


def tornado():
    from tornado.tcpserver import TCPServer

    class Echo(TCPServer):
        async def handle_stream(self, stream, address):
            await stream.write(await stream.read_until(b"\n"))

    assert talking.raw(serving.tornado_server(Echo), b"hello\n", 6) == b"hello\n"
    return value("raw TCP", "a TCPServer of its own echoed a line", note="WebSockets work too.")


def cyclone():
    from cyclone.jsonrpc import JsonrpcRequestHandler
    from cyclone.web import Application

    class Adder(JsonrpcRequestHandler):
        def jsonrpc_add(self, one, two):
            return one + two

    port = serving.twisted(Application([("/", Adder)]))
    call = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "add", "params": [1, 2]})
    answer = talking.Visitor(port).ask("POST", "/", call, {"Content-Type": "application/json"})
    assert json.loads(answer.text)["result"] == 3
    try:
        importlib.import_module("cyclone.xmlrpc")
    except ModuleNotFoundError as missing:
        return value("JSON-RPC", f"a JSON-RPC call got its response; cyclone.xmlrpc cannot be imported: {missing}")
    raise AssertionError("cyclone.xmlrpc imports")


ROBYN = """
@app.mcp.tool("add", "adds", {"type": "object"})
def add(one, two):
    return str(one + two)
"""


def robyn():
    """What a tool of a language model calls is JSON-RPC, at a path of its own."""
    call = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "add", "arguments": {"one": 1, "two": 2}}})
    answer = talking.Visitor(serving.robyn(ROBYN)).ask("POST", "/mcp", call, {"Content-Type": "application/json"})
    assert json.loads(answer.text)["result"]["content"][0]["text"] == "3", answer
    return value("JSON-RPC over HTTP", "a JSON-RPC call of a tool, in the Model Context Protocol, got its result")


def every(framework):
    looked = absent(framework, WORDS, BESIDES.get(framework.slug))
    return value("none", looked.how) if looked.support == "no" else looked


SOCKETS = {r".*[wW]eb_?[sS]ocket.*": "WebSockets, which begin as HTTP"}
BESIDES = {
    "aiohttp": SOCKETS | {r"aiohttp\..*([dD][nN][sS]).*": "its client’s look-up of hosts"},
    "falcon": SOCKETS,
    "fastapi": SOCKETS,
    "litestar": SOCKETS,
    "quart": SOCKETS,
    "sanic": SOCKETS,
    "starlette": SOCKETS,
    "django": {
        r"django\.core\.mail.*": "the sending of mail",
    },
}


BESIDES |= {"blacksheep": SOCKETS}


def cherrypy():
    from xmlrpc.client import ServerProxy

    import cherrypy as web
    from cherrypy._cptools import XMLRPCController

    class Calls(XMLRPCController):
        @web.expose
        def double(self, number):
            return 2 * number

    root = type("Root", (), {"calls": Calls()})
    port = serving.wsgi(web.Application(root(), ""))
    assert ServerProxy(f"http://127.0.0.1:{port}/calls").double(21) == 42
    return value("XML-RPC over HTTP", "a call over XML-RPC reached a method of its controller")
