"""What somebody belongs to: ``Tremont's engineer, Raj Pillai``, ``Its chairman``, ``who runs Calder Gear``.

So that ``her group`` is known for hers, and ``the Tremont boss`` for its chairman. Looked for in the phrases that say
what somebody is (:mod:`service.attribution.roles`), and behind verbs that do (chairs, owns).
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.entities import Entity
from service.attribution.mentions import Name

_OF_BODIES: Final = frozenset(("its", "their"))
_WITHIN: Final = 60  # tokens between "its chairman" and the organisation named
_NAMES_BACK: Final = 6
_BEHIND_VERB: Final = "danhok"  # tags between a verb and the name of what is run: runs the housing charity Fair Roof
_BEHIND_WITHIN: Final = 5  # tokens


class Affiliations:
    """Finds, in one field, the organisations that a role's phrase and an office's verb name."""

    def __init__(self, context: Context, names: list[Name], firsts: list[int]) -> None:
        self.low, self.tags = context.tokens.low, context.tokens.tags
        self.names, self.firsts = names, firsts

    def add(self, entity: Entity, first: int, end: int) -> None:
        """Those that the phrase of tokens ``first`` to ``end`` names; also those that only may be organisations."""
        for body in self._named(first, end):
            if body is not entity and all(body is not known for known in entity.bodies):
                entity.bodies += (body,)

    def _named(self, first: int, end: int) -> Iterator[Entity]:
        if first < len(self.low) and self.low[first] in _OF_BODIES:
            body = self._last_named(first)
            if body is not None:
                yield body
        for name in self.names[bisect_left(self.firsts, first) : bisect_left(self.firsts, end)]:
            if name.entity is not None and name.entity.kind != "person":
                yield name.entity

    def _last_named(self, place: int) -> Entity | None:
        """The first organisation of the last sentence that names one: the likeliest to be what that is about."""
        at, found = bisect_left(self.firsts, place), None
        for name in reversed(self.names[max(0, at - _NAMES_BACK) : at]):
            if name.last < place - _WITHIN or (found is not None and "." in self.tags[name.last : found.first]):
                break
            if name.entity is not None and name.entity.kind == "organisation" and not name.quoted:
                found = name
        return found.entity if found is not None else None

    def run_by(self, entity: Entity, verb: int) -> tuple[str, ...]:
        """The nouns for who does what the verb at a token says (runs, chairs); what it is done to becomes his."""
        nouns = lexicon.OFFICE_VERBS.get(self.low[verb] if verb < len(self.low) else "", ())
        if nouns:
            at = bisect_left(self.firsts, verb + 1)
            name = self.names[at] if at < len(self.names) else None
            between = self.tags[verb + 1 : name.first] if name is not None else ""
            if name is not None and len(between) < _BEHIND_WITHIN and not between.strip(_BEHIND_VERB):
                self.add(entity, name.first, name.first + 1)
        return nouns
