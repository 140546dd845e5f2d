"""What every rule may look at: the article's earlier stages in one place, read only."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.attribution.layout import Paragraph
from service.attribution.marks import Marked
from service.attribution.sentences import Sentence
from service.attribution.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Context:
    """One field of an article (its text or its title) after layout, tokens, marks and sentences."""

    text: str
    paragraphs: Sequence[Paragraph]
    tokens: Tokens
    marked: Sequence[Marked]
    sentences: Sequence[Sequence[Sentence]]
    disabled: frozenset[str] = frozenset()
    """Rules to do without, so that what each is worth can be measured."""

    def word(self, sentence: Sentence, place: int) -> str:
        """The lower-case word at an item; empty for a marked span or behind the end."""
        words = sentence.words
        return words[place] if 0 <= place < len(words) else ""

    def inner(self, sentence: Sentence, place: int) -> str:
        """The text inside the marked span at an item."""
        span = self.marked[~sentence.items[place]]
        return self.text[span.start : span.end]
