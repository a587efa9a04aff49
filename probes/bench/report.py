"""Makes a page of the figures: median and spread, which differences are too small to see, and whether two runs agree."""

from itertools import combinations
from pathlib import Path
from statistics import median

from bench import load
from bench.cases import CASES
from bench.servers import BARE, SERVERS

TITLES = {"own": "their own servers"} | {server.name: server.title for behind in SERVERS.values() for server in behind if server.name != "own"}


def page(kept):
    """The whole page; `kept` is what figures.json has: runs of each case, the newest first."""
    measured = [(case, kept[case.name]) for case in CASES if kept.get(case.name)]
    parts = [INTRODUCTION.format(seconds=load.SECONDS, warm=load.WARM, clients=load.CLIENTS), versions(measured[0][1][0]), ratios(measured[0][1][0])]
    return "\n".join([*parts, *(section(case, runs) for case, runs in measured), *former(kept)])


def former(kept):
    """The figures of an earlier program, of which the facts are until all cases are measured."""
    return [] if whole(kept) else [Path(__file__).with_name("former.md").read_text()]


def whole(kept):
    """Whether every case was measured."""
    return all(kept.get(case.name) for case in CASES)


def versions(run):
    rows = [f"| {slug} | {version} | {' · '.join(server.title for server in SERVERS[slug])} |" for slug, version in run["versions"].items()]
    return "\n".join(["| framework | version | measured behind |", "|---|---|---|", *rows, ""])


def ratios(run):
    """What the servers hide or show: two frameworks behind the same one, and one of its own beside the bare protocol."""
    asked = [("flask", "pyramid", "gunicorn"), ("flask", "pyramid", "waitress"), ("fastapi", "starlette", "uvicorn"), ("twisted", BARE, "own")]
    rows = [f"| {one} ÷ {two} | {TITLES[server]} | {ratio(run['figures'][server], one, two)} |" for one, two, server in asked]
    return "\n".join(["## Ratios of plain text", "", "Of the medians; in parentheses the least and the most of single rounds.", "", "| | behind | |", "|---|---|---|", *rows, ""])


def ratio(measured, one, two):
    each = [first["rate"] / second["rate"] for first, second in zip(measured[one], measured[two])]
    whole = median(run["rate"] for run in measured[one]) / median(run["rate"] for run in measured[two])
    return f"{whole:.2f} ({min(each):.2f} to {max(each):.2f})"


def section(case, runs):
    newest = runs[0]
    head = [f"## {case.title}", "", f"{case.what} {ran(newest)}", ""]
    tables = [table(TITLES[server], measured) for server, measured in newest["figures"].items()]
    return "\n".join([*head, *tables, *([agreement(*runs)] if len(runs) == 2 else [])])


def ran(run):
    begun, ended = run["load"]
    others = [each["others"] for measured in run["figures"].values() for runs in measured.values() for each in runs]
    return (
        f"Measured on {run['date']} on {run['cores']} cores ({run['processor']}), run by Python {run['python']}; "
        f"the load average was {begun} before and {ended} at the end. In the middle round, others took {median(others):.0f} % of the "
        f"server's core, in the worst {max(others):.0f} %."
    )


HEAD = "| framework | requests/s | p99, ms | errors | memory, MB |\n|---|---|---|---|---|"


def table(title, measured):
    return "\n".join([f"### Behind {title}", "", HEAD, *rows(measured), "", verdict(measured), ""])


def rows(measured):
    """The rows of one server, the highest median rate first."""
    for slug in ranked(measured):
        runs = measured[slug]
        p99 = [run["p99"] for run in runs if run["p99"] is not None]
        errors = sum(run["errors"] for run in runs)
        yield f"| {slug} | {spread([run['rate'] for run in runs])} | {spread(p99, 1)} | {errors} | {spread([run['memory'] for run in runs])} |"


def ranked(measured):
    return sorted(measured, key=lambda slug: -median(run["rate"] for run in measured[slug]))


def spread(figures, digits=0):
    """`median (least to most)`, or a dash for none."""
    if not figures:
        return "–"
    return "{:.{d}f} ({:.{d}f} to {:.{d}f})".format(median(figures), min(figures), max(figures), d=digits)


def level(measured):
    """The pairs whose rates overlap."""
    ends = {slug: (min(run["rate"] for run in runs), max(run["rate"] for run in runs)) for slug, runs in measured.items()}
    for one, two in combinations(sorted(ends), 2):
        if ends[one][0] <= ends[two][1] and ends[two][0] <= ends[one][1]:
            yield one, two


def verdict(measured):
    """One sentence on the differences that are too small to see."""
    pairs = list(level(measured))
    if not pairs:
        return "No intervals overlap."
    if len(pairs) == len(list(combinations(measured, 2))):
        return "No visible difference between any two."
    return f"No visible difference between {'; '.join(f'{one} and {two}' for one, two in pairs)}."


def agreement(newest, before):
    """Whether a second run ranks alike, but for those that are level in one of the two."""
    counted = {"pairs": 0, "level": 0}
    turned = []
    for server, measured in newest["figures"].items():
        earlier = before["figures"][server]
        ties = {*level(measured), *level(earlier)}
        for pair in combinations(sorted(measured), 2):
            counted["pairs"] += 1
            if pair in ties:
                counted["level"] += 1
            elif ahead(measured, *pair) != ahead(earlier, *pair):
                turned.append(f"{' and '.join(pair)} behind {TITLES[server]}")
    told = f"{len(turned)} are turned round: {'; '.join(turned)}." if turned else "The others are in the same order in both."
    return (
        f"**Measured twice**, the other time on {before['date']} with a load average of {before['load'][0]} to {before['load'][1]}: of "
        f"{counted['pairs']} pairs behind the same server, {counted['level']} are level in one of the runs or both. {told}\n"
    )


def ahead(measured, one, two):
    return ranked({one: measured[one], two: measured[two]})[0]


INTRODUCTION = """# Measured

Written by `make probes-bench`. One core is the server's, the other the client's ([wrk](https://github.com/wg/wrk), with {clients} keep-alive
connections, before all else that may run on its core). Each framework is measured in five rounds by turns: a fresh server, {warm} s of warm-up, then {seconds} s that count. Figures are
medians of the rounds, with the minimum and maximum in parentheses.

**The same servers.** Frameworks for WSGI are measured behind gunicorn and waitress, those for ASGI behind uvicorn and Hypercorn, in
the same versions for all; the others behind their own. Compare within a table: across two, the server is measured as much as the
framework. Facts are made of the figures from gunicorn, uvicorn or the framework's own, once all cases are measured. The bare protocol is no framework: an asyncio
protocol that writes one constant answer.

**How to read it.** The handlers do almost no work: one database query costs more than the difference between any two of these. On a
busy machine the intervals are wide; where they overlap, the page says so, and the order means nothing. The servers run with their
defaults and can be tuned: gunicorn is meant to run behind a proxy that keeps slow clients away from its threads, and waitress accepts
100 connections unless configured otherwise. Errors are responses that broke off or came too late; a request that is never answered is not
among them, so a server that answers nothing has no errors and 0 requests/s. Do not compare these results with results from another machine.

**What the samples do not do alike.** Twisted's has no router: it is one resource at the root. Tornado hashes each response for its
tag, Cyclone too. Django REST framework negotiates the content type, Django Ninja and FastAPI validate the number by its type; the others convert
it in the route. FastAPI's handlers are plain functions, as in its own first example, which it runs in threads. No sample has
middleware beyond what its framework starts with.

"""
