"""Many clients in a separate process, which has its own file handles: `python -m kit.crowd PORT COUNT`.

Each opens a connection and asks before any reads its answer. Prints how many answers were 200.
"""

import resource
import socket
import sys
import time

from kit.talking import PATIENCE

LOT, PAUSE = 100, 0.02  # a server's queue of new connections is short: they come in lots, with so many seconds between
SPARE = 100  # file handles for whatever else a process has open


def can_hold(count):
    """Raises this process's limit of open files to the maximum; False if that is not enough."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most == resource.RLIM_INFINITY or most >= count + SPARE


def answered(port, count):
    clients = []
    for number in range(count):
        if number % LOT == 0:
            time.sleep(PAUSE)
        client = socket.create_connection(("127.0.0.1", port), timeout=2 * PATIENCE)
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        clients.append(client)
    return sum(client.recv(12) == b"HTTP/1.1 200" for client in clients)


if __name__ == "__main__":
    port, count = map(int, sys.argv[1:])
    can_hold(count)
    print(answered(port, count))
