"""Questions that are put to somebody, and who answers them: ``Calder asked Reed: "Is it late?" "No," he said``.

Whoever asks a question does not answer it himself. Without a hearer in its tag, though, a question is often its
speaker's manner (``"Why would I?" she asked. "It pays nothing," she said.``), unless what follows says yes or no.
"""

from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import phrase_at
from service.attribution.proposals import Proposal

_CLOSING: Final = "’'” "
_YES_OR_NO: Final = frozenset("yes yeah yep no nope nah never".split())


def is_question(context: Context, proposal: Proposal) -> bool:
    """Whether the last marked words of what was said end in a question mark."""
    quotes = proposal.quotes()
    if not quotes:
        return False
    last = context.marked[quotes[-1]]
    return context.text[last.start : last.end].rstrip(_CLOSING).endswith("?")


def asks(context: Context, proposal: Proposal) -> bool:
    """Whether the cue asks, as a verb that takes ``whether`` and no ``that`` does, or there is none."""
    if proposal.cue is None:
        return True
    forms = lexicon.REPORTING_VERBS.get(context.word(proposal.sentence, proposal.cue[0]), ())
    return any("whether" in form.frames and "that" not in form.frames for form in forms)


def is_answered(context: Context, question: Proposal, answer: Proposal) -> bool:
    """Whether the speaker of ``question`` asked it of somebody else, whose words ``answer`` may be.

    ``answer`` is the next utterance in marks, in the same paragraph or the next one, and asks nothing itself.
    """
    if question.cue is None or answer.sentence.paragraph.number - question.sentence.paragraph.number > 1:
        return False
    if not asks(context, question) or not is_question(context, question) or is_question(context, answer):
        return False
    return _names_hearer(question) or _says_yes_or_no(context, answer)


def _names_hearer(question: Proposal) -> bool:
    """``Calder asked Reed``, ``Reed was asked by Calder``."""
    if question.cue is None:
        return False
    if question.rule in ("passive-cue", "quote-passive-cue"):
        return bool(question.speakers)
    place = question.cue[1]
    heard = phrase_at(question.sentence.tags, place)
    return heard is not None and all(phrase.start != place for phrase in question.speakers)


def _says_yes_or_no(context: Context, answer: Proposal) -> bool:
    quotes = answer.quotes()
    if not quotes:
        return False
    at = context.tokens.at(context.marked[quotes[0]].start)
    return not _YES_OR_NO.isdisjoint(context.tokens.low[at : at + 1])
