"""Whether a name is a subject where it stands: such names are more present than others."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from service.attribution.mentions import Name
from service.attribution.tokens import Tokens

_HIMSELF: Final = frozenset("himself herself itself themselves".split())
_FINITE: Final = frozenset("VSvexmrB")
_MAY_BE_VERBS: Final = frozenset("bnz")  # of a verb not known for one: "Calder polishes a knife", "Calder beat Reed"
_OBJECTS: Final = frozenset("dNpu#it")
_NO_SUBJECT_BEFORE: Final = frozenset("itVSvG")
_MODIFYING: Final = frozenset("danhok#e")
_OF_WHERE: Final = re.compile(r"i[dPanNTIhok#]{1,6}[xmvVSe]")
_CLAUSE_OPENERS: Final = frozenset("jwqit")
_SENTENCE_ENDS: Final = frozenset(".?!\"':")
_DESCRIBING: Final = frozenset("danhHokNPTIi#e~cyr,()")
_FORMS_OF_BE: Final = frozenset("is was are were".split())
_OF_SEVERAL: Final = frozenset("one another them".split())  # One of them, the cook Tom Reed,
_LONGEST_DESCRIPTION: Final = 20  # tokens


class Standing:
    """Answers for the names of one field; the sets hold the first tokens of its sentences and paragraphs."""

    def __init__(self, tokens: Tokens, sentences: AbstractSet[int], paragraphs: AbstractSet[int]) -> None:
        self.tokens, self.tags = tokens, tokens.tags
        self.sentence_tokens, self.paragraph_tokens = sentences, paragraphs

    def is_subject(self, name: Name) -> bool:
        """Say whether a name is a subject: ``Calder said``, ``Calder, 43, said``, ``her cousin, Tom Reed, said``."""
        tags, low, behind = self.tags, self.tokens.low, name.last + 1
        if name.possessive or self._is_of_aside(name):
            return False
        if low[behind : behind + 1] and low[behind] in _HIMSELF:
            behind += 1  # Calder himself had left
        after = tags[behind : behind + 1]
        opens = self.opens(name)
        if after == ",":
            if tags[behind + 1 : behind + 2] in _FINITE and not opens:
                return self._description_opens(name.first)
            return opens or tags[name.first - 1] == "h"
        if after == "i" and opens and _OF_WHERE.match(tags, behind):
            return True  # Calder of the Harwick Bank knows
        if after in _FINITE:
            return opens or not self._is_in_clause(name.first)
        return opens and after in _MAY_BE_VERBS and tags[behind + 1 : behind + 2] in _OBJECTS

    def _is_of_aside(self, name: Name) -> bool:
        """``Calder, whose son Tom is ill,``, ``Reed, for Calder, rose``."""
        closed = self.tags.startswith(",", name.last + 1)
        return self.is_anothers(name) or (closed and self.tags[max(0, name.first - 2) : name.first] == ",i")

    def is_anothers(self, name: Name) -> bool:
        """``Reed, whose daughter Ann is next``: she is told of for his sake."""
        return self.tokens.low[max(0, name.first - 2) : name.first - 1] == ["whose"]

    def opens(self, name: Name) -> bool:
        """Say whether a name begins its sentence, or all but the link to the one before: ``But Calder``."""
        before = name.first - 1
        if name.first in self.paragraph_tokens or self.tags[before] in _SENTENCE_ENDS:
            return True
        if self.tags[before] == "x" and self._is_turned_round(before):
            return True
        return self.tags[before] == "c" and before in self.sentence_tokens

    def _is_turned_round(self, verb: int) -> bool:
        """``Among them was Calder``, ``One is Calder``: the subject, behind its verb."""
        place = verb
        while place > 0 and verb - place < _LONGEST_DESCRIPTION and place not in self.sentence_tokens:
            place -= 1
        opening = self.tokens.low[place]
        is_one = opening in _OF_SEVERAL and place == verb - 1
        return self.tokens.low[verb] in _FORMS_OF_BE and (opening == "among" or is_one)

    def _is_in_clause(self, first: int) -> bool:
        """Does what stands before a name make it an object, or the subject of a clause inside another's sentence."""
        place = first - 1
        if self.tags[place] in _NO_SUBJECT_BEFORE:
            return True
        while place and self.tags[place] in _MODIFYING:
            place -= 1
        if place in self.sentence_tokens and self.tags[place] == "i" and "d" in self.tags[place:first]:
            return False  # In the home dugout Calder had
        return self.tags[place] in _CLAUSE_OPENERS

    def _description_opens(self, first: int) -> bool:
        """Say whether the description before a name (``Her brother, the postman Tom Reed``) begins its sentence."""
        for place in range(first - 1, max(-1, first - _LONGEST_DESCRIPTION), -1):
            if self.tags[place] not in _DESCRIBING and self.tokens.low[place] not in _OF_SEVERAL:
                return self.tags[place] in _SENTENCE_ENDS
            if place in self.paragraph_tokens:
                return True
        return False
