"""From what a caller sent to an answer: markup read, quotations found and chosen, warnings given."""

from collections.abc import Collection, Mapping
from typing import Any, Final, get_args

from service import attribution, language
from service.attribution.records import Kind
from service.formats import payload
from service.formats.answer import Answer
from service.formats.payload import OffsetUnit
from service.html import Plain, to_plain

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class NoTextError(ValueError):
    """Nothing but white space, or markup without visible text."""


def read_article(  # noqa: PLR0913 - a request's fields
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the contract's name
    title: str | None = None,
    author: str | None = None,
    format: str = "text",  # noqa: A002 - the contract's name
    kinds: Collection[Kind] = KINDS,
    min_confidence: float = 0.0,
    offsets: OffsetUnit = "codepoint",
    include_not_quotes: bool = False,
    metadata: Mapping[str, Any] | None = None,
    max_chars: int | None = None,
) -> Answer:
    """Read one article; the arguments are the contract's fields, and ``format`` is ``text`` or ``html``.

    Raises :class:`NoTextError`, and for markup :class:`service.html.MarkupError` and, with more than ``max_chars``
    characters of visible text, :class:`service.html.TooLongError`.
    """
    is_html = format == "html"
    plain = to_plain(text, max_chars) if is_html else Plain(text, ())
    text = plain.text
    if not text or text.isspace():
        raise NoTextError
    article = attribution.read(text, title, author, blocks=plain.blockquotes)
    return Answer(
        article=article,
        quotations=payload.select(article, kinds, min_confidence),
        id=id,
        metadata=None if metadata is None else dict(metadata),
        offsets=offsets,
        include_not_quotes=include_not_quotes,
        gives_text=is_html,
        warnings=() if language.looks_english(text) else (language.WARNING,),
    )
