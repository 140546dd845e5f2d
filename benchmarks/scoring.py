"""The repository's own scorer: what became of every unit of a golden article.

A unit of direct and mixed records is one quoted segment (or one piece of an unmarked turn), of indirect ones the whole
record, and each marked string that is no quotation is a unit too. Spans match one to one, the best overlap first: at
an intersection over union of 0.8 (quoted) or 0.5 (indirect), counted in characters, without marks, blanks and a final
comma or full stop at the edges. A speaker is right where every gold speaker is met by a predicted one, by a mention
that overlaps (0.5) or has the same head, or by the very name; a record of nobody's is right where nobody is given.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.golden import GoldArticle, GoldOther, GoldQuote, GoldSpeaker, Span
from service.attribution.records import Article, Mention, Quotation, Speaker

Part = Literal["quoted", "indirect", "other"]
Status = Literal["right", "wrong speaker", "missed", "false", "rejected", "wrong reason", "taken"]
QUOTED_OVERLAP, INDIRECT_OVERLAP, MENTION_OVERLAP, CONTENT_OVERLAP = 0.8, 0.5, 0.5, 0.8
BEHIND_NOUN = re.compile(
    r"(?<=\w)(?:,|\ (?:of|for|from|at|in|on|with|to|by|near|behind|inside|outside"
    r"|who|whose|which|that|familiar|close)\b)"
)
EDGE = "\"“”„‟«»‹›‘’‚‛'` \t\r\n\u00a0\u202f\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one unit. ``gold`` is None for a false one, ``predicted`` for one that was missed or rejected."""

    article: str
    field: str
    part: Part
    start: int
    end: int
    status: Status
    groups: frozenset[str]
    gold: GoldQuote | GoldOther | None = None
    predicted: Quotation | None = None
    named: bool | None = None
    """Whether the predicted name is one of the gold ones; None where the article names nobody or nothing matched."""

    @property
    def key(self) -> tuple[str, str, str, int, int]:
        """Where the unit is: the same in the answers of two revisions."""
        return self.article, self.field, self.part, self.start, self.end


def score(gold: GoldArticle, answer: Article) -> list[Outcome]:
    """Every unit of one article, gold or predicted."""
    return [*_quoted(gold, answer), *_indirect(gold, answer), *_others(gold, answer)]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without marks, blanks and a final comma or full stop at its edges."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and (text[end - 1] in EDGE or text[end - 1] in ",."):
        end -= 1
    return start, end


def _quoted(gold: GoldArticle, answer: Article) -> Iterable[Outcome]:
    for name in ("text", "title"):
        body = gold.body(name)
        wanted = [
            (frozenset(range(*trimmed(body, a, b))), quote)
            for quote in gold.quotes
            if quote.field == name and quote.kind != "indirect"
            for a, b in (quote.content if quote.verbatim else quote.quoted)
        ]
        found = [
            (frozenset(range(*trimmed(body, s.start, s.end))), quotation)
            for quotation in answer.quotations
            if quotation.field == name and quotation.kind != "indirect"
            for s in quotation.segments
            if s.quoted or quotation.kind == "direct"
        ]
        yield from _compared(gold, name, "quoted", wanted, found, QUOTED_OVERLAP)


def _indirect(gold: GoldArticle, answer: Article) -> Iterable[Outcome]:
    for name in ("text", "title"):
        wanted = [(_union(q.content), q) for q in gold.quotes if q.field == name and q.kind == "indirect"]
        marked = _union(s for q in gold.quotes if q.field == name and q.kind != "indirect" for s in q.content)
        found = [
            (_union((s.start, s.end) for s in q.segments), q)
            for q in answer.quotations
            if q.field == name and q.kind == "indirect"
        ]
        outcomes = list(_compared(gold, name, "indirect", wanted, found, INDIRECT_OVERLAP))
        # Indirect where gold is mixed: the kind is wrong, and the quoted units are missed for it already.
        yield from (o for o in outcomes if o.status != "false" or not _mostly_in(o, marked))


def _mostly_in(outcome: Outcome, marked: frozenset[int]) -> bool:
    span = range(outcome.start, outcome.end)
    return 2 * sum(at in marked for at in span) >= len(span)


