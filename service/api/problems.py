"""Every error of the service, one shape: RFC 9457 ``application/problem+json``.

No detail ever repeats what a client sent: not a word of an article, not a path, a header or a key's name.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from flask import Flask, Response, g
from werkzeug.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger("quoth.errors")


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of error: ``slug`` names it for good, ``meaning`` is what ``/docs/problems`` says of it."""

    slug: str
    status: int
    title: str
    meaning: str

    @property
    def uri(self) -> str:
        """The ``type`` member: a reference relative to the service, where the type is explained."""
        return f"/docs/problems#{self.slug}"


MALFORMED_JSON = ProblemType(
    "malformed-json",
    400,
    "The body is not JSON",
    "The body is empty or no JSON document as RFC 8259 has it. NaN and Infinity are no JSON, and here a key that "
    "stands twice in one object and nesting deeper than 64 levels count as malformed too.",
)
NOT_UTF8 = ProblemType(
    "not-utf-8", 400, "The body is not UTF-8", "JSON is sent as UTF-8; the detail names the first byte that is none."
)
MALFORMED_GZIP = ProblemType(
    "malformed-gzip",
    400,
    "The body is not gzip",
    "`Content-Encoding` says gzip, but the body is none, or it breaks off.",
)
BAD_REQUEST = ProblemType(
    "bad-request", 400, "The request is not valid HTTP", "The request line, a header or the body's framing is broken."
)
UNAUTHORIZED = ProblemType(
    "unauthorized", 401, "A valid key is needed", "The service has keys and the request carried none that it knows."
)
NOT_FOUND = ProblemType("not-found", 404, "There is nothing here", "No resource of the service has this path.")
METHOD_NOT_ALLOWED = ProblemType(
    "method-not-allowed", 405, "The method is not allowed here", "The `Allow` header lists the methods that are."
)
NOT_ACCEPTABLE = ProblemType(
    "not-acceptable", 406, "No format that was asked for", "The `Accept` header names no media type that is on offer."
)
REQUEST_TIMEOUT = ProblemType(
    "request-timeout",
    408,
    "The request came too slowly",
    "The body did not arrive whole within QUOTH_READ_TIMEOUT and a second for each 250,000 bytes of it.",
)
BODY_TOO_LARGE = ProblemType(
    "body-too-large",
    413,
    "The body is too large",
    "The body has more bytes than QUOTH_MAX_BYTES, or a batch of lines more than QUOTH_MAX_BATCH_BYTES; the rest was "
    "not read. A line of a batch may have QUOTH_MAX_BYTES as well.",
)
TEXT_TOO_LONG = ProblemType(
    "text-too-long",
    413,
    "The article is too long",
    "`text`, `title` or `author` has more characters than QUOTH_MAX_CHARS.",
)
BATCH_TOO_LARGE = ProblemType(
    "batch-too-large",
    413,
    "The batch has too many articles",
    "The batch has more articles, or lines, than QUOTH_MAX_BATCH. Send it in parts.",
)
URI_TOO_LONG = ProblemType("uri-too-long", 414, "The URI is too long", "The request line is longer than 4,094 bytes.")
UNSUPPORTED_MEDIA_TYPE = ProblemType(
    "unsupported-media-type",
    415,
    "The body's format is not supported",
    "`Content-Type` or `Content-Encoding` is missing or none that the resource takes.",
)
INVALID_REQUEST = ProblemType(
    "invalid-request",
    422,
    "The request has fields that are not valid",
    "The body is JSON, but not what the resource takes. `errors` lists what is wrong, each with a JSON Pointer; the "
    "first 20, where there are more.",
)
TOO_MANY_REQUESTS = ProblemType(
    "too-many-requests", 429, "Too many requests", "Wait as many seconds as `Retry-After` says and send it again."
)
HEADERS_TOO_LARGE = ProblemType(
    "headers-too-large", 431, "The header fields are too large", "The request line or the header fields are too long."
)
INTERNAL_ERROR = ProblemType(
    "internal-error", 500, "The service failed", "A defect of the service. `instance` finds the request in its logs."
)
NOT_IMPLEMENTED = ProblemType(
    "not-implemented", 501, "Not implemented", "The request uses a part of HTTP that the service does not."
)
OVERLOADED = ProblemType(
    "overloaded", 503, "The service is busy", "Wait as many seconds as `Retry-After` says and send it again."
)

PROBLEM_TYPES = (
    MALFORMED_JSON,
    NOT_UTF8,
    MALFORMED_GZIP,
    BAD_REQUEST,
    UNAUTHORIZED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    REQUEST_TIMEOUT,
    BODY_TOO_LARGE,
    TEXT_TOO_LONG,
    BATCH_TOO_LARGE,
    URI_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_REQUEST,
    TOO_MANY_REQUESTS,
    HEADERS_TOO_LARGE,
    INTERNAL_ERROR,
    NOT_IMPLEMENTED,
    OVERLOADED,
)
# What an error that the framework raises by itself is called here.
_BY_STATUS = {
    400: BAD_REQUEST,
    404: NOT_FOUND,
    405: METHOD_NOT_ALLOWED,
    406: NOT_ACCEPTABLE,
    408: REQUEST_TIMEOUT,
    413: BODY_TOO_LARGE,
    415: UNSUPPORTED_MEDIA_TYPE,
    429: TOO_MANY_REQUESTS,
    431: HEADERS_TOO_LARGE,
    501: NOT_IMPLEMENTED,
    503: OVERLOADED,
}


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong in one place of a request's body; ``pointer`` is a JSON Pointer (RFC 6901)."""

    pointer: str
    detail: str


class Problem(Exception):  # noqa: N818 - the RFC's own name for it
    """An error to be answered. ``detail`` and ``errors`` must not repeat what the client sent."""

    def __init__(
        self,
        type_: ProblemType,
        detail: str,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(type_.slug)
        self.type = type_
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})

    def document(self, instance: str | None) -> dict[str, Any]:
        """Give the problem as RFC 9457 has it; ``instance`` is the request's id."""
        members: dict[str, Any] = {
            "type": self.type.uri,
            "title": self.type.title,
            "status": self.type.status,
            "detail": self.detail,
            "instance": instance,
        }
        if self.errors:
            members["errors"] = [{"pointer": error.pointer, "detail": error.detail} for error in self.errors]
        return members


def respond(problem: Problem) -> Response:
    """Answer the current request with ``problem``."""
    body = orjson.dumps(problem.document(g.request_id), option=orjson.OPT_APPEND_NEWLINE)
    response = Response(body, status=problem.type.status, content_type=MEDIA_TYPE)
    response.headers.update(problem.headers)
    return response


def install(app: Flask) -> None:
    """Have every error of ``app`` answered as a problem."""
    app.register_error_handler(Problem, respond)
    app.register_error_handler(HTTPException, _from_framework)
    app.register_error_handler(Exception, _from_defect)


def _from_framework(error: HTTPException) -> Response:
    type_ = _BY_STATUS.get(error.code or 500, INTERNAL_ERROR)
    headers = {name: value for name, value in error.get_headers() if name.lower() in {"allow", "retry-after"}}
    return respond(Problem(type_, type_.meaning, headers=headers))


def _from_defect(error: Exception) -> Response:
    # The formatter gives the type and the frames alone: a message may hold words of the article.
    _log.error("unhandled error", exc_info=error, extra={"facts": g.ids})
    return respond(Problem(INTERNAL_ERROR, INTERNAL_ERROR.meaning))
