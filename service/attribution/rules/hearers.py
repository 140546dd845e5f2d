"""Clauses that name only who heard: ``The court heard that C. Ines Calder, prosecuting, said ...``.

Court reports open like this, and give the account to whoever opens the case in what follows. Where nobody plainly does,
nobody is given.
"""

from collections.abc import Sequence
from typing import Final

from service.attribution.context import Context
from service.attribution.grammar import phrase_at
from service.attribution.proposals import Proposal

_HEARERS: Final = frozenset(
    "court courts jury juries juror jurors inquest tribunal hearing inquiry panel magistrates".split()
)
_HEARD: Final = frozenset(("heard", "hears", "hear"))
_TOLD: Final = frozenset(("told",))
_OPENS_CASE: Final = frozenset("prosecuting prosecutor prosecutors prosecution opening crown".split())
_BEFORE: Final = 6  # items before the cue in which the hearer stands
_NEXT: Final = 4  # utterances
_PARAGRAPHS: Final = 3


def give_accounts(context: Context, proposals: Sequence[Proposal]) -> None:
    """Gives what a court heard to the one who opens the case behind it."""
    for number, proposal in enumerate(proposals):
        if proposal.cue is None or not _names_hearer(context, proposal):
            continue
        if context.word(proposal.sentence, proposal.cue[1]) == "from":  # The court heard from Calder that
            source = phrase_at(proposal.sentence.tags, proposal.cue[1] + 1)
            proposal.speakers = (source,) if source is not None else proposal.speakers
            continue
        here = proposal.sentence.paragraph.number
        account = next(
            (
                later
                for later in proposals[number + 1 : number + 1 + _NEXT]
                if later.sentence.paragraph.number - here <= _PARAGRAPHS and _opens_case(later)
            ),
            None,
        )
        proposal.speakers = account.speakers if account is not None else ()
        proposal.speaker_sentence = (account.speaker_sentence or account.sentence) if account is not None else None


def _names_hearer(context: Context, proposal: Proposal) -> bool:
    """``the court heard``, ``a jury was told``; ``court told`` at a headline's end."""
    sentence = proposal.sentence
    if proposal.cue is None or proposal.speaker_sentence is not None:
        return False
    start, end = proposal.cue
    word = context.word(sentence, start)
    if (word not in _HEARD and word not in _TOLD) or context.word(sentence, end) == "by":
        return False
    begin = max(0, start - _BEFORE)
    if _HEARERS.isdisjoint(sentence.words[begin:start]):
        return False
    ends = sentence.tags[end : end + 1] in ("", ".")
    return word in _HEARD or "x" in sentence.tags[begin:start][-3:] or ends


def _opens_case(proposal: Proposal) -> bool:
    sentence = proposal.speaker_sentence or proposal.sentence
    return bool(proposal.speakers) and not _OPENS_CASE.isdisjoint(sentence.words)
