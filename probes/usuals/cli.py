"""Commands: they can be asked for help."""

from kit.usual import same_project
from traits import cli


def blacksheep():
    return same_project("blacksheep-cli", cli.blacksheep())
