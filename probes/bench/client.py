"""Requests a page repeatedly on keep-alive connections and counts: `python -m bench.client PORT PATH IDLE`.

IDLE is the number of further connections that are opened first, whose clients are slow: each sends
its request's head a byte a second, and never ends. Prints one JSON object.
"""

import asyncio
import json
import sys
import time

from bench.servers import settle

CLIENTS = 16
SECONDS = 2
PATIENCE = 2  # seconds after which an answer counts as an error


async def asking(port, path, until, tally):
    """One client: asks, waits for the whole response, asks again; opens a new connection after an error."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    streams = None
    while time.monotonic() < until:
        begun = time.monotonic()
        try:
            async with asyncio.timeout(PATIENCE):
                streams = streams or await asyncio.open_connection("127.0.0.1", port)
                await answered(*streams, request)
            tally["times"].append(time.monotonic() - begun)
        except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError):
            tally["errors"] += 1
            if streams:
                streams[1].close()
            streams = None


async def answered(reader, writer, request):
    """Reads one response with status 200, by its length or in chunks."""
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200 "):
        raise ValueError("not 200")
    if b"transfer-encoding: chunked" in head:
        await reader.readuntil(b"0\r\n\r\n")
    else:
        await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))


async def trickling(port, opened):
    """One slow client; a server that does not take it, or drops it, does not count as open."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        opened.append(writer)
        for byte in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 1000:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(1)
    except OSError:
        pass


async def main(port, path, idle):
    opened, tally = [], {"times": [], "errors": 0}
    slow = [asyncio.create_task(trickling(port, opened)) for _ in range(idle)]
    await asyncio.sleep(2 if idle else 0)
    begun = time.monotonic()
    await asyncio.gather(*(asking(port, path, begun + SECONDS, tally) for _ in range(CLIENTS)))
    seconds = time.monotonic() - begun
    for task in slow:
        task.cancel()
    times = sorted(tally["times"])
    print(json.dumps({
        "rate": len(times) / seconds,
        "p99": times[len(times) * 99 // 100] * 1000 if times else None,
        "errors": tally["errors"],
        "open": len(opened),
    }))


if __name__ == "__main__":
    settle(1)
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
