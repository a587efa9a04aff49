"""The page shows a ranking only where there is one."""

import pytest

from bench import report


def runs(*rates):
    return [{"rate": rate, "p99": 1.0, "errors": 0, "memory": 10.0} for rate in rates]


def test_a_figure_is_told_with_its_spread():
    assert report.spread([3.0, 1.0, 2.0]) == "2 (1 to 3)"
    assert report.spread([]) == "–"


@pytest.mark.parametrize(
    ("two", "level"),
    [(runs(1, 9), ["one and two"]), (runs(3, 4), ["one and two"]), (runs(2, 2), ["one and two"]), (runs(4, 9), []), (runs(0, 1), [])],
)
def test_rates_whose_intervals_meet_are_no_different(two, level):
    assert list(report.level({"one": runs(2, 3), "two": two})) == level


def test_the_page_says_which_differences_are_none():
    apart = {"one": runs(1, 2), "two": runs(3, 4)}
    assert report.verdict(apart) == "No intervals overlap."
    assert report.verdict(apart | {"three": runs(2)}) == "No visible difference between one and three."
    assert report.verdict({"one": runs(1, 2), "two": runs(2, 3)}) == "No visible difference between any two."


def test_the_fastest_median_comes_first():
    page = report.section("Hello", "", {"slow": runs(1, 1, 9), "fast": runs(2, 2, 2)})
    assert page.index("| fast |") < page.index("| slow |")
