"""Twisted is very fast because it is built on deferreds. Many connections are served at once, and the Deferreds counted
that this takes."""

import socket

from kit import serving, talking
from kit.finding import no

CONNECTIONS = 200


def twisted():
    from twisted.internet import defer
    from twisted.internet.protocol import Factory, Protocol

    class Echo(Protocol):
        def dataReceived(self, data):
            self.transport.write(data)

    port = serving.twisted(Factory.forProtocol(Echo))
    made = []
    original = defer.Deferred.__init__
    defer.Deferred.__init__ = lambda self, *arguments: made.append(self) or original(self, *arguments)
    clients = [socket.create_connection(("127.0.0.1", port), timeout=talking.PATIENCE) for _ in range(CONNECTIONS)]
    for client in clients:
        client.sendall(b"hello")
    assert all(client.recv(5) == b"hello" for client in reversed(clients))
    assert defer.succeed(None) and len(made) == 1, "the counting does not count"
    return no(f"{CONNECTIONS} connections were open at once and served in one thread, without creating a single Deferred")
