"""WebSockets: one is opened, and a text sent through it comes back."""

from kit.usual import same_project
from traits import websockets


def django():
    return same_project("Channels", websockets.django())
