"""Runs the probes: each in a child process, 30 seconds at most, two at a time."""

import json
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from runner.children import run
from runner.environments import NotInstalled, prepare, python
from runner.places import PROBES, TARGET

LIMIT = 30  # seconds a probe
AT_ONCE = 2


def traits_with_probes():
    return sorted(file.stem.replace("_", "-") for file in (PROBES / "traits").glob("[a-z]*.py"))


def probe_all(frameworks, traits, tell):
    """Results of all traits for all frameworks; `tell` is called with each as it is there."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        troubles = dict(pool.map(install, frameworks.items()))
        tasks = [(slug, trait) for slug in frameworks for trait in traits]

        def one(task):
            slug, trait = task
            result = probe(slug, frameworks[slug], trait, troubles[slug])
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


def probe(slug, wanted, trait, trouble):
    """One result, as it is in results.json."""
    begun = time.monotonic()
    found = {"support": "unknown", "how": trouble} if trouble else ask(slug, trait)
    return {
        "trait": trait,
        "framework": slug,
        "version": wanted["version"],
        **found,
        "seconds": round(time.monotonic() - begun, 1),
        "date": date.today().isoformat(),
    }


def ask(slug, trait, program="kit.child"):
    """What the probe's process states through its pipe; unknown, with the reason, when it states nothing."""
    reading, writing = os.pipe()
    home = TARGET / slug / "work" / trait
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    command = [str(python(slug)), "-m", program, trait, slug, str(writing)]
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
