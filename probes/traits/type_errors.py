"""How many errors does mypy find in its samples? What a sample does not annotate is checked too; an import without types is an error.

The samples are those that this repository has of the framework, without their tests. mypy is that of the tools' environment, and looks
for the framework in the framework's own.
"""

import re
import shutil
import subprocess
import sys

from kit.finding import unknown, value
from runner.environments import python
from runner.places import PROBES

LIMIT = 55  # seconds
OPTIONS = ["--check-untyped-defs", "--no-error-summary", "--no-color-output", "--hide-error-context", "--no-pretty", "--cache-dir", "cache"]
ERROR = re.compile(r"error: .*\[([a-z-]+)\]$", re.MULTILINE)


def every(framework):
    samples = sorted(folder for folder in PROBES.glob(f"samples/*/{framework.slug}") if folder.is_dir())
    if not samples:
        return unknown("there is no sample of it")
    files = [copied(file, sample.parent.name) for sample in samples for file in sorted(sample.glob("*.py")) if not file.name.startswith("test_")]
    command = [str(python("tools")), "-m", "mypy", "--python-executable", sys.executable, *OPTIONS, *files]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
    print(checked.stdout, checked.stderr)
    if checked.returncode not in (0, 1):  # 1 is errors found
        return unknown(f"mypy ended with status {checked.returncode}")
    kinds = ERROR.findall(checked.stdout)
    named = ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds)))
    return value(len(kinds), f"mypy checked {len(samples)} samples: {named or 'no error'}", note(kinds))


def note(kinds):
    """Says how many of the errors are only that there are no types."""
    without = kinds.count("import-untyped")
    if not without:
        return None
    return "All are imports of modules without types." if without == len(kinds) else f"{without} are imports of modules without types."


def copied(file, task):
    """A copy beside those of the other samples, under a name that a module can have: mypy then reads the framework once for all."""
    return shutil.copy(file, f"{task}_{file.name}".replace("-", "_"))
