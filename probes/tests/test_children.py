"""Whatever a child process does wrong ends it, is reported, and does not affect the others."""

import sys
import time

from runner.children import run


def child(program, limit=10):
    return run([sys.executable, "-c", program], limit)


def test_a_child_that_ends_well_has_no_trouble():
    ended = child("print('done')")
    assert (ended.trouble, ended.output) == (None, "done\n")


def test_a_hang_is_ended_at_the_limit():
    begun = time.monotonic()
    assert child("import time; time.sleep(60)", limit=1).trouble == "took longer than 1 s"
    assert time.monotonic() - begun < 10


def test_a_flood_is_ended_and_only_its_end_is_kept():
    ended = child("while True: print('x' * 1000)")
    assert ended.trouble == "wrote more than 1000 kB to its output"
    assert len(ended.output) <= 4000


def test_a_crashed_interpreter_is_told_by_its_signal():
    assert child("import os; os.abort()").trouble == "ended by SIGABRT"


def test_a_status_is_told():
    assert child("raise SystemExit(3)").trouble == "ended with status 3"


def test_what_a_child_started_ends_with_it(tmp_path):
    mark = tmp_path / "mark"
    left = f"import time; time.sleep(1); open({str(mark)!r}, 'w')"
    assert child(f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {left!r}])").trouble is None
    time.sleep(1.5)
    assert not mark.exists()
