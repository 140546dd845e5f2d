"""The formats that an article's answer comes in, by media type."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from service.formats import annotations, jsontext, lines, schema_org, spreadsheet
from service.formats.answer import Answer

JSON: Final = "application/json"
NDJSON: Final = "application/x-ndjson"
CSV: Final = "text/csv"
ANNOTATIONS: Final = f'application/ld+json; profile="{annotations.PROFILE}"'
LINKED_DATA: Final = "application/ld+json"
SCHEMA_ORG: Final = f'application/ld+json; profile="{schema_org.PROFILE}"'


@dataclass(frozen=True, slots=True)
class Representation:
    """How one format is written, and the ``Content-Type`` that says so."""

    content_type: str
    write: Callable[[Answer], Iterable[bytes]]


_SCHEMA_ORG = Representation(SCHEMA_ORG, lambda answer: [jsontext.dumps(schema_org.document(answer))])

REPRESENTATIONS: Final[Mapping[str, Representation]] = {
    JSON: Representation(JSON, lambda answer: [jsontext.dumps(answer.document())]),
    NDJSON: Representation(NDJSON, lines.write),
    CSV: Representation(f"{CSV}; charset=utf-8; header=present", spreadsheet.write),
    ANNOTATIONS: Representation(ANNOTATIONS, lambda answer: [jsontext.dumps(annotations.document(answer))]),
    SCHEMA_ORG: _SCHEMA_ORG,
    # Without a profile linked data is schema.org's.
    LINKED_DATA: _SCHEMA_ORG,
}
