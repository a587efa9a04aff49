"""Probes the frameworks of versions.toml and compares the results with the catalogue: see README.md.

    python3 probes/run.py [--update] [--trait ID]... [--framework SLUG]... | --tests [OPTION OF PYTEST]...
"""

import argparse
import subprocess
import sys
import time

from runner import environments
from runner.agreement import DIFFERS, cells
from runner.children import run
from runner.files import read, write
from runner.places import MEASURED, PROBES, RESULTS, TARGET
from runner.probing import LABELS, probe_all, questions
from runner.records import write_records
from runner.refresh import refresh
from runner.table import judged, sizes, table


def main():
    options = arguments()
    if options.tests is not None:
        return own_tests(options.tests)
    frameworks = environments.frameworks()
    chosen = {slug: wanted for slug, wanted in frameworks.items() if slug in (options.framework or frameworks)}
    if not can_install(chosen):
        print("offline: the package index cannot be reached; nothing was probed, nothing was written")
        return 0
    begun = time.monotonic()
    make_certificate()
    asked = [question for kind in RESULTS for question in questions(kind) if question.name in (options.trait or [question.name])]
    found = probe_all(chosen, asked, tell)
    whole = not (options.trait or options.framework)
    results = {kind: keep(kind, [result for result in found if LABELS[kind] in result], whole) for kind in RESULTS}
    write_records(chosen)
    compared = cells(results["traits"] + (read(MEASURED) if MEASURED.exists() else []), list(frameworks))
    print(table(compared, list(frameworks)))
    print(*judged(results["claims"]), sizes(results["samples"], list(frameworks)), sep="\n")
    if options.update:
        print(f"{refresh(compared)} facts refreshed; what differs was not written")
    print(f"{time.monotonic() - begun:.0f} s")
    return 1 if any(cell.verdict == DIFFERS for cell in compared) else 0


def arguments():
    parser = argparse.ArgumentParser(description="Probes the frameworks of versions.toml.")
    parser.add_argument("--update", action="store_true", help="refresh the facts that the probes found again")
    parser.add_argument("--trait", action="append", help="probe only this trait, claim or task")
    parser.add_argument("--framework", action="append", choices=list(environments.frameworks()), help="probe only this framework")
    parser.add_argument("--tests", nargs=argparse.REMAINDER, help="run the tests of this runner instead, with these options of pytest")
    return parser.parse_args()


def own_tests(options):
    if not can_install({}):
        print("offline: pytest cannot be installed; nothing was tested")
        return 0
    environments.prepare("tools", environments.versions()["tools"])
    return subprocess.run([environments.python("tools"), "-m", "pytest", *options], cwd=PROBES).returncode


def can_install(chosen):
    """True when nothing is to be installed, or the index answers."""
    wanted = chosen | {"tools": environments.versions()["tools"]}
    missing = [what for slug, what in wanted.items() if not environments.is_ready(slug, what)]
    return not missing or environments.index_answers(missing[0])


def make_certificate():
    environments.prepare("tools", environments.versions()["tools"])
    ended = run([environments.python("tools"), "-m", "runner.certificate", TARGET], 30, cwd=PROBES)
    if ended.trouble:
        raise SystemExit(f"no certificate for the probes of TLS: {ended.output}")


def keep(kind, results, whole):
    """Writes the results of a kind, sorted; a partial run leaves the others as they were."""
    file = RESULTS[kind]

    def key(result):
        return result[LABELS[kind]], result["framework"]

    kept = {} if whole or not file.exists() else {key(result): result for result in read(file)}
    kept |= {key(result): result for result in results}
    merged = [kept[place] for place in sorted(kept)]
    write(file, merged)
    return merged


def tell(result):
    found = result.get("value", result.get("support"))
    name = next(result[label] for label in LABELS.values() if label in result)
    print(f"{result['framework']}/{name}: {found}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
