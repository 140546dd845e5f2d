"""Quotations without a cue of their own: they carry on an earlier one, or take turns."""

from service.attribution.context import Context
from service.attribution.proposals import Proposal
from service.attribution.sentences import Sentence


def same_paragraph(sentence: Sentence, place: int, before: Proposal | None, gap: int) -> Proposal | None:
    """A whole-sentence quotation behind a tagged one in its paragraph has the same speaker."""
    if before is None:
        return None
    return Proposal(
        rule="continuation" if gap <= 1 else "same-paragraph",
        sentence=sentence,
        content=[(place, place + 1)],
        carries_on=before,
        features={"gap": float(gap)},
    )


def is_whole_sentence(context: Context, sentence: Sentence, place: int) -> bool:
    """Does the marked span make up its sentence?"""
    return not sentence.tags.strip("Q.,;:?!-'\"()*") and place >= 0


__all__ = ["is_whole_sentence", "same_paragraph"]
