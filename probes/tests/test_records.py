"""The pages of what was found are those of the results."""

import pytest

from runner.environments import frameworks
from runner.files import read
from runner.places import RESULTS
from runner.records import RECORDS, page, write_records

RESULT = {"trait": "orm", "framework": "a", "support": "no", "how": "searched: found nothing", "note": "Not included.", "date": "2026-01-01"}
WANTED = {"package": "Thing", "version": "2", "python": "3.13"}


def test_a_finding_has_a_heading_what_was_found_how_and_when():
    text = page(WANTED, {"traits": [RESULT], "claims": []})
    assert text.startswith("# Thing 2\n") and "on Python 3.13" in text and "## Claims" not in text
    assert "### orm\n\n**no**: searched: found nothing. Not included. 2026-01-01, [program](../traits/orm.py)\n" in text


def test_choices_are_told_one_after_another():
    assert "**wsgi, asgi**" in page(WANTED, {"traits": [RESULT | {"value": ["wsgi", "asgi"]}]})


@pytest.mark.parametrize("slug", sorted({result["framework"] for result in read(RESULTS["traits"])}))
def test_the_page_of_each_framework_is_that_of_its_results(slug, tmp_path, monkeypatch):
    monkeypatch.setattr("runner.records.RECORDS", tmp_path)
    write_records({slug: frameworks()[slug]})
    assert (tmp_path / f"{slug}.md").read_text() == (RECORDS / f"{slug}.md").read_text()
