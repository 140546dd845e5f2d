"""gunicorn's workers, with errors as problems and a limit on how long a request may take to arrive."""

import logging
import os
import socket
import sys
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

import orjson
from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers.ggevent import GeventWorker as _GeventWorker
from gunicorn.workers.gthread import ThreadWorker as _GthreadWorker
from gunicorn.workers.sync import SyncWorker as _SyncWorker

from service.api import problems
from service.api.middleware.headers import HEADERS
from service.api.middleware.load import EXTENSION, Load
from service.api.middleware.requests import HEADER, new_request_id
from service.api.problems import Problem, ProblemType
from service.server import stopping
from service.server.computing import Computing
from service.settings import Settings

# A refused body that is no longer than this is read and thrown away, so that the connection can be kept.
_MAX_DRAIN = 65_536  # bytes
_MAX_DRAIN_TIME = 2.0  # seconds
# What a long body must arrive with in the end: 2 megabits a second.
_LEAST_RATE = 250_000  # bytes a second

_log = logging.getLogger("quoth.access")


class Plain:
    """What all workers do alike: errors of HTTP itself are answered and logged the way that the application would.

    gunicorn's own answer is a page of HTML that repeats the request, and so does its log line.
    """

    wsgi: Callable[..., Iterable[bytes]]
    application: Any
    _load: Load | None = None
    _max_requests: int

    @property
    def max_requests(self) -> int:
        """After how many requests to be renewed: not while a batch is answered, which that would cut off."""
        return sys.maxsize if self._load and self._load.is_streaming else self._max_requests

    @max_requests.setter
    def max_requests(self, most: int) -> None:
        self._max_requests = most

    def init_signals(self) -> None:
        """Set the worker's own handlers, and hear what came before there were any."""
        super().init_signals()  # type: ignore[misc]  # mixed into gunicorn's workers
        stopping.hear()

    def load_wsgi(self) -> None:
        """Load the application, and show it broken chunks as the input errors that they are."""
        super().load_wsgi()  # type: ignore[misc]  # mixed into gunicorn's workers
        application = self.application = self.wsgi
        self._load = self.application.extensions[EXTENSION]

        def with_plain_input(environ: dict[str, Any], start_response: object) -> Iterable[bytes]:
            environ["wsgi.input"] = _Input(environ["wsgi.input"])
            return application(environ, start_response)

        self.wsgi = with_plain_input

    def handle_error(self, _req: object, client: socket.socket, _addr: object, error: BaseException) -> None:
        """Answer and log an error of the HTTP parser, or one that escaped from the application."""
        type_ = _problem_type(error)
        request_id = new_request_id(None)
        facts = {"request_id": request_id, "status": type_.status, "error": type(error).__qualname__}
        _log.warning("request refused", extra={"facts": facts})
        try:
            util.write_nonblock(client, _raw_response(Problem(type_, type_.meaning), request_id))
        except OSError:
            _log.debug("refusal not delivered", extra={"facts": {"request_id": request_id}})


class _Input:
    """A body whose every failure is an OSError, as the application expects of a stream."""

    def __init__(self, stream: Any) -> None:  # noqa: ANN401 - gunicorn's own
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        try:
            data: bytes = self._stream.read(size)
        except errors.ParseException as error:
            message = "malformed chunk"
            raise OSError(message) from error
        return data


def _problem_type(error: BaseException) -> ProblemType:
    if isinstance(error, errors.LimitRequestLine):
        return problems.URI_TOO_LONG
    if isinstance(error, errors.LimitRequestHeaders):
        return problems.HEADERS_TOO_LARGE
    if isinstance(error, errors.UnsupportedTransferCoding):
        return problems.NOT_IMPLEMENTED
    if isinstance(error, errors.ParseException):
        return problems.BAD_REQUEST
    return problems.INTERNAL_ERROR


