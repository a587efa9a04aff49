"""The project's own programs, which a run calls as people do: seeding, walks, migration."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from report import Failed

ROOT = Path(__file__).resolve().parents[2]


def run(main: str, classpath: str, arguments: list[str], environment: Mapping[str, str], project: Path = ROOT) -> str:
    """Runs a program of a project's jars and returns what it printed. Raises Failed with that where it ends with an error."""
    command = [f"{os.environ['JAVA_HOME']}/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command += ["-Dslf4j.internal.verbosity=ERROR", "-cp", classpath, main, *arguments]
    done = subprocess.run(command, cwd=project, text=True, capture_output=True, env={**os.environ, **environment})
    if done.returncode != 0:
        raise Failed(done.stdout + done.stderr)
    return done.stdout


def seed(catalogue_table: str, environment: Mapping[str, str], project: Path = ROOT) -> str:
    """`make seed` into a table."""
    tables = {**environment, "CATALOGUE_TABLE": catalogue_table}
    return run("guide.data.Seed", "local/target/lib/*", ["data/catalogue"], tables, project)


def walk(address: str, tokens: Mapping[str, str], *names: str) -> str:
    """Takes walks over an API; returns their steps."""
    return run("guide.tests.walks.Walks", "tests/walks/target/test-walks.jar:tests/walks/target/lib/*", [address, *names], tokens)


def migrate(catalogue_table: str, comments_table: str, environment: Mapping[str, str], *options: str) -> str:
    """`make migrate` over two tables."""
    tables = {**environment, "CATALOGUE_TABLE": catalogue_table, "COMMENTS_TABLE": comments_table}
    return run("guide.migrate.Migrate", "local/target/lib/*", list(options), tables)


def development_token(address: str) -> str:
    """A moderator's token of the issuer that a `make run` has, below its address."""
    form = urllib.parse.urlencode({"sub": "grace", "group": "moderators"}).encode()
    with urllib.request.urlopen(f"{address}/oidc/token", form, timeout=60) as answer:
        return json.load(answer)["access_token"]
