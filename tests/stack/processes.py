"""Child processes on free ports, which end with the run, also when it is interrupted."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Processes:
    """Everything that a run has started. Each child leads a group of its own, so that its children end with it."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, command: Sequence[str], log: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        with log.open("wb") as output:
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                env={**os.environ, **environment}, start_new_session=True,
            )
        self._started.append(child)
        return child

    def end(self, child: subprocess.Popen[bytes]) -> None:
        """Ends a child and its group: gently, after ten seconds by force."""
        _signal(child, signal.SIGTERM)
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            pass
        _signal(child, signal.SIGKILL)
        child.wait()

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for child in reversed(self._started):
            self.end(child)


def _signal(child: subprocess.Popen[bytes], number: signal.Signals) -> None:
    try:
        os.killpg(child.pid, number)
    except ProcessLookupError:
        pass  # the whole group has ended already


def await_until(holds: Callable[[], bool], what: str, seconds: float, child: subprocess.Popen[bytes] | None = None) -> None:
    """Returns once it holds. Raises TimeoutError after that many seconds, and when the child ends before."""
    until = time.monotonic() + seconds
    while not holds():
        if child is not None and child.poll() is not None:
            raise TimeoutError(f"{what}: the process has ended with {child.returncode}")
        if time.monotonic() > until:
            raise TimeoutError(f"{what}: not after {seconds:.0f} s")
        time.sleep(0.2)
