"""Does the package declare its type hints? PEP 561 requires a file py.typed in it."""

from kit.finding import no, yes
from kit.framework import place


def every(framework):
    root = place(framework.module)
    if root.is_file():
        return no("it is a single file, and PEP 561 knows a py.typed only inside a package")
    return yes("py.typed is in the installed package") if (root / "py.typed").exists() else no("no py.typed in the installed package")
