"""A stack of an earlier release, with what its walk has written, becomes today's: everything is read as before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import java
from address import Address
from bend import Template
from deployment import Deployment
from fixture import TABLES, Fixture, fill, items_of
from people import pool_of
from reads import differences, read
from report import Failed


class Upgrade:
    """One release's stack; the steps are taken in the order of the methods."""

    def __init__(self, stack: Deployment, fixture: Fixture, parameters: Mapping[str, str]) -> None:
        self.stack = stack
        self.fixture = fixture
        self.parameters = dict(parameters)

    def create(self, packages: Mapping[str, Path]) -> str:
        """The release's template with its items. Its functions are not called, so that any package does for them."""
        template = self.fixture.parsed()
        functions = [name for name, each in template["Resources"].items() if each["Type"] == "AWS::Serverless::Function"]
        anything = next(iter(packages.values()))
        self.stack.deploy(template, dict.fromkeys(functions, anything), {"OidcIssuer": "https://login.example.org"})
        resources = self.stack.resources()
        emulator = self.stack.emulator
        emulator.client("secretsmanager").put_secret_value(SecretId=resources["SigningSecret"], SecretString=self.fixture.secret)
        self.before = resources
        return f"{fill(emulator.client('dynamodb'), self.fixture, resources)} items"

    def update(self, template: Template, packages: Mapping[str, Path]) -> str:
        """Today's template and functions over it: the tables and the secret stay the same ones."""
        self.stack.deploy(template, packages, self.parameters)
        after = self.stack.resources()
        moved = [name for name in ("CatalogueTable", "CommentsTable", "SigningSecret") if self.before[name] != after[name]]
        if moved:
            raise Failed(f"not the same any more: {moved}")
        return f"{self.stack.status()}, {len(after.keys() - self.before.keys())} new resources"

    def compare(self, grows: frozenset[str] = frozenset()) -> str:
        """Every read of the release, with today's functions. grows: numbers that may be larger than they were."""
        resources = self.stack.resources()
        token = pool_of(self.stack.emulator, resources).token("grace", "moderators")
        wanted = [(each.path, each.moderator) for each in self.fixture.reads]
        with Address(self.stack.emulator.port, resources["Api"]) as address:
            now = read(address.url, resources["Api"], token, wanted)
        lines = [
            f"{old.path}: {line}" for old, new in zip(self.fixture.reads, now, strict=True) for line in differences(old.body, new.body, grows)
        ]
        if lines:
            raise Failed("\n".join(lines[:40]))
        return f"{len(now)} reads are equal"

    def migrate(self) -> str:
        """`make migrate`; a second run must find nothing left to write."""
        resources = self.stack.resources()
        tables = (resources["CatalogueTable"], resources["CommentsTable"], self.stack.emulator.environment)
        told = java.migrate(*tables, "--apply").strip()
        once = self._items(resources)
        java.migrate(*tables, "--apply")
        twice = self._items(resources)
        if twice != once:
            changed = [str(each) for table, items in twice.items() for each in items if each not in once[table]]
            raise Failed("\n".join([f"a second run has changed something; the first: {told}", *changed[:5]]))
        return told

    def _items(self, resources: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        dynamodb = self.stack.emulator.client("dynamodb")
        return {table: items_of(dynamodb, resources[table]) for table in TABLES}
