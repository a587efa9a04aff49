"""Cyclone is preferable to Tornado. What is common today is tried: a handler written with async def."""

from kit.finding import no
from traits import async_style


def cyclone():
    found = async_style.cyclone()
    assert found.support == "no"
    return no(found.how)
