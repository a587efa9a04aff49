"""The whole stack on an emulator, from nothing to its deletion. bin/test-stack calls this."""

from __future__ import annotations

import argparse
import copy
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from samtranslator.yaml_helper import yaml_parse

import emulator as emulators
import java
from address import Address
from backups import backup_and_restore
from deployment import BUCKET, Deployment
from deviations import Deviations
from doctor import examine
from fixture import all_fixtures
from grants import functions_of, grants_of, role_of, without
from lifecycle import Life
from packages import lay_out
from people import pool_of
from processes import Processes
from report import Failed, Report
from roles import try_role
from told import told
from watched import watched
from upgrade import Upgrade

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target/stack"
PARAMETERS = {"Issuer": "cognito", "Watch": "no"}
WALKS = ("reading", "pages", "desk", "moderation", "webhooks", "owners")


def own_tests() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "unittest", "discover", "-s", "tests"], cwd=Path(__file__).parent, text=True, capture_output=True
    )
    if done.returncode != 0:
        raise Failed(done.stderr)


class Run:
    """One run: what has come up so far, for the steps that follow."""

    def __init__(self, report: Report, processes: Processes, sam: str, take_out: str) -> None:
        self.report = report
        self.processes = processes
        self.source = yaml_parse((ROOT / "template.yaml").read_text())
        self.template = copy.deepcopy(self.source)
        if take_out:
            without(self.template, *take_out.split(":", 1))
        self.sam = sam

    def start(self) -> None:
        self.emulator = emulators.start(self.processes, WORK / "run", os.environ["JAVA_HOME"], ROOT / "bench/target/client")
        self.emulator.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": emulators.REGION})

    def create(self) -> None:
        self.packages = lay_out(self.template, ROOT, WORK / "packages")
        self.stack = Deployment(self.emulator, self.sam, "guide")
        self.stack.deploy(self.template, self.packages, PARAMETERS)
        self.resources = self.stack.resources()
        self.pool = pool_of(self.emulator, self.resources)
        self.report.note(f"{self.stack.status()}, {len(self.resources)} resources")

    def seed(self) -> None:
        self.report.note(java.seed(self.resources["CatalogueTable"], self.emulator.environment).strip())

    def roles(self) -> None:
        for name in functions_of(self.source):
            grants, role = grants_of(self.source, name), self.resources[role_of(self.source, name)]
            tried = self.report.step(f"the role of {name}", lambda: try_role(self.emulator, name, role, grants, self.resources))
            if tried:
                self.report.note(f"{tried.allowed} calls allowed, {tried.refused} refused")

    def walks(self) -> None:
        tokens = {"MODERATOR_TOKEN": self.pool.token("grace", "moderators"), "OWNER_TOKEN": self.pool.token("ada", "owners")}
        with Address(self.emulator.port, self.resources["Api"]) as address:
            for name in WALKS:
                told = self.report.step(f"the walk {name}", lambda: java.walk(address.url, tokens, name))
                if told:
                    self.report.note(told.strip().splitlines()[-1])

    def told(self) -> None:
        self._told("what the walks did reaches NotifyFunction", lambda: told(self.emulator, self.resources["FunctionLogs"]))

    def watched(self) -> None:
        self._told("the watch is switched off", lambda: watched(self.emulator, self.resources))

    def backups(self) -> None:
        self._told("make backup into a bucket, and make restore", lambda: backup_and_restore(self.emulator, self.resources))

    def doctor(self) -> None:
        with Address(self.emulator.port, self.resources["Api"]) as address:
            token = self.pool.token("grace", "moderators")
            lines = self.report.step("make doctor", lambda: examine(self.emulator, self.stack.name, address.url, token))
            for line in lines or []:
                self.report.note(line)

    def _told(self, name: str, work: Callable[[], str]) -> None:
        told = self.report.step(name, work)
        if told:
            self.report.note(told)

    def life(self) -> None:
        with Address(self.emulator.port, self.resources["Api"]) as address:
            life = Life(self.stack, self.template, self.packages, PARAMETERS, address.url)
            self._told("an update of the running stack", life.update)
            self._told("a parameter that changes alone", life.parameter)
            self._told("a new signing secret", life.rotation)
            self._told("a broken release is rolled back", life.rollback)
        self._told("the stack is deleted", life.deletion)

    def upgrades(self) -> None:
        for fixture in all_fixtures():
            stack = Deployment(self.emulator, self.sam, f"from-{fixture.name}")
            upgrade = Upgrade(stack, fixture, PARAMETERS)
            self._told(f"a stack of {fixture.name}, filled by its walk", lambda: upgrade.create(self.packages))
            self._told("it is updated to today's", lambda: upgrade.update(self.template, self.packages))
            self._told("everything is read as before", upgrade.compare)
            self._told("make migrate", upgrade.migrate)
            # A migration's transactions count as changes of their threads, so that nothing kept is taken for current.
            self._told("everything is read as before it", lambda: upgrade.compare(frozenset({"version"})))


def take(run: Run) -> None:
    """Every step; those that need what an earlier one has not brought up are not taken."""
    report = run.report
    report.step("the tests of these programs", own_tests)
    steps = (("the emulator", run.start), ("sam deploy creates the stack", run.create), ("make seed", run.seed))
    for name, work in steps:
        failed = report.failed
        report.step(name, work)
        if report.failed > failed:
            return
    run.roles()
    run.walks()
    run.told()
    run.watched()
    run.backups()
    run.doctor()
    run.life()
    run.upgrades()
    report.deviations(run.stack.deviations | {Deviations.HOST, Deviations.SLASH, Deviations.LEADING_KEYS})


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sam", help="the SAM CLI")
    arguments.add_argument("--without", default="", metavar="FUNCTION:ACTION", help="takes an action out of a function's role")
    options = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    report = Report(lambda line: print(line, flush=True))
    with Processes() as processes:
        take(Run(report, processes, options.sam, options.without))
    print(report.counts())
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
