"""One article's answer: what every format is written from."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from service.attribution.records import Article, Quotation
from service.formats import payload
from service.formats.payload import Document, OffsetUnit
from service.version import __version__


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The quotations chosen from an article, and what the caller said about it.

    ``offsets`` is the unit of the offsets in JSON, NDJSON and CSV. With ``gives_text`` the article's text is part of
    the JSON answer: it is not what the caller sent. ``warnings`` are sentences for people.
    """

    article: Article
    quotations: tuple[Quotation, ...]
    id: str | None = None
    language: str = "en"
    metadata: dict[str, Any] | None = None
    offsets: OffsetUnit = "codepoint"
    include_not_quotes: bool = False
    gives_text: bool = False
    warnings: tuple[str, ...] = ()

    @cached_property
    def records(self) -> list[Document]:
        """The quotations in the contract's shape."""
        return payload.records(self.article, self.quotations, self.offsets)

    def document(self) -> Document:
        """Give the whole answer in the contract's shape."""
        body = payload.body(
            self.article, self.quotations, unit=self.offsets, include_not_quotes=self.include_not_quotes
        )
        return {
            "id": self.id,
            "version": __version__,
            "language": self.language,
            "text": self.article.text if self.gives_text else None,
            "metadata": self.metadata,
            "warnings": list(self.warnings),
            **body,
        }
