"""The figures of a run become facts: the median, with minimum and maximum."""

from bench import facts

WANTED = {"flask": {"version": "3"}, "tornado": {"version": "6"}}


def runs(*rates, errors=0, memory=20.4):
    return [{"rate": rate, "p99": 1.0, "errors": errors, "memory": memory} for rate in rates]


def test_each_case_is_a_trait_and_the_memory_is_that_of_the_first():
    first = {"flask": runs(3.4, 1.2, 2.0), "tornado": runs(9.0)}
    second = {"flask": runs(5.0, memory=99.0), "tornado": runs(7.0)}
    found = facts.findings(WANTED, ["a-rate", "b-rate"], [first, second])

    assert [(each["trait"], each["framework"], each["value"]) for each in found] == [
        ("a-rate", "flask", 2),
        ("a-rate", "tornado", 9),
        ("b-rate", "flask", 5),
        ("b-rate", "tornado", 7),
        ("server-memory", "flask", 20),
        ("server-memory", "tornado", 20),
    ]
    assert found[0]["spread"] == {"least": 1, "most": 3}
    assert found[0]["version"] == "3"


def test_what_was_not_answered_is_told():
    (found, _) = facts.findings({"flask": WANTED["flask"]}, ["a-rate"], [{"flask": runs(0.0, 0.0, errors=16)}])

    assert (found["value"], found["spread"]) == (0, {"least": 0, "most": 0})
    assert found["note"].endswith(" 32 requests failed or timed out.")
