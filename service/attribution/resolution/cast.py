"""Everybody who may speak in an article, named or not, and by what descriptions the article knows them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from service.attribution import lexicon
from service.attribution.capitals import MEMBERS
from service.attribution.entities import Entity, Role
from service.attribution.name_forms import Gender
from service.attribution.records import Field, ResolvedBy, SpeakerType
from service.attribution.roles import spelled

_TITLED: Final = frozenset(lexicon.PERSON_NOUNS)
_LINKS: Final = frozenset("of for at in to and".split())
_MOST_HOLDERS: Final = 40  # of one role


@dataclass(slots=True, eq=False)
class Chain:
    """Who speaks, named or not: one speaker of the answer. ``head`` is the head noun of who is not named."""

    entity: Entity | None
    type: SpeakerType
    phrase: str = ""
    head: str = ""
    gender: Gender = "u"
    sure: bool = True
    first_at: int | None = None


@dataclass(slots=True)
class Resolved:
    """Whom a mention stands for, and by what; ``margin`` (0 to 1) is how much the evidence favours him."""

    chain: Chain
    by: ResolvedBy | None
    start: int
    end: int
    field: Field
    margin: float = 1.0
    candidates: int = 1
    mention_class: str = "name"


class Cast:
    """Everybody of the article, shared by its fields: one chain for each entity."""

    def __init__(self, entities: list[Entity], author: Entity | None = None) -> None:
        self.author = author
        self.chains: dict[int, Chain] = {}
        self.roles: dict[str, list[tuple[Entity, Role]]] = {}
        self.bodies = [entity for entity in entities if entity.names and entity.kind == "organisation"]
        self.people = [entity for entity in entities if entity.names and entity.titles and entity.kind == "person"]
        self.initials: dict[str, Entity | None] = {}
        self.surnames: dict[str, list[Entity]] = {}
        self.ages: dict[str, dict[int, Entity]] = {}
        self.homes: dict[str, list[Entity]] = {}
        for entity in entities:
            if entity.names:
                self._enter(entity)

    def _enter(self, entity: Entity) -> None:
        """Notes all by which somebody may be called who has names."""
        if entity.age:
            self.ages.setdefault(entity.age, {})[id(entity)] = entity
        if entity.kind == "person" and len(entity.words) > 1:
            self.surnames.setdefault(_surname(entity), []).append(entity)
        for word in entity.home:
            self.homes.setdefault(word, []).append(entity)
        for head, role in entity.roles.items():
            self.roles.setdefault(spelled(head), []).append((entity, role))
        for office in self._by_title(entity) if entity.titles or entity.offices else ():
            modifiers, _, noun = office.rpartition(" ")
            role = Role(office if modifiers else "", noun, entity.names[0].start)
            self.roles.setdefault(spelled(noun), []).append((entity, role))
        for word in entity.words if entity.kind == "organisation" else ():
            if word in lexicon.GROUP_NOUNS and word not in entity.roles:
                self.roles.setdefault(word, []).append((entity, Role("", word, entity.names[0].start)))

    @staticmethod
    def _by_title(entity: Entity) -> set[str]:
        """What a style before the name makes somebody (Dr, Fr), and what he is said to do (who chairs the board)."""
        if entity.kind != "person":
            return set()
        words = {word for title in entity.titles for word in title.split()}
        known = {spelled(word) for word in entity.roles}
        told = {word for word in words if spelled(word) in _TITLED} | entity.offices
        return {word for word in told if spelled(word) not in known}

    def holders(self, role: str) -> list[tuple[Entity, Role]]:
        """Who holds a role; of more than any article has, the last ones, so that work stays linear."""
        return self.roles.get(role, [])[-_MOST_HOLDERS:]

    def locals(self, place: str) -> list[Entity]:
        """Who is said to be from a place of which ``place`` is a word."""
        return self.homes.get(place, [])[-_MOST_HOLDERS:]

    def of_surname(self, entity: Entity) -> list[Entity]:
        """All who bear the surname of somebody."""
        return self.surnames.get(_surname(entity), [])[:_MOST_HOLDERS]

    def by_initials(self, word: str) -> Entity | None:
        """Whom ``the CEO`` is, ``the MD``, ``the PM``: who alone holds an office of these initials, the whole of it."""
        if word not in self.initials:
            found: dict[bool, dict[int, Entity]] = {True: {}, False: {}}
            for held in self.roles.values():
                for entity, role in held[-_MOST_HOLDERS:]:
                    if entity.kind == "person" and _are_initials(word, role.text):
                        found[_are_all_initials(word, role.text)][id(entity)] = entity
            able = found[True] or found[False]
            self.initials[word] = next(iter(able.values())) if len(able) == 1 else None
        return self.initials[word]

    def by_rank(self, word: str) -> Entity | None:
        """Whom ``the SP`` is, ``the DCI``: who alone is styled so."""
        styled = {id(entity): entity for entity in self.people if word in entity.titles}
        return next(iter(styled.values())) if len(styled) == 1 else None

    def give_role(self, entity: Entity, role: Role) -> None:
        """A role that is found to be somebody's by how the text goes on: it is his in what follows."""
        entity.add_role(role)
        holders = self.roles.setdefault(spelled(role.head), [])
        if all(holder is not entity for holder, _ in holders[-_MOST_HOLDERS:]):
            holders.append((entity, role))

    def give_offices(self, entity: Entity, nouns: Iterable[str], start: int) -> None:
        """What somebody is found to be by what is his, from ``start`` on."""
        for noun in nouns:
            if noun not in entity.offices and noun not in entity.roles:
                entity.offices |= {noun}
                self.roles.setdefault(spelled(noun), []).append((entity, Role("", noun, start)))

    def chain_of(self, entity: Entity) -> Chain:
        """The speaker that an entity is."""
        chain = self.chains.get(id(entity))
        if chain is None:
            chain = self.chains[id(entity)] = Chain(
                entity, _type_of_entity(entity), gender=entity.gender, sure=entity.sure
            )
        return chain


