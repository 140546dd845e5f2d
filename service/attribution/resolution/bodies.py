"""Which organisation a noun calls: ``the firm``, ``the pipeline company``, ``the council``."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity
from service.attribution.records import Field
from service.attribution.resolution.callings import EPITHETS
from service.attribution.resolution.cast import Cast
from service.attribution.resolution.staging import Play

_PUBLIC: Final = lexicon.describing("public")
_BODIES: Final = lexicon.describing("body")
_ANY: Final = lexicon.describing("any body")
_TRADES: Final = lexicon.describing("trade")
_NO_COMPANY: Final = lexicon.describing("no company")
_TOLD_KINDS: Final = frozenset().union(*lexicon.BODY_KINDS.values())  # words by which a name tells of what kind it is
_FORCES: Final = frozenset(("police", "constabulary"))
_TWICE: Final = 2  # how much oftener than another what a passage is about is named in it
_ABOUT: Final = 3  # paragraphs of a passage
_MOST_NAMED, _MOST_MENTIONS = 60, 200  # looked through for one noun, so that time grows with length alone
_SHORT: Final = 3  # letters of a word that tells nothing


def is_body_noun(low: str) -> bool:
    """Say whether the noun describes an organisation, and is no part of one."""
    return low in _BODIES or low in _TRADES or low in lexicon.BODY_KINDS or _makes(low)


def _makes(low: str) -> bool:
    """``the chipmaker``; who makes films, laws or wine is a person."""
    return low.endswith("maker") and low not in lexicon.PERSON_NOUNS


class Bodies:
    """Answers for the nouns that organisations are called by, in one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, field_name: Field) -> None:
        self.scene, self.cast, self.field_name = scene, cast, field_name
        self._known: dict[int, Entity] = {}  # by recency of mention, the last one at the end
        self._read = 0

    def called(self, low: str, start: int, telling: Iterable[str] = ()) -> Entity | None:
        """What the noun calls: what its own words make one of the kind; else what the passage is about.

        ``telling`` are the words before the noun, which the name or role of one may have. For nouns that any company
        may be called by, that is the only one named so far, or the one named twice as often as others in the passage.
        Whose name says something else is never called so, and what is of a kind that takes a word of its own (the
        union, the council) is known by that word alone.
        """
        named = self._named(low, start)
        if (speaker := self._has_spoken(low, start)) is not None:
            return speaker
        told = [entity for entity in named if telling and overlap(telling, (*entity.words, *_described(entity)))]
        if len(told) == 1:
            return told[0]
        kinds = lexicon.BODY_KINDS.get(low)
        if kinds is not None:
            told = [entity for entity in named if tells(entity, kinds)]
            if told:
                return told[0] if len(told) == 1 else self.scene.nearer(told, start, self.field_name)
            if low not in _BODIES:
                return self._untold(low, named)
        able = [entity for entity in named if may_be_called(entity, low)]
        if len(able) < 2 or low not in _BODIES:
            return able[0] if len(able) == 1 else self._just_named(low, start) if telling else None
        return self._of_passage(able, start)

    def _has_spoken(self, low: str, start: int) -> Entity | None:
        """``According to the Harbour Forum, a lobby, C. The group said``: who has just spoken in the paragraph."""
        chain, sentence = self.scene.last_spoke or (None, 0)
        entity = chain.entity if chain is not None else None
        if entity is None or entity.kind != "organisation" or self.scene.sentence(start) - sentence > 1:
            return None
        here = self.scene.paragraph(start) == self.scene.paragraph(self.scene.sentence_starts[sentence])
        return entity if here and low in _BODIES and may_be_called(entity, low) else None

    def _untold(self, low: str, named: list[Entity]) -> Entity | None:
        """``Macy's ... the retailer``: the only one named whose name says nothing; for the union, one named later."""
        if low in _TRADES:
            able = [entity for entity in named if may_be_called(entity, low) and not tells(entity, _TOLD_KINDS)]
            return able[0] if len(able) == 1 else None
        later = [entity for entity in self.cast.bodies if tells(entity, lexicon.BODY_KINDS[low])]
        return later[0] if len(later) == 1 else None

    def _named(self, low: str, start: int) -> list[Entity]:
        """What has been named so far; for a headline, what the text names of the noun's kind."""
        if self.in_headline(start):
            kinds = lexicon.BODY_KINDS.get(low, frozenset())
            return [entity for entity in self.cast.bodies if tells(entity, kinds)]
        for _, chain, _ in self.scene.things[self._read :]:
            if chain.entity is not None:
                self._known.pop(id(chain.entity), None)
                self._known[id(chain.entity)] = chain.entity
        self._read = len(self.scene.things)
        return list(islice(reversed(self._known.values()), _MOST_NAMED))

    def force(self) -> Entity | None:
        """``Police said``: the only force that the article names."""
        told = [entity for entity in self.cast.bodies if not _FORCES.isdisjoint(entity.words)]
        return told[0] if len(told) == 1 else None

    def of_land(self, low: str, land: str, telling: list[str]) -> Entity | None:
        """``Norway's central bank``, ``its finance ministry``: what of the kind has the land or field in its name."""
        kinds = lexicon.BODY_KINDS.get(low, frozenset((low,)))
        told = [entity for entity in self.cast.bodies if tells(entity, kinds)]
        own = [entity for entity in told if land in entity.words]
        own = own or [entity for entity in told if entity.words[-1] != low and overlap(telling, entity.words)]
        return own[0] if len(own) == 1 else None

    def in_headline(self, start: int) -> bool:
        """Say whether an offset is the title's, or that of a headline which stands in the text."""
        paragraphs = self.scene.context.paragraphs
        return self.field_name == "title" or paragraphs[self.scene.paragraph(start)].role == "headline"

    def _just_named(self, low: str, start: int) -> Entity | None:
        """``Redwood Partners wants her out. ... the hedge fund said``: the only one of the sentence before."""
        here = self.scene.sentence(start)
        last = [thing for thing in self.scene.things[-_SHORT:] if here - self.scene.sentence(thing[0]) == 1]
        if len({id(chain) for _, chain, _ in last}) != 1 or not last[-1][2] or last[-1][1].entity is None:
            return None
        return last[-1][1].entity if may_be_called(last[-1][1].entity, low) else None

    def _of_passage(self, able: list[Entity], start: int) -> Entity | None:
        """The only one of the paragraph, or the one that the passage is about."""
        here = self.scene.paragraph(start)
        last = self.scene.things[-_MOST_MENTIONS:]
        things = [(self.scene.paragraph(offset), id(chain.entity)) for offset, chain, _ in last]
        alone = [entity for entity in able if (here, id(entity)) in things]
        if len(alone) > 1:  # of Reed Foods and its owner, the Calder Group, the latter
            alone = [entity for entity in alone if not self._is_possessor(entity, here)]
        if len(alone) == 1:
            return alone[0]
        near = {key for paragraph, key in things if paragraph >= here - _ABOUT}
        ranked = sorted((entity for entity in able if id(entity) in near), key=lambda entity: -len(entity.names))
        if len(ranked) < 2:
            return ranked[0] if ranked else None
        return ranked[0] if len(ranked[0].names) >= _TWICE * len(ranked[1].names) else None

    def _is_possessor(self, entity: Entity, here: int) -> bool:
        """Say whether the paragraph names it only as whose something is."""
        names = [name for name in entity.names if name.field == self.field_name]
        return all(name.possessive for name in names if self.scene.paragraph(name.start) == here)

    def of(self, owner: Entity, low: str) -> Entity | None:
        """``her group``, ``Calder's firm``: what she belongs to, where that is one thing of the kind."""
        bodies = [body for body in owner.bodies if body.kind == "organisation" or body.may_be_body]
        told = [body for body in bodies if tells(body, lexicon.BODY_KINDS.get(low, frozenset((low,))))] or bodies
        return told[0] if len(told) == 1 and may_be_called(told[0], low) else None


def tells(entity: Entity, kinds: frozenset[str]) -> bool:
    """Do the words of its name or its roles say that the organisation is of one of the kinds."""
    words = {word.removesuffix("s") for word in entity.words}  # Harwick Museums
    return not kinds.isdisjoint(entity.words) or not kinds.isdisjoint(words) or not kinds.isdisjoint(entity.roles)


def _described(entity: Entity) -> list[str]:
    """The words of an organisation's roles."""
    return [word for role in entity.roles.values() for word in role.text.lower().split() if len(word) > _SHORT]


def may_be_called(entity: Entity, noun: str) -> bool:
    """May the text call it by a company's noun? Not where its own name says that it is something else."""
    if noun in entity.words or noun in entity.roles:
        return True
    if entity.words[-1] in EPITHETS:
        return False  # the Dorn Democrat
    if noun not in _ANY and not _PUBLIC.isdisjoint(entity.words):
        return False
    if noun in _TRADES and noun not in lexicon.BODY_KINDS and tells(entity, _TOLD_KINDS):
        return False
    return noun in _ANY or not (tells(entity, _NO_COMPANY))


def overlap(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of proper words speak of the same (Mexico's, Mexican)."""
    return any(word[:4] == other[:4] for word in words for other in others)
