"""Tornado has an event loop of its own. A handler checks the loop that it runs in."""

from kit.finding import no
from traits import loop


def tornado():
    found = loop.tornado()
    assert found.value == ["asyncio"]
    return no(found.how)
