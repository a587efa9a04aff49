"""The finding of a program that ran a usual package."""

import importlib.metadata

from kit.finding import yes


def used(package, how):
    """Yes; the note names the package and the version that ran."""
    return yes(how, note=f"{package} {importlib.metadata.version(package)}")
