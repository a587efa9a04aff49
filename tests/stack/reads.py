"""What people read of a stack, to be compared before and after an update."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

THREAD = re.compile(r"(page|framework|comparison|claim):[^\s#]+")
# Computed from the day of the reading.
OF_THE_DAY = {"stale", "behind", "generatedAt"}


@dataclass(frozen=True)
class Read:
    """A path and what it answered; by a moderator where readers may not. The API's own name is taken out of the body."""

    path: str
    moderator: bool
    body: Any


def threads_in(items: Iterable[Mapping[str, Any]]) -> list[str]:
    """The keys of all threads that stored items name, in whatever attribute."""
    return sorted({text for item in items for text in _texts(item) if THREAD.fullmatch(text)})


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def paths(threads: Iterable[str], frameworks: Iterable[str]) -> list[tuple[str, bool]]:
    """Every path that is read, and whether a moderator reads it."""
    public = ["/v1/catalogue", "/v1/claims", "/v1/traits", "/v1/frameworks?limit=100", "/v1/review-requests"]
    public += [f"/v1/comments?limit=50&thread={thread}" for thread in threads]
    public += [f"/v1/comments/counts?thread={thread}" for thread in threads]
    public += [f"/v1/frameworks/{slug}/history?limit=100" for slug in frameworks]
    moderators = ["/v1/moderation/log?limit=100", "/v1/moderation/queue?limit=100"]
    return [(path, False) for path in public] + [(path, True) for path in moderators]


def read(address: str, api: str, token: str, wanted: Iterable[tuple[str, bool]]) -> list[Read]:
    """Reads each path; raises urllib's error where one is not answered 200."""
    found = []
    for path, moderator in wanted:
        request = urllib.request.Request(address + path, headers={"Cache-Control": "no-cache"})
        if moderator:
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = re.sub(rf"{api}\.execute-api\.[\w.-]+(:\d+)?", "API", answer.read().decode())
        found.append(Read(path, moderator, json.loads(text)))
    return found


def differences(before: Any, after: Any, grows: frozenset[str] = frozenset(), where: str = "") -> list[str]:
    """What was there and is not, or is otherwise. What has come beside it is none; lists must have the same length and order.

    grows: the names of numbers that may have become larger.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        kept = [name for name in before if name not in OF_THE_DAY]
        lost = [f"{where}/{name}: is gone" for name in kept if name not in after]
        both = [name for name in kept if name in after and not (name in grows and _has_grown(before[name], after[name]))]
        return lost + [line for name in both for line in differences(before[name], after[name], grows, f"{where}/{name}")]
    if isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            return [f"{where}: {len(after)} instead of {len(before)}"]
        return [line for number, each in enumerate(before) for line in differences(each, after[number], grows, f"{where}/{number}")]
    return [] if before == after else [f"{where}: {json.dumps(after)[:200]} instead of {json.dumps(before)[:200]}"]


def _has_grown(before: Any, after: Any) -> bool:
    return isinstance(before, int) and isinstance(after, int) and after >= before
