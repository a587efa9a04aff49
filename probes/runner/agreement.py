"""Compares what the probes found with what the catalogue says.

Cells are the traits of all the frameworks that are probed. A cell agrees, differs, or is not
probed: there is no probe for it, or the probe could not tell.
"""

from dataclasses import dataclass

from runner.files import read
from runner.places import CATALOGUE

AGREES, DIFFERS, NOT_PROBED = "agrees", "differs", "not probed"


@dataclass(frozen=True, slots=True)
class Cell:
    trait: str
    framework: str
    fact: dict
    result: dict | None

    @property
    def verdict(self):
        if self.result is None or self.result.get("support") == "unknown":
            return NOT_PROBED
        return AGREES if says(self.fact) == says(self.result) else DIFFERS


def says(stated):
    """The part of a fact or result that can agree: its support, or its value without regard to order."""
    if "value" in stated:
        value = stated["value"]
        return set(value) if isinstance(value, list) else value
    return stated["support"]


def cells(results, slugs):
    """All cells of these frameworks, in the order of the traits."""
    found = {(result["trait"], result["framework"]): result for result in results}
    facts = {slug: {fact["trait"]: fact for fact in read(file_of(slug))["facts"]} for slug in slugs}
    traits = [trait["id"] for trait in read(CATALOGUE / "traits.json")]
    return [Cell(trait, slug, facts[slug][trait], found.get((trait, slug))) for trait in traits for slug in slugs]


def file_of(slug):
    return CATALOGUE / "frameworks" / f"{slug}.json"
