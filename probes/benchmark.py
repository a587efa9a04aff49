"""Benchmarks all frameworks, those of one interface behind the same servers: `python3 probes/benchmark.py [--update] [--case NAME]...`.

Adds the run to bench/figures.json, which keeps the last two of each case, and writes bench/results.md; once all cases are measured
bench/results.json too, and with `--update` the facts of the catalogue. Rounds go over all frameworks, so that whatever else the machine does
falls on all of them alike.
"""

import argparse
import json
import os
import platform
import sys
import urllib.request
from datetime import date
from pathlib import Path

from bench import facts, load, report, servers
from bench.cases import CASES
from bench.servers import BARE, SERVERS, Others, memory, running
from runner import environments
from runner.files import write
from runner.places import MEASURED, PROBES
from runner.refresh import take

ROUNDS = 5
KEPT = 2  # runs of each case, the newest first
FIGURES = PROBES / "bench" / "figures.json"


def main():
    asked = arguments()
    load.require()
    frameworks = environments.frameworks()
    missing = [wanted for slug, wanted in frameworks.items() if not environments.is_ready(slug, wanted)]
    if missing and not environments.index_answers(missing[0]):
        print("offline: the package index cannot be reached; nothing was measured, nothing was written")
        return 0
    for slug, wanted in frameworks.items():
        environments.prepare(slug, wanted)
    servers.install()
    kept = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    for case in CASES:
        if case.name in asked.case:
            kept[case.name] = [run(case, versions(frameworks)), *kept.get(case.name, [])][:KEPT]
            FIGURES.write_text(json.dumps(kept, indent=1) + "\n")
    (PROBES / "bench" / "results.md").write_text(report.page(kept))
    # Figures of two runs on two machines, side by side in one comparison, would mislead.
    if report.whole(kept):
        found = facts.findings(kept)
        write(MEASURED, found)
        if asked.update:
            print(f"{take(found)} facts written")
    return 0


def arguments():
    names = [case.name for case in CASES]
    parser = argparse.ArgumentParser(description="Measures the frameworks behind their servers.")
    parser.add_argument("--case", choices=names, action="append", help="one case; all without it")
    parser.add_argument("--update", action="store_true", help="makes facts of the figures")
    asked = parser.parse_args()
    asked.case = asked.case or names
    return asked


def versions(frameworks):
    return {slug: wanted["version"] for slug, wanted in frameworks.items()}


def run(case, versions):
    """All rounds of one case: what it ran on, and for each server and framework what each round counted."""
    figures = {}
    begun = os.getloadavg()[1]
    for turn in range(ROUNDS):
        for slug, server in pairs(case):
            figures.setdefault(server.name, {}).setdefault(slug, []).append(measure(slug, server, case))
            print(f"{case.name}, round {turn + 1} of {ROUNDS}: {slug} behind {server.title}", file=sys.stderr, flush=True)
    return {
        "date": date.today().isoformat(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": [round(begun, 1), round(os.getloadavg()[1], 1)],
        "versions": versions,
        "figures": figures,
    }


def pairs(case):
    """Every framework behind each of its servers that the case is for; the bare protocol is for the first case alone."""
    return [
        (slug, server)
        for slug, behind in SERVERS.items()
        for server in (behind if case.every_server else behind[:1])
        if slug != BARE or case.every_server
    ]


def processor():
    """The processor's name, as the kernel has it."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def measure(slug, server, case):
    """One round: what the client counted, and the server's memory at its end."""
    with running(slug, server, case.sample) as (port, pid):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{case.path}", timeout=load.PATIENCE) as answer:
            answer.read()
        with load.slow_clients(port, case.slow):
            others = Others(pid)
            return load.rate(port, case.path) | {"memory": round(memory(pid), 1), "others": others.percent()}


if __name__ == "__main__":
    sys.exit(main())
