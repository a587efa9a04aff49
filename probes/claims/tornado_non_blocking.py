"""Tornado is non-blocking and made for long polling and WebSockets. Clients wait together; a WebSocket is opened."""

from kit.finding import yes
from traits import long_polling, websockets


def tornado():
    waiting, echoed = long_polling.tornado(), websockets.tornado()
    assert waiting.support == echoed.support == "yes"
    return yes(f"{waiting.how}; {echoed.how}")
