"""The API's address: a proxy on a free port, since the emulator's own names resolve nowhere."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host"}


class Address:
    """Passes every request on to one HTTP API of the emulator; ends with its `with`.

    issuer_port: where paths below `/oidc` go instead, for a walk that gets its tokens at the API's own address; 0 for none.
    """

    def __init__(self, emulator_port: int, api: str, issuer_port: int = 0) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(emulator_port, api, issuer_port))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Address:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(emulator_port: int, api: str, issuer_port: int) -> type[BaseHTTPRequestHandler]:
    class Passing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *arguments: object) -> None:
            pass

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            # A path of one part would lose the slash at its end, if it did not begin with the stage.
            port, host, path = emulator_port, f"{api}.execute-api.localhost:{emulator_port}", "/$default" + self.path
            if issuer_port and self.path.startswith("/oidc/"):
                port, host, path = issuer_port, f"localhost:{issuer_port}", self.path
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            try:
                connection.putrequest(self.command, path, skip_host=True, skip_accept_encoding=True)
                connection.putheader("Host", host)
                for name, value in self.headers.items():
                    if name.lower() not in HOP_BY_HOP:
                        connection.putheader(name, value)
                connection.putheader("Content-Length", str(len(body)))
                connection.endheaders(body)
                self._answer(connection.getresponse())
            finally:
                connection.close()

        def _answer(self, answer: http.client.HTTPResponse) -> None:
            content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in HOP_BY_HOP | {"date", "server"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = handle_any

    return Passing
