"""A fact agrees, differs, or is not probed; only facts that agree are ever written."""

import pytest

from runner import agreement, refresh
from runner.agreement import AGREES, DIFFERS, NOT_PROBED, Cell
from runner.environments import frameworks
from runner.files import read, text, write


def verdict(fact, result):
    return Cell("orm", "a", fact, result).verdict


@pytest.mark.parametrize(
    ("fact", "result", "expected"),
    [
        ({"support": "yes"}, {"support": "yes"}, AGREES),
        ({"support": "yes"}, {"support": "no"}, DIFFERS),
        ({"support": "yes"}, {"support": "partial"}, DIFFERS),
        ({"support": "unknown"}, {"support": "yes"}, DIFFERS),
        ({"support": "yes"}, {"support": "unknown"}, NOT_PROBED),
        ({"support": "yes"}, None, NOT_PROBED),
        ({"value": ["wsgi", "asgi"]}, {"value": ["asgi", "wsgi"]}, AGREES),
        ({"value": ["wsgi", "asgi"]}, {"value": ["wsgi"]}, DIFFERS),
        ({"value": 3}, {"value": 3}, AGREES),
        ({"support": "unknown"}, {"value": 3}, DIFFERS),
    ],
)
def test_a_cell_is_judged_by_its_support_or_value(fact, result, expected):
    assert verdict(fact, result) == expected


OLD = {
    "trait": "orm",
    "support": "yes",
    "note": "By hand.",
    "version": "1",
    "evidence": [{"kind": "docs", "locator": "a page"}],
    "checkedOn": "2026-01-01",
    "checkedBy": "hand",
}
RESULT = {"trait": "orm", "framework": "a", "version": "2", "support": "yes", "how": "ran", "date": "2026-02-02"}


def test_what_agrees_gets_the_run_as_its_first_evidence_and_keeps_the_rest():
    new = refresh.refreshed(OLD, RESULT)
    assert new == OLD | {
        "version": "2",
        "evidence": [{"kind": "run", "locator": "probes/traits/orm.py", "version": "2"}, {"kind": "docs", "locator": "a page"}],
        "checkedOn": "2026-02-02",
        "checkedBy": "probe",
    }
    assert refresh.refreshed(new, RESULT) == new


def test_a_new_figure_takes_the_place_of_the_old_one_with_its_spread_and_evidence():
    old = {"trait": "rate", "value": 9, "note": "old", "version": "1", "evidence": [{"kind": "run", "locator": "elsewhere"}]}
    result = {
        "trait": "rate",
        "version": "2",
        "value": 5,
        "spread": {"least": 4, "most": 6},
        "note": "new",
        "probe": "probes/benchmark.py",
        "date": "2026-02-02",
    }
    assert refresh.figure(old, result) == {
        "trait": "rate",
        "value": 5,
        "spread": {"least": 4, "most": 6},
        "note": "new",
        "version": "2",
        "evidence": [{"kind": "run", "locator": "probes/benchmark.py", "version": "2"}],
        "checkedOn": "2026-02-02",
        "checkedBy": "probe",
    }


def test_what_differs_is_not_written(tmp_path, monkeypatch):
    for module in agreement, refresh:
        monkeypatch.setattr(module, "file_of", lambda slug: tmp_path / f"{slug}.json")
    write(tmp_path / "a.json", {"facts": [OLD], "updatedAt": "then"})

    assert refresh.refresh([Cell("orm", "a", OLD, RESULT | {"support": "no"})]) == 0
    assert read(tmp_path / "a.json") == {"facts": [OLD], "updatedAt": "then"}

    assert refresh.refresh([Cell("orm", "a", OLD, RESULT)]) == 1
    assert read(tmp_path / "a.json")["updatedAt"] == "2026-02-02T00:00:00Z"


@pytest.mark.parametrize("slug", frameworks())
def test_a_file_that_is_read_and_written_is_the_same_bytes(slug):
    file = agreement.file_of(slug)
    assert text(read(file)) + "\n" == file.read_text()
