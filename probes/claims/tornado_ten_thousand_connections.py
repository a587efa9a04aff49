"""Tornado copes with ten thousand connections. That many clients wait for a response at once, and get it once all are connected."""

import asyncio
import subprocess
import sys

from kit import crowd, serving
from kit.finding import no, unknown, yes

CONNECTIONS = 10_000


def tornado():
    from tornado.web import Application, RequestHandler

    if not crowd.can_hold(CONNECTIONS):
        return unknown(f"this machine lets no process open {CONNECTIONS} files")
    waiting, all_in = [], asyncio.Event()

    class Wait(RequestHandler):
        async def get(self):
            waiting.append(self)
            if len(waiting) == CONNECTIONS:
                all_in.set()
            await all_in.wait()
            self.write("hello")

    port = serving.tornado(Application([("/", Wait)]))
    clients = [sys.executable, "-m", "kit.crowd", str(port), str(CONNECTIONS)]
    counted = subprocess.run(clients, capture_output=True, text=True, timeout=25)
    if counted.stdout.strip() != str(CONNECTIONS):
        return no(f"of {CONNECTIONS} clients {len(waiting)} could connect, and not all got a response")
    return yes(f"{CONNECTIONS} clients waited at once in one thread, and all got a response")
