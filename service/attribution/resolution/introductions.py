"""Names that come behind the description: ``a shopkeeper who gave only her first name, Rosa``.

And those of news that begins without one: ``A trucker has told an inquiry ...``, and then ``Dale Reed, who drove ...``.
"""

import re
from bisect import bisect_left
from itertools import islice
from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity
from service.attribution.mentions import Name
from service.attribution.name_forms import Gender
from service.attribution.resolution.callings import gender_of
from service.attribution.resolution.cast import agrees
from service.attribution.resolution.staging import Play
from service.attribution.roles import is_former, spelled
from service.attribution.surnames import has_died

_NAMING: Final = frozenset("name names named surname identified known nicknamed".split())
_OPENS_NAMING: Final = frozenset("who identified known giving whose".split())
_RIGHT_BEFORE: Final = (["named"], ["called"], [",", "named"], [",", "called"])  # a man called Reed
_MARKS: Final = ('"', "'")
_FURTHEST: Final = 12  # tokens between a description and the name that it is given
_STOPS: Final = frozenset('.?!;":')
_ANONYMOUS: Final = lexicon.describing("anonymous")
_COURTS: Final = frozenset("court jury jurors inquest tribunal".split())
_NEXT: Final = 2  # paragraphs
_ONE: Final = frozenset(("a", "an", "one"))
_MANY: Final = frozenset(("spokesman", "spokeswoman", "spokesperson", "source"))  # who stay without a name
_DESCRIBED: Final = re.compile(r"d[anok]{0,3}(?P<noun>h),(?:[anok]{0,2}h)?")  # The witness, bus driver
_SENTENCES_NEXT: Final = 3
_NAMES_NEXT: Final = 8
_MOST_NAMES: Final = 40  # behind a description, for the one that it is given


