"""Conversations without tags: short turns, a paragraph each, go back and forth between two people.

The convention of dialogue in features and court reports: a new paragraph is a new speaker. A news story also goes on
quoting one speaker over several paragraphs, so only short turns or an answered question count as conversation.
"""

from collections.abc import Sequence

from service.attribution.context import Context
from service.attribution.proposals import Proposal, Rule
from service.attribution.sentences import Sentence

_SHORT_TURN = 140  # characters of a whole paragraph, tag included


class Talk:
    """The turns of the paragraphs just read."""

    def __init__(self) -> None:
        self.turns: list[tuple[int, Proposal, bool, bool]] = []  # paragraph, turn, is a question, is short

    def end_paragraph(self, context: Context, paragraph: Sequence[Sentence], proposals: Sequence[Proposal]) -> None:
        """Notes the paragraph's turn, if it is one: it opens with a quotation, and one speaker has all of it."""
        if not paragraph or not paragraph[0].tags.startswith("Q"):
            self.turns.clear()
            return
        number = paragraph[0].paragraph.number
        own = [p for p in proposals[-len(paragraph) * 4 :] if p.sentence.paragraph.number == number and p.quotes()]
        if not own or len({id(p.origin()) for p in own}) > 1:
            self.turns.clear()
            return
        last = context.marked[own[-1].quotes()[-1]]
        layout = paragraph[0].paragraph
        question = context.text[last.start : last.end].rstrip("’'” ").endswith("?")
        self.turns.append((number, own[0], question, layout.end - layout.start <= _SHORT_TURN))
        del self.turns[:-2]

    def answers(self, number: int) -> bool:
        """Is a quotation that opens paragraph ``number`` somebody else's turn?"""
        if not self.turns or self.turns[-1][0] != number - 1:
            return False
        _, _, question, short = self.turns[-1]
        if question:
            return True
        return short and len(self.turns) == 2 and self.turns[0][3] and self._two() is not None

    def _two(self) -> Proposal | None:
        """The turn before the last one, where another speaks in it."""
        if len(self.turns) < 2 or self.turns[0][0] != self.turns[1][0] - 1:
            return None
        first, second = self.turns[0][1].origin(), self.turns[1][1].origin()
        return first if first is not second else None

    def turn(self, sentence: Sentence, place: int) -> Proposal:
        """The turn of whoever spoke before the last speaker; nobody's where that is not known."""
        other = self._two()
        rule: Rule = "unattributed" if other is None else "conversation"
        return Proposal(rule=rule, sentence=sentence, content=[(place, place + 1)], carries_on=other)
