"""Starts a sample's server as a process group on its own core, and stops it by its ID."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

from runner.environments import python
from runner.places import PROBES
from runner.sizes import sample_folder

# One process each, with what a first deployment has: threads where a request takes one, defaults elsewhere.
SERVERS = {
    "django": ("gunicorn, 1 worker with 8 threads", ["-m", "gunicorn", "--threads", "8", "-b", "127.0.0.1:{port}", "app:application"]),
    "flask": ("gunicorn, 1 worker with 8 threads", ["-m", "gunicorn", "--threads", "8", "-b", "127.0.0.1:{port}", "app:application"]),
    "pyramid": ("waitress, 8 threads", ["-m", "waitress", "--threads", "8", "--listen", "127.0.0.1:{port}", "app:application"]),
    "tornado": ("its own", ["-m", "bench.serve", "tornado", "{port}"]),
    "twisted": ("its own", ["-m", "bench.serve", "twisted", "{port}"]),
    "cyclone": ("its own", ["-m", "bench.serve", "cyclone", "{port}"]),
}


@contextmanager
def running(slug, sample):
    """(port, process ID) of a server that responds."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(python(slug)), *(part.format(port=port) for part in SERVERS[slug][1])]
    process = subprocess.Popen(
        command,
        cwd=sample_folder(sample, slug),
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(PROBES), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: settle(0),
    )
    try:
        wait_until_up(process, port)
        yield port, process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def settle(core):
    """Puts this process on one of two cores, so that server and client take none from each other, and raises its limit of open files."""
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cores[core % len(cores)]})
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
    listed = subprocess.run(["ps", "-eo", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
    sizes = [int(rss) for group, rss in map(str.split, listed.splitlines()) if int(group) == pid]
    return sum(sizes) / 1024


if sys.platform != "linux":
    raise SystemExit("the benchmark needs Linux, for one core each")
