"""A reader who goes on reading while something happens to the stack."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from types import TracebackType

from report import Failed


def status(url: str, token: str = "", method: str = "GET", body: bytes | None = None) -> int:
    """What is answered; a connection that breaks is an error of urllib's."""
    headers = {"Cache-Control": "no-cache", "Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method), timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class Reader:
    """Reads an address until the `with` ends; then raises Failed if anything but 200 was answered, or nothing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self.answers: list[int] = []

    def _read(self) -> None:
        while not self._ended.is_set():
            try:
                self.answers.append(status(self._url))
            except OSError:
                self.answers.append(0)
            self._ended.wait(0.2)

    def __enter__(self) -> Reader:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ended.set()
        self._thread.join()
        wrong = [each for each in self.answers if each != 200]
        if kind is None and (wrong or not self.answers):
            raise Failed(f"of {len(self.answers)} reads meanwhile {len(wrong)} were answered {sorted(set(wrong))}")
