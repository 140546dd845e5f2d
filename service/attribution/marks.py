"""Quotation marks -> marked spans.

Understands straight and curly doubles, mixtures of both within one quotation, two single marks typed for a double,
guillemets either way round, German low marks, and British singles told from apostrophes. Nested marks stay inside
their span. A mark left open ends with its paragraph and never flips what follows; where the next paragraph reopens
it (the convention for a quotation of several paragraphs) both are parts of one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from service.attribution.frozen import record
from service.attribution.layout import Paragraph

# One sign first in each pattern here, and what stands around it last: the search then runs from mark to mark.
_DOUBLE = re.compile(r"[\"“”„‟«»‹›″'`](?:(?<!['`])|(?<=')'|(?<=`)`)")
# Where two single curly marks are typed for a double one.
_CURLED_TWICE = re.compile(r"[\"“”„‟«»‹›″'`‘’](?:(?<!['`‘’])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)")
_ANY_MARK = re.compile(r"['‘’\"“”„«»‹›`]")
_CLOSERS = {
    "“": '”"',
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘‘": "’’",
    "’’": "’’",
    "”": "”",
    '"': '"',
    "''": "''",
    "``": "''\"",
    "″": "″",
}
_OPEN_BEFORE = frozenset("([{—–-/‘'…:;,>\u202a\u200b\u200e\u2060\ufeff|*_")
_FINAL_MARKS = frozenset(",.!?…")
_CLOSE_PUNCTUATION = frozenset(",.!?…;:—–-")

_SINGLE_OPEN = re.compile(r"[‘'](?=[\w…$£€#@“\"¿¡—–(\[]|’\w)(?<![^\s(\[—–:/>\u200b\u202a].)", re.S)
_SINGLE_CLOSE = re.compile(r"[’'](?:(?![\w’'])|(?=’s\b)|(?<=[,?!]’)(?=\w))(?<=[^\s‘'(\[].)", re.S)
# Words that begin with an apostrophe, and years: no quotation opens there.
_ELIDED_START = re.compile(
    r"(?:\d0s|\d\d\b(?!\s*[’'])|til\b|till\b|em\b|cause\b|cos\b|tis\b|twas\b|twere\b|round\b|n\b|bout\b|ere\b|im\b)",
    re.I,
)
# Words that end in an apostrophe without closing anything: plural possessives, dropped g, Scots and dialect forms.
_ELIDED_END = re.compile(r"(?:s|[a-z]{2,}in|\b(?:no|o|an|th|wi|fu|a|i|de|po|ol|han|roun|mo|gi|hae|awa|ye|t|n))\Z", re.I)
_SENTENCE_FINAL = frozenset(".!?…")
_TAG_INSIDE = re.compile(r",\s(?:[\w.’'-]+\s){0,3}(?:sa(?:id|ys)|asked|asks|told|added|adds)\b")
_YEAR = re.compile(r"\d\d[’']")
_GOES_ON = re.compile(r"[.?!]\s+\w")
_LONGEST_WORD = 24
_LENGTH = re.compile(r"(?<!\d)\d{1,3}\Z")
# "CALDER: We will not.": who speaks, inside the marks of a transcript's turn.
_LABEL = re.compile(r"(?=[^:]{0,80}[A-Z]{2})(?P<label>[A-Z][A-Z.’'-]{1,20}(?: [A-Z.’'-]{2,20}){0,3}):\s+(?=\S)")
_FEWEST_TURNS = 2


@record(frozen=True, slots=True)
class Marked:
    """A string inside quotation marks, the marks left out.

    ``open`` and ``close`` are where the marks begin and end; ``reopened`` says that it carries on the span before
    it; ``closed`` is False where the paragraph ended first.
    """

    start: int
    end: int
    open: int
    close: int
    paragraph: int
    reopened: bool
    closed: bool


def marked_spans(text: str, paragraphs: Sequence[Paragraph], blocks: Sequence[tuple[int, int]] = ()) -> list[Marked]:
    """All top-level marked spans of ``text`` in order. Time is linear in the paragraph's length.

    ``blocks`` are start and end of what the page's markup sets off as a quotation: each of its paragraphs counts as
    marked, as if marks of no length stood around it.
    """
    found: list[Marked] = []
    labelled: list[tuple[int, re.Match[str]]] = []
    ends = [end for _, end in blocks]
    singles = "'" in text or "‘" in text
    for place, paragraph in enumerate(paragraphs):
        block = bisect_right(ends, paragraph.start) if ends else 0
        if block < len(blocks) and (span := _set_off(text, paragraph, *blocks[block])):
            found.append(span)
            continue
        if not _ANY_MARK.search(text, paragraph.start, paragraph.end):
            continue
        following = paragraphs[place + 1].start if place + 1 < len(paragraphs) else None
        reader = _Reader(text, paragraph, following)
        spans = reader.doubles()
        if singles:
            spans = reader.singles(spans)
        if spans and found and _carries_on(text, found[-1], spans[0], paragraph):
            first = spans[0]
            spans[0] = Marked(first.start, first.end, first.open, first.close, first.paragraph, True, first.closed)
        if spans and spans[0].open == paragraph.start and (label := _LABEL.match(text, spans[0].start, spans[0].end)):
            labelled.append((len(found), label))
        found += spans
    if len({label["label"] for _, label in labelled}) >= _FEWEST_TURNS:
        _leave_labels_out(found, labelled)
    return found


def _leave_labels_out(found: list[Marked], labelled: Sequence[tuple[int, re.Match[str]]]) -> None:
    """The turns of a transcript in marks: their words begin behind the label, and none carries on the one before."""
    for number, label in labelled:
        span, start = found[number], label.end()
        found[number] = Marked(start, span.end, start, span.close, span.paragraph, False, span.closed)


def _set_off(text: str, paragraph: Paragraph, start: int, end: int) -> Marked | None:
    """The part of a block quotation that is in a paragraph, None where there is none or it has marks of its own."""
    first, last = max(start, paragraph.start), min(end, paragraph.end)
    if first >= last or _DOUBLE.match(text, first):
        return None
    return Marked(first, last, first, last, paragraph.number, start < paragraph.start, end <= paragraph.end)


def _carries_on(text: str, before: Marked, first: Marked, paragraph: Paragraph) -> bool:
    return (
        not before.closed
        and before.paragraph == paragraph.number - 1
        and first.open == paragraph.start
        and text[before.open] == text[first.open]
    )


class _Reader:
    """Reads the marks of one paragraph from left to right."""

    def __init__(self, text: str, paragraph: Paragraph, following: int | None) -> None:
        self.text = text
        self.paragraph = paragraph
        self.following = following

    def doubles(self) -> list[Marked]:
        """Spans between double marks; what is nested in them stays inside."""
        text, begin, end = self.text, self.paragraph.start, self.paragraph.end
        pattern = _CURLED_TWICE if text.find("‘‘", begin, end) >= 0 else _DOUBLE
        marks = [(m.start(), m.end()) for m in pattern.finditer(text, begin, end)]
        if "".join([text[start] for start, _ in marks]) != "“”" * (len(marks) // 2):
            return self._paired(marks)
        spans: list[Marked] = []  # there is nothing to decide
        for opening, (start, stop) in zip(marks[::2], marks[1::2], strict=True):
            self._close(spans, opening, start, stop)
        return spans

    def _paired(self, marks: list[tuple[int, int]]) -> list[Marked]:
        text = self.text
        spans: list[Marked] = []
        opened: tuple[int, int] | None = None
        nested: list[str] = []
        # How many more curly marks close than open from here on: a nested pair needs two, its own and the outer one.
        surplus = sum((text[s:e] == "”") - (text[s:e] == "“") for s, e in marks)
        for number, (start, stop) in enumerate(marks):
            mark = text[start:stop]
            surplus += (mark == "“") - (mark == "”")
            opens, closes = self._looks(start, stop)
            following = marks[number + 1] if number + 1 < len(marks) else None
            if opened is None:
                if self._may_open(mark, start, opens) or self._opens_spaced(mark, start, following):
                    opened, nested = (start, stop), []
                continue
            if self._is_inch(mark, start, following):
                continue
            opener = text[opened[0] : opened[1]]
            behind_mark = start == opened[1] and mark == '"' and opener == "“"  # “"No," he wrote”
            if nested and closes and mark in _CLOSERS[nested[-1]]:
                nested.pop()
            elif not behind_mark and self._is_closer(mark, opener, opens, closes):
                self._close(spans, opened, start, stop)
                opened = None
            elif behind_mark or (
                opens and (mark != opener or surplus >= 2 + len(nested) or self._is_pair_inside(marks, number))
            ):
                nested.append(mark)
            elif mark == opener:
                self._abandon(spans, opened, start)
                opened, nested = (start, stop), []
        if opened is not None:
            self._unclosed(spans, opened)
        return spans

    def _is_pair_inside(self, marks: Sequence[tuple[int, int]], number: int) -> bool:
        """``“He said “go” and left”``: the next two marks close."""
        behind = [self.text[start:stop] for start, stop in marks[number + 1 : number + 3]]
        return behind == ["”", "”"]

    def _abandon(self, spans: list[Marked], opened: tuple[int, int], again: int) -> None:
        """``“We sold it. “We had to,” she said``: left open behind a full stop, and opened again there."""
        text = self.text[opened[1] : again].rstrip()
        if text[-1:] in _SENTENCE_FINAL and _TAG_INSIDE.search(text) is None:
            end = opened[1] + len(text)
            spans.append(Marked(opened[1], end, opened[0], end, self.paragraph.number, False, False))

    def _is_closer(self, mark: str, opener: str, opens: bool, closes: bool) -> bool:
        """What can only close does so, whatever mark was typed: “fascist?“, "straight and curly”."""
        return (closes and not opens) or (mark in _CLOSERS[opener] and not (mark == opener and opens and not closes))

    def _looks(self, start: int, stop: int) -> tuple[bool, bool]:
        text = self.text
        before = text[start - 1] if start > self.paragraph.start else " "
        after = text[stop] if stop < self.paragraph.end else " "
        opens = (before.isspace() or before in _OPEN_BEFORE) and not after.isspace()
        closes = not before.isspace() and (not after.isalnum() or before in ",.?!")
        return opens, closes

    def _may_open(self, mark: str, start: int, opens: bool) -> bool:
        if mark in "”»›’’":
            return opens and not self.text[start - 1 : start].isalnum()
        if mark in "“„‟«‹``‘‘":
            return True
        if mark == "″":
            return False
        before = self.text[start - 1] if start > self.paragraph.start else " "
        return opens or (not before.isdigit() and not before.isalnum() and self._followed(start, mark))

    def _followed(self, start: int, mark: str) -> bool:
        after = self.text[start + len(mark) : start + len(mark) + 1]
        return bool(after) and not after.isspace()

    def _opens_spaced(self, mark: str, start: int, following: tuple[int, int] | None) -> bool:
        """``said " never " twice``: straight marks set off by spaces on both sides, and no inches."""
        if mark != '"' or following is None or self._followed(start, mark):
            return False
        before = self.text[max(0, start - 2) : start]
        return not before.strip().isdigit() and not before[-1:].isalnum() and not self._looks(*following)[0]

    def _is_inch(self, mark: str, start: int, following: tuple[int, int] | None) -> bool:
        """``"The 6" pipe held"``: behind a digit, where the next mark can do nothing but close."""
        if mark == "″":
            return self.text[start - 1 : start].isdigit()
        if mark != '"' or following is None or not _LENGTH.search(self.text, max(0, start - 5), start):
            return False
        opens, closes = self._looks(*following)
        return closes and not opens

    def _close(self, spans: list[Marked], opened: tuple[int, int], start: int, stop: int) -> None:
        if self.text.startswith("””", start):
            stop += 1  # closed twice: the second mark is no word of the sentence
        if not self.text[opened[1] : start].isspace() and opened[1] < start:
            spans.append(Marked(opened[1], start, opened[0], stop, self.paragraph.number, False, True))

    def _unclosed(self, spans: list[Marked], opened: tuple[int, int]) -> None:
        """A mark left open counts where it begins its paragraph or the next paragraph reopens it."""
        mark = self.text[opened[0] : opened[1]]
        reopens = self.following is not None and self.text.startswith((mark, "“"), self.following)
        at_start = not self.text[self.paragraph.start : opened[0]].strip("-–—•* ")
        sentence = self.text[opened[0] - 2 : opened[0]].strip() in (":", ",") and mark != '"'
        # Behind a full stop a mark that can only open has the one sentence that ends the paragraph.
        rest = self.text[opened[1] : self.paragraph.end]
        last = mark == "“" and self._ends_sentence(opened[0]) and rest[:1].isupper() and _GOES_ON.search(rest) is None
        if reopens or at_start or sentence or last:
            end = self.paragraph.end
            spans.append(Marked(opened[1], end, opened[0], end, self.paragraph.number, False, False))

    def _ends_sentence(self, place: int) -> bool:
        return self.text[max(0, place - 2) : place].rstrip()[-1:] in _SENTENCE_FINAL

    def singles(self, doubles: list[Marked]) -> list[Marked]:
        """Adds the spans between single marks that stand outside of double ones, or around them."""
        text, begin, end = self.text, self.paragraph.start, self.paragraph.end
        openers = [m.start() for m in _SINGLE_OPEN.finditer(text, begin, end) if self._opens_single(m)]
        if not openers:
            return doubles
        closers = [
            m.start() for m in _SINGLE_CLOSE.finditer(text, begin, end) if text[m.start() - 1 : m.start() + 1] != "''"
        ]
        opens = [double.open for double in doubles]
        found: list[Marked] = []
        position, closer_at = begin, 0
        for place, opener in enumerate(openers):
            if opener < position or _within(opener, doubles, opens):
                continue
            limit = end
            for later in range(place + 1, len(openers)):
                if not _within(openers[later], doubles, opens) and not _YEAR.match(text, openers[later] + 1):
                    limit = openers[later]
                    break
            while closer_at < len(closers) and closers[closer_at] <= opener:
                closer_at += 1
            close = self._closing(opener, limit, closers, closer_at, doubles, opens)
            if close is not None:
                found.append(Marked(opener + 1, close, opener, close + 1, self.paragraph.number, False, True))
                position = close + 1
            elif limit == end and opener == begin and self._single_reopens(opener):
                found.append(Marked(opener + 1, end, opener, end, self.paragraph.number, False, False))
                position = end
        return _outermost(doubles, found)

    def _single_reopens(self, opener: int) -> bool:
        return self.following is not None and self.text.startswith(self.text[opener], self.following)

    def _opens_single(self, match: re.Match[str]) -> bool:
        text, start = self.text, match.start()
        return not _ELIDED_START.match(text, start + 1) and not text.startswith("''", start)

    def _closing(
        self, opener: int, limit: int, closers: list[int], first: int, doubles: list[Marked], opens: list[int]
    ) -> int | None:
        """The mark that closes a single one: a sure closer before an apostrophe that may be one."""
        fallback = None
        straight = self.text[opener] == "'"
        for at in range(first, len(closers)):
            close = closers[at]
            if close >= limit:
                break
            if straight and self.text[close] == "’" and self.text[close - 1] not in _FINAL_MARKS:
                continue
            if _within(close, doubles, opens):
                continue
            if self._is_sure_close(close):
                return close
            if fallback is None:
                fallback = close
        return fallback

    def _is_sure_close(self, close: int) -> bool:
        text = self.text
        if text[close - 1] in _CLOSE_PUNCTUATION or not text[close - 1].isalnum():
            return True
        if close + 1 >= self.paragraph.end or text[close + 1] in ",.;:!?)—–":
            return not (text[close - 1] == "s" and text[close + 1 : close + 2] == "—")
        if not text[close + 1].isspace():
            return True
        return not _ELIDED_END.search(text, max(0, close - _LONGEST_WORD), close)


def _within(place: int, spans: Sequence[Marked], opens: Sequence[int]) -> bool:
    at = bisect_left(opens, place) - 1
    return at >= 0 and place < spans[at].close


def _outermost(doubles: Sequence[Marked], singles: Sequence[Marked]) -> list[Marked]:
    """All spans in order, without the double ones that a single one holds."""
    opens = [single.open for single in singles]
    kept = [double for double in doubles if not _within(double.open, singles, opens)]
    return sorted([*kept, *singles], key=lambda span: span.start)
