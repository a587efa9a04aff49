"""Twisted's website is twistedmatrix.com/trac. Its metadata is read."""

from kit.finding import no
from kit.framework import Framework


def twisted():
    links = Framework.named("twisted").metadata.get_all("Project-URL")
    assert not any("twistedmatrix.com" in link or "trac" in link for link in links)
    assert any("twisted.org" in link for link in links) and any("github.com/twisted/twisted/issues" in link for link in links)
    return no("the addresses in its metadata are at twisted.org and github.com; none is at twistedmatrix.com")
