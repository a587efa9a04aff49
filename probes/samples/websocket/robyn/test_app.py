from unittest import IsolatedAsyncioTestCase
from unittest.mock import AsyncMock

from robyn import WebSocketDisconnect

from app import echo


class EchoTest(IsolatedAsyncioTestCase):
    async def test_what_is_sent_comes_back(self):
        websocket = AsyncMock()
        websocket.receive_text.side_effect = ["hello", WebSocketDisconnect()]
        await echo(websocket)
        websocket.send_text.assert_awaited_once_with("hello")
