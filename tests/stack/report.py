"""What a run prints: numbered steps with their seconds, deviations, counts."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable
from typing import TypeVar

from deviations import Deviations

Result = TypeVar("Result")


class Failed(Exception):
    """A step found something that should not be so; the message says what."""


class Report:
    """Counts the steps; `say` prints a line."""

    def __init__(self, say: Callable[[str], None] = print) -> None:
        self._say = say
        self.passed = 0
        self.failed = 0

    def step(self, name: str, work: Callable[[], Result]) -> Result | None:
        """Takes a step; returns what it does, or nothing where it has failed. What it finds wrong is printed."""
        number = self.passed + self.failed + 1
        began = time.monotonic()
        try:
            result = work()
        except Exception as error:  # every fault of a step is a failed step, and is told
            self.failed += 1
            self._say(f"{number:2}. NO: {name} ({time.monotonic() - began:.1f} s)")
            told = str(error) if isinstance(error, Failed) else traceback.format_exc()
            self._say("\n".join(f"      {line}" for line in told.strip().splitlines()))
            return None
        self.passed += 1
        self._say(f"{number:2}. yes: {name} ({time.monotonic() - began:.1f} s)")
        return result

    def note(self, text: str) -> None:
        """Prints lines below a step."""
        self._say("\n".join(f"      {line}" for line in text.splitlines()))

    def deviations(self, found: Iterable[Deviations]) -> None:
        """Prints each deviation once, in the order of docs/emulator.md."""
        met = set(found)
        self._say("What was otherwise than on AWS:")
        for each in Deviations:
            if each in met:
                self._say(f"  - {each.value.limit}: {each.value.bend}")

    def counts(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, 0 skipped"
