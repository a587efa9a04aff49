"""Searches a package for something that should not be there.

The names of all its modules, classes, functions and commands are read, without importing any; the
package's own tests and benchmarks are left out. A name is taken apart into words: `OutputTransform` is `output`,
`transform` and `outputtransform`. What matches and is not explained makes the answer unknown,
because a name that may do it is no proof of absence.
"""

import importlib.metadata
import re

from kit.finding import no, unknown
from kit.framework import place

DEFINITION = re.compile(r"^[ \t]*(?:async +def|def|class) +(\w+)", re.MULTILINE)
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def inside(package):
    """(modules, names) of an installed package, or of a module that is a single file; names are `module.name`."""
    root = place(package)
    modules, names = [], []
    for file in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
        parts = file.relative_to(root.parent).with_suffix("").parts
        if {"bench", "test", "tests", "newsfragments"} & set(parts[1:]):
            continue
        module = ".".join(part for part in parts if part != "__init__")
        modules.append(module)
        names += [f"{module}.{name}" for name in DEFINITION.findall(file.read_text())]
    return modules, names


def commands(distribution):
    return [f"command {script.name}" for script in importlib.metadata.distribution(distribution).entry_points]


def words(name):
    """The words of the last part of a dotted name, each pair of neighbours, and all of them together."""
    last = [word.lower() for word in WORD.findall(re.split(r"[. ]", name)[-1])]
    pairs = [one + two for one, two in zip(last, last[1:])]
    return {*last, *pairs, "".join(last)}


def absent(framework, wanted, besides=None, tried=None, note=None):
    """No, when no word of the package is one of those wanted, in the singular or the plural.

    Keys of `besides` are regular expressions for whole dotted names that match and are something
    else; its values say what. `tried` is what was done beside looking.
    """
    explained = besides or {}
    modules, names = inside(framework.module)
    pattern = re.compile(f"({wanted.replace(' ', '|')})s?")
    everything = [*modules, *names, *commands(framework.package)]
    found = [name for name in everything if any(pattern.fullmatch(word) for word in words(name))]
    left = [name for name in found if not any(re.fullmatch(key, name) for key in explained)]
    if left:
        return unknown(f"names that may do it: {', '.join(left[:8])} ({len(left)} in all)")
    seen = [meaning for key, meaning in explained.items() if any(re.fullmatch(key, name) for name in found)]
    counted = f"{len(modules)} module{'s' * (len(modules) != 1)}"
    searched = f"searched the names of {counted} and {len(names)} definitions for {wanted.replace(' ', ', ')}: found "
    searched += f"only {'; '.join(seen)}" if seen else "nothing"
    return no(f"{tried}; {searched}" if tried else searched, note)
