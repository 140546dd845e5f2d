"""Marked words of a headline that the body quotes: quotations, however much they look like titles or terms there."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from service.attribution.context import Context
from service.attribution.proposals import Proposal
from service.attribution.records import Reason
from service.attribution.sentences import Sentence
from service.attribution.sieve import Sifted

_WORD: Final = re.compile(r"[^\W_]+")
_FEWEST: Final = {"term": 3, "scare": 3, "other": 3, "title": 4}
"""Words that may not stand in the body by chance; a title may be named there."""


def quote_again(context: Context, sifted: Sifted, body: Context, said: Sequence[Proposal]) -> None:
    """Make quotations of what ``sifted`` rejected in headlines and is part of what is ``said`` in the body."""
    places = {} if not sifted.rejected else dict(_in_headlines(context, sifted.rejected))
    if not places:
        return
    quoted = [_words(body, number) for proposal in said for number in proposal.quotes()]
    for number, (sentence, place) in places.items():
        words = _words(context, number)
        if words.count(" ") - 1 >= _FEWEST[sifted.rejected[number]] and any(words in whole for whole in quoted):
            del sifted.rejected[number]
            before = bisect_left(sifted.proposals, sentence.paragraph.number, key=_paragraph)
            sifted.proposals.insert(before, Proposal("unattributed", sentence, [(place, place + 1)]))


def _paragraph(proposal: Proposal) -> int:
    return proposal.sentence.paragraph.number


def _in_headlines(context: Context, rejected: dict[int, Reason]) -> list[tuple[int, tuple[Sentence, int]]]:
    """The rejected marked spans of headlines, each with its sentence and its place there."""
    return [
        (number, (sentence, place))
        for paragraph in context.sentences
        for sentence in paragraph
        if sentence.is_marked and sentence.paragraph.role == "headline"
        for place, item in enumerate(sentence.items)
        if item < 0 and (number := ~item) in rejected and rejected[number] in _FEWEST
    ]


def _words(context: Context, number: int) -> str:
    """The words of a marked span in lower case, a blank before and behind each."""
    span = context.marked[number]
    return f" {' '.join(_WORD.findall(context.text[span.start : span.end].lower()))} "
