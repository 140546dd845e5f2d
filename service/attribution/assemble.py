"""Segments into records, repeats, ids, the roll-up."""

from collections.abc import Sequence

from service.attribution.records import Article, Quotation, SpeakerTotals


def roll_up(article: Article, quotations: Sequence[Quotation]) -> tuple[SpeakerTotals, ...]:
    """What each speaker says in ``quotations`` (a selection of the article's), in order of first mention."""
    totals = []
    shown = [quotation for quotation in quotations if quotation.same_as is None]
    all_words = sum(_quoted_words(quotation) for quotation in shown)
    for identity in article.speakers:
        own = [q for q in quotations if any(speaker.id == identity.id for speaker in q.speakers)]
        if own:
            counted = [q for q in own if q.same_as is None]
            words = sum(_quoted_words(q) for q in counted)
            share = words / all_words if all_words else 0.0
            totals.append(SpeakerTotals(identity=identity, quotes=len(counted), words=words, share=share))
    return tuple(totals)


def _quoted_words(quotation: Quotation) -> int:
    return sum(len(segment.text.split()) for segment in quotation.segments if segment.quoted)
