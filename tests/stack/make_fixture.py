"""Makes the fixture of a release: deploys its own build, lets its own walk fill it, and keeps what is stored and read.

bin/stack-fixture calls this with the SAM CLI, the commit, and the folder of its build.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import emulator as emulators
import java
from address import Address
from deployment import BUCKET, Deployment
from fixture import TABLES, Fixture, items_of
from packages import ROOT, lay_out
from processes import Processes, await_until, free_port
from reads import paths, read, threads_in
from samtranslator.yaml_helper import yaml_parse

WORK = ROOT / "target/stack/fixture"


def local_run(processes: Processes, project: Path, port: int) -> None:
    """Starts the release's own `make run`, whose issuer the stack trusts."""
    command = re.search(r"-cp '([^']+)' (guide\.local\S+)", (project / "Makefile").read_text())
    arguments = [f"{os.environ['JAVA_HOME']}/bin/java", "-Dslf4j.internal.verbosity=ERROR", "-cp", *command.groups()]
    shell = ["sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", str(project), *arguments]
    child = processes.start(shell, WORK / "make-run.log", {"PORT": str(port), "DATA_DIR": "memory"})
    await_until(lambda: b"http" in (WORK / "make-run.log").read_bytes(), "make run is up", 60, child)


def walk(project: Path, address: str) -> None:
    """Lets the release's own walk fill the stack."""
    command = ["./mvnw", "--batch-mode", "--quiet", "-Pquick", "-pl", "tests/integration", "-am", "package", "-Dtest=WalkTest"]
    command += ["-Dsurefire.failIfNoSpecifiedTests=false", f"-Dwalk.readers={address}", f"-Dwalk.moderators={address}"]
    subprocess.run(command, cwd=project, check=True)


def make(sam: str, name: str, project: Path, processes: Processes) -> Fixture:
    """Returns the fixture of the release that is built in the project's folder."""
    emulator = emulators.start(processes, WORK, os.environ["JAVA_HOME"], ROOT / "bench/target/client")
    emulator.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": emulators.REGION})
    issuer = free_port()
    local_run(processes, project, issuer)
    text = (project / "template.yaml").read_text()
    stack = Deployment(emulator, sam, "release")
    packages = lay_out(yaml_parse(text), project, WORK / "packages")
    stack.deploy(yaml_parse(text), packages, {"OidcIssuer": f"http://localhost:{issuer}/oidc"})
    resources = stack.resources()
    java.seed(resources["CatalogueTable"], emulator.environment, project)
    with Address(emulator.port, resources["Api"], issuer) as address:
        walk(project, address.url)
        return _kept(name, text, stack, resources, address.url)


def _kept(name: str, template: str, stack: Deployment, resources: dict[str, str], address: str) -> Fixture:
    dynamodb = stack.emulator.client("dynamodb")
    items = {table: items_of(dynamodb, resources[table]) for table in TABLES}
    frameworks = sorted(path.stem for path in (ROOT / "data/catalogue/frameworks").glob("*.json"))
    token = java.development_token(address)
    reads = read(address, resources["Api"], token, paths(threads_in(items["CommentsTable"]), frameworks))
    secret = stack.emulator.client("secretsmanager").get_secret_value(SecretId=resources["SigningSecret"])["SecretString"]
    return Fixture(name, template, secret, int(time.time()), items, reads)


if __name__ == "__main__":
    with Processes() as everything:
        fixture = make(sys.argv[1], sys.argv[2], Path(sys.argv[3]), everything)
    fixture.save()
    stored = {table: len(items) for table, items in fixture.items.items()}
    print(f"{fixture.name}: {stored} items, {len(fixture.reads)} reads")
