"""The functions' packages: what `sam build` makes of them, with the bootstrap that the emulator needs."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BOOTSTRAP = Path(__file__).with_name("bootstrap")


def modules_of(project: Path) -> dict[str, str]:
    """The folder below `functions` that each function is built from, as the project's Makefile says."""
    lines = re.findall(r"^((?:build-\w+ ?)+): MODULE = (\w+)$", (project / "Makefile").read_text(), re.MULTILINE)
    return {target.removeprefix("build-"): module for targets, module in lines for target in targets.split()}


def lay_out(template: dict[str, Any], project: Path, folder: Path) -> dict[str, Path]:
    """Lays out what has been built in a project, once for each module, as bin/build-function does; returns each function's folder."""
    modules = modules_of(project)
    for module in sorted(set(modules.values())):
        package = folder / module
        shutil.rmtree(package, ignore_errors=True)
        built = project / "functions" / module / "target"
        if project == ROOT:
            subprocess.run([ROOT / "bin/build-function", "--built", module, package], check=True)
        else:  # another release's script may build, or be somewhere else
            shutil.copytree(built / "classes", package)
            shutil.copytree(built / "lib", package / "lib")
        shutil.copy2(BOOTSTRAP, package / "bootstrap")
    functions = [name for name, each in template["Resources"].items() if each["Type"] == "AWS::Serverless::Function"]
    return {name: folder / modules[name] for name in functions}


def digest(folder: Path) -> str:
    """Names the content of a folder: the same for the same files, whenever they were written."""
    content = hashlib.sha256()
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        content.update(f"{file.relative_to(folder)} {file.stat().st_size} ".encode())
        content.update(file.read_bytes())
    return content.hexdigest()[:32]
