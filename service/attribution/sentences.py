"""Sentences as the grammar sees them: every marked span is one item, ``Q``, whatever stands inside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from service.attribution import lexicon
from service.attribution.layout import Paragraph
from service.attribution.marks import Marked
from service.attribution.tokens import Tokens

# What may stand between a quotation that ends in "?" or "!" and the verb of its tag.
TAG_AHEAD = re.compile(
    r"(?:[TNI~]{1,6}|p|d?[ahHokn#P]{0,4}[hHokN])(?:,[^,Q]{1,30},)?r?(?:[VS](?![wpxmWv])|(?<=p)B(?![wpxmWv]))"
)
# A stop or a quotation with something behind it, and no sign there that the sentence goes on.
_MAY_END = re.compile(r"[.?!)Q](?:(?<=[.?!])(?=[^.?!),])|(?<=[.?!]\))(?=[^.?!),;:\-])|(?<=Q)(?=[^.,;:?!)\-]))")
_QUOTATION = re.compile("Q")
# Where a story was written, when, and for which agency: LEUVEN, March 4 (Agency) -
_DATELINE = re.compile(
    r"""
    (?P<place>N(?:[NT~*]){0,4}) (?:,(?:[N~*]{1,3}\.?|\#?y\#?))? (?P<day>,?[N~]?\#(?:,\#)?)?
    (?: (?P<agency>\([TNI~aonh*]{1,4}\))-{1,2} | -(?P<bare>) | (?<=\#)\([TNI~aonh]\)-? )
    """,
    re.VERBOSE,
)
_DATELINES_END = 4  # paragraphs from the article's head on where a dateline may stand
_SHORTEST_PLACE = 4  # letters; shorter ones are an agency's or a body's
# No sentence of a thousand articles has more items, but for lists of names, or a third as many quotations.
_LONGEST, _MOST_QUOTATIONS = 200, 16
_FINAL_MARKS = frozenset(".?!…")


class Sentence:
    """A stretch of items of one paragraph.

    ``tags`` has one letter an item; ``items[i]`` is a token's number, or ``~k`` (negative) for the marked span ``k``;
    ``words[i]`` is the word in lower case, empty for a marked span. ``is_marked`` tells whether something in it stands
    in marks, be it a quotation or not.
    """

    __slots__ = ("first", "is_marked", "items", "paragraph", "tags", "words")

    def __init__(
        self,
        tags: str,
        items: Sequence[int],
        words: Sequence[str],
        paragraph: Paragraph,
        first: bool,
    ) -> None:
        self.tags = tags
        self.items = items
        self.words = words
        self.paragraph = paragraph
        self.first = first
        self.is_marked = "Q" in tags

    def quote(self, place: int) -> int:
        """The number of the marked span at an item that is one."""
        return ~self.items[place]


def sentences(
    text: str, tokens: Tokens, paragraphs: Sequence[Paragraph], marked: Sequence[Marked]
) -> list[list[Sentence]]:
    """The sentences of each paragraph. A quotation's own sentences are not told apart: it is one item."""
    result = []
    at = 0
    for paragraph, (begin, end) in zip(paragraphs, tokens.bounds, strict=True):
        first = at
        while at < len(marked) and marked[at].open < paragraph.end:
            at += 1
        if first == at:
            outer: _Outer = tokens.tags[begin:end], range(begin, end), tokens.low[begin:end]
        else:
            outer = _outer(tokens, begin, end, marked, range(first, at))
        result.append(_split(text, tokens, paragraph, marked, outer))
    return result


_Outer = tuple[str, Sequence[int], Sequence[str]]


def _outer(tokens: Tokens, begin: int, end: int, marked: Sequence[Marked], here: Sequence[int]) -> _Outer:
    """Tags, items and words of a paragraph, each of its marked spans as one."""
    parts: list[str] = []
    items: list[int] = []
    words: list[str] = []
    position = begin
    for number in here:
        first, last = tokens.at(marked[number].open), tokens.at(marked[number].close)
        parts += (tokens.tags[position:first], "Q")
        items += range(position, first)
        items.append(~number)
        words += tokens.low[position:first]
        words.append("")
        position = last
    parts.append(tokens.tags[position:end])
    items += range(position, end)
    words += tokens.low[position:end]
    return "".join(parts), items, words


def _split(text: str, tokens: Tokens, paragraph: Paragraph, marked: Sequence[Marked], outer: _Outer) -> list[Sentence]:
    found: list[Sentence] = []
    tags, items, words = outer
    begin, many = _behind_dateline(tokens, paragraph, tags, items), tags.count("Q") > _MOST_QUOTATIONS
    for end in _ends(text, tokens, marked, tags, items):
        if end <= begin:
            continue
        for cut in _cuts(tags, begin, end) if many or end - begin > _LONGEST else (end,):
            found.append(Sentence(tags[begin:cut], items[begin:cut], words[begin:cut], paragraph, not found))
            begin = cut
    return found


def _behind_dateline(tokens: Tokens, paragraph: Paragraph, tags: str, items: Sequence[int]) -> int:
    """Where the first sentence begins: a dateline is no part of what anybody said."""
    found = _DATELINE.match(tags) if paragraph.number < _DATELINES_END and tags.startswith("N") else None
    if found is None or found.end() >= len(tags):
        return 0
    place, behind = tokens.word[items[0]], items[found.end()]
    if behind >= 0 and tokens.word[behind][0].islower():
        return 0
    if found.group("bare") is None:
        return found.end()
    is_place = (place.isupper() and len(place) >= _SHORTEST_PLACE) or tokens.low[items[0]] in lexicon.PLACES
    return found.end() if is_place and "-" not in tags[found.end() :] else 0


def _ends(text: str, tokens: Tokens, marked: Sequence[Marked], tags: str, items: Sequence[int]) -> list[int]:
    """Where each sentence ends, the last one with the paragraph."""
    ends = []
    for match in _MAY_END.finditer(tags):
        behind = match.end()
        if match.group() == "Q":
            found = _ends_at_quote(text, tokens, tags, items, behind - 1, marked[~items[behind - 1]])
        else:
            found = _ends_at_stop(tokens, tags, items, behind - 1)
        if found:
            ends.append(behind)
    if tags:
        ends.append(len(tags))
    return ends


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
    item, behind, starts = items[place], items[place + 1], tokens.start
    joined = behind == item + 1 and starts[behind] == starts[item] + len(tokens.word[item])
    if joined and item > 0 and tokens.word[item - 1].isupper():
        return False  # "D-N.Y.": no space, no end
    return tags[place + 1] == "Q" or not tokens.word[behind][0].islower()


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
