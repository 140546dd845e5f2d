"""``POST /v1/batch``: many articles in one request, each answered on its own.

The body is read whole, into a temporary file where it is large, before the first answer goes out: a client that sends
everything before it reads anything cannot lock itself and the service up. Answers go out one by one, so that a batch
of any size costs no more memory than one article.
"""

import errno
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import IO, Any

from flask import Blueprint, Request, Response, g, request

from service.api.accept import negotiate
from service.api.body import check_type, chunks, parse_json
from service.api.compression import too_large
from service.api.middleware.load import RETRY_AFTER, Load
from service.api.middleware.metrics import Metrics
from service.api.problems import BATCH_TOO_LARGE, INTERNAL_ERROR, OVERLOADED, FieldError, Problem
from service.api.quotes import answer
from service.api.representations import JSON, NDJSON
from service.api.schemas import invalid, load_request
from service.formats import jsontext
from service.formats.answer import Answer
from service.settings import Settings

_IN_MEMORY = 1_000_000  # bytes of a body that are kept in memory
_MEMORY_DISK = "/dev/shm"  # noqa: S108 - where a container has no other place to write to
# Workers have their metrics there, as maps of files: one that is written to when nothing is left ends its process.
_SPARE = 16_000_000  # bytes

_log = logging.getLogger("quoth.errors")


def blueprint(settings: Settings, load: Load, metrics: Metrics) -> Blueprint:
    """Make the routes."""
    routes = Blueprint("batch", __name__)

    @routes.post("/v1/batch")
    def post_batch() -> Response:
        sent = check_type(request, (NDJSON, JSON))
        wanted = negotiate(request, (sent, JSON if sent == NDJSON else NDJSON))
        with ExitStack() as stack:
            batch = _Batch(settings, load, metrics, g.ids["request_id"], g.counts)
            if sent == NDJSON:
                items = _lines(stack.enter_context(_spooled(request, settings)), settings.max_bytes)
                documents = batch.of_lines(items)
            else:
                body = b"".join(chunks(request, settings.max_bytes))
                documents = batch.of_documents(load.compute(partial(_articles, body, settings.max_batch)))
            stack.enter_context(load.admitted(streams=True))
            held = stack.pop_all()
        response = Response(_while(held, _written(documents, wanted)), content_type=wanted)
        response.vary.add("Accept")
        # Where the client hangs up before the first answer, the stream never began and cannot end.
        response.call_on_close(held.close)
        return response

    return routes


@dataclass
class _Batch:
    """Answers the articles of one batch; what goes wrong with one is its own problem."""

    settings: Settings
    load: Load
    metrics: Metrics
    request_id: str
    counts: dict[str, int]
    _failed: int = field(default=0, init=False)

    def of_lines(self, lines: Iterable[tuple[int, bytes | Problem]]) -> Iterator[dict[str, Any]]:
        """Answer lines, numbered from 1 as editors number them."""
        for number, line in lines:
            yield {"line": number, **self._of_line(line)}

    def of_documents(self, documents: Iterable[object]) -> Iterator[dict[str, Any]]:
        """Answer the members of a list, numbered from 0 as JSON Pointers number them."""
        for number, document in enumerate(documents):
            yield {"index": number, **self._of(partial(_same, document))}

    def _of_line(self, line: bytes | Problem) -> dict[str, Any]:
        if isinstance(line, Problem):
            return self._problem(line, None)
        return self._of(partial(parse_json, line.rstrip(b"\r\n"), "line"))

    def _of(self, parse: Callable[[], object]) -> dict[str, Any]:
        """Answer the article that ``parse`` gives."""
        document: object = None

        def work() -> tuple[Answer, dict[str, Any]]:
            nonlocal document
            document = parse()
            found = answer(load_request(document, self.settings.max_chars), self.settings.max_chars)
            return found, found.document()

        try:
            found, written = self.load.compute(work)
        except Problem as problem:
            return self._problem(problem, document)
        except Exception as error:  # noqa: BLE001 - one bad article harms no other
            _log.error("unhandled error", exc_info=error, extra={"facts": {"request_id": self.request_id}})
            return self._problem(Problem(INTERNAL_ERROR, INTERNAL_ERROR.meaning), document)
        self.metrics.observe(found)
        self._count(articles=1, characters=len(found.article.text), quotes=len(found.quotations))
        return written

    def _problem(self, problem: Problem, document: object) -> dict[str, Any]:
        self._count(problems=1)
        return {"id": _own_id(document), **problem.document(self.request_id)}

    def _count(self, **counts: int) -> None:
        for name, number in counts.items():
            self.counts[name] = self.counts.get(name, 0) + number


