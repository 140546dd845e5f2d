"""Conversations without tags: short turns, a paragraph each, go back and forth between two people.

The convention of dialogue in features and court reports: a new paragraph is a new speaker. A news story also goes on
quoting one speaker over several paragraphs, so only short turns or an answered question count as conversation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.attribution.context import Context
from service.attribution.proposals import Proposal, Rule
from service.attribution.questions import asks, is_question
from service.attribution.sentences import Sentence

_SHORT = 140  # characters of a whole paragraph, tag included


class Turn(NamedTuple):
    """A paragraph that one speaker has all of."""

    paragraph: int
    proposal: Proposal
    is_question: bool
    is_asked: bool
    """Whether the turn's own verb asks, or it has none."""
    is_short: bool


class Talk:
    """The turns of the paragraphs just read: the last two."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []

    def end_paragraph(self, context: Context, paragraph: Sequence[Sentence], found: Sequence[Proposal]) -> None:
        """Notes the paragraph's turn, if it is one: it opens with a quotation, and one speaker has all of it."""
        if not paragraph or not paragraph[0].tags.startswith("Q"):
            self.turns.clear()
            return
        own = [proposal for proposal in found if proposal.is_quoting()]
        if not own or len({id(proposal.origin()) for proposal in own}) > 1:
            self.turns.clear()
            return
        layout = paragraph[0].paragraph
        question = is_question(context, own[-1])
        asked = question and asks(context, own[0])
        self.turns.append(Turn(layout.number, own[0], question, asked, layout.end - layout.start <= _SHORT))
        del self.turns[:-2]

    def answers(self, number: int) -> bool:
        """Whether a quotation that opens paragraph ``number`` is somebody else's turn."""
        if not self.turns or self.turns[-1].paragraph != number - 1:
            return False
        last = self.turns[-1]
        if last.is_question and (last.is_asked or self._other() is not None):
            return True  # a question that is said, not asked, may be its speaker's manner
        return all(turn.is_short for turn in self.turns) and self._other() is not None

    def turn(self, sentence: Sentence, place: int) -> Proposal:
        """The turn of whoever spoke before the last speaker; nobody's where that is not known."""
        other = self._other()
        rule: Rule = "unattributed" if other is None else "conversation"
        return Proposal(rule, sentence, [(place, place + 1)], carries_on=other)

    def _other(self) -> Proposal | None:
        """The turn before the last one, where another speaks in it."""
        if len(self.turns) < 2 or self.turns[0].paragraph != self.turns[1].paragraph - 1:
            return None
        first, second = (turn.proposal.origin() for turn in self.turns)
        return first if first is not second else None
