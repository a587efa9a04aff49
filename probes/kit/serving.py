"""Starts servers on free ports of this machine. They end with the child process."""

import asyncio
import functools
import os
import queue
import socket
import subprocess
import sys
import threading
from pathlib import Path

from kit import talking


def in_thread(run, *arguments):
    threading.Thread(target=run, args=arguments, daemon=True).start()


def wsgi(application, threads=4, **options):
    """Serves a WSGI application with waitress, whose options they are; returns the port."""
    from waitress.server import create_server

    server = create_server(application, host="127.0.0.1", port=0, threads=threads, **options)
    in_thread(server.run)
    return server.socket.getsockname()[1]


def asgi(application, lifespan="off"):
    """Serves an ASGI application with uvicorn; returns the port."""
    import uvicorn

    sock = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(application, log_level="critical", lifespan=lifespan)
    in_thread(uvicorn.Server(config).run, [sock])
    return sock.getsockname()[1]


def hypercorn(application, worker="asyncio", **options):
    """Serves an ASGI application with Hypercorn, on asyncio or on trio; the options are those of its configuration. Returns the port."""
    from hypercorn.config import Config

    sock = socket.create_server(("127.0.0.1", 0))
    port = sock.getsockname()[1]
    config = Config.from_mapping(bind=[f"fd://{sock.detach()}"], errorlog=None, **options)
    in_thread(run_on_trio if worker == "trio" else run_on_asyncio, application, config)
    return port


def run_on_asyncio(application, config):
    from hypercorn.asyncio import serve

    asyncio.run(serve(application, config, shutdown_trigger=lambda: asyncio.Event().wait()))


def run_on_trio(application, config):
    import trio
    from hypercorn.trio import serve

    trio.run(functools.partial(serve, application, config, shutdown_trigger=trio.sleep_forever))


def falcon(application):
    """Serves a Falcon application through the interface that it is made for; returns the port."""
    import falcon.asgi

    return asgi(application) if isinstance(application, falcon.asgi.App) else wsgi(application)


def aiohttp(application, context=None):
    """Serves an aiohttp application with its own server, with TLS when it gets a context; returns the port."""
    from aiohttp.web import AppRunner, SockSite

    async def begin(sock):
        runner = AppRunner(application, access_log=None)
        await runner.setup()
        await SockSite(runner, sock, ssl_context=context, backlog=4096).start()

    return in_loop(begin)


def sanic(application, context=None):
    """Serves a Sanic application with its own server, with TLS when it gets a context; returns the port."""

    async def begin(sock):
        server = await application.create_server(sock=sock, ssl=context, backlog=4096, access_log=False)
        for step in server.startup, server.before_start, server.start_serving, server.after_start:
            await step()

    return in_loop(begin)


def in_loop(begin):
    """Awaits `begin` with a bound socket in an asyncio loop of its own, which goes on; returns the port."""
    sock = socket.create_server(("127.0.0.1", 0), backlog=4096)
    begun = queue.Queue()

    async def serve():
        await begin(sock)
        begun.put(sock.getsockname()[1])
        await asyncio.Event().wait()

    in_thread(lambda: asyncio.run(serve()))
    return begun.get(timeout=10)


def free_port():
    """A port that nothing listens on, for a server that another process starts."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def tornado(application, **options):
    """Serves a Tornado application, or another callback, with Tornado's own server; returns the port."""
    from tornado.httpserver import HTTPServer

    return tornado_server(lambda: HTTPServer(application, **options))


def tornado_server(make):
    """Starts a TCP server of Tornado's in a loop of its own; returns the port."""
    from tornado.netutil import bind_sockets

    started = queue.Queue()

    async def serve():
        sockets = bind_sockets(0, "127.0.0.1", backlog=4096)
        make().add_sockets(sockets)
        started.put(sockets[0].getsockname()[1])
        await asyncio.Event().wait()

    in_thread(lambda: asyncio.run(serve()))
    return started.get(timeout=10)


def twisted(factory, context=None):
    """Serves a Twisted factory, with TLS when it gets a context; returns the port."""
    from twisted.internet import reactor
    from twisted.internet.threads import blockingCallFromThread

    if not reactor.running:
        ready = threading.Event()
        reactor.callWhenRunning(ready.set)
        in_thread(lambda: reactor.run(installSignalHandlers=False))
        ready.wait(10)
    listen = [reactor.listenTCP, 0, factory] if context is None else [reactor.listenSSL, 0, factory, context]
    return blockingCallFromThread(reactor, *listen, interface="127.0.0.1").getHost().port


def complaints():
    """A queue of the failures that Twisted logs from now on."""
    from twisted.python import log

    failures = queue.Queue()
    log.addObserver(lambda event: event.get("failure") and failures.put(event["failure"]))
    return failures


def command(*words, path="/", tls=False):
    """Starts a command that serves app.py of this folder at the port `{port}`; returns the port once it answers."""
    port = free_port()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([os.getcwd(), os.environ.get("PYTHONPATH", "")])}
    subprocess.Popen([str(word).format(port=port) for word in words], env=environment)
    talking.once_up(port, path, tls)
    return port


def django_asgi():
    """Serves the Django application of this process through ASGI; returns the port."""
    from django.core.asgi import get_asgi_application

    return asgi(get_asgi_application())


def cherrypy(application, **options):
    """Serves a CherryPy application with its own server; the options are those of `cherrypy.server`. Returns the port."""
    import cherrypy

    port = free_port()
    cherrypy.config.update({"log.screen": False, "engine.autoreload.on": False, "server.socket_host": "127.0.0.1", "server.socket_port": port})
    cherrypy.config.update({f"server.{name}": value for name, value in options.items()})
    cherrypy.tree.graft(application, "")
    cherrypy.engine.start()
    return port


ROBYN = """
from robyn import Robyn

app = Robyn(__file__)

{body}

app.start()
"""


def robyn(body, path="/none"):
    """Serves a Robyn application in a process of its own: its server starts in the main thread only. Returns the port."""
    Path("app.py").write_text(ROBYN.format(body=body))
    return command("env", "ROBYN_PORT={port}", sys.executable, "app.py", path=path)


def robyn_file(_):
    """Serves the Robyn application of app.py, which starts it when it is the main program. Returns the port."""
    return command("env", "ROBYN_PORT={port}", sys.executable, "app.py")
