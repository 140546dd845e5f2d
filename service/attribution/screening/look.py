"""A marked span with what stands around it, and the shape of what it holds."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.sentences import Sentence
from service.attribution.vocabulary import TAGS, tag_unknown

_WORD = re.compile(r"[\w’'&-]+")
_FINAL = ".,;:!?…’'”\" "
_SMALL_CLASSES = frozenset(["determiner", "preposition", "coordinator", "to", "subordinator"])
_HEADLINE_SHARE = 0.6
_TITLE_CASE_SHARE = 0.85
_HEADLINE_WORDS = 3
_WINDOW = 60
_NEAR_VERBS = 6
_LONGEST_TITLE = 20
_LONGEST_SHARED = 2  # letters of a small word that other languages may have too (a, me, in)
CODES: Final = frozenset("operation project measure proposition storm hurricane typhoon cyclone".split())
"""What a name may begin with that says itself what it is the name of."""


class Look:
    """What the screening asks about the marked span at item ``place`` of ``sentence``.

    ``verbs`` are the reporting verbs nearest before it; ``bare`` is what the marks hold without its final marks,
    ``count`` its words; ``before`` and ``after`` are the words right beside the marks, as :meth:`word` has them.
    """

    __slots__ = (
        "_shape", "after", "bare", "before", "context", "count", "inner", "place", "sentence", "tags", "verbs", "words",
    )  # fmt: skip

    def __init__(self, context: Context, sentence: Sentence, place: int, verbs: Sequence[Verb] = ()) -> None:
        self.context, self.sentence, self.place = context, sentence, place
        self.verbs = [verb for verb in verbs if verb.start <= place][-_NEAR_VERBS:] if verbs else verbs
        self.tags, self.words = sentence.tags, sentence.words
        self.before = self.words[place - 1] if place else ""
        self.after = self.words[place + 1] if place + 1 < len(self.words) else ""
        self.inner = context.inner(sentence, place)
        self.bare = self.inner.strip(_FINAL)
        self.count = self.bare.count(" ") + 1
        self._shape: tuple[int, bool] | None = None  # until somebody asks

    def word(self, place: int) -> str:
        """The lower-case word at an item of the sentence; empty for a marked span and outside of the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def tag(self, place: int) -> str:
        """The tag at an item of the sentence; empty outside of it."""
        return self.tags[place] if 0 <= place < len(self.tags) else ""

    def is_marked(self, place: int) -> bool:
        """Whether a marked span stands at an item of the sentence."""
        return 0 <= place < len(self.tags) and self.sentence.items[place] < 0

    def is_any_before(self, sought: AbstractSet[str], stop: int, reach: int) -> bool:
        """Whether one of some words stands among the ``reach`` items before ``stop``."""
        return not sought.isdisjoint(self.words[max(0, stop - reach) : stop])

    @property
    def capitals(self) -> int:
        """How many capital words the marks hold, as far as :func:`shape` counts."""
        return self._shaped()[0]

    @property
    def title_case(self) -> bool:
        """Whether what the marks hold is written as titles are, see :func:`shape`."""
        return self._shaped()[1]

    def _shaped(self) -> tuple[int, bool]:
        if self._shape is None:
            self._shape = shape(self.bare) if self.count < _LONGEST_TITLE else (0, False)
        return self._shape

    @property
    def is_name_like(self) -> bool:
        """``"the Fridge"``, ``"Old Nan"``: capital words, an article apart."""
        bare = self.bare.removeprefix("the ").removeprefix("The ")
        return self.inner[-1:] not in "?!" and shape(bare)[1]

    @property
    def is_title(self) -> bool:
        """Two capital words or more, and none small that no title has small."""
        return self.title_case and self.capitals > 1

    @property
    def is_shouted(self) -> bool:
        """Several words, all in capitals."""
        return self.count > 2 and self.bare.isupper()

    def in_capitals(self) -> bool:
        """Whether the sentence around is a headline of capital words, so that capitals inside say nothing."""
        first = max(0, self.place - _WINDOW)
        words = [
            self.context.tokens.word[item] for item in self.sentence.items[first : self.place + _WINDOW] if item >= 0
        ]
        words = [word for word in words if len(word) > 3 and word[0].isalpha()]
        upper = sum(word[0].isupper() for word in words)
        share = _HEADLINE_SHARE if self.sentence.paragraph.role == "headline" else _TITLE_CASE_SHARE
        return len(words) >= _HEADLINE_WORDS and upper >= share * len(words)

    def cue_beside(self) -> Verb | None:
        """The reporting verb right before the marks, a comma, colon or ``that`` apart."""
        stop = self.place
        while stop and self.tags[stop - 1] in ",:w":
            stop -= 1
        for verb in self.verbs:
            if verb.end == stop:
                return verb
        return None


def shape(text: str) -> tuple[int, bool]:
    """How many capital words a text has, and whether it is written as titles are: all words capital but small ones."""
    if text[:1].islower():
        return 0, False
    capitals, first = 0, True
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper():
            capitals += 1
        elif word[0].isalnum() and not word[0].isdigit() and (first or not is_small(word)):
            return capitals, False
        first = first and not word[0].isalnum()
    return capitals, capitals > 0


def is_small(word: str) -> bool:
    """Whether titles have this word small."""
    return lexicon.FUNCTION_WORDS.get(word) in _SMALL_CLASSES or is_particle(word)


def is_foreign(text: str) -> bool:
    """``Agua mansa``, ``Kurs halten``: begins with a capital, and is no English by its small words."""
    words = _WORD.findall(text)
    small = [word for word in words if word[0].islower()]
    if not words or not words[0][0].isupper() or any(_is_english(word) for word in small):
        return False
    return any(word not in TAGS for word in small)


def _is_english(word: str) -> bool:
    return len(word) > _LONGEST_SHARED and word in lexicon.FUNCTION_WORDS and not is_particle(word)


def is_particle(word: str) -> bool:
    """A foreign word that stays small in a title."""
    return lexicon.CONTEXT_WORDS.get(word) == "particle"


def tag_of(word: str) -> str:
    """The tag that a lower-case word has by itself."""
    return TAGS.get(word) or tag_unknown(word)
