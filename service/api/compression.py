"""gzip, both ways: bodies are inflated within a limit while they are read, answers are deflated for who asks for it."""

import gzip
import zlib
from collections.abc import Iterable, Iterator

from flask import Flask, Response, request

from service.api.problems import BODY_TOO_LARGE, MALFORMED_GZIP, Problem

_GZIP = 16 + zlib.MAX_WBITS
_PIECE = 65_536  # bytes that are inflated at a time
_LEVEL = 5
# A smaller answer fits one packet as it is.
_SMALLEST = 1_000  # bytes
_COMPRESSIBLE = frozenset(
    """application/javascript application/json application/ld+json application/problem+json application/x-ndjson
    application/yaml image/svg+xml text/css text/csv text/html text/javascript text/plain""".split()
)


def too_large(max_bytes: int, what: str = "body") -> Problem:
    """Tell that a body, or a ``line`` of one, is larger than ``max_bytes``."""
    return Problem(BODY_TOO_LARGE, f"The {what} has more than {max_bytes} bytes.")


def inflate(parts: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    """Inflate gzip (RFC 1952, several members too), never more than 64 KiB at a time.

    Raises :class:`Problem`: 413 as soon as the content is larger than ``max_bytes``, 400 where it is no gzip.
    """
    left = max_bytes
    member = zlib.decompressobj(_GZIP)
    try:
        for part in parts:
            rest, more = part, False
            while rest or more:
                if member.eof:
                    member = zlib.decompressobj(_GZIP)
                data = member.decompress(rest, _PIECE)
                left -= len(data)
                if left < 0:
                    raise too_large(max_bytes)
                yield data
                rest = member.unused_data if member.eof else member.unconsumed_tail
                # At the limit the inflater may hold more, though it has taken all that was given.
                more = len(data) == _PIECE and not member.eof
    except zlib.error:
        raise Problem(MALFORMED_GZIP, "The body is not gzip.") from None
    if not member.eof:
        raise Problem(MALFORMED_GZIP, "The gzip body breaks off.")


def install(app: Flask) -> None:
    """Deflate the answers of ``app`` for clients that accept gzip."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if response.mimetype not in _COMPRESSIBLE or response.direct_passthrough:
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings.quality("gzip") or "Content-Encoding" in response.headers:
        return response
    if response.is_streamed:
        response.response = _deflated(response.iter_encoded())
    elif len(content := response.get_data()) >= _SMALLEST:
        response.set_data(gzip.compress(content, _LEVEL, mtime=0))
    else:
        return response
    response.headers["Content-Encoding"] = "gzip"
    return response


def _deflated(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Deflate a stream so that each part can be read as soon as it is sent."""
    deflater = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for part in parts:
        yield deflater.compress(part) + deflater.flush(zlib.Z_SYNC_FLUSH)
    yield deflater.flush()
