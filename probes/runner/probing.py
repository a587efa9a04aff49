"""Runs the probes: each in a child process, 30 seconds at most, two at a time."""

import json
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

from runner.children import run
from runner.environments import NotInstalled, prepare, python
from runner.places import PROBES, TARGET

LIMIT = 30  # seconds a probe
AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Question:
    """What a file asks of a framework: of kind `traits` or `claims`, which is its folder too."""

    kind: str
    name: str

    @property
    def label(self):
        """The member of a result that names it."""
        return self.kind.removesuffix("s")

    @property
    def stem(self):
        return self.name.replace("-", "_")

    def concerns(self, slug):
        """A trait is asked of all frameworks, a claim of those that its file has a function for."""
        return self.kind == "traits" or f"\ndef {slug}(" in (PROBES / self.kind / f"{self.stem}.py").read_text()


def questions(kind):
    return [Question(kind, file.stem.replace("_", "-")) for file in sorted((PROBES / kind).glob("[a-z]*.py"))]


def probe_all(frameworks, asked, tell):
    """Results of all questions for the frameworks that they concern; `tell` is called with each as it is there."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        troubles = dict(pool.map(install, frameworks.items()))
        tasks = [(slug, question) for slug in frameworks for question in asked if question.concerns(slug)]

        def one(task):
            slug, question = task
            result = probe(slug, frameworks[slug], question, troubles[slug])
            tell(result)
            return result

        return list(pool.map(one, tasks))


def install(item):
    """(slug, why it could not be installed or None)"""
    slug, wanted = item
    try:
        prepare(slug, wanted)
    except NotInstalled as reason:
        return slug, str(reason)
    return slug, None


def probe(slug, wanted, question, trouble):
    """One result, as it is in results.json or claims.json."""
    begun = time.monotonic()
    found = {"support": "unknown", "how": trouble} if trouble else ask(slug, question)
    return {
        question.label: question.name,
        "framework": slug,
        "version": wanted["version"],
        **found,
        "seconds": round(time.monotonic() - begun, 1),
        "date": date.today().isoformat(),
    }


def ask(slug, question, program="kit.child"):
    """What the probe's process states through its pipe; unknown, with the reason, when it states nothing."""
    reading, writing = os.pipe()
    home = TARGET / slug / "work" / question.name
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    command = [str(python(slug)), "-m", program, f"{question.kind}.{question.stem}", slug, str(writing)]
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROBES), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(home), "TMPDIR": str(home)}
    try:
        ended = run(command, LIMIT, pass_fds=[writing], env=clean, cwd=home)
    finally:
        os.close(writing)
    with os.fdopen(reading) as pipe:
        stated = pipe.read()
    (home / "output.txt").write_text(ended.output)
    if stated and ended.trouble is None:
        return json.loads(stated)
    return {"support": "unknown", "how": ended.trouble or "it stated nothing"}
