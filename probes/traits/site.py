"""Where is it at home? The address that its metadata give."""

import re
from urllib.parse import urlsplit

from kit.finding import unknown, value

LABELS = "Homepage", "Documentation"


def every(framework):
    named = dict(re.split(r", *", line, maxsplit=1) for line in framework.metadata.get_all("Project-URL") or [])
    if "Home-page" in framework.metadata:
        named["Homepage"] = framework.metadata["Home-page"]
    for label in LABELS:
        if label in named:
            return value(urlsplit(named[label]).hostname.removeprefix("www."), f"{label} in its metadata")
    return unknown("its metadata name no home")