def _surname(entity: Entity) -> str:
    return entity.words[0 if entity.surname_first else -1]


def _are_all_initials(word: str, role: str) -> bool:
    """Say whether a role's words, each of them, begin with the letters of ``word``: deputy commissioner of police."""
    words = [part for part in re.split(r"[\W_]+", role.lower()) if part and part not in _LINKS]
    return "".join([part[0] for part in words[: len(word)]]) == word


def _are_initials(word: str, role: str) -> bool:
    """Say whether a role is one of ``word``: a managing director an md, a chief executive (officer) a ceo."""
    words = role.lower().replace("-", " ").replace(",", " and").split()
    ends = [place for place, part in enumerate(words) if part in _LINKS]
    for end in (*ends, len(words)):
        initials = "".join([part[0] for part in words[max(0, end - len(word)) : end]])
        for start in range(len(initials) - 1):
            if word.startswith(initials[start:]) and len(word) - len(initials) + start < 2:
                return True
    return False


def _type_of_entity(entity: Entity) -> SpeakerType:
    if entity.kind in ("person", "organisation"):
        return entity.kind
    if entity.words[-1] in MEMBERS:
        return "group"  # Senate Republicans
    return "person" if entity.kind == "unknown" and len(entity.words) > 1 else "unknown"


def agrees(entity: Entity, head: str) -> bool:
    """Say whether the roles that the text gives somebody allow to call him ``head``; who has none may be anything."""
    titles = {word for title in entity.titles for word in title.split()}  # of which he may have another
    own = {spelled(role) for role in entity.roles if role in lexicon.PERSON_NOUNS and role not in titles}
    if not own or head not in lexicon.PERSON_NOUNS:
        return True
    word = spelled(head)
    narrower = lexicon.PERSON_KINDS.get(word, ())
    return word in own or any(role in narrower or word in lexicon.PERSON_KINDS.get(role, ()) for role in own)
