"""What a deployment is going to be: its stack, and the value of each parameter."""

import argparse
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def split(text):
    """The pairs of `Name=value`, as samconfig.toml and the command line have them; a value may stand in quotes."""
    pairs = re.findall(r"""(\w+)=("[^"]*"|'[^']*'|\S*)""", text)
    return {name: value.strip("\"'") for name, value in pairs}


def stage(name, file=ROOT / "samconfig.toml"):
    """Of samconfig.toml: how `sam deploy --config-env` deploys this stage. Ends the program where there is none."""
    stages = tomllib.loads(file.read_text(encoding="utf-8"))
    stages.pop("version", None)
    if name not in stages:
        raise SystemExit(f"samconfig.toml has no stage {name}, only {', '.join(stages)}.")
    return stages[name].get("deploy", {}).get("parameters", {})


def overrides(stage_parameters, given):
    """What the stage sets, and over that what was given."""
    configured = stage_parameters.get("parameter_overrides", "")
    text = configured if isinstance(configured, str) else " ".join(configured)
    return split(text) | split(given)


def defaults(template):
    """The default of each parameter of the template that has one."""
    part = template[template.index("\nParameters:\n") : template.index("\nRules:\n")]
    found = re.findall(r"(?m)^  (\w+):\n(?:    .*\n)*?    Default: (.*)$", part)
    return {name: value.strip("'") for name, value in found}


def arguments(words):
    """Those options of `sam deploy` that decide what is deployed; the others are SAM's own."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("stage")
    parser.add_argument("given", help="Name=value, as many as there are, in one word")
    parser.add_argument("--stack-name")
    parser.add_argument("--region")
    parser.add_argument("--profile")
    parser.add_argument("--guided", "-g", action="store_true")
    parser.add_argument("--parameter-overrides", nargs="+", default=[])
    return parser.parse_known_args(words)[0]
