"""The finding of a program that ran a usual package."""

import importlib.metadata

from kit.finding import yes


def used(package, how):
    """Yes; the note names the package and the version that ran."""
    return yes(how, note=f"{package} {importlib.metadata.version(package)}")


def same_project(package, finding):
    """What the trait's own probe did with a package of the same project, by which the trait is partial."""
    assert finding.support == "partial", finding
    return used(package, finding.how)
