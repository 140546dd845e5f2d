"""W3C Trace Context: the ids that tie a request to the trace that it is part of."""

import re

HEADER = "traceparent"
# Version, trace id, parent id, flags; versions after 00 may have more behind. None of the ids may be all zeros.
_TRACEPARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?P<trace_id>(?!0{32})[0-9a-f]{32})-(?P<parent_id>(?!0{16})[0-9a-f]{16})-[0-9a-f]{2}"
    r"(?P<more>-[0-9a-zA-Z-]{0,400})?"
)


def trace_ids(traceparent: str | None) -> dict[str, str]:
    """Give ``trace_id`` and ``parent_id`` for the logs; nothing where the header is not valid."""
    match = _TRACEPARENT.fullmatch(traceparent.strip()) if traceparent else None
    if match is None or (match.group().startswith("00-") and match["more"]):
        return {}
    return {"trace_id": match["trace_id"], "parent_id": match["parent_id"]}
