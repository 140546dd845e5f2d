"""IRIs for what has none of its own: articles and records, the same each time the same text is read."""

import base64
import hashlib
import re
import uuid

_ABSOLUTE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20\"<>\\^`{|}\x7f]+")
_RECORDS = uuid.UUID("6b1f9d0c-8f0e-5d47-9a35-2f6d2f2b7c11")


def is_iri(text: str | None) -> bool:
    """Tell whether ``text`` is an absolute IRI (RFC 3987, the scheme and the characters of it)."""
    return text is not None and _ABSOLUTE_IRI.fullmatch(text) is not None


def of_text(text: str) -> str:
    """Name a text by its SHA-256 (RFC 6920, ``ni`` with an empty authority)."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"


def of_part(whole: str, part: str) -> str:
    """Name a part of what ``whole`` names (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(_RECORDS, f'{whole} {part}')}"