def _raw_response(problem: Problem, request_id: str) -> bytes:
    body = orjson.dumps(problem.document(request_id), option=orjson.OPT_APPEND_NEWLINE)
    headers = {
        "Connection": "close",
        "Content-Type": problems.MEDIA_TYPE,
        "Content-Length": len(body),
        HEADER: request_id,
        **HEADERS,
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    status = problem.type.status
    return f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n{head}\r\n".encode() + body


class PatientSocket:
    """A client's socket, patient for a limited time: with a request to arrive whole, and with an answer to be taken.

    The time of a request starts with its first byte and ends with :meth:`next_request`; what arrives adds to it as much
    as it takes at a low rate, so that a batch of megabytes may come over a slow line and a trickle may not. A request
    whose head is late is dropped as if the client had gone; one whose body is late raises TimeoutError, so that it can
    still be answered.
    """

    def __init__(self, sock: socket.socket, patience: float) -> None:
        self._sock = sock
        self._patience = patience
        self._deadline: float | None = None
        self.head_is_read = False

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the socket has
        return getattr(self._sock, name)

    def next_request(self) -> None:
        """Forget the time that the request before has taken."""
        self._deadline = None
        self.head_is_read = False

    def be_patient(self, seconds: float) -> None:
        """Give the rest of the request this long from now."""
        self._deadline = time.monotonic() + seconds

    def recv(self, size: int) -> bytes:
        """Receive up to ``size`` bytes."""
        if self._deadline is None:
            data = self._sock.recv(size)
            self.be_patient(self._patience)
            return data
        try:
            data = self._timed_recv(size, self._deadline - time.monotonic())
        except TimeoutError:
            if self.head_is_read:
                raise
            return b""
        self._deadline += len(data) / _LEAST_RATE
        return data

    def sendall(self, data: bytes) -> None:
        """Send all of ``data``; raises TimeoutError where the client does not take it."""
        self._sock.settimeout(self._patience)
        try:
            self._sock.sendall(data)
        finally:
            self._sock.settimeout(None)

    def _timed_recv(self, size: int, seconds: float) -> bytes:
        if seconds <= 0:
            raise TimeoutError
        self._sock.settimeout(seconds)
        try:
            return self._sock.recv(size)
        finally:
            self._sock.settimeout(None)


class GeventWorker(Plain, _GeventWorker):
    """Many connections in one process: one that is slow costs a few kilobytes and keeps nobody waiting."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - gunicorn's own
        super().__init__(*args, **kwargs)
        self._patience = float(Settings.from_environ(os.environ).read_timeout)

    def load_wsgi(self) -> None:
        """Load the application, and have it compute where that keeps no connection waiting."""
        super().load_wsgi()
        if self._load:
            self._load.execute = Computing()

    def handle(self, listener: Any, client: socket.socket, addr: Any) -> None:  # noqa: ANN401 - gunicorn's own
        """Serve one connection."""
        super().handle(listener, PatientSocket(client, self._patience), addr)

    def handle_request(self, listener_name: Any, req: Any, sock: PatientSocket, addr: Any) -> None:  # noqa: ANN401
        """Serve one request, and see to what was not read of its body.

        Raises StopIteration, which is how gunicorn is told that the connection ends here.
        """
        sock.head_is_read = True
        ends = False
        try:
            super().handle_request(listener_name, req, sock, addr)
        except StopIteration:
            ends = True
        if not _drained(req, sock):
            # Closed at once, the client would lose the answer with the connection.
            util.close_graceful(sock)
            ends = True
        if ends:
            raise StopIteration
        sock.next_request()


def _drained(req: Any, sock: PatientSocket) -> bool:  # noqa: ANN401 - gunicorn's own
    """Throw away what is left of a body; False where that is too much, too slow or broken."""
    sock.be_patient(_MAX_DRAIN_TIME)
    try:
        return len(req.body.read(_MAX_DRAIN)) < _MAX_DRAIN
    except (OSError, errors.ParseException):
        return False


class GthreadWorker(Plain, _GthreadWorker):
    """A few threads in one process."""


class SyncWorker(Plain, _SyncWorker):
    """One request at a time."""
