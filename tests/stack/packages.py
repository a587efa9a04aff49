"""The functions' packages: what `sam build` makes of them, with the bootstrap that the emulator needs."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BOOTSTRAP = Path(__file__).with_name("bootstrap")


def module_of(function: dict[str, Any]) -> str:
    """The folder below `functions` that a function of the template is built from: the second part of its handler."""
    return function["Properties"]["Handler"].split(".")[1]


def lay_out(template: dict[str, Any], project: Path, folder: Path) -> dict[str, Path]:
    """Lays out what has been built in a project, once for each module; returns the folder of each function."""
    functions = {name: each for name, each in template["Resources"].items() if each["Type"] == "AWS::Serverless::Function"}
    modules = {name: module_of(each) for name, each in functions.items()}
    for module in sorted(set(modules.values())):
        package = folder / module
        shutil.rmtree(package, ignore_errors=True)
        package.mkdir(parents=True)
        subprocess.run([ROOT / "bin/build-function", "--built", module, package], cwd=project, check=True, env=None)
        shutil.copy2(BOOTSTRAP, package / "bootstrap")
    return {name: folder / module for name, module in modules.items()}


def digest(folder: Path) -> str:
    """Names the content of a folder: the same for the same files, whenever they were written."""
    content = hashlib.sha256()
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        content.update(f"{file.relative_to(folder)} {file.stat().st_size} ".encode())
        content.update(file.read_bytes())
    return content.hexdigest()[:32]
