"""An id for every request, and one log line for each: ids, sizes, counts and times, never a word of an article."""

import logging
import re
import time
import uuid
from collections.abc import Iterable, Iterator
from http import HTTPMethod

from flask import Flask, Response, g, request

from service.api.middleware import trace
from service.api.middleware.trace import trace_ids

HEADER = "X-Request-Id"
ARTICLES = "/v1/"
"""Where the paths begin that are about articles, with what they say and who may ask."""

# Also a valid relative URI reference, as `instance` of a problem must be.
_SANE_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")
_KNOWN_METHODS = frozenset(HTTPMethod)

_log = logging.getLogger("quoth.access")


def new_request_id(offered: str | None) -> str:
    """Take the id that a proxy gave where it is sane (up to 128 of ``A-Za-z0-9._-``), else make one."""
    if offered is not None and _SANE_ID.fullmatch(offered):
        return offered
    return uuid.uuid4().hex


def is_about_articles() -> bool:
    """Tell whether the current request is for the API: what keys, CORS and shedding are for and no cache may keep."""
    return request.path.startswith(ARTICLES)


def method_name() -> str:
    """Give the current request's method, or ``other`` for a word that a client has made up."""
    return request.method if request.method in _KNOWN_METHODS else "other"


def count(**counts: int) -> None:
    """Add numbers to the log line of the current request."""
    g.counts.update(counts)


def install(app: Flask) -> None:
    """Give the requests of ``app`` ids, and log them."""
    app.before_request(_start)
    app.after_request(_finish)


def _start() -> None:
    g.started = time.perf_counter()
    g.request_id = new_request_id(request.headers.get(HEADER))
    g.ids = {"request_id": g.request_id, **trace_ids(request.headers.get(trace.HEADER))}
    g.counts = {}


def _finish(response: Response) -> Response:
    response.headers[HEADER] = g.request_id
    if not _log.isEnabledFor(logging.INFO):
        return response
    started, counts = g.started, g.counts
    if response.is_streamed and "Content-Length" not in response.headers:
        response.response = _counted(response.iter_encoded(), counts)
    facts = {
        **g.ids,
        "method": method_name(),
        "route": request.url_rule.rule if request.url_rule else None,
        "status": response.status_code,
        "bytes_in": request.content_length,
    }

    def log() -> None:
        milliseconds = round((time.perf_counter() - started) * 1000, 3)
        extra = {**facts, "bytes_out": response.content_length, **counts, "ms": milliseconds}
        _log.info("request", extra={"facts": extra})

    response.call_on_close(log)
    return response


def _counted(parts: Iterable[bytes], counts: dict[str, int]) -> Iterator[bytes]:
    """Give ``parts`` and count their bytes, as far as they are taken."""
    counts["bytes_out"] = 0
    for part in parts:
        counts["bytes_out"] += len(part)
        yield part
