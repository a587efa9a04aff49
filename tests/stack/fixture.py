"""What is kept of a release: its template, the tables as its walk has filled them, and what people read there.

tests/stack/fixtures/<commit> has them; bin/stack-fixture makes one, and `make test-stack` updates it to today's stack.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bend import Template
from reads import Read
from samtranslator.yaml_helper import yaml_parse

FOLDER = Path(__file__).with_name("fixtures")
TABLES = ("CatalogueTable", "CommentsTable")
Items = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Fixture:
    """items: of each table by its logical id, as DynamoDB writes them. filled: when, in seconds of the epoch."""

    name: str
    template: str
    secret: str
    filled: int
    items: Items
    reads: list[Read]

    def parsed(self) -> Template:
        """The template as SAM's parser reads it."""
        return yaml_parse(self.template)

    def items_now(self, now: float) -> Items:
        """The items as if the tables had been filled at that time: what ends, ends as much later."""
        later = int(now) - self.filled
        return {table: [_ending_later(item, later) for item in items] for table, items in self.items.items()}

    def save(self, folder: Path = FOLDER) -> None:
        target = folder / self.name
        target.mkdir(parents=True, exist_ok=True)
        (target / "template.yaml").write_text(self.template)
        for name, content in (("tables", [self.secret, self.filled, self.items]), ("reads", [asdict(each) for each in self.reads])):
            text = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
            (target / f"{name}.json.gz").write_bytes(gzip.compress(text, mtime=0))


def _ending_later(item: dict[str, Any], seconds: int) -> dict[str, Any]:
    if "expiresAt" not in item:
        return item
    return item | {"expiresAt": {"N": str(int(item["expiresAt"]["N"]) + seconds)}}


def load(folder: Path) -> Fixture:
    """Reads what `save` has written."""
    tables, reads = (json.loads(gzip.decompress((folder / f"{name}.json.gz").read_bytes())) for name in ("tables", "reads"))
    secret, filled, items = tables
    return Fixture(folder.name, (folder / "template.yaml").read_text(), secret, filled, items, [Read(**each) for each in reads])


def all_fixtures() -> list[Fixture]:
    return [load(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


def items_of(dynamodb: Any, table: str) -> list[dict[str, Any]]:
    """Every item of a table, in the order of their keys."""
    pages = dynamodb.get_paginator("scan").paginate(TableName=table)
    return sorted((item for page in pages for item in page["Items"]), key=lambda item: (item["pk"]["S"], item["sk"]["S"]))


def fill(dynamodb: Any, fixture: Fixture, resources: Mapping[str, str]) -> int:
    """Writes the fixture's items into the stack's tables; returns how many."""
    count = 0
    for table, items in fixture.items_now(time.time()).items():
        for batch in _batches(items, 25):
            requests = [{"PutRequest": {"Item": item}} for item in batch]
            unprocessed = dynamodb.batch_write_item(RequestItems={resources[table]: requests})["UnprocessedItems"]
            if unprocessed:
                raise RuntimeError(f"{len(unprocessed)} items were not written to {table}")
            count += len(batch)
    return count


def _batches(items: list[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
