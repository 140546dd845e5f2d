"""What the golden set says, given as an answer, is right in every unit: the scorer loses nothing on the way."""

import pytest

from benchmarks import figures, judge
from benchmarks.answers import judge_form
from benchmarks.golden import GoldArticle, GoldQuote, load_all
from benchmarks.scoring import score
from service.attribution.records import Article, Cue, Mention, NotQuote, Quotation, Segment, Speaker


def perfect(gold: GoldArticle) -> Article:
    """The answer that an engine without a fault would give."""
    quotations = tuple(_quotation(gold, quote) for quote in gold.quotes)
    others = tuple(
        NotQuote(o.field, None, gold.body(o.field)[o.start : o.end], o.start, o.end, o.reason) for o in gold.others
    )
    return Article(gold.text, gold.title, quotations, (), others)


def _quotation(gold: GoldArticle, quote: GoldQuote) -> Quotation:
    body = gold.body(quote.field)
    segments = []
    for start, end in quote.content:
        inside = [span for span in quote.quoted if start <= span[0] and span[1] <= end]
        at = start
        for a, b in [*inside, (end, end)]:
            loose = body[at:a].strip(" \"“”„«»‹›‘’'`\u00a0\u200b")
            if loose:
                place = body.index(loose, at)
                segments.append(Segment(loose, place, place + len(loose), quoted=False))
            if a < b:
                segments.append(Segment(body[a:b], a, b, quoted=True))
            at = b
    speakers = tuple(
        Speaker(f"s{n}", s.names[0] if s.names else None, None, Mention(s.text, s.field, s.start, s.end))
        for n, s in enumerate(quote.speakers)
    )
    cue = quote.cue and Cue(body[slice(*quote.cue[0])], quote.cue[1], quote.field, *quote.cue[0])  # type: ignore[arg-type]
    same_as = f"q{quote.same_as}" if quote.same_as else None
    return Quotation(
        f"q{quote.number}", quote.kind, quote.field, None, tuple(segments), speakers, cue or None, "gold", 1.0, same_as
    )


@pytest.mark.parametrize("gold", load_all(), ids=lambda article: article.id)
def test_every_unit_is_right(gold: GoldArticle) -> None:
    outcomes = score(gold, perfect(gold))
    wrong = [(o.status, gold.body(o.field)[o.start : o.end]) for o in outcomes if o.status not in ("right", "rejected")]  # type: ignore[arg-type]
    assert not wrong
    assert all(right == of for right, of in figures.agreement(outcomes).values())


def test_mixed_content_is_covered_by_its_segments() -> None:
    gold = load_all()
    count, _, letters = figures.mixed_coverage(gold, {article.id: perfect(article) for article in gold})
    assert letters == count


def test_the_judge_agrees() -> None:
    home = judge.directory()
    if home is None:
        pytest.skip(f"{judge.VARIABLE} is not set")
    gold = load_all()
    referee = judge.load_judge(home)
    report, errors = referee.score([a.as_json() for a in gold], [judge_form(a.id, perfect(a)) for a in gold])
    shown = [(kind, name, gold_text(gold, name)[slice(*span)]) for kind, name, span, *_ in errors]
    assert report["end_to_end"]["f1"] > 0.98, shown
    assert report["indirect"]["end_to_end"]["f1"] > 0.98, shown


def gold_text(gold: list[GoldArticle], name: str) -> str:
    """The text of the article with that id."""
    return next(article.text for article in gold if article.id == name)
