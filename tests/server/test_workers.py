"""The parts of the workers on their own; what they do together is in test_serving."""

import io
import json
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, cast

import pytest
from gunicorn.config import Config
from gunicorn.http import RequestParser, errors

from service.api.middleware.load import EXTENSION
from service.server import workers


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_the_time_of_a_request_starts_with_its_first_byte(pair: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = pair
    patient = workers.PatientSocket(ours, 0.05)
    theirs.sendall(b"a")
    assert patient.recv(1) == b"a"
    assert patient.recv(1) == b""  # as if the client had gone
    patient.head_is_read = True
    with pytest.raises(TimeoutError):
        patient.recv(1)
    theirs.sendall(b"b")
    with pytest.raises(TimeoutError):  # what comes now is too late as well
        patient.recv(1)
    patient.next_request()
    assert patient.recv(1) == b"b"
    assert patient.gettimeout() is None


def test_what_arrives_buys_time_for_more(
    pair: tuple[socket.socket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body of megabytes need not be as quick as one of kilobytes."""
    ours, theirs = pair
    monkeypatch.setattr(workers, "_LEAST_RATE", 100)
    patient = workers.PatientSocket(ours, 0.05)
    patient.head_is_read = True
    theirs.sendall(b"a")
    patient.recv(1)
    theirs.sendall(b"b" * 1000)
    assert len(patient.recv(1000)) == 1000
    time.sleep(0.1)
    theirs.sendall(b"c")
    assert patient.recv(1) == b"c"


def test_a_client_that_takes_no_answer_is_given_up(pair: tuple[socket.socket, socket.socket]) -> None:
    patient = workers.PatientSocket(pair[0], 0.05)
    with pytest.raises(TimeoutError):
        patient.sendall(b" " * 10_000_000)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.LimitRequestLine(9000, 4094), 414),
        (errors.LimitRequestHeaders("canary"), 431),
        (errors.UnsupportedTransferCoding("canary"), 501),
        (errors.InvalidHeader("canary"), 400),
        (errors.InvalidChunkSize(b"canary"), 400),
        (errors.ObsoleteFolding("canary"), 400),
        (RuntimeError("canary"), 500),
    ],
)
def test_errors_of_http_are_problems(
    pair: tuple[socket.socket, socket.socket], caplog: pytest.LogCaptureFixture, error: Exception, status: int
) -> None:
    ours, theirs = pair
    workers.Plain().handle_error(None, ours, None, error)
    start, _, body = theirs.recv(65_536).partition(b"\r\n\r\n")
    assert start.startswith(b"HTTP/1.1 %d " % status)
    assert b"Connection: close" in start
    assert b"X-Content-Type-Options: nosniff" in start
    assert b"Content-Length: %d\r\n" % len(body) in start
    assert json.loads(body)["status"] == status
    assert caplog.records[0].__dict__["facts"] | {"request_id": ""} == {
        "request_id": "",
        "status": status,
        "error": type(error).__name__,
    }
    assert b"canary" not in start + body


def test_a_client_that_has_gone_gets_no_error_and_makes_none(pair: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = pair
    theirs.close()
    workers.Plain().handle_error(None, ours, None, errors.InvalidHeader("a"))


def _request(body: bytes, head: bytes) -> Any:
    parser = RequestParser(Config(), iter([head + body]), ("127.0.0.1", 1))
    return next(parser)


_CHUNKED = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"


def _sized(length: int) -> bytes:
    return b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % length


@pytest.mark.parametrize(
    ("body", "head", "drained"),
    [
        pytest.param(b"", _sized(0), True, id="no body"),
        pytest.param(b"a" * 100, _sized(100), True, id="short"),
        pytest.param(b"a" * 65_536, _sized(65_536), False, id="long"),
        pytest.param(b"3\r\nabc\r\n0\r\n\r\n", _CHUNKED, True, id="chunks"),
        pytest.param(b"x\r\nabc", _CHUNKED, False, id="malformed chunks"),
    ],
)
def test_what_is_left_of_a_body_is_drained_within_bounds(
    pair: tuple[socket.socket, socket.socket], body: bytes, head: bytes, *, drained: bool
) -> None:
    patient = workers.PatientSocket(pair[0], 1)
    patient.head_is_read = True
    assert workers._drained(_request(body, head), patient) is drained


def test_broken_chunks_are_input_errors_to_the_application() -> None:
    class Application:
        extensions: ClassVar = {EXTENSION: None}

        def __call__(self, environ: dict[str, Any], _start_response: object) -> list[bytes]:
            return [environ["wsgi.input"].read()]

    class Base:
        wsgi: Callable[..., Any]

        def load_wsgi(self) -> None:
            self.wsgi = Application()

    class Worker(workers.Plain, Base):
        pass

    worker = Worker()
    worker.load_wsgi()
    assert worker.wsgi({"wsgi.input": io.BytesIO(b"ab")}, None) == [b"ab"]
    with pytest.raises(OSError, match="malformed chunk"):
        worker.wsgi({"wsgi.input": cast("Any", _request(b"x\r\nabc", _CHUNKED)).body}, None)
