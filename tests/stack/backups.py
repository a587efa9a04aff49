"""Whether `make backup` into a bucket and `make restore` from it give equal tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import java
from deployment import BUCKET
from emulator import Emulator
from fixture import TABLES, items_of
from report import Failed

PLACE = f"s3://{BUCKET}/backups/of-the-stack"
# Of DynamoDB, not of AWS: the emulator answers at once.
FAST = "--rate=100000"


def backup_and_restore(emulator: Emulator, resources: Mapping[str, str]) -> str:
    """Backs up the stack's tables and restores them into new ones. Raises Failed where those differ, or a second backup goes over it."""
    dynamodb = emulator.client("dynamodb")
    before = {name: _lasting(dynamodb, resources[name]) for name in TABLES}
    _backup(emulator, resources)
    try:
        _backup(emulator, resources)
    except Failed as refused:
        if "There is a backup in this place already" not in str(refused):
            raise
    else:
        raise Failed("a second backup went over the first")
    other = {name: f"restored-{resources[name]}" for name in TABLES}
    for table in other.values():
        _create(dynamodb, table)
    told = _run(emulator, other, f"--from={PLACE}")
    differing = [name for name in TABLES if _lasting(dynamodb, other[name]) != before[name]]
    if differing or "2 tables equal to the backup" not in told:
        raise Failed(f"not equal: {differing}\n{told}")
    for table in other.values():
        dynamodb.delete_table(TableName=table)
    return f"{sum(len(items) for items in before.values())} items are equal"


def _backup(emulator: Emulator, resources: Mapping[str, str]) -> None:
    _run(emulator, resources, f"--to={PLACE}")


def _run(emulator: Emulator, tables: Mapping[str, str], *options: str) -> str:
    named = {"CATALOGUE_TABLE": tables["CatalogueTable"], "COMMENTS_TABLE": tables["CommentsTable"]}
    return java.run("guide.migrate.backup.Backup", "local/target/lib/*", [*options, FAST], {**emulator.environment, **named})


def _create(dynamodb: Any, table: str) -> None:
    keys = (("pk", "HASH"), ("sk", "RANGE"))
    dynamodb.create_table(
        TableName=table,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name, _ in keys],
        KeySchema=[{"AttributeName": name, "KeyType": kind} for name, kind in keys],
    )


def _lasting(dynamodb: Any, table: str) -> list[dict[str, Any]]:
    """The items that have no end: the others may go, or be written by what happens in the background, while they are compared."""
    return [item for item in items_of(dynamodb, table) if "expiresAt" not in item]
