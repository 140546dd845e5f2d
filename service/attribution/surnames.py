"""Whose a surname is that several bear: his first whose kin the others are; and surnames told once for two.

The text itself shows it: who is called by it so far, who has just been brought in, as whose kin, and who has died.
"""

from itertools import pairwise
from math import log1p
from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Contexts, Entity
from service.attribution.mentions import Name, show
from service.attribution.name_forms import Gender
from service.attribution.pronouns import PRONOUNS
from service.attribution.resolution.kin import NAMESAKES, is_kin
from service.attribution.tokens import Tokens
from service.attribution.votes import is_of_another

_PAIRS: Final = frozenset("parents grandparents couple brothers sisters siblings twins sons daughters children".split())
_COUPLE: Final = ("given name", "surname")
_KIN_WITHIN: Final = 70  # tokens that name nobody else
_NOT_HIS: Final = 0.5
_FIRST_OF_TWO: Final = 0.1
_DIED: Final = frozenset("died dies drowned".split())
_COURTS: Final = frozenset("inquest coroner court jury inquiry hearing police".split())
_KILLED: Final = frozenset("killed murdered dead".split())  # behind "was", "found"
_DIED_WITHIN: Final = 12  # tokens
_TRADE_WITHIN: Final = 8  # tokens between a noun for kin and the name
_JUST_INTRODUCED: Final = 500  # characters since the full name
_MOST_LOOKED_AT: Final = 6  # mentions, so that time grows with length alone
_STYLES: Final = frozenset("mr mrs ms miss dr sir lady dame".split())
_GENERATIONS: Final = frozenset("elder younger older".split())


class Surnames:
    """What the way through the text has told of those who bear a surname."""

    def __init__(self, contexts: Contexts) -> None:
        self.contexts = contexts
        self.kin: set[int] = set()  # by id, who is brought in as kin
        self.dead: set[int] = set()
        self.court: bool | None = None

    def in_full(self, name: Name) -> None:
        """On the way through the text, somebody is named in full."""
        entity = name.entity
        if entity is None:
            return
        if entity.full < 0 and self._is_brought_in_as_kin(name):
            self.kin.add(id(entity))
        if self._of_court() and has_died(self.contexts[name.field].tokens, name):
            self.dead.add(id(entity))
        entity.last = entity.full = name.start

    def in_short(self, name: Name) -> None:
        """Somebody is named by a first name: as somebody's kin, perhaps."""
        if name.entity is not None and name.entity.full < 0 and self._is_brought_in_as_kin(name):
            self.kin.add(id(name.entity))

    def nearest(self, candidates: list[Entity], name: Name) -> Entity:
        """Of several of one surname: who fits the sentence's pronoun, whom the text calls by it, who was named last."""
        tokens = self.contexts[name.field].tokens
        if name.first and tokens.low[name.first - 1] in _GENERATIONS:
            return max(candidates, key=lambda entity: entity.full)
        gender = name.gender if name.gender != "u" else self._pronoun_behind(name)
        candidates = _of_style(candidates, name)
        able = [entity for entity in candidates if "u" in (gender, entity.gender) or entity.gender == gender]
        able = [entity for entity in able if entity.full >= 0] or able or candidates  # and not yet to be brought in
        able = [entity for entity in able if not _is_only_in_marks(entity)] or able
        here, styled = name.start, name.title != ""
        fitting = [entity for entity in able if gender != "u" and entity.gender == gender]
        if not fitting or (not styled and all(id(entity) in self.kin for entity in fitting)):
            fitting = able  # also him whose kin they are, and whose name does not tell
        speaks = self.speaks(name)
        is_of_kin = name.possessive and any(is_kin(word) for word in tokens.low[name.last + 1 : name.last + 2])

        def rank(entity: Entity) -> tuple[float, int]:
            if entity.last < 0:
                return -9.0, -entity.names[0].start
            told: float = here - entity.full < _JUST_INTRODUCED and not is_of_kin
            if not styled and (id(entity) in self.kin or entity.full < 0):
                told = -_NOT_HIS  # another's, beside whom he is called by more than the surname
            if speaks and id(entity) in self.dead:
                told = -2 * _NOT_HIS
            if gender == "m" and entity.names[0].tail:
                told += _FIRST_OF_TWO
            first = -entity.names[0].start
            return log1p(entity.bare) + told, first if is_of_kin or not (told or entity.bare) else entity.last

        return max(fitting, key=rank)

    def _of_court(self) -> bool:
        """Say whether the text tells of an inquest or a trial, whose dead are no more heard, as an obituary's are."""
        if self.court is None:
            self.court = any(not _COURTS.isdisjoint(context.tokens.low) for context in self.contexts.values())
        return self.court

    def _is_brought_in_as_kin(self, name: Name) -> bool:
        """``his brother, Owen Gill``, ``her son, the cellist Tom Gill``: the surname is first his whose kin he is."""
        tokens = self.contexts[name.field].tokens
        tags, place = tokens.tags, name.first - 1
        furthest = max(0, name.first - _TRADE_WITHIN)
        while place > furthest and tags[place] in "danhok" and not is_kin(tokens.low[place]):
            place -= 1
        place -= tags[place] == ","
        return place > 0 and is_kin(tokens.low[place]) and tags[place - 1] in "dPan" and tokens.low[place - 1] != "a"

    def _pronoun_behind(self, name: Name) -> Gender:
        """The gender of the first "he" or "she" behind a name in its sentence, no other name between."""
        tokens = self.contexts[name.field].tokens
        for place in range(name.last + 1, min(name.last + 15, len(tokens))):
            gender = PRONOUNS.get(tokens.low[place])
            if gender is not None:
                return gender if not is_of_another(tokens.tags, tokens.low, name, place) else "u"
            if tokens.tags[place] in '.?!;NTQ"':
                break
        return "u"

    def speaks(self, name: Name) -> bool:
        """Say whether a name stands beside a verb of saying."""
        tags = self.contexts[name.field].tokens.tags
        behind = tags[name.last + 1 : name.last + 2]
        return (behind != "" and behind in "VS") or (name.first > 0 and tags[name.first - 1] in "VS")


