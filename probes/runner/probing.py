"""Runs the probes: each in a child process, 60 seconds at most, one more at a time than there are processors, as most of them wait."""

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
from runner.sizes import measured, sample_folder

LIMIT = 60  # seconds a probe
AT_ONCE = (os.cpu_count() or 1) + 1
LABELS = {"traits": "trait", "claims": "claim", "samples": "task", "usuals": "usual"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of frameworks: a file in the folder `traits`, `claims` or `usuals`, a folder in `samples`."""

    kind: str
    name: str

    @property
    def label(self):
        """The member of a result that names it."""
        return LABELS[self.kind]

    @property
    def stem(self):
        return self.name.replace("-", "_")

    def concerns(self, slug):
        """A trait is asked of all frameworks, a claim or a usual package of those that its file has a function for, a task of those
        with a sample."""
        match self.kind:
            case "traits":
                return True
            case "claims" | "usuals":
                return f"\ndef {slug.replace('-', '_')}(" in (PROBES / self.kind / f"{self.stem}.py").read_text()
            case "samples":
                return sample_folder(self.name, slug).is_dir()

    def command(self, slug, pipe):
        """The program that answers it for a framework, and its arguments."""
        program, what = ("kit.sample", self.stem) if self.kind == "samples" else ("kit.child", f"{self.kind}.{self.stem}")
        return [str(python(slug)), "-m", program, what, slug, str(pipe)]


def questions(kind):
    found = (PROBES / kind).glob("[a-z]*" if kind == "samples" else "[a-z]*.py")
    return [Question(kind, file.stem.replace("_", "-")) for file in sorted(found)]


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
        **measured(slug, question),
        "seconds": round(time.monotonic() - begun, 1),
        "date": date.today().isoformat(),
    }


def workplace(slug, question):
    """An empty folder to run in; for a sample with a copy of its files."""
    home = TARGET / slug / "work" / question.kind / question.name
    shutil.rmtree(home, ignore_errors=True)
    if question.kind == "samples":
        shutil.copytree(sample_folder(question.name, slug), home)
    home.mkdir(parents=True, exist_ok=True)
    return home


def ask(slug, question):
    """The finding that the probe's process sends through its pipe; unknown, with the reason, if it sends none."""
    reading, writing = os.pipe()
    home = workplace(slug, question)
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROBES), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(home), "TMPDIR": str(home)}
    try:
        ended = run(question.command(slug, writing), LIMIT, pass_fds=[writing], env=clean, cwd=home)
    finally:
        os.close(writing)
    with os.fdopen(reading) as pipe:
        stated = pipe.read()
    (home / "output.txt").write_text(ended.output)
    if stated and ended.trouble is None:
        return json.loads(stated)
    return {"support": "unknown", "how": ended.trouble or "it stated nothing"}
