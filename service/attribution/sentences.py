"""Sentences as the grammar sees them: every marked span is one item, ``Q``, whatever stands inside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from service.attribution.layout import Paragraph
from service.attribution.marks import Marked
from service.attribution.tokens import Tokens

# What may stand between a quotation that ends in "?" or "!" and the verb of its tag.
TAG_AHEAD = re.compile(
    r"(?:[TNI~]{1,6}|p|d?[ahHokn#P]{0,4}[hHokN])(?:,[^,Q]{1,30},)?r?(?:[VS](?![wpxmWv])|(?<=p)B(?![wpxmWv]))"
)
# A stop or a quotation with something behind it, and no sign there that the sentence goes on.
_MAY_END = re.compile(r"[.?!](?=[^.?!),])|(?<=[.?!])\)(?=[^.?!),;:\-])|Q(?=[^.,;:?!)\-])")
_QUOTATION = re.compile("Q")
# No sentence of a thousand articles has more items, but for lists of names, or a third as many quotations.
_LONGEST, _MOST_QUOTATIONS = 200, 16
_FINAL_MARKS = frozenset(".?!…")


class Sentence:
    """A stretch of items of one paragraph.

    ``tags`` has one letter an item; ``items[i]`` is a token's number, or ``~k`` (negative) for the marked span ``k``.
    """

    __slots__ = ("first", "items", "paragraph", "tags")

    def __init__(self, tags: str, items: Sequence[int], paragraph: Paragraph, *, first: bool) -> None:
        self.tags = tags
        self.items = items
        self.paragraph = paragraph
        self.first = first

    def quote(self, place: int) -> int:
        """The number of the marked span at an item that is one."""
        return ~self.items[place]


def sentences(
    text: str, tokens: Tokens, paragraphs: Sequence[Paragraph], marked: Sequence[Marked]
) -> list[list[Sentence]]:
    """The sentences of each paragraph. A quotation's own sentences are not told apart: it is one item."""
    result = []
    at = 0
    for paragraph in paragraphs:
        begin, end = tokens.at(paragraph.start), tokens.at(paragraph.end)
        here = []
        while at < len(marked) and marked[at].open < paragraph.end:
            here.append(at)
            at += 1
        tags, items = _outer(tokens, begin, end, marked, here)
        result.append(_split(text, tokens, paragraph, marked, tags, items))
    return result


def _outer(
    tokens: Tokens, begin: int, end: int, marked: Sequence[Marked], here: Sequence[int]
) -> tuple[str, Sequence[int]]:
    if not here:
        return tokens.tags[begin:end], range(begin, end)
    parts: list[str] = []
    items: list[int] = []
    position = begin
    for number in here:
        first, last = tokens.at(marked[number].open), tokens.at(marked[number].close)
        parts.append(tokens.tags[position:first])
        items += range(position, first)
        parts.append("Q")
        items.append(~number)
        position = last
    parts.append(tokens.tags[position:end])
    items += range(position, end)
    return "".join(parts), items


def _split(
    text: str, tokens: Tokens, paragraph: Paragraph, marked: Sequence[Marked], tags: str, items: Sequence[int]
) -> list[Sentence]:
    found: list[Sentence] = []
    begin = 0
    for end in _ends(text, tokens, marked, tags, items):
        for cut in _cuts(tags, begin, end):
            found.append(Sentence(tags[begin:cut], items[begin:cut], paragraph, first=not found))
            begin = cut
    return found


def _ends(text: str, tokens: Tokens, marked: Sequence[Marked], tags: str, items: Sequence[int]) -> Iterator[int]:
    """Where each sentence ends, the last one with the paragraph."""
    for match in _MAY_END.finditer(tags):
        place = match.start()
        if tags[place] == "Q":
            ends = _ends_at_quote(text, tokens, tags, items, place, marked[~items[place]])
        else:
            ends = _ends_at_stop(tokens, tags, items, place)
        if ends:
            yield place + 1
    if tags:
        yield len(tags)


def _cuts(tags: str, begin: int, end: int) -> Iterator[int]:
    """The end of a sentence; before it, where one beyond all measure is cut: behind a comma or semicolon if it can be.

    What the rules do with a sentence may grow with the square of its length; cut so, it grows with the text's alone.
    """
    while end - begin > _LONGEST or tags.count("Q", begin, end) > _MOST_QUOTATIONS:
        limit = min(begin + _LONGEST, end)
        quotations = [match.start() for match in islice(_QUOTATION.finditer(tags, begin, limit), _MOST_QUOTATIONS + 1)]
        if len(quotations) > _MOST_QUOTATIONS:
            limit = quotations[-1]
        half = (begin + limit) // 2
        begin = max(tags.rfind(",", half, limit), tags.rfind(";", half, limit)) + 1 or limit
        yield begin
    yield end


def _begins(tokens: Tokens, tags: str, items: Sequence[int], place: int) -> bool:
    """Say whether a sentence may begin at ``place``: with a quotation, or with anything but a lower-case letter."""
    return tags[place] == "Q" or not tokens.word[items[place]][0].islower()


def _ends_at_stop(tokens: Tokens, tags: str, items: Sequence[int], place: int) -> bool:
    item, behind = items[place], items[place + 1]
    if item > 0 and behind == item + 1 and tokens.start[behind] == tokens.end(item) and tokens.word[item - 1].isupper():
        return False  # "D-N.Y.": no space, no end
    return _begins(tokens, tags, items, place + 1)


def _ends_at_quote(text: str, tokens: Tokens, tags: str, items: Sequence[int], place: int, span: Marked) -> bool:
    last = text[span.end - 1 : span.end]
    if last not in _FINAL_MARKS and last not in "’'\"”»":
        return False
    if tags[place + 1] == "Q":
        return True
    if not _begins(tokens, tags, items, place + 1):
        return False
    if last not in ".?!…":
        last = text[span.end - 2 : span.end - 1]
        if last not in ".?!…":
            return False
    return last == "." or not TAG_AHEAD.match(tags, place + 1)
