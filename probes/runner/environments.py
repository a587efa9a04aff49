"""One virtual environment for each framework, at target/probes/SLUG/env, apart from all others.

The framework is installed alone first, to see what that brings; then what the probes need beside it.
An environment is made again when its part of versions.toml, the Python or this file has changed.
"""

import hashlib
import json
import shutil
import sys
import tarfile
import tomllib
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from runner import pythons
from runner.children import run
from runner.places import PROBES, TARGET

INSTALL_LIMIT = 300  # seconds for one pip


class NotInstalled(Exception):
    """A framework that cannot be installed; the message is the reason."""


def versions():
    """slug → what versions.toml says of it; `tools` among them, which is no framework."""
    return tomllib.loads((PROBES / "versions.toml").read_text())


def frameworks():
    return {slug: wanted for slug, wanted in versions().items() if slug != "tools"}


def python(slug):
    return TARGET / slug / "env" / "bin" / "python"


def is_ready(slug, wanted):
    stamp = TARGET / slug / "stamp"
    return stamp.exists() and stamp.read_text() == fingerprint(wanted)


def fingerprint(wanted):
    parts = [json.dumps(wanted), sys.version, str(pythons.named(wanted.get("python"))), Path(__file__).read_text()]
    if "requirements" in wanted:
        parts.append((PROBES / wanted["requirements"]).read_text())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def index_answers(wanted):
    """Whether the package index can be reached, asked through pip."""
    return run([sys.executable, "-m", "pip", "index", "versions", wanted["package"]], 60).trouble is None


def prepare(slug, wanted):
    """Makes the environment, unless it is there already.

    Raises NotInstalled with pip's last word, or when there is no Python of the version that it names.
    """
    if is_ready(slug, wanted):
        return
    interpreter = pythons.named(wanted.get("python"))
    if interpreter is None:
        raise NotInstalled(f"this machine has no Python {wanted['python']}")
    home = TARGET / slug
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    demand([interpreter, "-m", "venv", home / "env"])
    if "requirements" in wanted:
        pip(slug, "install", "--no-deps", "--require-hashes", "-r", PROBES / wanted["requirements"])
    else:
        (home / "install.json").write_text(json.dumps(install(slug, wanted, home), indent=2))
        pip(slug, "install", "--no-deps", *wanted["beside"])
    (home / "stamp").write_text(fingerprint(wanted))


def install(slug, wanted, home):
    """Installs the framework alone; reports the installed packages, or why a plain install fails, and the archive's date."""
    pinned = f"{wanted['package']}=={wanted['version']}"
    pip(slug, "download", "--no-deps", "--dest", home / "archive", pinned)
    told = {"archive": newest_date(next((home / "archive").iterdir()))}
    if "despite" in wanted:
        plain = run([str(python(slug)), "-m", "pip", "install", "--target", str(home / "plain"), pinned], INSTALL_LIMIT)
        pip(slug, "install", "--no-deps", pinned, *wanted["needs"])
        return told | ({"plain": "fails", "reason": wanted["despite"]} if plain.trouble else {"plain": "installs"})
    report = home / "report.json"
    (home / "constraints.txt").write_text("\n".join(wanted["needs"]))
    pip(slug, "install", "--ignore-installed", "--report", report, "-c", home / "constraints.txt", pinned)
    came = [package["metadata"]["name"] for package in json.loads(report.read_text())["install"]]
    return told | {"plain": "installs", "packages": sorted(came, key=str.lower)}


def newest_date(archive):
    """The date of the newest file in a wheel or a source archive; None when all have one made-up date."""
    if archive.suffix == ".whl":
        dates = {"%04d-%02d-%02d" % entry.date_time[:3] for entry in zipfile.ZipFile(archive).infolist()}
    else:
        dates = {datetime.fromtimestamp(entry.mtime, UTC).date().isoformat() for entry in tarfile.open(archive)}
    made_up = {"1980-01-01", "2016-01-01", "2020-02-02"}
    return max(dates - made_up, default=None)


def pip(slug, *arguments):
    demand([python(slug), "-m", "pip", *arguments])


def demand(command):
    ended = run([str(part) for part in command], INSTALL_LIMIT)
    if ended.trouble:
        last = ended.output.strip().splitlines()[-1:] or [""]
        raise NotInstalled(f"pip {ended.trouble}: {last[0].strip()}")
