"""Runs a child process that may hang, crash, or write endlessly."""

import os
import signal
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

CAP = 1_000_000  # bytes of output; more ends the child
KEPT = 4_000  # bytes of its output that are kept, the last ones


@dataclass
class Output:
    total: int = 0
    kept: bytes = b""
    flooded: threading.Event = field(default_factory=threading.Event)

    def take(self, stream):
        while part := stream.read1(65536):
            self.total += len(part)
            self.kept = (self.kept + part)[-KEPT:]
            if self.total > CAP:
                self.flooded.set()


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child process ended: `trouble` is None, or says what went wrong."""

    trouble: str | None
    output: str


def run(command, limit, **options):
    """Runs the command in a process group of its own, which is ended with it. The limit is in seconds."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, **options
    )
    output = Output()
    reader = threading.Thread(target=output.take, args=[process.stdout], daemon=True)
    reader.start()
    trouble = watch(process, output, time.monotonic() + limit, limit)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    status = process.wait()
    reader.join(1)
    return Ended(trouble or crash(status), output.kept.decode(errors="replace"))


def watch(process, output, deadline, limit):
    """Waits for the end of the child, or for a reason to end it."""
    while process.poll() is None:
        if output.flooded.wait(0.02):
            return f"wrote more than {CAP // 1000} kB to its output"
        if time.monotonic() > deadline:
            return f"took longer than {limit} s"
    return None


def crash(status):
    if status < 0:
        return f"ended by {signal.Signals(-status).name}"
    return f"ended with status {status}" if status else None
