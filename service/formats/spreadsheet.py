"""CSV (RFC 4180) for spreadsheets and data frames: UTF-8, a header line, a row a record.

A cell that a spreadsheet would run as a formula is defused with an apostrophe before it, as OWASP's page on CSV
injection asks; only cells with words of the article or of the caller can be such.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from service.formats.answer import Answer
from service.formats.payload import Document

# What starts a formula in some spreadsheet, the full-width forms of East Asian keyboards included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# Column: what it holds, and how it is read from a record.
COLUMNS: Mapping[str, tuple[str, Callable[[Document], Any]]] = {
    "id": ("id of the record, numbered within its article", lambda record: record["id"]),
    "kind": ("direct, mixed or indirect", lambda record: record["kind"]),
    "field": ("text or title", lambda record: record["field"]),
    "paragraph": ("0-based; empty in the title", lambda record: record["paragraph"]),
    "text": ("the words", lambda record: record["text"]),
    "start": ("offset of the first segment's start", lambda record: record["start"]),
    "end": ("offset of the last segment's end", lambda record: record["end"]),
    "segments": (
        "start..end of each segment, a space between",
        lambda record: " ".join(f"{segment['start']}..{segment['end']}" for segment in record["segments"]),
    ),
    "speaker": (
        "fullest name of the speaker, several joined by a semicolon; empty where the article gives none",
        lambda record: _joined(record, lambda speaker: speaker["name"]),
    ),
    "mention": (
        "the phrase that points at the speaker, several joined by a semicolon",
        lambda record: _joined(record, lambda speaker: speaker["mention"]["text"]),
    ),
    "speaker_id": (
        "ids of the speakers within the article, joined by a semicolon",
        lambda record: _joined(record, lambda speaker: speaker["id"]),
    ),
    "resolved_by": (
        "how each name was found from its mention",
        lambda record: _joined(record, lambda speaker: speaker["resolved_by"]),
    ),
    "cue": ("the word that says so", lambda record: record["cue"] and record["cue"]["text"]),
    "cue_type": ("said, wrote, thought or other", lambda record: record["cue"] and record["cue"]["type"]),
    "rule": ("name of the rule that decided", lambda record: record["rule"]),
    "confidence": ("measured probability, 0 to 1", lambda record: record["confidence"]),
    "same_as": ("id of the record whose words this one repeats", lambda record: record["same_as"]),
}


def header() -> bytes:
    """Give the header line."""
    return _line(["article_id", *COLUMNS])


def rows(answer: Answer) -> Iterator[bytes]:
    """Give a line for each record."""
    article_id = _defused(answer.id)
    for record in answer.records:
        yield _line([article_id, *(_defused(read(record)) for _, read in COLUMNS.values())])


def write(answer: Answer) -> Iterator[bytes]:
    """Give the header line and a line for each record."""
    yield header()
    yield from rows(answer)


def _joined(record: Document, read: Callable[[Document], str | None]) -> str:
    return "; ".join(value for speaker in record["speakers"] if (value := read(speaker)) is not None)


def _defused(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value


def _line(values: list[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue().encode()