def _same(document: object) -> object:
    return document


def _own_id(document: object) -> str | None:
    """Give the caller's id of an article that has a problem, as far as it is one."""
    own = document.get("id") if isinstance(document, dict) else None
    if not isinstance(own, str):
        return None
    try:
        own.encode()
    except UnicodeEncodeError:
        return None
    return own


def _articles(body: bytes, most: int) -> list[object]:
    document = parse_json(body)
    if not isinstance(document, dict):
        raise invalid([FieldError("", "Must be an object.")])
    if set(document) - {"articles"}:
        raise invalid([FieldError("", "Unknown field; known is articles.")])
    articles = document.get("articles")
    if not isinstance(articles, list) or not articles:
        raise invalid([FieldError("/articles", "Must be a list of at least one article.")])
    if len(articles) > most:
        raise _too_many(most)
    return articles


def _too_many(most: int) -> Problem:
    return Problem(BATCH_TOO_LARGE, f"The batch has more than {most} articles.")


def _spooled(of: Request, settings: Settings) -> IO[bytes]:
    """Read the body into a file that nobody else can open and that is gone with it."""
    directory = _directory()
    spool = tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=directory)  # noqa: SIM115 - the caller closes it
    try:
        for part in _bounded(chunks(of, settings.max_batch_bytes), settings.max_batch):
            if directory == _MEMORY_DISK and spool.tell() + len(part) > _IN_MEMORY:
                _leave_room(directory, len(part))
            spool.write(part)
    except OSError as error:
        spool.close()
        if error.errno != errno.ENOSPC:
            raise
        headers = {"Retry-After": str(RETRY_AFTER)}
        raise Problem(OVERLOADED, "There is no room for the batch.", headers=headers) from None
    except BaseException:
        spool.close()
        raise
    spool.seek(0)
    return spool


def _bounded(parts: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Give ``parts`` as long as they hold no more than ``most`` lines."""
    ended, open_line = 0, False
    for part in parts:
        ended += part.count(b"\n")
        open_line = not part.endswith(b"\n") if part else open_line
        if ended + open_line > most:
            raise _too_many(most)
        yield part


def _directory() -> str:
    try:
        return tempfile.gettempdir()
    except FileNotFoundError:
        return _MEMORY_DISK if os.access(_MEMORY_DISK, os.W_OK) else os.curdir


def _leave_room(directory: str, size: int) -> None:
    """Raise OSError as a full disk does, but before it is full."""
    if shutil.disk_usage(directory).free < size + _SPARE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _lines(spool: IO[bytes], max_bytes: int) -> Iterator[tuple[int, bytes | Problem]]:
    """Give number and content of each line that is not blank; a line over ``max_bytes`` is a problem of its own."""
    number = 0
    while line := spool.readline(max_bytes + 2):
        number += 1
        if len(line.rstrip(b"\r\n")) > max_bytes:
            while line and not line.endswith(b"\n"):
                line = spool.readline(_IN_MEMORY)
            yield number, too_large(max_bytes, "line")
        elif not line.isspace():
            yield number, line


def _while(held: ExitStack, parts: Iterable[bytes]) -> Iterator[bytes]:
    """Give ``parts`` and then let go of what was held for them."""
    with held:
        yield from parts


def _written(documents: Iterable[dict[str, Any]], media_type: str) -> Iterator[bytes]:
    if media_type == NDJSON:
        yield from map(jsontext.dumps, documents)
        return
    before = b'{"articles":['
    for document in documents:
        yield before + jsontext.dumps(document).rstrip(b"\n")
        before = b","
    yield (b'{"articles":[' if before != b"," else b"") + b"]}\n"
