"""The page shows a ranking only where there is one, and says whether a second run ranks alike."""

import pytest

from bench import report
from bench.cases import CASES


def runs(*rates):
    return [{"rate": rate, "p99": 1.0, "errors": 0, "memory": 10.0, "others": 1.0} for rate in rates]


def run(**measured):
    told = {"date": "2026-01-02", "processor": "a processor", "cores": 2, "python": "3.11", "load": [0.1, 1.2], "versions": {}}
    return told | {"figures": {"gunicorn": measured}}


def test_a_figure_is_told_with_its_spread():
    assert report.spread([3.0, 1.0, 2.0]) == "2 (1 to 3)"
    assert report.spread([]) == "–"


@pytest.mark.parametrize(
    ("two", "level"),
    [(runs(1, 9), True), (runs(3, 4), True), (runs(2, 2), True), (runs(4, 9), False), (runs(0, 1), False)],
)
def test_rates_whose_intervals_meet_are_no_different(two, level):
    assert list(report.level({"one": runs(2, 3), "two": two})) == [("one", "two")] * level


def test_the_page_says_which_differences_are_none():
    apart = {"one": runs(1, 2), "two": runs(3, 4)}
    assert report.verdict(apart) == "No intervals overlap."
    assert report.verdict(apart | {"three": runs(2)}) == "No visible difference between one and three."
    assert report.verdict({"one": runs(1, 2), "two": runs(2, 3)}) == "No visible difference between any two."


def test_the_fastest_median_comes_first():
    page = report.section(CASES[0], [run(slow=runs(1, 1, 9), fast=runs(2, 2, 2))])
    assert page.index("| fast |") < page.index("| slow |")


def test_a_ratio_is_that_of_the_medians_beside_those_of_the_rounds():
    assert report.ratio({"one": runs(1, 2, 3), "two": runs(4, 4, 4)}, "one", "two") == "0.50 (0.25 to 0.75)"


def test_a_second_run_in_the_same_order_agrees():
    told = report.agreement(run(one=runs(1, 2), two=runs(3, 4)), run(one=runs(1), two=runs(9)))
    assert "of 1 pairs behind the same server, 0 are level" in told
    assert "The others are in the same order in both." in told


def test_a_second_run_the_other_way_round_is_named():
    told = report.agreement(run(one=runs(1, 2), two=runs(3, 4)), run(one=runs(9), two=runs(1)))
    assert "1 are turned round: one and two behind gunicorn, 1 worker with 8 threads." in told


def test_what_is_level_in_either_run_cannot_be_turned_round():
    apart, turned = run(one=runs(1, 2), two=runs(3, 4)), run(one=runs(3, 4), two=runs(1, 3))
    assert "1 are level in one of the runs or both. The others are in the same order in both." in report.agreement(apart, turned)
