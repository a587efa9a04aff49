"""Writes a page for each framework, with what was found by each program when it ran last: what evidence leads to.

What the programs wrote to their output is not in it: ports, paths and times make it another with each run.
"""

from runner.files import read
from runner.places import PROBES, RESULTS
from runner.probing import LABELS
from runner.sizes import sample_folder

RECORDS = PROBES / "records"
TITLES = {"traits": "Traits", "usuals": "What people use", "claims": "Claims", "samples": "Samples"}


def write_records(frameworks):
    """Writes the pages of these frameworks (slug → its part of versions.toml)."""
    results = {kind: read(file) for kind, file in RESULTS.items() if file.exists()}
    RECORDS.mkdir(exist_ok=True)
    for slug, wanted in frameworks.items():
        own = {kind: [result for result in results.get(kind, []) if result["framework"] == slug] for kind in TITLES}
        (RECORDS / f"{slug}.md").write_text(page(wanted, own))


def page(wanted, own):
    """The text of a page; `own` has the results of the framework by their kind."""
    head = f"# {wanted['package']} {wanted['version']}\n\nWhat the probes found when they ran last, on Python {wanted.get('python', '3.11')}. "
    head += "Made by `make probes`; what is changed here by hand is lost.\n"
    parts = [part(kind, results) for kind, results in own.items() if results]
    return head + "".join(parts)


def part(kind, results):
    return f"\n## {TITLES[kind]}\n" + "".join(entry(kind, result) for result in results)


def entry(kind, result):
    """A heading, which is the anchor that a link names, and what was found, how and when."""
    name = result[LABELS[kind]]
    found = result.get("value", result.get("support"))
    told = ", ".join(found) if isinstance(found, list) else found
    note = f" {result['note']}" if "note" in result else ""
    return f"\n### {name}\n\n**{told}**: {sentence(result['how'])}{note} {result['date']}, [program]({program(kind, result)})\n"


def sentence(how):
    """The sentence with its full stop."""
    return how if how.endswith((".", "”")) else f"{how}."


def program(kind, result):
    name = result[LABELS[kind]]
    if kind == "samples":
        return f"../{sample_folder(name, result['framework']).relative_to(PROBES).as_posix()}/app.py"
    return f"../{kind}/{name.replace('-', '_')}.py"
