"""Who wrote the article: whom "I" stands for outside of quotation marks."""

import re
from typing import Final

from service.attribution.context import Context
from service.attribution.entities import Entity
from service.attribution.name_forms import fold

_LEAD: Final = re.compile(r"\s*(?:(?:words|story|text|report(?:ing)?|written|interview)\s+)?(?:by|from)\s+", re.I)
_NEXT: Final = re.compile(r",|;|\||/|&|\band\b|\bin\b|\s[-–—]\s", re.I)
_WORD: Final = re.compile(r"[^\W_](?:[\w.'’-]*[^\W_])?")
_LONGEST: Final = 80


def author_of(author: str | None, context: Context, entities: list[Entity]) -> Entity | None:
    """The first author that the caller or else the text's own byline names; None where neither does."""
    label = _first_name(author) if author else ""
    if not label:
        label = next(
            (found for p in context.paragraphs if p.role == "byline" and (found := _in_text(context, p.start, p.end))),
            "",
        )
    words = tuple(fold(word).rstrip(".") for word in _WORD.findall(label))
    if not words:
        return None
    for entity in entities:
        if entity.names and (entity.words == words or (len(words) > 1 and entity.words == words[-1:])):
            entity.label = entity.label or label
            return entity
    return Entity("person", words, label=label)


def _in_text(context: Context, start: int, end: int) -> str:
    return _first_name(context.text[start:end])


def _first_name(byline: str) -> str:
    """The first of the names in ``By Ines Calder and Tom Okoro, Chief Reporter``; empty where it names nobody."""
    lead = _LEAD.match(byline)
    rest = byline[lead.end() :] if lead else byline
    label = _NEXT.split(rest, maxsplit=1)[0].strip(" .:\n\t")
    if len(label) > _LONGEST or not label[:1].isupper() or label.lower().startswith(("our ", "staff", "a ")):
        return ""
    return label if not label.isupper() or len(label) < 4 else label.title()
