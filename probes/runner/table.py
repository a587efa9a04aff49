"""The table printed at the end of a run."""

from collections import Counter

from runner.agreement import AGREES, DIFFERS, NOT_PROBED

MARKS = {AGREES: "=", DIFFERS: "≠", NOT_PROBED: "·"}


def table(cells, slugs):
    """A row for each trait, then what differs, what is unknown, and the share that was verified."""
    marks = {(cell.trait, cell.framework): MARKS[cell.verdict] for cell in cells}
    traits = list(dict.fromkeys(cell.trait for cell in cells))
    head = f"{'':20}" + "".join(f"{slug:>9}" for slug in slugs)
    rows = [f"{trait:20}" + "".join(f"{marks[trait, slug]:>9}" for slug in slugs) for trait in traits]
    return "\n".join([head, *rows, "", *differences(cells), *untold(cells), summary(cells)])


def differences(cells):
    for cell in cells:
        if cell.verdict == DIFFERS:
            yield f"differs: {cell.framework}/{cell.trait}: the fact says {said(cell.fact)}, the probe found {said(cell.result)}"
            yield f"    {cell.result['how']}"


def judged(claims):
    """A line for each claim that was checked with a framework."""
    for claim in claims:
        yield f"claim {claim['claim']}: {claim['support']}: {claim['how']}"


def sizes(samples, slugs):
    """A row for each task: how many lines its sample has, `!` where it failed, nothing where there is none."""
    told = {(sample["task"], sample["framework"]): str(sample["lines"]) if sample["support"] == "yes" else "!" for sample in samples}
    head = f"{'lines of a sample':20}" + "".join(f"{slug:>{width(slug)}}" for slug in slugs)
    tasks = list(dict.fromkeys(sample["task"] for sample in samples))
    rows = [f"{task:20}" + "".join(f"{told.get((task, slug), ''):>{width(slug)}}" for slug in slugs) for task in tasks]
    failed = [f"failed: {s['framework']}/{s['task']}: {s['how']}" for s in samples if s["support"] != "yes"]
    return "\n".join(["", head, *rows, *failed])


def width(slug):
    """Of a column, with a space before it."""
    return max(9, len(slug) + 1)


def untold(cells):
    for cell in cells:
        if cell.result and cell.verdict == NOT_PROBED:
            yield f"unknown: {cell.framework}/{cell.trait}: {cell.result['how']}"


def said(stated):
    value = stated.get("value", stated.get("support"))
    return ", ".join(value) if isinstance(value, list) else value


def summary(cells):
    count = Counter(cell.verdict for cell in cells)
    proved = count[AGREES] + count[DIFFERS]
    share = round(100 * proved / len(cells))
    told = f"{count[AGREES]} agree, {count[DIFFERS]} differ, {count[NOT_PROBED]} are not probed"
    return f"{told}: {proved} of {len(cells)} cells verified by execution ({share} %)"
