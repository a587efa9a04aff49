"""Benchmarks the six frameworks with their usual servers: `python3 probes/benchmark.py [--update]`.

Writes bench/results.md and bench/results.json; with `--update` the facts of the catalogue too.
Rounds go over all frameworks, so that whatever else the machine does falls on all of them alike.
"""

import json
import os
import platform
import subprocess
import sys
from collections import defaultdict
from datetime import date

from bench import client, facts, report
from bench.servers import SERVERS, memory, running
from runner import environments
from runner.files import write
from runner.places import MEASURED, PROBES
from runner.refresh import take

ROUNDS = 5
IDLE = 1000
# (trait, title, sample, path, idle connections, what is done)
CASES = [
    ("hello-rate", "Hello", "hello", "/", 0, "A line of plain text, from the sample hello."),
    ("json-rate", "JSON", "json-api", "/items/21", 0, "An object with two numbers for a number in the path, from the sample json-api."),
    (
        "slow-clients-rate",
        f"Hello with {IDLE} slow clients",
        "hello",
        "/",
        IDLE,
        f"The same line of text, while {IDLE} other clients send their requests at one byte per second. "
        f"A response that takes longer than {client.PATIENCE} s counts as an error.",
    ),
]


def main():
    frameworks = environments.frameworks()
    missing = [wanted for slug, wanted in frameworks.items() if not environments.is_ready(slug, wanted)]
    if missing and not environments.index_answers(missing[0]):
        print("offline: the package index cannot be reached; nothing was measured, nothing was written")
        return 0
    for slug, wanted in frameworks.items():
        environments.prepare(slug, wanted)
    figures = [defaultdict(list) for _ in CASES]
    for turn in range(ROUNDS):
        for slug in frameworks:
            for case, measured in zip(CASES, figures):
                measured[slug].append(measure(slug, *case[2:5]))
            print(f"round {turn + 1} of {ROUNDS}: {slug}", file=sys.stderr, flush=True)
    (PROBES / "bench" / "results.md").write_text(page(frameworks, figures))
    found = facts.findings(frameworks, [case[0] for case in CASES], figures)
    write(MEASURED, found)
    if "--update" in sys.argv[1:]:
        print(f"{take(found)} facts written")
    return 0


def measure(slug, sample, path, idle):
    """One run: what the client counted, and the server's memory at its end."""
    with running(slug, sample) as (port, pid):
        command = [sys.executable, "-m", "bench.client", str(port), path, str(idle)]
        counted = subprocess.run(command, cwd=PROBES, capture_output=True, text=True, check=True, timeout=60)
        return json.loads(counted.stdout) | {"memory": memory(pid)}


def page(frameworks, figures):
    served = [f"| {slug} | {wanted['version']} | {SERVERS[slug][0]} |" for slug, wanted in frameworks.items()]
    sections = [report.section(case[1], case[5], measured) for case, measured in zip(CASES, figures)]
    return INTRODUCTION.format(
        day=date.today(),
        python=platform.python_version(),
        cores=os.cpu_count(),
        load=os.getloadavg()[1],
        rounds=ROUNDS,
        seconds=client.SECONDS,
        clients=client.CLIENTS,
        served="\n".join(served),
    ) + "\n".join(sections)


INTRODUCTION = """# Measured

Written by `make probes-bench` on {day}: Python {python}, {cores} cores, one for the server and one for the client; the load average
was {load:.0f} at the end. {rounds} rounds of {seconds} s, {clients} clients on keep-alive connections. Figures are medians of the rounds, with the
minimum and maximum in parentheses.

**How to read it.** The client is a Python program too, so the highest rates may be limited by it rather than by the server. The
handlers do almost no work: one database query costs more than the difference between any two of these. On a busy machine the
intervals are wide; where they overlap, the page says so, and the order means nothing. The servers run with their defaults and
can be tuned: gunicorn is meant to run behind a proxy that keeps slow clients away from its threads, and waitress accepts 100
connections unless configured otherwise. Do not compare these results with results from another machine.

| framework | version | server |
|---|---|---|
{served}

"""

if __name__ == "__main__":
    sys.exit(main())
