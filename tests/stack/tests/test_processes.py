import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import paths
from processes import Processes, await_until, free_port

# Starts a child that has a child of its own, tells their numbers, and waits.
PARENT = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from processes import Processes
import signal
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
with Processes() as processes:
    child = processes.start(["sh", "-c", "sleep 60 & echo $!; wait"], Path(sys.argv[2]), {})
    print(child.pid, flush=True)
    time.sleep(60)
"""


def runs(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{number}/stat") as stat:
        return stat.read().rsplit(")", 1)[1].split()[0] != "Z"


class Children(unittest.TestCase):
    def test_children_and_theirs_end_with_a_run_that_is_interrupted(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with tempfile.TemporaryDirectory() as folder:
                log = Path(folder) / "log"
                command = [sys.executable, "-c", PARENT, str(paths.STACK), str(log)]
                run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
                child = int(run.stdout.readline())
                await_until(lambda: log.read_text().strip().isdigit(), "the child's child", 10)
                run.send_signal(number)
                run.communicate()
                await_until(lambda: not runs(child) and not runs(int(log.read_text())), "both have ended", 5)

    def test_what_never_holds_is_waited_for_no_longer_than_said(self):
        began = time.monotonic()
        with self.assertRaises(TimeoutError):
            await_until(lambda: False, "never", 0.3)
        self.assertLess(time.monotonic() - began, 5)

    def test_a_process_that_has_ended_is_not_waited_for(self):
        with tempfile.TemporaryDirectory() as folder, Processes() as processes:
            child = processes.start(["false"], Path(folder) / "log", {})
            with self.assertRaisesRegex(TimeoutError, "ended with 1"):
                await_until(lambda: False, "never", 60, child)

    def test_a_free_port_can_be_taken(self):
        self.assertGreater(free_port(), 1023)


if __name__ == "__main__":
    unittest.main()
