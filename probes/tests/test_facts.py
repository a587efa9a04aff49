"""The figures of the newest run become facts: the median, with minimum and maximum, from behind the first of a framework's servers."""

from bench import facts


def rounds(*rates, errors=0, memory=20.4):
    return [{"rate": rate, "p99": 1.0, "errors": errors, "memory": memory, "others": 0.0} for rate in rates]


def run(gunicorn, own, **more):
    figures = {"gunicorn": {"flask": gunicorn}, "waitress": {"flask": rounds(99.0)}, "own": {"tornado": own, "bare-protocol": rounds(9.0)}}
    return {"date": "2026-01-02", "versions": {"flask": "3", "tornado": "6"}, "figures": figures, **more}


def test_each_case_is_a_trait_and_the_memory_is_that_of_the_first():
    kept = {
        "hello": [run(rounds(3.4, 1.2, 2.0), rounds(9.0)), run(rounds(70.0), rounds(70.0))],
        "json": [run(rounds(5.0, memory=99.0), rounds(7.0))],
    }
    found = [each for each in facts.findings(kept) if each["framework"] in ("flask", "tornado")]

    assert [(each["trait"], each["framework"], each["value"]) for each in found] == [
        ("hello-rate", "flask", 2),
        ("hello-rate", "tornado", 9),
        ("json-rate", "flask", 5),
        ("json-rate", "tornado", 7),
        ("server-memory", "flask", 20),
        ("server-memory", "tornado", 20),
    ]
    assert found[0]["spread"] == {"least": 1, "most": 3}
    assert (found[0]["version"], found[0]["date"]) == ("3", "2026-01-02")
    assert found[0]["note"] == "Server: gunicorn, 1 worker with 8 threads."


def test_what_was_not_answered_is_told():
    (found, _) = facts.findings({"json": [run(rounds(0.0, 0.0, errors=16), rounds(1.0))]})

    assert (found["value"], found["spread"]) == (0, {"least": 0, "most": 0})
    assert found["note"].endswith(" 32 requests failed or timed out.")


def test_a_case_that_was_never_run_has_no_facts():
    assert facts.findings({}) == []
