"""Who has the floor where a description names no role that the text gives anybody: ``the barrister``, never introduced.

The passage's subject, who spoke right before, whom the paragraph before has brought in: of these whoever may be called
so, and nobody where two may.
"""

from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity
from service.attribution.name_forms import Gender
from service.attribution.resolution.callings import gender_of, goes_with, may_be
from service.attribution.resolution.cast import Chain, agrees
from service.attribution.resolution.salience import BALANCED, SURE, Presence
from service.attribution.resolution.staging import Play

_COUNSEL: Final = lexicon.describing("counsel")
_ABOUT: Final = 3  # paragraphs of a passage
_NEAR: Final = 2
_TWICE: Final = 2  # how much oftener than another whom an article is about is named in it
_CLEAR: Final = 0.8  # of evidence, more than for anybody else


class Floor:
    """Answers for one field, asked in text order."""

    def __init__(self, scene: Play) -> None:
        self.scene = scene

    def last_described(self, low: str, start: int, *, named: bool, besides: bool) -> Chain | None:
        """``the barrister``, never introduced: the passage's subject, or who spoke right before.

        ``named`` says that names stand in the description (the England star), which tell of somebody in particular;
        ``besides`` that it may be what somebody was, or is besides: the retired guard commander, the keen cyclist.
        """
        gender = gender_of(low)
        here = self.scene.paragraph(start)
        best, share, _ = self.scene.present(start, gender)
        last = self.scene.stage.last_voice
        if last is not None and last.spoke_paragraph == here and self._has_the_floor(last, low, gender):
            return last.chain
        if best is not None and best.paragraph == here and best.subject and share > BALANCED:
            return best.chain if best.chain.entity else None
        brought_in = self.scene.is_brought_in(low, start)
        if last is None and not brought_in and (alone := self._only_one(gender, here)) is not None:
            return alone
        near = self._near(last, gender, here)
        if brought_in or (near is not None and near.entity is not None and may_be(near.entity, low)):
            return near
        found = self._just_named(low, gender, here, last) or self._likeliest(low, gender, start, alone=named)
        return found or (near if besides else None)

    def _near(self, last: Presence | None, gender: Gender, here: int) -> Chain | None:
        """Who spoke last, where he may still be spoken of and is of the gender."""
        if last is None or last.chain.entity is None or not self._still_speaks(last, here):
            return None
        return last.chain if "u" in (gender, last.chain.gender) or gender == last.chain.gender else None

    def _just_named(self, low: str, gender: Gender, here: int, last: Presence | None) -> Chain | None:
        """Whom the paragraph before has brought in, alone, and nobody has spoken since: his words come next."""
        if last is not None and last.spoke_paragraph >= here - 1:
            return None
        named = [p for p in self.scene.stage.candidates() if p.paragraph >= here - 1 and not p.quoted]
        if len(named) != 1 or not named[0].subject or named[0].chain.entity is None:
            return None
        fits = "u" in (gender, named[0].chain.gender) or gender == named[0].chain.gender
        able = not named[0].chain.entity.roles or goes_with(named[0].chain.entity, low)
        return named[0].chain if fits and able else None

    def holds(self, low: str, start: int, holders: list[Entity], *, here_only: bool = False) -> Chain | None:
        """``the secretary-general``, an office that the text gives nobody else: who has the floor in the paragraph."""
        gender, here = gender_of(low), self.scene.paragraph(start)
        last = self.scene.stage.last_voice
        if last is not None and last.spoke_paragraph == here and self._has_the_floor(last, low, gender):
            found = last
        else:
            best, share, _ = self.scene.present(start, gender)
            if best is None or share <= BALANCED:
                return None
            goes_on = not here_only and best is last and here - best.spoke_paragraph == 1 and share > SURE
            if not goes_on and (best.paragraph != here or not best.subject):
                return None
            found = best
        entity = found.chain.entity
        if entity is None or any(holder is entity for holder in holders) or not may_be(entity, low):
            return None
        return found.chain

    def goes_on(self, low: str, start: int) -> Chain | None:
        """``added the Dane``: who has just spoken, where he may be called so."""
        last = self.scene.stage.last_voice
        if last is None or last.chain.entity is None or self.scene.paragraph(start) - last.spoke_paragraph > 1:
            return None
        gender = gender_of(low)
        return last.chain if "u" in (gender, last.chain.gender) or gender == last.chain.gender else None

    def witness(self, start: int, *, alone: bool) -> Chain | None:
        """``the witness``: who spoke last and examines nobody; ``alone`` only if nobody else has spoken."""
        here = self.scene.paragraph(start)
        spoken = [
            p
            for p in self.scene.stage.candidates()
            if p.chain.entity is not None
            and here - p.spoke_paragraph <= _ABOUT
            and _COUNSEL.isdisjoint((*p.chain.entity.roles, *p.chain.entity.offices))
        ]
        if alone and len(spoken) > 1:
            return None
        # He is who was just put something to: Her counsel suggested Mr Calder had been dismissed.
        last = max(spoken, key=lambda p: (p.paragraph == here and not p.agent, p.spoke_paragraph), default=None)
        return last.chain if last is not None else None

    def _still_speaks(self, last: Presence, here: int) -> bool:
        """Say whether who spoke last did so in the paragraph before, or further up and nobody has been named since."""
        if here - last.spoke_paragraph <= 1:
            return True
        return here - last.spoke_paragraph <= _ABOUT and not any(
            other.paragraph > last.spoke_paragraph and other.chain.entity is not None
            for other in self.scene.stage.candidates()
            if other is not last
        )

    def _has_the_floor(self, last: Presence, low: str, gender: Gender) -> bool:
        """Say whether it is he who spoke last, and nobody has been a subject since who may be called so as well."""
        if last.chain.entity is None or not ("u" in (gender, last.chain.gender) or gender == last.chain.gender):
            return False
        return not any(
            other.subject
            and other.sentence > last.sentence
            and not other.quoted
            and (other.chain.entity is None or agrees(other.chain.entity, low))
            for other in self.scene.stage.candidates()
            if other is not last
        )

    def _likeliest(self, low: str, gender: Gender, start: int, *, alone: bool) -> Chain | None:
        """Of those whom the passage names, who is likeliest, and is not called something else by the text."""
        here = self.scene.paragraph(start)
        able = [
            (value, presence)
            for value, presence in self.scene.stage.scored(self.scene.place(start), gender)
            if presence.chain.entity is not None
            and _is_person(presence, presence.chain.entity)
            and not presence.quoted
            and here - presence.paragraph <= _ABOUT
            and may_be(presence.chain.entity, low)
        ]
        if alone and len(able) > 1:
            spoken = [presence for _, presence in able if presence.spoke_paragraph >= 0]
            return spoken[0].chain if len(spoken) == 1 else None
        best = max(able, key=lambda entry: entry[0], default=None)
        clear = best is not None and all(best[0] - value > _CLEAR for value, other in able if other is not best[1])
        if best is None or not clear:
            return None
        return best[1].chain if best[1].subject or self._leads(best[1]) else None

    def _leads(self, presence: Presence) -> bool:
        """Say whether the article is about him: named twice as often as anybody else who is present."""
        others = [p.chain.entity for p in self.scene.stage.candidates() if p is not presence]
        most = max((len(entity.names) for entity in others if entity is not None), default=0)
        return presence.chain.entity is not None and len(presence.chain.entity.names) >= _TWICE * max(most, 2)

    def _only_one(self, gender: Gender, here: int) -> Chain | None:
        """Who alone has been named, before anybody has spoken."""
        chains = [p.chain for p in self.scene.stage.candidates() if here - p.paragraph <= _NEAR and not p.quoted]
        if len(chains) == 1 and chains[0].entity is not None and "u" in (gender, chains[0].gender):
            return chains[0]
        return chains[0] if len(chains) == 1 and chains[0].entity is not None and chains[0].gender == gender else None


def _is_person(presence: Presence, entity: Entity) -> bool:
    """Whether somebody is known for a person, by his name or because he has spoken."""
    return entity.kind == "person" or (len(entity.words) > 1 and presence.spoke_paragraph >= 0)
