"""Where is it at home? The address that its metadata give; a place for source code is no home."""

import re
from urllib.parse import urlsplit

from kit.finding import unknown, value

LABELS = "Homepage", "Documentation", "Docs: RTD"
CODE = "github.com", "gitlab.com"


def every(framework):
    named = dict(re.split(r", *", line, maxsplit=1) for line in framework.metadata.get_all("Project-URL") or [])
    if "Home-page" in framework.metadata:
        named["Homepage"] = framework.metadata["Home-page"]
    for label in LABELS:
        if label in named and (host := host_of(named[label])) not in CODE:
            return value(host, f"{label} in its metadata")
    return first_link(framework.metadata.get_payload() or "")


def host_of(address):
    return urlsplit(address).hostname.removeprefix("www.")


def first_link(description):
    """The first address in the long description that is alone between quotes, brackets or spaces, and a host without a path."""
    for address in re.findall(r"https?://[^\s`<>\"')]+", description):
        if urlsplit(address).path in ("", "/") and host_of(address) not in CODE:
            return value(host_of(address), "its metadata name a place for source code; this is the first host in its description")
    return unknown("its metadata name no home")
