"""Looks up the newest release of every framework in the package index that pip is configured with.

    python3 probes/watch.py [--update]

Whichever Python runs it: a release that needs a newer one counts too. pip decides what the newest is: no pre-release, no yanked one,
and only what is there as a wheel. --update writes it into `latest`, with the day of the look and without a day of release, which pip does not tell. Facts that
are then of an older version are behind: no fact is changed.
"""

import argparse
import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from runner.children import run
from runner.files import read, write
from runner.places import CATALOGUE

LIMIT = 60  # seconds for one package
AT_ONCE = 4
PURL = re.compile(r"pkg:pypi/([a-z0-9]+(?:[.-][a-z0-9]+)*)")
VERSION = re.compile(r"[0-9A-Za-z.!+_-]{1,40}")


@dataclass(frozen=True, slots=True)
class Look:
    """What the index says of a framework: its newest version, or why there is none."""

    slug: str
    known: str
    newest: str | None
    trouble: str | None = None

    def says(self):
        if self.trouble:
            return f"{self.slug}: {self.trouble}"
        if order(self.newest) == order(self.known):
            return f"{self.slug}: {self.known} is the newest"
        kind = "newer" if order(self.newest) > order(self.known) else "older"
        return f"{self.slug}: the index has {self.newest}, which is {kind} than {self.known}"

    @property
    def is_news(self):
        return self.trouble is None and order(self.newest) > order(self.known)


def order(version):
    """A key that sorts versions of releases: numbers by value, missing ones as 0."""
    numbers = [int(part) for part in re.findall(r"\d+", version.split("+")[0])]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


def newest(package):
    """(version, None) of the newest release of a package, or (None, why)."""
    asked = ["install", "--dry-run", "--no-deps", "--ignore-installed", "--ignore-requires-python", "--quiet", package]
    options = ["--disable-pip-version-check", "--no-input", "--retries", "1", "--timeout", "10", "--only-binary", ":all:"]
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        ended = run([sys.executable, "-m", "pip", *asked, *options, "--report", str(report)], LIMIT)
        if ended.trouble:
            words = [line for line in ended.output.splitlines() if line.startswith("ERROR: ")]
            return None, (words[-1].removeprefix("ERROR: ") if words else f"pip {ended.trouble}")[:200]
        version = json.loads(report.read_text())["install"][0]["metadata"]["version"]
    return (version, None) if VERSION.fullmatch(version) else (None, "the index names a version that is none")


def look(framework):
    known = framework.get("latest", {}).get("version", "0")
    purl = PURL.fullmatch(framework["package"]["purl"])
    if not purl:
        return Look(framework["slug"], known, None, "no package of the Python index")
    return Look(framework["slug"], known, *newest(purl[1]))


def updated(framework, seen, today):
    """The entry with what was seen; a day of release is kept as long as the version is the same."""
    latest = framework.get("latest", {})
    if seen.is_news:
        latest = {"version": seen.newest}
    return framework | {"latest": latest | {"checkedOn": today}}


def main():
    parser = argparse.ArgumentParser(description="Looks up the newest release of every framework.")
    parser.add_argument("--update", action="store_true", help="write what is newer, and the day of the look")
    options = parser.parse_args()
    files = sorted((CATALOGUE / "frameworks").glob("*.json"))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        looks = list(pool.map(look, map(read, files)))
    print(*(each.says() for each in looks), sep="\n")
    if all(each.trouble for each in looks):
        print("offline: the package index told nothing; nothing was written")
        return 0
    if options.update:
        for file, seen in zip(files, looks):
            if seen.trouble is None:
                write(file, updated(read(file), seen, date.today().isoformat()))
    return 1 if any(each.is_news for each in looks) else 0


if __name__ == "__main__":
    sys.exit(main())
