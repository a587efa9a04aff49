"""Serves app.py of the working folder on a port with the framework's own server: `python -m bench.serve SLUG PORT`."""

import asyncio
import os
import sys

sys.path.insert(0, os.getcwd())


def tornado(application, port):
    async def serve():
        application.listen(port, address="127.0.0.1")
        await asyncio.Event().wait()

    asyncio.run(serve())


def twisted(application, port):
    from twisted.internet import reactor

    reactor.listenTCP(port, application, interface="127.0.0.1", backlog=1024)
    reactor.run()


cyclone = twisted

if __name__ == "__main__":
    import app

    globals()[sys.argv[1]](app.application, int(sys.argv[2]))
