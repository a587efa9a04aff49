"""Talks to a server as its clients do: over a socket, byte by byte where it matters."""

import base64
import http.client
import os
import socket
import ssl
import struct
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.cookies import SimpleCookie

PATIENCE = 10  # seconds for any one answer


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


class Visitor:
    """One client that keeps its cookies."""

    def __init__(self, port, tls=False):
        self.port = port
        self.tls = tls
        self.cookies = {}

    def get(self, path="/", **headers):
        return self.ask("GET", path, None, headers)

    def post(self, path, fields, **headers):
        """Sends a form."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | headers
        return self.ask("POST", path, urllib.parse.urlencode(fields), headers)

    def ask(self, method, path, body, headers):
        """Header names are written with underscores for dashes."""
        connection = self.connection()
        headers = {name.replace("_", "-"): text for name, text in headers.items()}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={text}" for name, text in self.cookies.items())
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read().decode())
        connection.close()
        self.keep(answer.headers.get_all("Set-Cookie") or [])
        return answer

    def connection(self):
        if not self.tls:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        trusting = ssl._create_unverified_context()
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE, context=trusting)

    def keep(self, set_cookies):
        for line in set_cookies:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.coded_value


def get(port, path="/", **headers):
    return Visitor(port).get(path, **headers)


def post(port, path, fields, **headers):
    return Visitor(port).post(path, fields, **headers)


def at_once(port, count, path="/"):
    """The responses to `count` requests sent at the same time."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: get(port, path), range(count)))


def raw(port, sent, enough=65536):
    """What comes back for these bytes until the server closes, falls silent or has said enough."""
    received = b""
    with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
        connection.sendall(sent)
        try:
            while len(received) < enough and (part := connection.recv(enough)):
                received += part
        except TimeoutError:
            pass
    return received


HANDSHAKE = (
    "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Origin: http://127.0.0.1:{port}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
)


def handshake(port, path):
    """What a client sends to open a WebSocket (RFC 6455)."""
    key = base64.b64encode(os.urandom(16)).decode()
    return HANDSHAKE.format(path=path, port=port, key=key).encode()


def websocket_status(port, path="/"):
    """The status of the response to a handshake; 101 opens a WebSocket."""
    return int(raw(port, handshake(port, path), enough=12).split(b" ")[1])


def websocket_echo(port, text, path="/"):
    """Opens a WebSocket, sends a text of under 126 bytes in a masked frame, and returns the text that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(handshake(port, path))
        stream = connection.makefile("rb")
        assert b" 101 " in stream.readline(), "the handshake was refused"
        while stream.readline().strip():
            pass
        connection.sendall(masked(text.encode()))
        opcode, length = struct.unpack("BB", stream.read(2))
        assert opcode == 0x81, "not one frame of text"
        return stream.read(length).decode()


def masked(payload):
    mask = os.urandom(4)
    body = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
    return bytes([0x81, 0x80 | len(payload)]) + mask + body


def once_up(port, path="/", tls=False):
    """The response of a server that another process is still starting."""
    deadline = time.monotonic() + 2 * PATIENCE
    while True:
        try:
            return Visitor(port, tls).get(path)
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
