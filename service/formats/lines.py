"""NDJSON: a record a line, in the contract's shape with the article's id before it."""

from collections.abc import Iterator

from service.formats import jsontext
from service.formats.answer import Answer


def write(answer: Answer) -> Iterator[bytes]:
    """Give the lines, each with its line end; none where the answer has no record."""
    for record in answer.records:
        yield jsontext.dumps({"article_id": answer.id, **record})