def _compared(
    gold: GoldArticle,
    name: str,
    part: Part,
    wanted: Sequence[tuple[frozenset[int], GoldQuote]],
    found: Sequence[tuple[frozenset[int], Quotation]],
    least: float,
) -> Iterable[Outcome]:
    pairs = _matched([w for w, _ in wanted], [f for f, _ in found], least)
    for i, (span, quote) in enumerate(wanted):
        if not span:
            continue
        place = (gold.id, name, part, min(span), max(span) + 1)
        if i not in pairs:
            yield Outcome(*place, status="missed", groups=quote.groups, gold=quote)
            continue
        predicted = found[pairs[i]][1]
        status: Status = "right" if speakers_right(quote.speakers, predicted.speakers) else "wrong speaker"
        yield Outcome(*place, status, quote.groups, quote, predicted, _named(quote, predicted))
    for j, (span, predicted) in enumerate(found):
        if span and j not in pairs.values():
            place = (gold.id, name, part, min(span), max(span) + 1)
            yield Outcome(*place, status="false", groups=frozenset(), predicted=predicted)


def _others(gold: GoldArticle, answer: Article) -> Iterable[Outcome]:
    for other in gold.others:
        place = (gold.id, other.field, "other", other.start, other.end)
        span = set(range(other.start, other.end))
        takers = [
            quotation
            for quotation in answer.quotations
            for s in quotation.segments
            if quotation.field == other.field and s.quoted and 2 * len(span & set(range(s.start, s.end))) >= len(span)
        ]
        said = [
            n.reason
            for n in answer.not_quotes
            if n.field == other.field and 2 * len(span & set(range(n.start, n.end))) >= len(span)
        ]
        if takers:
            yield Outcome(*place, "taken", other.groups, other, takers[0])  # type: ignore[arg-type]
        else:
            status: Status = "rejected" if other.reason in said else "wrong reason"
            yield Outcome(*place, status, other.groups, other)  # type: ignore[arg-type]


def speakers_right(gold: Sequence[GoldSpeaker], predicted: Sequence[Speaker]) -> bool:
    """Whether each gold speaker is met by a predicted one; nobody is met by nobody."""
    if not gold:
        return not predicted
    return all(any(_meets(g, p) for p in predicted) for g in gold)


def _meets(gold: GoldSpeaker, predicted: Speaker) -> bool:
    mention = predicted.mention
    if mention and mention.field == gold.field:
        overlap = _overlap(frozenset(range(gold.start, gold.end)), frozenset(range(mention.start, mention.end)))
        if overlap >= MENTION_OVERLAP or _head(gold) == _head(mention):
            return True
    return predicted.name is not None and _folded(predicted.name) in map(_folded, gold.names)


def _head(mention: GoldSpeaker | Mention) -> int:
    """Where the last word of a noun phrase begins, what comes behind its noun left out."""
    behind = BEHIND_NOUN.search(mention.text)
    return mention.start + mention.text[: behind.start() if behind else None].rstrip().rfind(" ") + 1


def _named(quote: GoldQuote, predicted: Quotation) -> bool | None:
    if not quote.speakers or not quote.speakers[0].names:
        return None
    names = set(map(_folded, quote.speakers[0].names))
    return any(speaker.name is not None and _folded(speaker.name) in names for speaker in predicted.speakers)


def _folded(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(name.split()).casefold().replace("’", "'"))


def _union(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end))


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _matched(gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]], least: float) -> dict[int, int]:
    """{gold index: predicted index}, one to one, the best overlap first."""
    overlaps = ((_overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    pairs: dict[int, int] = {}
    for _, i, j in sorted((o for o in overlaps if o[0] >= least), key=lambda o: (-o[0], o[1], o[2])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def mixed_content(text: str, content: Sequence[Span], quoted: Sequence[Span], answer: Article) -> tuple[bool, bool]:
    """Whether the predicted segments of a mixed record cover its gold content, at an overlap of 0.8.

    The first figure counts every character of gold ``content`` (marks and blanks between segments included), the
    second one letters and digits alone, which is fairer to segments that leave marks out.
    """
    wanted, inside = _union(content), _union(quoted)
    found: set[int] = set()
    for quotation in answer.quotations:
        if quotation.field != "text" or quotation.kind == "indirect":
            continue
        own = _union((s.start, s.end) for s in quotation.segments)
        if own & inside:
            found |= own
    letters = frozenset(at for at in wanted | found if text[at].isalnum())
    plain = _overlap(wanted, frozenset(found)) >= CONTENT_OVERLAP
    return plain, _overlap(wanted & letters, frozenset(found) & letters) >= CONTENT_OVERLAP
