"""Makes a page of the figures: median and spread, and which differences are too small to see."""

from itertools import combinations
from statistics import median


def spread(figures, digits=0):
    """`median (least to most)`, or a dash for none."""
    if not figures:
        return "–"
    return "{:.{d}f} ({:.{d}f} to {:.{d}f})".format(median(figures), min(figures), max(figures), d=digits)


def rows(measured):
    """The rows of one case, the highest median rate first."""
    ranked = sorted(measured, key=lambda slug: -median(run["rate"] for run in measured[slug]))
    for slug in ranked:
        runs = measured[slug]
        p99 = [run["p99"] for run in runs if run["p99"] is not None]
        errors = sum(run["errors"] for run in runs)
        yield f"| {slug} | {spread([run['rate'] for run in runs])} | {spread(p99, 1)} | {errors} | {spread([run['memory'] for run in runs])} |"


def level(measured):
    """The pairs whose rates overlap."""
    ends = {slug: (min(run["rate"] for run in runs), max(run["rate"] for run in runs)) for slug, runs in measured.items()}
    for one, two in combinations(sorted(ends), 2):
        if ends[one][0] <= ends[two][1] and ends[two][0] <= ends[one][1]:
            yield f"{one} and {two}"


HEAD = "| framework | requests/s | p99, ms | errors | memory, MB |\n|---|---|---|---|---|"


def verdict(measured):
    """One sentence on the differences that are too small to see."""
    pairs = list(level(measured))
    if not pairs:
        return "No intervals overlap."
    if len(pairs) == len(list(combinations(measured, 2))):
        return "No visible difference between any two."
    return f"No visible difference between {'; '.join(pairs)}."


def section(title, note, measured):
    return "\n".join([f"## {title}", "", note, "", HEAD, *rows(measured), "", verdict(measured), ""])
