"""The container's health check, against real sockets."""

import http.server
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from service.server import health
from service.settings import Settings


@contextmanager
def answering(status: int, family: socket.AddressFamily = socket.AF_INET) -> Iterator[int]:
    """Answer every GET with ``status`` on a port of its own."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None: ...

    class Server(http.server.HTTPServer):
        address_family = family

    with Server(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is taken, and where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_a_served_service_is_well(server: Any) -> None:
    assert health.complaint(Settings(port=server.port)) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0"])  # noqa: S104
def test_it_is_asked_where_it_listens(host: str) -> None:
    with answering(200) as port:
        assert health.complaint(Settings(host=host, port=port)) is None


@pytest.mark.parametrize("host", ["::1", "[::1]", "::"])
def test_it_is_asked_where_it_listens_on_ipv6(host: str) -> None:
    try:
        with answering(200, socket.AF_INET6) as port:
            assert health.complaint(Settings(host=host, port=port)) is None
    except OSError as error:
        pytest.skip(f"no IPv6 here: {error}")


@pytest.mark.parametrize("status", [204, 404, 500, 503])
def test_any_other_answer_is_a_complaint(status: int) -> None:
    with answering(status) as port:
        assert health.complaint(Settings(port=port)) == f"/healthz answered {status}"


def test_no_listener_is_a_complaint(closed_port: int) -> None:
    expected = f"no answer from port {closed_port}: ConnectionRefusedError"
    assert health.complaint(Settings(port=closed_port)) == expected


def test_silence_is_a_complaint() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        assert health.complaint(Settings(port=port), time_limit=0.05) == f"no answer from port {port}: TimeoutError"


@pytest.mark.parametrize("noise", [b"hello\r\n\r\n", b""], ids=["not HTTP", "closed at once"])
def test_what_is_not_http_is_a_complaint(noise: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(noise)

        thread = threading.Thread(target=answer)
        thread.start()
        port = listener.getsockname()[1]
        complaint = health.complaint(Settings(port=port))
        thread.join()
    assert complaint is not None
    assert complaint.startswith(f"no answer from port {port}: ")


def test_exit_status(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], closed_port: int) -> None:
    with answering(200) as port:
        monkeypatch.setenv("QUOTH_PORT", str(port))
        assert health.main() == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("QUOTH_PORT", str(closed_port))
    assert health.main() == 1
    assert capsys.readouterr().err == f"quoth: no answer from port {closed_port}: ConnectionRefusedError\n"
    monkeypatch.setenv("QUOTH_PORT", "eighty")
    assert health.main() == 1
    assert "QUOTH_PORT" in capsys.readouterr().err


def test_it_runs_without_what_the_service_needs() -> None:
    """The check runs every half minute for ever, so it loads neither Flask nor the engine."""
    program = "import sys, service.server.health; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split())
    assert "service.settings" in loaded
    assert not {"flask", "gevent", "gunicorn", "marshmallow", "service.attribution"} & loaded