class Introductions:
    """Finds in one field the name that a description or pronoun is given afterwards."""

    def __init__(self, scene: Play, names: list[Name]) -> None:
        self.scene, self.names = scene, names
        self.tokens, self.tags = scene.tokens, scene.tags
        self.leads = self._leads()
        self.looked_at = 0  # names, for one that the lead gives
        self.named: int | None = None

    def _leads(self) -> tuple[int, ...]:
        """The first two paragraphs of prose."""
        paragraphs = self.scene.context.paragraphs
        return tuple(paragraph.number for paragraph in paragraphs if paragraph.role == "prose")[:1]

    def behind(self, last: int) -> Name | None:
        """The name that a clause right behind the phrase gives: ``one of them, who gave his name only as Spud``."""
        at = bisect_left(self.scene.firsts, last + 1)
        if at == len(self.names):
            return None
        name = self.names[at]
        between = self.tokens.low[last + 1 : name.first]
        if not 0 < len(between) <= _FURTHEST or name.possessive or "not" in between:
            return None
        if between in _RIGHT_BEFORE:
            # But: She called Reed "an angel", The nurse called Reed "a saint".
            if self.tags[last] in "pu" or self.tags[name.last + 1 : name.last + 2] in _MARKS:
                return None
        else:
            opening = between[1] if between[0] == "," and len(between) > 1 else between[0]
            if opening not in _OPENS_NAMING or not _NAMING.intersection(between):
                return None
        if not _STOPS.isdisjoint(self.tags[last + 1 : name.first]):
            return None
        return name if name.entity is not None and name.entity.kind in ("person", "unknown") else None

    def named_later(self, noun: str, first: int, head: int) -> Entity | None:
        """``A critic`` whom the text goes on to name, ``The critic, Ines Calder,``; nobody where two may be meant."""
        if self.tokens.low[first] not in ("a", "an"):
            return None
        if is_former(" ".join(self.tokens.low[first:head])):
            return None  # a former fire chief is no Chief Reed
        start = self.tokens.start[head]
        found = {
            id(entity): entity
            for entity, role in self.scene.cast.holders(spelled(noun))
            if role.start > start and role.text.lower() in (f"the {noun}", noun)
        }
        return next(iter(found.values())) if len(found) == 1 and not self._another(noun, head) else None

    def wants_no_name(self, head: int) -> bool:
        """``a guard who asked not to be named``, ``a clerk, on condition of anonymity``."""
        behind = self.tokens.low[head + 1 : head + _FURTHEST]
        return "anonymity" in behind or ("not" in behind and not _NAMING.isdisjoint(behind))

    def named_next(self, noun: str, first: int, head: int) -> Entity | None:
        """``said a lorry driver. The witness, Tom Reed, had knelt beside her``: who is brought in by name right behind.

        He is described anew at the head of one of the next sentences, by a noun that nobody else is called by.
        """
        if self.tokens.low[first] not in _ONE or noun in _MANY:
            return None
        sentence, paragraph = (
            self.scene.sentence(self.tokens.start[head]),
            self.scene.paragraph(self.tokens.start[head]),
        )
        at = bisect_left(self.scene.firsts, head + 1)
        for name in islice(self.names, at, at + _NAMES_NEXT):
            entity = name.entity
            if self.scene.sentence(name.start) - sentence > _SENTENCES_NEXT or name.quoted or entity is None:
                continue
            if self.scene.paragraph(name.start) - paragraph > 1 or entity.names[0] is not name or len(name.words) < 2:
                continue
            opening = self.tokens.at(self.scene.sentence_starts[self.scene.sentence(name.start)])
            described = _DESCRIBED.fullmatch(self.tags, opening, name.first)
            if described is None or self.tokens.low[opening] != "the" or entity.kind == "organisation":
                continue
            other = self.tokens.low[described.end("noun") - 1]
            held = [holder for holder, _ in self.scene.cast.holders(spelled(other)) if holder is not entity]
            fits = "u" in (entity.gender, gender_of(noun)) or entity.gender == gender_of(noun)
            return entity if fits and not held and not self._another(noun, head) else None
        return None

    def _another(self, noun: str, head: int) -> bool:
        """Say whether the text has another whom it brings in by the noun alone."""
        low = self.tokens.low
        return any(
            low[place] == noun and place != head and low[place - 1] in ("a", "an", "another")
            for place in range(1, len(low))
        )

    def is_of_court(self, *, heard: bool = False) -> bool:
        """Say whether the lead tells what a court heard: behind it counsel is named first, and not the accused.

        ``heard`` says that it should tell so by that word: of the dead, and first named is their kin.
        """
        paragraphs = self.scene.context.paragraphs
        ends = [self.tokens.at(paragraphs[number].end) for number in self.leads]
        begins = [self.tokens.at(paragraphs[number].start) for number in self.leads]
        words = {word for begin, end in zip(begins, ends, strict=True) for word in self.tokens.low[begin:end]}
        return not _COURTS.isdisjoint(words) and (not heard or "heard" in words)

    def in_lead(self, head: str, gender: Gender, start: int) -> Entity | None:
        """Who is named first behind a lead that names nobody, where the text goes on with him."""
        here = self.scene.paragraph(start)
        sentence = self.scene.sentence(start)
        if here not in self.leads or head in _ANONYMOUS or self._named_before(start):
            return None
        place = self.tokens.at(start)
        if self.tokens.low[place] == "one" and place not in self.scene.sentence_tokens:
            return None  # a fair that one neighbour called "bedlam"
        tokens, names = self.tokens, self.names
        first = bisect_left(self.scene.firsts, tokens.at(start))
        for name in islice(names, first, first + _MOST_NAMES):
            entity = name.entity
            if name.quoted or entity is None or entity.kind in ("place", "organisation") or not entity.may_be_person:
                continue
            if entity.kind != "person" and not entity.speaks:
                continue
            if self.scene.paragraph(name.start) - here > _NEXT or len(name.words) < 2 or name.possessive:
                return None
            if self.scene.sentence(name.start) == sentence or has_died(tokens, name):
                return None
            fits = gender == "u" or entity.gender in ("u", gender)
            said = name.first > 0 and self.tags[name.first - 1] in "VS"
            return entity if fits and (said or self.scene.standing.is_subject(name)) and agrees(entity, head) else None
        return None

    def _named_before(self, start: int) -> bool:
        """Say whether somebody has been named in the prose before, or something that speaks."""
        stop = bisect_left(self.scene.firsts, self.tokens.at(start))
        while self.looked_at < stop and self.named is None:
            if self._is_named_in_lead(self.names[self.looked_at]):
                self.named = self.looked_at
            self.looked_at += 1
        return self.named is not None and self.named < stop

    def _is_named_in_lead(self, name: Name) -> bool:
        entity = name.entity
        if entity is None or name.quoted or not (entity.kind == "person" or entity.speaks):
            return False
        return self.scene.paragraph(name.start) in self.leads
