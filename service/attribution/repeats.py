"""Words that stand twice: a headline, pull quote or caption that repeats what the body quotes.

Compared are the quoted words, in lower case and without signs; the repeat's are equal to the body's or contained in
them. The repeat points at the body's record, and has its speaker where it names none itself.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain
from typing import Final

from service.attribution.layout import Paragraph
from service.attribution.records import Quotation

_WORD: Final = re.compile(r"[^\W_]+")
_DISPLAY: Final = frozenset({"headline", "caption"})
_SHORTEST_PULL_QUOTE: Final = 4  # words; a shorter paragraph may be a turn in a conversation
_TRIED: Final = 20  # records that hold the repeat's rarest word


def point_at_repeats(quotations: list[Quotation], paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """The records, those that repeat another's words with ``same_as``."""
    repeating = {quotation.id: _words(quotation) for quotation in quotations if _may_repeat(quotation, paragraphs)}
    if not repeating:
        return quotations
    body = _Body(
        [quotation for quotation in quotations if quotation.id not in repeating or quotation.cue is not None],
        set(chain.from_iterable(repeating.values())),
    )
    return [
        _pointed(quotation, repeating[quotation.id], body) if quotation.id in repeating else quotation
        for quotation in quotations
    ]


def _may_repeat(quotation: Quotation, paragraphs: Sequence[Paragraph]) -> bool:
    if quotation.kind == "indirect":
        return False
    if quotation.field == "title":
        return True
    if quotation.paragraph is None:
        return False
    paragraph = paragraphs[quotation.paragraph]
    if paragraph.role in _DISPLAY:
        return True
    # A pull quote: a paragraph that is the quotation, its marks and perhaps a signature, without a cue.
    alone = paragraph.end - paragraph.start <= quotation.end - quotation.start + 40
    return quotation.cue is None and alone and len(_words(quotation)) >= _SHORTEST_PULL_QUOTE


def _words(quotation: Quotation) -> list[str]:
    quoted = " ".join(segment.text for segment in quotation.segments if segment.quoted)
    return _WORD.findall(quoted.lower())


class _Body:
    """The records that may be repeated, looked up by those words that are ``sought``."""

    def __init__(self, quotations: Sequence[Quotation], sought: AbstractSet[str]) -> None:
        self.quotations = quotations
        self.words: list[str] = []
        self.holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, quotation in enumerate(quotations):
            words = _words(quotation)
            self.words.append(f" {' '.join(words)} ")
            for word in sought & set(words):
                self.holding[word].append(number)

    def find(self, quotation: Quotation, words: Sequence[str]) -> Quotation | None:
        """The first record of the body that holds the ``words`` of ``quotation``."""
        if not words:
            return None
        rarest = min(words, key=lambda word: len(self.holding.get(word, ())))
        sought = f" {' '.join(words)} "
        for number in self.holding.get(rarest, ())[:_TRIED]:
            other = self.quotations[number]
            if other.id != quotation.id and sought in self.words[number] and _in_body(other, quotation):
                return other
        return None


def _in_body(other: Quotation, quotation: Quotation) -> bool:
    """Whether ``other`` says what ``quotation`` only displays."""
    return other.field == "text" and (quotation.field == "title" or other.paragraph != quotation.paragraph)


def _pointed(quotation: Quotation, words: Sequence[str], body: _Body) -> Quotation:
    said = body.find(quotation, words)
    if said is None:
        return quotation
    named = any(speaker.name for speaker in quotation.speakers)
    if said.speakers and not quotation.speakers:
        return replace(quotation, speakers=said.speakers, confidence=said.confidence, same_as=said.id)
    if not named and len(said.speakers) == len(quotation.speakers) == 1 and said.speakers[0].name is not None:
        # A headline's "Skipper" is whom the body names.
        speaker = replace(said.speakers[0], resolved_by="role", mention=quotation.speakers[0].mention)
        return replace(quotation, speakers=(speaker,), same_as=said.id)
    return replace(quotation, same_as=said.id)
