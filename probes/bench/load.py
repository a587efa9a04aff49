"""The load: wrk (https://github.com/wg/wrk) on the second core, and slow clients beside it."""

import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from bench.servers import CLIENT, settle
from runner.places import PROBES

CLIENTS = 16
WARM = 2  # seconds before each round, which are not counted
SECONDS = 5  # of a round
PATIENCE = 2  # seconds after which a request counts as an error


def require():
    """Ends the program where there is nothing to make load with."""
    if shutil.which("wrk") is None:
        raise SystemExit("the benchmark needs wrk: apt-get install wrk")


def rate(port, path):
    """Requests the path on keep-alive connections for one round: `rate` a second, `p99` in milliseconds or None, `errors`."""
    wrk(port, path, WARM)
    return wrk(port, path, SECONDS)


def wrk(port, path, seconds):
    with tempfile.NamedTemporaryFile("r") as told:
        command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", f"--timeout={PATIENCE}s", "-s", str(Path(__file__).with_name("wrk.lua"))]
        subprocess.run(
            [*command, f"http://127.0.0.1:{port}{path}", "--", told.name],
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=60,
            preexec_fn=lambda: settle(CLIENT),
        )
        counted = json.load(told)
    return counted | {"p99": counted["p99"] if counted["rate"] else None}


@contextmanager
def slow_clients(port, count):
    """So many other clients, each of which sends the head of a request at a byte a second and never ends it."""
    if not count:
        yield
        return
    command = [sys.executable, "-m", "bench.slow", str(port), str(count)]
    clients = subprocess.Popen(command, cwd=PROBES, stdout=subprocess.PIPE, text=True, preexec_fn=lambda: settle(CLIENT))
    try:
        clients.stdout.readline()
        yield
    finally:
        clients.kill()
        clients.wait()
