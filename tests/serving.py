"""A real server in a process of its own, started by the real command."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_LISTENING = re.compile(r"Listening at: http://127\.0\.0\.1:(\d+)")
_START_TIMEOUT = 60
_ROOT = Path(__file__).parent.parent
_QUOTH_SERVE = (str(Path(sys.executable).with_name("quoth")), "serve")


class Server:
    """``quoth serve`` on a free port, with the lines that it has logged."""

    def __init__(self, command: Sequence[str] = _QUOTH_SERVE, **variables: str) -> None:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("QUOTH_")}
        environ |= {"QUOTH_PORT": "0", "QUOTH_WORKERS": "1", "QUOTH_LOG_LEVEL": "debug", **variables}
        self.process = subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True, cwd=_ROOT)
        self.lines: list[str] = []
        self._is_up = threading.Event()
        self.port = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        if not self._is_up.wait(_START_TIMEOUT) or not self.port:
            self.stop()
            raise RuntimeError("the server did not start: " + "".join(self.lines))

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            for line in stream:
                self.lines.append(line)
                if found := _LISTENING.search(line):
                    self.port = int(found[1])
                if "ready to serve" in line:
                    self._is_up.set()
        self._is_up.set()

    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines[:]]

    def record(self, request_id: str) -> dict[str, Any]:
        """The line of a request; it is written when the answer has gone out, so it may be waited for."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            for line in self.lines[:]:
                if request_id in line:
                    found: dict[str, Any] = json.loads(line)
                    return found
            time.sleep(0.01)
        raise TimeoutError("the request was not logged")

    def connect(self, timeout: float = 20) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def send(self, data: bytes, timeout: float = 20) -> bytes:
        """Send raw bytes and give all that comes back until the server closes."""
        with self.connect(timeout) as sock:
            sock.sendall(data)
            return read_all(sock)

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def stop(self) -> int:
        if self.process.poll() is None:
            self.terminate()
        code = self.process.wait(60)  # more than requests in flight are given
        self._reader.join(10)
        return code


def read_all(sock: socket.socket) -> bytes:
    parts = []
    with suppress(ConnectionResetError):
        while part := sock.recv(65_536):
            parts.append(part)
    return b"".join(parts)


@contextmanager
def serving(**variables: str) -> Iterator[Server]:
    """Start a server with settings as keywords, stopped at the end of the ``with``."""
    server = Server(**variables)
    try:
        yield server
    finally:
        server.stop()
