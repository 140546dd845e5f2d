"""A request's body as a JSON document, and all that can be wrong with it before its fields are looked at."""

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

from flask import Request
from werkzeug.exceptions import ClientDisconnected

from service.api.compression import inflate, too_large
from service.api.middleware.requests import count
from service.api.problems import (
    BAD_REQUEST,
    MALFORMED_JSON,
    NOT_UTF8,
    REQUEST_TIMEOUT,
    UNSUPPORTED_MEDIA_TYPE,
    Problem,
)

ENCODINGS = ("gzip", "identity")
MAX_DEPTH = 64
_PIECE = 65_536  # bytes that are read at a time
# A JSON number must be within the range of a double (about 1.8e308), which every JSON library reads.
_GREATEST_NUMBER = int(sys.float_info.max)
_MOST_DIGITS = len(str(_GREATEST_NUMBER)) + len("-")


class _NotJsonError(ValueError):
    pass


def parse_json(body: bytes, what: str = "body") -> Any:  # noqa: ANN401 - any JSON document
    """Parse one document strictly. Numbers out of range come back as infinities, for :func:`flaws` to find.

    ``what`` it is, "body" or "line", is for the problem's detail.

    Raises :class:`Problem` with status 400.
    """
    try:
        text = body.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        raise Problem(NOT_UTF8, f"The {what} is not UTF-8: see byte {error.start}.") from None
    try:
        return json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_no_constant, parse_int=_bounded_integer)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if what == "body" else ""
        raise Problem(MALFORMED_JSON, f"The {what} is not JSON: see {line}column {error.colno}.") from None
    except _NotJsonError as error:
        raise Problem(MALFORMED_JSON, f"The {what} is not JSON: {error}") from None
    except RecursionError:
        raise too_deep() from None


def too_deep() -> Problem:
    """Tell that a document is nested deeper than :data:`MAX_DEPTH`."""
    return Problem(MALFORMED_JSON, f"The JSON is nested deeper than {MAX_DEPTH} levels.")


def flaws(value: object) -> Iterator[str]:
    """Tell what no field may hold, however deep: lone surrogates and numbers out of range.

    Raises :class:`Problem` with status 400 where ``value``, one level inside the document, is nested too deep.
    """
    waiting: list[tuple[Iterable[object], int]] = [((value,), 1)]
    while waiting:
        items, depth = waiting.pop()
        for item in items:
            if isinstance(item, str):
                if not _is_unicode(item):
                    yield "Holds a lone surrogate, which is no Unicode character."
            elif isinstance(item, float):
                if not math.isfinite(item):
                    yield "Holds a number out of range: no double holds it."
            elif isinstance(item, dict | list):
                if depth >= MAX_DEPTH:
                    raise too_deep()
                waiting.append((item, depth + 1))
                if isinstance(item, dict):
                    waiting.append((item.values(), depth + 1))


def check_type(request: Request, media_types: Sequence[str]) -> str:
    """Give the body's media type, one of ``media_types``.

    Raises :class:`Problem` with status 415 where type, charset or encoding is another.
    """
    charset = request.mimetype_params.get("charset", "utf-8")
    if request.mimetype not in media_types or charset.lower() not in {"utf-8", "utf8"}:
        raise Problem(
            UNSUPPORTED_MEDIA_TYPE,
            f"Content-Type must be {' or '.join(media_types)}, in UTF-8.",
            headers={"Accept-Post": ", ".join(media_types)},
        )
    if _encoding(request) not in ENCODINGS:
        raise Problem(
            UNSUPPORTED_MEDIA_TYPE,
            f"Content-Encoding must be {' or '.join(ENCODINGS)}.",
            headers={"Accept-Encoding": ", ".join(ENCODINGS)},
        )
    return request.mimetype


def chunks(request: Request, max_bytes: int) -> Iterator[bytes]:
    """Read the body piece by piece, inflated where it is gzip; neither form of it may be larger than ``max_bytes``.

    Raises :class:`Problem`: 400 broken, 408 too slow, 413 too large.
    """
    if (request.content_length or 0) > max_bytes:
        raise too_large(max_bytes)
    sent = _sent(request, max_bytes)
    return inflate(sent, max_bytes) if _encoding(request) == "gzip" else sent


def _encoding(request: Request) -> str:
    return request.headers.get("Content-Encoding", "identity").strip().lower()


def _sent(request: Request, max_bytes: int) -> Iterator[bytes]:
    # A body without a length is cut off by the framework, at one byte more than is allowed so that it shows.
    request.max_content_length = max_bytes + 1
    left = max_bytes
    try:
        while data := request.stream.read(_PIECE):
            left -= len(data)
            count(bytes_in=max_bytes - left)
            if left < 0:
                raise too_large(max_bytes)
            yield data
    except ClientDisconnected as error:
        if isinstance(error.__context__, TimeoutError):
            raise Problem(REQUEST_TIMEOUT, REQUEST_TIMEOUT.meaning) from None
        raise Problem(BAD_REQUEST, "The body broke off, or its chunks are malformed.") from None


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        message = "an object has the same key twice."
        raise _NotJsonError(message)
    return members


def _no_constant(_name: str) -> NoReturn:
    message = "NaN and Infinity are no JSON numbers."
    raise _NotJsonError(message)


def _bounded_integer(digits: str) -> int | float:
    # The length is looked at first: reading an integer takes time that grows with its square.
    if len(digits) > _MOST_DIGITS or abs(number := int(digits)) > _GREATEST_NUMBER:
        return math.inf
    return number


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
