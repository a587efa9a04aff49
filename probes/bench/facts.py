"""The figures of a run as facts of the catalogue: the median, and the spread of the rounds."""

from datetime import date
from statistics import median

from bench.client import SECONDS
from bench.servers import SERVERS

PROBE = "probes/benchmark.py"
MEMORY = "server-memory"  # of the first case


def findings(frameworks, cases, figures):
    """Results as `make probes` has them, sorted; `cases` are the traits that the figures of each case are for."""
    found = [
        finding(trait, slug, frameworks[slug]["version"], runs, "rate", rated(slug, runs))
        for trait, measured in zip(cases, figures)
        for slug, runs in measured.items()
    ]
    found += [finding(MEMORY, slug, frameworks[slug]["version"], runs, "memory", served_by(slug)) for slug, runs in figures[0].items()]
    return sorted(found, key=lambda each: (each["trait"], each["framework"]))


def finding(trait, slug, version, runs, figure, note):
    measured = [round(run[figure]) for run in runs]
    return {
        "trait": trait,
        "framework": slug,
        "version": version,
        "value": round(median(measured)),
        "spread": {"least": min(measured), "most": max(measured)},
        "note": note,
        "probe": PROBE,
        "how": f"the median of {len(runs)} rounds of {SECONDS} s",
        "seconds": len(runs) * SECONDS,
        "date": date.today().isoformat(),
    }


def rated(slug, runs):
    """The server, and how many requests failed."""
    errors = sum(run["errors"] for run in runs)
    return served_by(slug) + (f" {errors} requests failed or timed out." if errors else "")


def served_by(slug):
    return f"Server: {SERVERS[slug][0]}."
