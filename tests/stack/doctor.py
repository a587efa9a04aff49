"""`make doctor` over the emulated stack: what it says does not work is what the emulator does not do, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from emulator import Emulator
from report import Failed

ROOT = Path(__file__).resolve().parents[2]

# Cognito's address is AWS's own, which the emulator answers for its authorizer alone; caps are left out by its CloudFormation.
NOT_EMULATED = {
    "the issuer's discovery and keys",
    "the API's throttle",
    "the functions' concurrency",
    "the tables' maximum",
}


def settings(emulator: Emulator, stack: str) -> Path:
    """The output of bin/stack-settings in a file. Raises Failed with what it says where it fails."""
    command = [sys.executable, "bin/stack-settings", stack]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, env={**os.environ, **emulator.environment})
    if done.returncode != 0:
        raise Failed(done.stderr)
    file = emulator.folder / f"{stack}-settings.json"
    file.write_text(done.stdout)
    return file


def ask(address: str, token: str, settings_file: Path) -> list[str]:
    """The lines of the doctor."""
    command = [f"{os.environ['JAVA_HOME']}/bin/java", "-XX:TieredStopAtLevel=1"]
    command += ["-cp", "doctor/target/doctor.jar:doctor/target/lib/*", "guide.doctor.Doctor"]
    asked = {"ADDRESS": address, "TOKEN": token, "STACK_SETTINGS": str(settings_file)}
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, env={**os.environ, **asked})
    if done.returncode not in (0, 1):
        raise Failed(done.stdout + done.stderr)
    return done.stdout.splitlines()


def examine(emulator: Emulator, stack: str, address: str, token: str) -> list[str]:
    """Returns the doctor's lines. Raises Failed with them where other lines fail than those that cannot hold here."""
    lines = ask(address, token, settings(emulator, stack))
    failing = {line.split(": ")[1] for line in lines if line.startswith("NO: ")}
    if failing != NOT_EMULATED:
        raise Failed("\n".join(lines))
    return lines
