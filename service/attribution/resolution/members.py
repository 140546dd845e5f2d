"""``the Ohio Democrat``, ``the Leeds MP``: members of a party or a parliament, told by where they are from.

American agencies give party and state behind the name (``Ann Reed, D-Ohio,``) and call her by both from then on.
"""

from collections.abc import Sequence
from typing import Final

from service.attribution import lexicon
from service.attribution.capitals import PARTISANS
from service.attribution.entities import Entity
from service.attribution.homes import LAWMAKERS
from service.attribution.records import Field
from service.attribution.resolution.callings import gender_of
from service.attribution.resolution.cast import Cast, Chain, agrees
from service.attribution.resolution.salience import BALANCED, SURE
from service.attribution.resolution.staging import Play, last_before
from service.attribution.roles import spelled

_GENERAL: Final = frozenset(("lawmaker", "politician", "legislator", "parliamentarian"))
_SEATED: Final = LAWMAKERS | frozenset("speaker leader governor chairman chairwoman whip".split())
_NEAR: Final = 2  # paragraphs


class Members:
    """Answers for one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, field_name: Field) -> None:
        self.scene, self.cast, self.field_name = scene, cast, field_name

    def local(self, low: str, places: Sequence[str], start: int) -> Entity | None:
        """Who of the members named so far is from one of ``places``; nobody where none is, or two are as near."""
        if not places or (low not in PARTISANS and low not in LAWMAKERS):
            return None
        found = {
            id(entity): entity
            for place in places
            for entity in self.cast.locals(place)
            if last_before(entity, start, self.field_name) >= 0 and _may_be(entity, low)
        }
        if len(found) < 2:
            return next(iter(found.values()), None)
        return self.scene.nearer(found.values(), start, self.field_name)

    def partisan(self, low: str, places: Sequence[str], start: int) -> Chain | None:
        """Who of a party is meant where none is known to be from there: the only member, or the likeliest to be one."""
        ranked = self.scene.ranked(start, "u")
        able = [p for p in ranked if p.chain.entity is not None and _may_be_meant(p.chain.entity, low, places)]
        own = [p for p in able if p.chain.entity is not None and low in p.chain.entity.roles]
        if len(own) == 1:
            return own[0].chain
        best, share, _ = self.scene.present(start, "u")
        if best is None or share <= BALANCED or all(best is not p for p in able):
            return None
        if self.scene.paragraph(start) - best.paragraph > (_NEAR if share > SURE else 1):
            return None
        return best.chain


def _titles(entity: Entity) -> set[str]:
    return {spelled(word) for title in entity.titles for word in title.split()}


def _may_be_meant(entity: Entity, low: str, places: Sequence[str]) -> bool:
    """Say whether nothing makes somebody of another party; of ``places``, that he may be from there, and has a seat."""
    if not _may_be(entity, low):
        return False
    return not places or (not entity.home and not _SEATED.isdisjoint(_titles(entity) | entity.roles.keys()))


def _may_be(entity: Entity, low: str) -> bool:
    """Say whether nothing makes somebody of another party, of another house or of the other sex."""
    if low in PARTISANS:
        return PARTISANS.isdisjoint(entity.roles.keys() - {low})
    gender = gender_of(low)
    if "u" not in (gender, entity.gender) and gender != entity.gender:
        return False
    titles = _titles(entity) & LAWMAKERS
    kinds = {low, *lexicon.PERSON_KINDS.get(low, ())}
    return agrees(entity, low) and (not titles or low in _GENERAL or not titles.isdisjoint(kinds))
