"""Words that open a sentence and an organisation's name: ``National Grid said``, ``Network Rail said``.

Where a sentence begins, a capital letter says nothing by itself. What follows the word does.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from service.attribution import lexicon
from service.attribution.vocabulary import TAGS, TITLE_WORDS

_BODY = re.compile("[an]{0,2}o")
_COMMON = frozenset("nhoakbBSVeg")
_NEW_PLACES = frozenset("zealand orleans brunswick caledonia".split())
# Adjectives that say something of a name and are no part of it.
_NO_NAMES_OPEN = frozenset("ailing embattled former fellow late local old recent rival senior top troubled".split())


class Openings:
    """Decides word by word; ``tags`` is the tagger's own list. ``initial`` are the places where a sentence begins."""

    def __init__(self, word: Sequence[str], low: Sequence[str], tags: Sequence[str], initial: AbstractSet[int]) -> None:
        self.word, self.low, self.tags, self.initial = word, low, tags, initial

    def begins_name(self, place: int, known: str) -> bool:
        """Whether the word at a sentence's head, ``known`` for its tag elsewhere, is the first one of a name."""
        if known == "o":
            return self._opens_body(place)
        called = known in "abenrvVB" and self._is_called_a_body(place)
        return called or (known in "aeh" and self._opens_name(place))

    def _is_capital(self, place: int) -> bool:
        return place < len(self.word) and self.word[place][0].isupper()

    def _is_called_a_body(self, place: int) -> bool:
        """``Upright, a charity for people who fall, said``: a word, and what it is told to be the name of."""
        if self.word[place + 1 : place + 2] != [","] or self.low[place + 2 : place + 3] not in (["a"], ["an"]):
            return False
        return _BODY.match("".join(self.tags[place + 3 : place + 7])) is not None

    def _opens_name(self, place: int) -> bool:
        """``National Grid said``, ``Human Rights Watch``, ``New York police``: an adjective that is part of a name.

        Common words with a capital follow it. Of any other adjective (Orbital Dynamics said) all of them are such, and
        the name is the subject.
        """
        low, end = self.low, place + 1
        if not self._is_capital(end) or end in self.initial:
            return False
        while self._is_capital(end):
            end += 1
        if low[place] == "new":
            return lexicon.PLACES.get(low[place + 1]) in ("city", "country", "state") or low[place + 1] in _NEW_PLACES
        following = low[place + 1 : end]
        before = lexicon.NAME_ADJECTIVES.get(low[place])
        if before is not None:
            opens = _is_nobodys(following[0]) if before == "any" else _is_common(following[0])
            return opens or not lexicon.ORGANISATION_WORDS.isdisjoint(following)
        ends = self.tags[end : end + 1] in (["V"], ["S"], ["x"], ["v"], ["m"])
        if not ends or low[place] in _NO_NAMES_OPEN or not all(map(_is_common, following)):
            return False  # nor: Strong Democrats said
        return not following[-1].endswith("s") or not lexicon.ORGANISATION_WORDS.isdisjoint(following)

    def _opens_body(self, place: int) -> bool:
        """``Network Rail said``, ``Police Scotland said``: the first word of a body's name, and no office or person."""
        if not self._is_capital(place + 1) or place + 1 in self.initial:
            return False
        following = self.low[place + 1]
        ends = self.tags[place + 2 : place + 3] in (["V"], ["S"], ["x"], ["v"], ["m"])
        is_name = TAGS.get(following, "n") in "nbB" and following not in lexicon.GIVEN_NAMES
        return ends and is_name and following not in TITLE_WORDS


def _is_nobodys(low: str) -> bool:
    """Whether a word is nobody's name or title, and no place's."""
    return low not in lexicon.GIVEN_NAMES and low not in TITLE_WORDS and low not in lexicon.PLACES


def _is_common(low: str) -> bool:
    return _is_nobodys(low) and TAGS.get(low, "") in _COMMON
