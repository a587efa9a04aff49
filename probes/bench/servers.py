"""The servers that the frameworks are measured behind; starts one with a sample on a core of its own, and stops it by its ID.

Frameworks of one interface are measured behind the same two servers, in the same versions; the others behind their own.
One process each, with what a first deployment has: threads where a request takes one, no access log, defaults elsewhere.
"""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from runner.environments import demand, python
from runner.places import PROBES, TARGET
from runner.sizes import sample_folder

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
SHARED = TARGET / "bench-servers"  # the servers that several frameworks are measured behind
BARE = "bare-protocol"  # no framework: an asyncio protocol that writes one constant answer
THREADS = 8


@dataclass(frozen=True, slots=True)
class Server:
    name: str
    title: str
    words: list[str]
    environment: dict[str, str] = field(default_factory=dict)


def own(title, *words, **environment):
    return Server("own", title, list(words), environment)


GUNICORN = Server(
    "gunicorn",
    f"gunicorn, 1 worker with {THREADS} threads",
    ["-m", "gunicorn", "--threads", str(THREADS), "-b", "127.0.0.1:{port}", "app:application"],
)
WAITRESS = Server(
    "waitress",
    f"waitress, {THREADS} threads",
    ["-m", "waitress", "--threads", str(THREADS), "--listen", "127.0.0.1:{port}", "app:application"],
)
UVICORN = Server(
    "uvicorn",
    "uvicorn with uvloop and httptools, without access log",
    ["-m", "uvicorn", "--no-access-log", "--log-level", "error", "--port", "{port}", "app:application"],
)
HYPERCORN = Server("hypercorn", "hypercorn on asyncio", ["-m", "hypercorn", "-b", "127.0.0.1:{port}", "app:application"])
WSGI, ASGI = (GUNICORN, WAITRESS), (UVICORN, HYPERCORN)


def itself(name):
    return own("its own", "-m", "bench.serve", name, "{port}")


# The first is the one whose figures are facts.
SERVERS = {
    "django": WSGI,
    "flask": WSGI,
    "twisted": (itself("twisted"),),
    "tornado": (itself("tornado"),),
    "cyclone": (itself("twisted"),),
    "pyramid": WSGI,
    "fastapi": ASGI,
    "starlette": ASGI,
    "litestar": ASGI,
    "quart": ASGI,
    "aiohttp": (itself("aiohttp"),),
    "sanic": (itself("sanic"),),
    "falcon": WSGI,
    "bottle": WSGI,
    "django-rest-framework": WSGI,
    "django-ninja": WSGI,
    "blacksheep": ASGI,
    "robyn": (own("its own, 1 process with 1 worker", "app.py", "--log-level", "ERROR", ROBYN_PORT="{port}"),),
    "cherrypy": WSGI,
    "apiflask": WSGI,
    BARE: (itself("bare"),),
}


def install():
    """Installs the shared servers apart from the frameworks' environments, once for each change of their versions."""
    stamp = SHARED / "stamp"
    wanted = REQUIREMENTS.read_text()
    if not stamp.exists() or stamp.read_text() != wanted:
        demand([python("flask"), "-m", "pip", "install", "--no-deps", "--upgrade", "--target", SHARED, "-r", REQUIREMENTS])
        stamp.write_text(wanted)


@contextmanager
def running(slug, server, sample):
    """(port, process ID) of a server that responds."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    bare = slug == BARE
    process = subprocess.Popen(
        [str(python("flask" if bare else slug)), *(part.format(port=port) for part in server.words)],
        cwd=PROBES if bare else sample_folder(sample, slug),
        env=environment(server, port),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: settle(SERVER),
    )
    try:
        wait_until_up(process, port)
        yield port, process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def environment(server, port):
    """A shared server comes before what an environment has of it, so that all have the same version."""
    path = [str(PROBES)] if server.name == "own" else [str(SHARED), str(PROBES)]
    own = {name: text.format(port=port) for name, text in server.environment.items()}
    return {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": "1", **own}


SERVER, CLIENT = 0, 1  # which core is whose


def settle(core):
    """Puts this process on one of two cores, so that server and client take none from each other, and raises its limit of open files.

    What else runs on the client's core must not slow the client: where the system allows it, the client comes before that.
    """
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cores[core % len(cores)]})
    if core == CLIENT:
        with suppress(PermissionError):
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def wait_until_up(process, port):
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise SystemExit(f"no server on port {port}: {' '.join(map(str, process.args))}")


def memory(pid):
    """Resident memory of the process group, in megabytes."""
    return sum(int(size) for size in of_group(pid, "rss")) / 1024


def of_group(pid, column):
    """A column of ps, for each process of the group."""
    listed = subprocess.run(["ps", "-eo", f"pgid=,{column}="], capture_output=True, text=True, check=True).stdout
    return [value for group, value in map(str.split, listed.splitlines()) if int(group) == pid]


class Others:
    """How much of the server's core others take, from its making on."""

    def __init__(self, pid):
        self.pid = pid
        self.core = min(os.sched_getaffinity(0))
        self.begun = self.times()

    def times(self):
        """(of the core: what was used, what of that by the server, all that passed), in ticks of the kernel's clock"""
        fields = next(line.split()[1:] for line in Path("/proc/stat").read_text().splitlines() if line.startswith(f"cpu{self.core} "))
        idle, waiting = int(fields[3]), int(fields[4])
        whole = sum(map(int, fields[:8]))  # with what the host gives to other machines
        served = sum(int(part) for each in of_group(self.pid, "pid") for part in Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()[11:13])
        return whole - idle - waiting, served, whole

    def percent(self):
        used, served, passed = (now - then for now, then in zip(self.times(), self.begun))
        return round(100 * max(0, used - served) / passed, 1)


if sys.platform != "linux":
    raise SystemExit("the benchmark needs Linux, for one core each")
