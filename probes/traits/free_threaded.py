"""Can it be installed on free-threaded Python 3.14? pip looks for wheels of it, and of what it needs at the versions that are probed."""

import importlib.metadata
import sys
from pathlib import Path

from kit.finding import no, unknown, yes
from runner.children import run

LIMIT = 50  # seconds
FLAGS = "--dry-run --ignore-installed --no-input --only-binary=:all: --python-version 3.14 --abi cp314t --target nowhere"


def every(framework):
    pinned = f"{framework.package}=={importlib.metadata.version(framework.package)}"
    constraints = Path(sys.prefix).parent / "constraints.txt"
    within = ["-c", constraints] if constraints.exists() else []
    ended = run([sys.executable, "-m", "pip", "install", *FLAGS.split(), *map(str, within), pinned], LIMIT)
    if ended.trouble is None:
        return yes("pip found wheels for the free-threaded build of it and of all that it requires")
    missing = [line for line in ended.output.splitlines() if line.startswith("ERROR: No matching distribution found for ")]
    if not missing:
        return unknown(f"pip {ended.trouble}")
    package = missing[-1].removeprefix("ERROR: No matching distribution found for ").split(" ")[0]
    return no(f"pip found no wheel of {package} for the free-threaded build", f"There is no wheel of {package}.")
