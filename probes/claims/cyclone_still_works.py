"""Cyclone can be used today. Its parts and a plain install are tried one by one."""

from kit.finding import partial
from kit.framework import Framework
from traits import csrf, email, http_client, i18n, static_files, streaming, templates, tls, websockets

PARTS = {
    "templates": templates,
    "static files": static_files,
    "TLS": tls,
    "CSRF protection": csrf,
    "WebSockets": websockets,
    "streaming": streaming,
    "translations": i18n,
    "mail": email,
    "the HTTP client": http_client,
}


def cyclone():
    found = {name: part.cyclone().support for name, part in PARTS.items()}
    works = ", ".join(name for name, support in found.items() if support == "yes")
    broken = ", ".join(name for name, support in found.items() if support != "yes")
    assert works and broken and Framework.named("cyclone").install["plain"] == "fails"
    return partial(
        "Pages, yes; much of the rest breaks on Python 3.",
        f"these work on Python 3.11: {works}; these break: {broken}; a plain install fails",
    )
