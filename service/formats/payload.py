"""The answer's one JSON shape: the engine's records as plain dictionaries, offsets in the unit asked for."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from typing import Any, Literal

from service.attribution.assemble import roll_up
from service.attribution.records import (
    Article,
    Cue,
    Field,
    Kind,
    Mention,
    NotQuote,
    Quotation,
    Segment,
    Speaker,
    SpeakerTotals,
)

OffsetUnit = Literal["codepoint", "utf16"]
Document = dict[str, Any]
Convert = Callable[[Field, int], int]

_ASTRAL = re.compile(r"[\U00010000-\U0010FFFF]")
_PLACES = 4  # a share or a probability is not known to more


def select(article: Article, kinds: Collection[Kind], min_confidence: float = 0.0) -> tuple[Quotation, ...]:
    """Give the quotations of some kinds with at least some confidence, in the article's order.

    A quotation without speaker has no confidence: it counts as 0, so any floor above 0 leaves it out.
    """
    return tuple(
        quotation
        for quotation in article.quotations
        if quotation.kind in kinds and (quotation.confidence or 0.0) >= min_confidence
    )


def converter(article: Article, unit: OffsetUnit) -> Convert:
    """Make the function that turns a code point offset into a field into one in ``unit``.

    In UTF-16 every character past U+FFFF counts as two code units, so an offset grows by the number of those before it.
    """
    if unit == "codepoint":
        return lambda _field, offset: offset
    texts: dict[Field, str] = {"text": article.text, "title": article.title or ""}
    astral = {field: [match.start() for match in _ASTRAL.finditer(text)] for field, text in texts.items()}
    return lambda field, offset: offset + bisect_left(astral[field], offset)


def records(article: Article, quotations: Sequence[Quotation], unit: OffsetUnit = "codepoint") -> list[Document]:
    """Give quotations of ``article`` as the contract's ``quotes``."""
    convert = converter(article, unit)
    return [_quotation(quotation, convert) for quotation in quotations]


def body(
    article: Article,
    quotations: Sequence[Quotation],
    *,
    unit: OffsetUnit = "codepoint",
    include_not_quotes: bool = False,
) -> Document:
    """Give ``quotes``, ``speakers`` (rolled up over ``quotations``) and, where asked for, ``not_quotes``."""
    convert = converter(article, unit)
    document: Document = {
        "quotes": [_quotation(quotation, convert) for quotation in quotations],
        "speakers": [_totals(totals, convert) for totals in roll_up(article, quotations)],
    }
    if include_not_quotes:
        document["not_quotes"] = [_not_quote(item, convert) for item in article.not_quotes]
    return document


def _quotation(quotation: Quotation, convert: Convert) -> Document:
    field = quotation.field
    speakers = [_speaker(speaker, convert) for speaker in quotation.speakers]
    confidence = quotation.confidence
    return {
        "id": quotation.id,
        "kind": quotation.kind,
        "field": field,
        "paragraph": quotation.paragraph,
        "text": quotation.text,
        "start": convert(field, quotation.start),
        "end": convert(field, quotation.end),
        "segments": [_segment(segment, field, convert) for segment in quotation.segments],
        "speaker": speakers[0] if speakers else None,
        "speakers": speakers,
        "cue": _cue(quotation.cue, convert),
        "rule": quotation.rule,
        "confidence": None if confidence is None else round(confidence, _PLACES),
        "same_as": quotation.same_as,
    }


def _segment(segment: Segment, field: Field, convert: Convert) -> Document:
    return {
        "text": segment.text,
        "start": convert(field, segment.start),
        "end": convert(field, segment.end),
        "quoted": segment.quoted,
    }


def _speaker(speaker: Speaker, convert: Convert) -> Document:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "resolved_by": speaker.resolved_by,
        "mention": _place(speaker.mention, convert),
    }


def _cue(cue: Cue | None, convert: Convert) -> Document | None:
    return None if cue is None else {"text": cue.text, "type": cue.type, **_span(cue, convert)}


def _place(mention: Mention, convert: Convert) -> Document:
    return {"text": mention.text, **_span(mention, convert)}


def _span(item: Mention | Cue, convert: Convert) -> Document:
    return {"field": item.field, "start": convert(item.field, item.start), "end": convert(item.field, item.end)}


def _totals(totals: SpeakerTotals, convert: Convert) -> Document:
    who = totals.identity
    return {
        "id": who.id,
        "name": who.name,
        "type": who.type,
        "role": who.role,
        "aliases": list(who.aliases),
        "quotes": totals.quotes,
        "words": totals.words,
        "share": round(totals.share, _PLACES),
        "first_at": None if who.first_at is None else convert("text", who.first_at),
        "in_title": who.in_title,
    }


def _not_quote(item: NotQuote, convert: Convert) -> Document:
    return {
        "field": item.field,
        "paragraph": item.paragraph,
        "text": item.text,
        "start": convert(item.field, item.start),
        "end": convert(item.field, item.end),
        "reason": item.reason,
    }