def _is_only_in_marks(entity: Entity) -> bool:
    """Say whether somebody is named by others alone, or on a banner."""
    return all(name.quoted for name in entity.names[:_MOST_LOOKED_AT])


def has_died(tokens: Tokens, name: Name) -> bool:
    """``Frank Gill, 40, died in the fire``: his surname is his kin's, where it speaks."""
    for place in range(name.last + 1, min(name.last + _DIED_WITHIN, len(tokens))):
        if tokens.tags[place] in ".?!;NTpQ" or tokens.low[place] == "whose":
            return False
        if tokens.low[place] in _DIED or (tokens.low[place] in _KILLED and tokens.tags[place - 1] in "xe"):
            return True
    return False


def share_surnames(contexts: Contexts, names: list[Name]) -> None:
    """``Leon and Mabel Gill``: the surname is his too."""
    pairs = [(name, other) for name, other in pairwise(names) if _is_couple(contexts, name, other)]
    kin = [(name, other) for other, name in pairwise(names) if _is_kin_beside(contexts, other, name)]
    if pairs or kin:
        known = {word for name in names if len(name.words) > 1 for word in (name.words[0], name.words[-1])}
        for name, other in pairs:
            if name.words[0] not in known:  # Reed and Ann Calder, where there is a Tom Reed
                name.words, name.kind = (*name.words, other.words[-1]), "person"
                name.tail = show(contexts[other.field], other).rpartition(" ")[2]
        for name, other in kin:  # by which he may be called, though the text does not say that he has it
            if name.words[0] not in known:
                name.words, name.kind = (*name.words, other.words[-1]), "person"


def _is_kin_beside(contexts: Contexts, other: Name, name: Name) -> bool:
    """``Lesley Marr said her husband, Ewan, 39, had been well``: Mr Marr is he."""
    if len(name.words) > 1 or len(other.words) != len(_COUPLE) or name.field != other.field or other.surname_first:
        return False
    between = name.first - other.last
    plain = name.kind in ("person", "unknown") and not name.title and name.words[0] in lexicon.GIVEN_NAMES
    if not plain or not _KIN_WITHIN > between > len(_COUPLE) or other.kind in ("organisation", "place"):
        return False
    tokens, noun = contexts[name.field].tokens, name.first - 1
    noun -= tokens.low[noun] == ","
    if tokens.low[noun] not in NAMESAKES:
        return False
    return tokens.low[noun - 1] in PRONOUNS or (tokens.tags[noun - 1] in "ang" and tokens.low[noun - 2] in PRONOUNS)


def _is_couple(contexts: Contexts, name: Name, other: Name) -> bool:
    """Say whether two names are those of a couple: given names side by side, or one behind ``their parents``."""
    if other.first - name.last != len(_COUPLE) or len(name.words) > 1 or len(other.words) != len(_COUPLE):
        return False
    plain = name.kind in ("person", "unknown") and not (name.title or name.possessive or other.title)
    if not plain or other.kind in ("organisation", "place") or name.field != other.field or other.surname_first:
        return False
    low, before = contexts[name.field].tokens.low, name.first - 1
    if low[name.last + 1] != "and":
        return False
    if name.words[0] in lexicon.GIVEN_NAMES and other.words[0] in lexicon.GIVEN_NAMES:
        return True
    return before > 0 and low[before - (low[before] == ",")] in _PAIRS


def _of_style(candidates: list[Entity], name: Name) -> list[Entity]:
    """``Mrs Reed`` is not whom the text calls Ms Reed: without those who are styled otherwise, if anybody is left."""
    if name.title not in _STYLES:
        return candidates
    left = [
        entity
        for entity in candidates
        if all(other.title not in _STYLES or other.title == name.title for other in entity.names[-_MOST_LOOKED_AT:])
    ]
    return left or candidates
