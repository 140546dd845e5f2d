"""Whose kin the text says somebody is: ``Callum Whyte and his mother, Moira Whyte``, ``child of Leon and Mabel Gill``.

Beside a name that is found by :mod:`service.attribution.roles`, where the noun is part of what its bearer is; here also
where a trade stands between (``his wife, the potter Lucia Fenn``), and where parents are told with a birth.
"""

from bisect import bisect_left
from typing import Final

from service.attribution.context import Context
from service.attribution.entities import Entity
from service.attribution.mentions import Name
from service.attribution.pronouns import PRONOUNS
from service.attribution.resolution.kin import is_kin

_MOST_KIN: Final = 60
_LOOK_BACK: Final = 6  # names
_OWNER_WITHIN: Final = 120  # tokens
_TRADE_WITHIN: Final = 8  # tokens
_TRADE: Final = "danhokPN"
_OFFSPRING: Final = frozenset("son daughter child children sons daughters".split())
_BORN_WITHIN: Final = 24  # tokens from "born" to "to" or "of"
_PARENTS_WITHIN: Final = 12  # tokens from one to the other
_STOPS: Final = frozenset(".?!;")


class Kinship:
    """Ties the kin of one field to each other."""

    def __init__(self, context: Context, names: list[Name], firsts: list[int]) -> None:
        self.low, self.tags = context.tokens.low, context.tokens.tags
        self.names, self.firsts = names, firsts

    def add(self, entity: Entity, noun: str, first: int, place: int, name: Name) -> None:
        """``Callum Whyte and his mother, Moira Whyte``: her kin is the person named right before."""
        owner = self._owner(first, place, name)
        if owner is not None:
            tie(owner, noun, entity)
        elif self.low[first] in PRONOUNS:
            name.kin_of = noun, first  # whom the pronoun stands for shows on the way through the text

    def behind_trade(self, entity: Entity, name: Name) -> None:
        """``his wife, the potter Lucia Fenn``: what she is stands between the noun for kin and her name."""
        tags, comma = self.tags, name.first - 1
        while comma > 1 and name.first - comma < _TRADE_WITHIN and tags[comma] in _TRADE:
            comma -= 1
        noun = comma - 1
        if tags[comma] != "," or noun < 1 or comma == name.first - 1 or not is_kin(self.low[noun]):
            return
        first = noun
        while first and noun - first < _TRADE_WITHIN and tags[first - 1] in "anP":
            first -= 1
        if first and tags[first - 1] == "d":
            first -= 1
        self.add(entity, self.low[noun], first, noun, name)

    def parents(self) -> None:
        """``He was born in Dorn, the son of Leon Gill, a miner, and Mabel Gill``: whose child the sentence is about."""
        place = -1
        for _ in range(self.low.count("born")):
            place = self.low.index("born", place + 1)
            self._at_birth(place)

    def _at_birth(self, born: int) -> None:
        low, tags = self.low, self.tags
        child = self._born(born)
        if child is None:
            return
        for place in range(born + 1, min(born + _BORN_WITHIN, len(low) - 1)):
            if tags[place] in _STOPS and tags[place - 1] != "I":
                return
            offspring = low[place] == "of" and low[place - 1] in _OFFSPRING
            if (offspring or low[place] == "to") and (first := self._name_from(place + 1)) is not None:
                self._tie_parents(child, first)
                return

    def _tie_parents(self, child: Entity, first: Name) -> None:
        parents = [first.entity]
        end = min(first.last + _PARENTS_WITHIN, len(self.low) - 1)
        for place in range(first.last + 1, end):
            if self.tags[place] in _STOPS:
                break
            if self.low[place] == "and" and (second := self._name_from(place + 1)) is not None:
                parents.append(second.entity)
                break
        for parent in parents:
            if parent is not None and parent.kind in ("person", "unknown"):
                tie(child, {"m": "father", "f": "mother"}.get(parent.gender, "parent"), parent)

    def _born(self, born: int) -> Entity | None:
        """Who was born: the sentence's subject, or whom its pronoun stands for."""
        place = born - 1
        while place > 0 and self.tags[place] in "xr":
            place -= 1
        if self.tags[place] in "N~I":
            at = bisect_left(self.firsts, place + 1) - 1
            name = self.names[at] if at >= 0 else None
            return name.entity if name is not None and name.last >= place - 1 and not name.quoted else None
        gender = PRONOUNS.get(self.low[place])
        if gender is None and (place < 0 or self.tags[place] in ".?!"):  # Born in Dorn to Abel Gill, she
            place = self.tags.find(",p", born, born + 2 * _BORN_WITHIN) + 1
            gender = PRONOUNS.get(self.low[place]) if place else None
            return self._last_named(born, gender) if gender is not None else None
        return self._last_named(place, gender) if gender is not None else None

    def _name_from(self, token: int) -> Name | None:
        at = bisect_left(self.firsts, token)
        return self.names[at] if at < len(self.names) and self.names[at].first == token else None

    def _owner(self, first: int, place: int, name: Name) -> Entity | None:
        """Whose kin: the possessor in the phrase, or whom its "his" or "her" stands for if he is named just before."""
        if self.tags[first] == "d":
            gender = PRONOUNS.get(self.low[first])
            return self._last_named(first, gender, name.entity) if gender is not None else None
        at = bisect_left(self.firsts, first)
        for owner in self.names[at : at + 2]:
            if owner.possessive and owner.last < place:
                return owner.entity
        return None

    def _last_named(self, place: int, gender: str, other: Entity | None = None) -> Entity | None:
        """The person named last before a token of whom a pronoun of the gender may speak, and not the other."""
        at = bisect_left(self.firsts, place)
        for before in reversed(self.names[max(0, at - _LOOK_BACK) : at]):
            entity = before.entity
            if before.last < place - _OWNER_WITHIN or entity is None or entity is other:
                continue
            if entity.kind == "person" and entity.gender in ("u", gender):
                return entity
        return None


def tie(owner: Entity, noun: str, entity: Entity) -> None:
    """``entity`` is the ``noun`` of ``owner``."""
    if owner is entity or (noun, entity, False) in owner.kin[:_MOST_KIN]:
        return
    owner.kin += ((noun, entity, False),)
    entity.kin += ((noun, owner, True),)
