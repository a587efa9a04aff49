"""Reads and writes the catalogue's files and the results, in the form that they have.

Objects are one member a line; what is in a list of ONE_LINE is one object a line; lists of
plain values are one line. What is read and written unchanged is the same bytes.
"""

import json

ONE_LINE = "evidence", "files", "tests"


def read(file):
    return json.loads(file.read_text())


def write(file, content):
    file.write_text(text(content) + "\n")


def text(value, indent="", name=None):
    """One value of the file; `name` is the member that it is the value of."""
    if isinstance(value, dict) and value:
        return braced("{", "}", [f"{json.dumps(key)}: {text(part, indent + '  ', key)}" for key, part in value.items()], indent)
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        parts = [one_line(part) if name in ONE_LINE else text(part, indent + "  ") for part in value]
        return braced("[", "]", parts, indent)
    return json.dumps(value, ensure_ascii=False)


def braced(opening, closing, parts, indent):
    inner = indent + "  "
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{closing}"


def one_line(value):
    return "{ " + json.dumps(value, ensure_ascii=False)[1:-1] + " }"
