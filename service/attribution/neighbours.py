"""Words that their neighbours show to be something else than they mostly are: ``one tram``, ``the forward said``."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from service.attribution.vocabulary import TAGS

_ARTICLES = frozenset(("the", "a", "an"))
_OBJECTS = frozenset(("it", "him", "them", "us", "me"))
_THIRD_PERSON = frozenset(("he", "she"))
_BEFORE_THAT = frozenset("of in at for from with on by about".split())
_SIDES = frozenset(("outside", "inside"))  # the only outside study
_PLAIN_WORDS = {"p": ("one",), "d": ("all", "both", "each")}  # one tram, the villagers all say

_PLAYERS = {"forward": "dNa", "back": "g"}  # and the tags before them: the Dorn forward, the running back


class Neighbours:
    """Decides word by word; ``tags`` is the tagger's own list. ``initial`` are the places where a sentence begins."""

    def __init__(self, low: Sequence[str], tags: Sequence[str], initial: AbstractSet[int]) -> None:
        self.low, self.tags, self.initial = low, tags, initial

    def are_others(self, place: int) -> bool:
        """Whether a word is what its neighbours ask for: ``one tram``, ``Lee belittled it``, ``the forward said``."""
        tag = self.tags[place]
        if tag in _PLAIN_WORDS:
            return self.low[place] in _PLAIN_WORDS[tag]
        if tag == "a":
            return self._is_no_adjective(place)
        if tag == "i":
            return self.low[place] in _SIDES
        if tag == "r":
            return self._is_player(place)
        return self._is_verb_in_place(place) if tag == "n" else self._opens_phrase(place, tag)

    def _is_no_adjective(self, place: int) -> bool:
        """``has long argued``, ``has long been``; ``Lee belittled it``."""
        if self.tags[place - 1] == "x":
            return self.tags[place + 1] != "x" or self.low[place + 1] == "been"
        return self.low[place].endswith("ed")

    def _is_player(self, place: int) -> bool:
        """``the forward said``, ``Dorn forward Ann Lee``, ``the running back``: nouns there."""
        if self.tags[place - 1] in _PLAYERS.get(self.low[place], ""):
            return True
        return self.low[place - 1] in _ARTICLES and self.tags[place + 1] not in ".," and self.low[place] != "only"

    def _opens_phrase(self, place: int, tag: str) -> bool:
        """``Lead author Lee said``, ``said lead author Lee``, ``That letter said``, ``the head of that office``."""
        low, opens = self.low[place], place in self.initial
        if low == "that" and not opens and self.low[place - 1] in _BEFORE_THAT:
            return self.low[place + 1][-1] != "s"  # but: sure of that firms
        return (tag == "b" and (opens or low == "lead")) or (opens and low == "that")

    def _is_verb_in_place(self, place: int) -> bool:
        """``Lee waves it away``, ``children use a rope``, ``the ad targets a man``, ``it will feed unrest``."""
        low, before = self.low[place], self.tags[place - 1]
        if before == "m":
            return low.isalpha()
        singular, is_s_form = before in "hokN", low[-1] == "s"
        if before == "p":  # she hands me a cup
            return is_s_form and low.isalpha() and self.low[place - 1] in _THIRD_PERSON
        if place + 1 == len(self.tags):
            return False
        if singular == is_s_form and self.tags[place + 1] == "d":
            stem = low.rstrip("s") if singular else low
            return TAGS.get(stem + ("d" if stem[-1:] == "e" else "ed")) == "e"
        return is_s_form and self.low[place + 1] in _OBJECTS
