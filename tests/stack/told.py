"""Whether the tables' streams reach the function that tells what happened."""

from __future__ import annotations

import json
import time
from typing import Any

from emulator import Emulator
from report import Failed

PATIENCE = 60


def batches(emulator: Emulator, log_group: str) -> list[dict[str, Any]]:
    """What NotifyFunction has said of each batch of records so far."""
    pages = emulator.client("logs").get_paginator("filter_log_events").paginate(logGroupName=log_group)
    lines = [event["message"].strip() for page in pages for event in page["events"]]
    return [json.loads(line) for line in lines if line.startswith("{") and '"source":"stream"' in line]


def told(emulator: Emulator, log_group: str) -> str:
    """Waits until records have come. Raises Failed where none come, or one could not be handled."""
    end = time.monotonic() + PATIENCE
    while not (found := batches(emulator, log_group)):
        if time.monotonic() > end:
            raise Failed("no record of a stream has reached NotifyFunction")
        time.sleep(1)
    wrong = [each for each in found if each["setAside"] or each["brokeOff"]]
    if wrong:
        raise Failed(f"of {len(found)} batches {len(wrong)} went wrong: {wrong[0]}")
    return f"{sum(each['records'] for each in found)} records in {len(found)} batches"
