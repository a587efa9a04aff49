"""The figures of the newest runs as facts of the catalogue: the median, and the spread of the rounds."""

from statistics import median

from bench.cases import CASES
from bench.load import SECONDS
from bench.servers import SERVERS

PROBE = "probes/benchmark.py"
MEMORY = "server-memory"  # of the first case


def findings(kept):
    """Results as `make probes` has them, sorted; `kept` is what figures.json has: runs of each case, the newest first."""
    found = []
    for case in CASES:
        for run in kept.get(case.name, [])[:1]:
            found += found_in(run, case.trait, "rate")
            if case is CASES[0]:
                found += found_in(run, MEMORY, "memory")
    return sorted(found, key=lambda each: (each["trait"], each["framework"]))


def found_in(run, trait, figure):
    """One fact for each framework, from behind the first of its servers."""
    return [finding(trait, slug, run, figure) for slug in run["versions"]]


def finding(trait, slug, run, figure):
    server = SERVERS[slug][0]
    rounds = run["figures"][server.name][slug]
    measured = [round(each[figure]) for each in rounds]
    return {
        "trait": trait,
        "framework": slug,
        "version": run["versions"][slug],
        "value": round(median(measured)),
        "spread": {"least": min(measured), "most": max(measured)},
        "note": note(server, rounds, figure),
        "probe": PROBE,
        "how": f"the median of {len(rounds)} rounds of {SECONDS} s",
        "seconds": len(rounds) * SECONDS,
        "date": run["date"],
    }


def note(server, rounds, figure):
    """The server, and how many requests failed; of memory, what is counted twice."""
    told = f"Server: {server.title}"
    if figure == "memory":
        return told + ("; its arbiter is counted too, and pages that both share twice." if server.name == "gunicorn" else ".")
    errors = sum(each["errors"] for each in rounds)
    return f"{told}." + (f" {errors} requests failed or timed out." if errors else "")
