"""A probe without a finding is unknown, with the reason; so are all probes of a framework that did not install."""

import sys

import pytest

from runner import environments, probing

ORM = probing.Question("traits", "orm")
WANTED = {"package": "none", "version": "1.0"}


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Lets a test write the program that a probe's process runs."""
    monkeypatch.setattr(probing, "TARGET", tmp_path / "target")
    monkeypatch.setattr(probing, "PROBES", tmp_path)
    monkeypatch.setattr(probing, "LIMIT", 2)
    monkeypatch.setattr(probing.Question, "command", lambda self, slug, pipe: [sys.executable, "-m", "program", str(pipe)])
    return lambda text: (tmp_path / "program.py").write_text("import os, sys, time\npipe = int(sys.argv[1])\n" + text)


def asked():
    return probing.ask("none", ORM)


def test_what_is_stated_is_the_finding(programs):
    programs("os.write(pipe, b'{\"support\": \"yes\", \"how\": \"ran\"}')")
    assert asked() == {"support": "yes", "how": "ran"}


def test_nothing_stated_is_unknown(programs):
    programs("print('yes')")
    assert asked() == {"support": "unknown", "how": "it stated nothing"}


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("time.sleep(60)", "took longer than 2 s"),
        ("os.abort()", "ended by SIGABRT"),
        ("os.write(pipe, b'{\"support\": \"yes\"}'); os.abort()", "ended by SIGABRT"),
        ("while True: print('x' * 1000)", "wrote more than 1000 kB to its output"),
    ],
)
def test_an_end_that_was_not_planned_is_unknown_with_its_reason(programs, program, reason):
    programs(program)
    assert asked() == {"support": "unknown", "how": reason}


def test_a_framework_that_does_not_install_is_unknown_and_the_others_go_on(monkeypatch):
    def prepare(slug, wanted):
        if slug == "broken":
            raise environments.NotInstalled("pip ended with status 1: no such version")

    monkeypatch.setattr(probing, "prepare", prepare)
    monkeypatch.setattr(probing, "ask", lambda slug, question: {"support": "yes", "how": "ran"})

    results = probing.probe_all({"broken": WANTED, "fine": WANTED}, [ORM], tell=lambda result: None)

    assert [(result["framework"], result["support"]) for result in results] == [("broken", "unknown"), ("fine", "yes")]
    assert results[0]["how"] == "pip ended with status 1: no such version"
