"""Slow clients: `python -m bench.slow PORT COUNT`. Says `open` once all that the server takes are connected; goes on until it is ended."""

import asyncio
import sys

from bench.servers import settle


async def trickling(port):
    """One slow client; a server that does not take it, or drops it, is rid of it."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        while True:
            writer.write(b"a")
            await writer.drain()
            await asyncio.sleep(1)
    except OSError:
        pass


async def main(port, count):
    clients = [asyncio.create_task(trickling(port)) for _ in range(count)]
    await asyncio.sleep(2)
    print("open", flush=True)
    await asyncio.gather(*clients)


if __name__ == "__main__":
    settle(0)  # the only one that it was given
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
