"""Does the package declare its type hints? PEP 561 requires a file py.typed in it."""

import importlib.util
from pathlib import Path

from kit.finding import no, yes


def every(framework):
    root = Path(importlib.util.find_spec(framework.slug).submodule_search_locations[0])
    marker = root / "py.typed"
    return yes("py.typed is in the installed package") if marker.exists() else no("no py.typed in the installed package")
