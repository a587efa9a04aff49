"""Which Python versions does it run on? According to its metadata: what it requires, and which ones its classifiers list."""

import re

from kit.finding import unknown, value
from kit.framework import Framework

CLASSIFIER = re.compile(r"Programming Language :: Python :: ([23]\.\d+)")


def every(framework):
    named = [version for version in classified(framework) if version.startswith("3")]
    requires = framework.metadata.get("Requires-Python")
    names = f"its classifiers list {named[0]} to {named[-1]}" if named else "its classifiers list no version"
    note = names[0].upper() + names[1:] + "."
    if requires:
        floor = re.search(r">= ?([0-9.]+)", requires)
        return value(f"{floor[1]} and later", f"Requires-Python in its metadata is {requires}; {names}", note)
    if named:
        how = f"Requires-Python is not in its metadata; {names}"
        return value(f"claims {named[0]} to {named[-1]}", how)
    return unknown("nothing in its metadata")


def classified(framework):
    return [match[1] for line in framework.metadata.get_all("Classifier") if (match := CLASSIFIER.fullmatch(line))]


def bottle():
    framework = Framework.named("bottle")
    assert "Requires-Python" not in framework.metadata
    old, first, *_, last = classified(framework)
    return value(f"{old}, and {first} to {last}", f"Requires-Python is not in its metadata; its classifiers list {old}, and {first} to {last}")
