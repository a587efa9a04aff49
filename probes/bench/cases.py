"""What is measured."""

from dataclasses import dataclass

from bench.load import PATIENCE

IDLE = 1000


@dataclass(frozen=True, slots=True)
class Case:
    name: str  # as `make probes-bench CASE=` has it
    trait: str
    title: str
    sample: str
    path: str
    slow: int  # other clients, each of which sends a byte a second
    every_server: bool  # or only that whose figures are facts
    what: str


CASES = [
    Case("hello", "hello-rate", "Hello", "hello", "/", 0, True, "A line of plain text, from the sample hello."),
    Case("json", "json-rate", "JSON", "json-api", "/items/21", 0, False, "An object with two numbers for a number in the path, from the sample json-api."),
    Case(
        "slow-clients",
        "slow-clients-rate",
        f"Hello with {IDLE} slow clients",
        "hello",
        "/",
        IDLE,
        False,
        f"The same line of text, while {IDLE} other clients send their requests at one byte per second. "
        f"A response that takes longer than {PATIENCE} s counts as an error.",
    ),
]
