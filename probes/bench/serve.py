"""Serves app.py of the working folder on a port with the framework's own server: `python -m bench.serve NAME PORT`."""

import asyncio
import os
import sys

HOST = "127.0.0.1"


def tornado(application, port):
    async def serve():
        application.listen(port, address=HOST)
        await asyncio.Event().wait()

    asyncio.run(serve())


def twisted(application, port):
    from twisted.internet import reactor

    reactor.listenTCP(port, application, interface=HOST, backlog=1024)
    reactor.run()


def aiohttp(application, port):
    from aiohttp import web

    web.run_app(application, host=HOST, port=port, access_log=None, print=None)


def sanic(application, port):
    application.run(host=HOST, port=port, single_process=True, access_log=False, motd=False)


class Bare(asyncio.Protocol):
    """One constant answer to each request, whatever it asks for: what the language's loop and sockets cost."""

    ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, world!"

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        if data.endswith(b"\r\n\r\n"):
            self.transport.write(self.ANSWER)


def bare(_, port):
    async def serve():
        server = await asyncio.get_running_loop().create_server(Bare, HOST, port, backlog=1024)
        await server.serve_forever()

    asyncio.run(serve())


if __name__ == "__main__":
    name = sys.argv[1]
    served = None
    if name != "bare":
        sys.path.insert(0, os.getcwd())
        import app

        served = app.application
    globals()[name](served, int(sys.argv[2]))
