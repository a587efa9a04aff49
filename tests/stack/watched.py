"""Whether the watch is there, with its schedule, and asks nobody when it is switched off: a run of these tests is none of the registries'."""

from __future__ import annotations

import json
from collections.abc import Mapping

from emulator import Emulator
from report import Failed


def watched(emulator: Emulator, resources: Mapping[str, str]) -> str:
    """What WatchFunction answers, and what its schedule is. Raises Failed where it is not off, or has no schedule."""
    sent = emulator.client("lambda").invoke(FunctionName=resources["WatchFunction"], Payload=b"{}")
    answer = json.loads(sent["Payload"].read())
    if answer.get("off") is not True:
        raise Failed(f"WatchFunction answers {answer}")
    schedules = {each["Name"]: each["State"] for each in emulator.client("scheduler").list_schedules()["Schedules"]}
    own = resources["WatchFunctionDaily"].split("/")[-1]
    if schedules.get(own) != "DISABLED":
        raise Failed(f"the schedules are {schedules}, and {own} is not switched off")
    return f"WatchFunction is off, and so is {own}"
