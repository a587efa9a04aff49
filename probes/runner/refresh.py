"""Writes into the catalogue that a fact was found again. What differs is never written: a person decides which is wrong."""

from runner.agreement import AGREES, file_of
from runner.files import read, write
from runner.places import locator

ORDER = "trait", "support", "value", "spread", "note", "version", "evidence", "checkedOn", "checkedBy", "usual"


def refresh(cells):
    """Refreshes the facts of the cells that agree; returns how many facts changed."""
    agreed = {}
    for cell in cells:
        if cell.verdict == AGREES:
            agreed.setdefault(cell.framework, {})[cell.trait] = cell.result
    return sum(refresh_file(slug, results, refreshed) for slug, results in agreed.items())


def take(measured):
    """Replaces old figures with newly measured ones; returns how many facts changed."""
    taken = {}
    for result in measured:
        taken.setdefault(result["framework"], {})[result["trait"]] = result
    return sum(refresh_file(slug, results, figure) for slug, results in taken.items())


def refresh_file(slug, results, renewed):
    framework = read(file_of(slug))
    facts = [renewed(fact, results[fact["trait"]]) if fact["trait"] in results else fact for fact in framework["facts"]]
    changed = sum(new != old for new, old in zip(facts, framework["facts"]))
    if changed:
        newest = max(result["date"] for result in results.values())
        write(file_of(slug), framework | {"facts": facts, "updatedAt": f"{newest}T00:00:00Z"})
    return changed


def refreshed(fact, result):
    """The fact with the run as its first evidence; its other evidence stays."""
    run = {"kind": "run", "locator": locator(result), "version": result["version"]}
    others = [evidence for evidence in fact.get("evidence", []) if evidence["locator"] != run["locator"]]
    new = fact | {
        "version": result["version"],
        "evidence": [run, *others],
        "checkedOn": result["date"],
        "checkedBy": "probe",
    }
    return {member: new[member] for member in ORDER if member in new}


def figure(fact, result):
    """The fact with a new figure; two measurements can differ without either being wrong."""
    return refreshed({"trait": fact["trait"], "evidence": []} | {member: result[member] for member in ("value", "spread", "note")}, result)
