"""JSON as it is sent: compact, UTF-8, keys in their order, one line."""

import json

import orjson


def dumps(document: object) -> bytes:
    """Write a document, with a line end behind it.

    orjson refuses integers past 64 bits, which callers may have in their metadata; those take the slower way.
    """
    try:
        return orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return f"{text}\n".encode()
