"""Cyclone is preferable to Tornado. What has become usual since is tried: a handler that is written with async def."""

from kit.finding import no
from traits import async_style


def cyclone():
    found = async_style.cyclone()
    assert found.support == "no"
    return no(found.how)
