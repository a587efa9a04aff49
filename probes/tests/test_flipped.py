"""A fact that somebody turns round contradicts the last run, and the table names it: shown for each framework, without running anything.

`make probes-test PYTEST='-k flipped -rP'` prints what is named.
"""

import pytest

from runner import agreement
from runner.agreement import DIFFERS
from runner.environments import frameworks
from runner.files import read, write
from runner.places import RESULTS
from runner.table import differences

FOUND = read(RESULTS["traits"])
OPPOSITE = {"yes": "no", "no": "yes", "partial": "no"}


@pytest.mark.parametrize("slug", frameworks())
def test_a_flipped_fact_of_each_framework_is_the_one_that_is_named(slug, tmp_path, monkeypatch):
    entry = read(agreement.file_of(slug))
    fact = next(fact for fact in entry["facts"] if fact.get("checkedBy") == "probe" and fact.get("support") in OPPOSITE)
    fact["support"] = OPPOSITE[fact["support"]]
    write(tmp_path / f"{slug}.json", entry)
    monkeypatch.setattr(agreement, "file_of", lambda each: tmp_path / f"{each}.json")

    cells = agreement.cells(FOUND, [slug])

    assert [cell.trait for cell in cells if cell.verdict == DIFFERS] == [fact["trait"]]
    told = next(differences(cells))
    assert told.startswith(f"differs: {slug}/{fact['trait']}: the fact says {fact['support']}")
    print(told)


@pytest.mark.parametrize("slug", frameworks())
def test_no_fact_differs_as_it_is(slug):
    assert not list(differences(agreement.cells(FOUND, [slug])))
