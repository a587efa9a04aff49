"""Finds the Python that a framework is probed with."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path


@cache
def named(version):
    """The path of a Python of this version (`3.13`); None when this machine has none.

    It is looked for on the path, and where pyenv and uv keep theirs. One that does not start is none: pyenv puts a file of
    the name on the path for versions that are not chosen.
    """
    if version is None or sys.version.startswith(f"{version}."):
        return sys.executable
    return next((str(path) for path in candidates(version) if is_version(path, version)), None)


def candidates(version):
    found = shutil.which(f"python{version}")
    if found:
        yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from sorted(pyenv.glob(f"{version}.*/bin/python"), reverse=True)
    uv = Path.home() / ".local" / "share" / "uv" / "python"
    yield from sorted(uv.glob(f"cpython-{version}.*/bin/python3"), reverse=True)


def is_version(path, version):
    told = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return told.returncode == 0 and told.stdout.startswith(f"Python {version}.")
