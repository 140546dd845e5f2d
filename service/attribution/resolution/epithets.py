"""Epithets: ``the 43-year-old``, ``the Dutchman``, ``the father of three``, ``the former nurse``.

They name no office that another could hold, and stand for somebody whom the text has named.
"""

from typing import Final

from service.attribution import lexicon
from service.attribution.resolution.callings import gender_of, may_be
from service.attribution.resolution.cast import Chain
from service.attribution.resolution.kin import is_kin
from service.attribution.resolution.salience import BALANCED, SURE, Presence
from service.attribution.resolution.staging import Play

_NEAR: Final = 2  # paragraphs
_PARENTS: Final = frozenset("mother father mum mom dad grandmother grandfather uncle aunt".split())
_YOUNGEST_PARENT: Final = 25
YOUNG: Final = lexicon.describing("young")
_OF_TRADE: Final = lexicon.describing("epithet") & lexicon.describing("general")  # the politician, the lawmaker


class Epithets:
    """Answers for one field, asked in text order."""

    def __init__(self, scene: Play) -> None:
        self.scene = scene
        self.called: dict[tuple[int, str], str] = {}  # whom the text has called so, by the chain's id and the sort

    def find(self, low: str, start: int) -> Chain | None:
        """Whom the epithet at an offset stands for."""
        present = [p for p in self.scene.stage.candidates() if p.chain.entity]
        if low.endswith("-old"):
            age = low.partition("-")[0]
            aged = [p for p in present if p.chain.entity and p.chain.entity.age == age]
            if len(aged) == 1:
                return aged[0].chain
        if low in lexicon.AGE_NOUNS:
            youngest, oldest = lexicon.AGE_NOUNS[low]
            aged = [p for p in present if youngest <= _age(p) <= oldest]
            if len(aged) == 1:
                return aged[0].chain
            if low in YOUNG:
                return None
        best, share = self._likeliest_but(low, start)
        if best is None or share <= BALANCED or self._is_of_another(best, self.scene.paragraph(start), low):
            return None
        if self.scene.paragraph(start) - best.paragraph > (_NEAR if share > SURE else 1):
            return None
        sort = _sort(low)
        if sort:
            self.called.setdefault((id(best.chain), sort), low)
        return best.chain

    def _is_of_another(self, best: Presence, here: int, low: str) -> bool:
        """Say whether a paragraph that does not name him has an unnamed subject: an uncle is the man there."""
        gender = gender_of(low)
        return best.paragraph < here and any(
            p.chain.entity is None and p.subject and p.paragraph == here and p.chain.gender == gender != "u"
            for p in self.scene.stage.candidates()
        )

    def _is_called_otherwise(self, low: str, presence: Presence) -> bool:
        """``The Dane`` is not whom the text calls the Russian, nor ``the 58-year-old``, ``the retiree`` who is 34."""
        sort, entity = _sort(low), presence.chain.entity
        if low in _OF_TRADE and entity is not None and not may_be(entity, low):  # the politician is no cook
            return True
        if low in lexicon.AGE_NOUNS:
            youngest, oldest = lexicon.AGE_NOUNS[low]
            return _age(presence) >= 0 and not youngest <= _age(presence) <= oldest
        if sort == "age" and entity is not None and entity.age:
            return entity.age != low.partition("-")[0]
        return sort != "" and self.called.get((id(presence.chain), sort), low) != low

    def _likeliest_but(self, low: str, start: int) -> tuple[Presence | None, float]:
        """The likeliest of those who are not from elsewhere, or of another age, and his share of the evidence."""
        best, share, _ = self.scene.present(start, gender_of(low))
        relative = best is not None and best.chain.entity is None and is_kin(best.chain.head)  # her late husband
        if best is None or not (relative or self._is_called_otherwise(low, best) or _is_too_old(low, best)):
            return best, share
        ranked = self.scene.ranked(start, gender_of(low))
        able = (p for p in ranked if p.chain.entity and not self._is_called_otherwise(low, p))
        return next((p for p in able if not _is_too_old(low, p)), None), 1.0


def _sort(low: str) -> str:
    """Of what sort an epithet is of which nobody has two: where somebody is from, and his age."""
    if low.endswith("-old"):
        return "age"
    return "demonym" if lexicon.PLACES.get(low) == "demonym" else ""


def _is_too_old(low: str, presence: Presence) -> bool:
    """``The 19-year-old`` is not the mother."""
    age = low.partition("-")[0]
    if presence.chain.entity is None or not age.isdigit() or int(age) > _YOUNGEST_PARENT:
        return False
    return not _PARENTS.isdisjoint(presence.chain.entity.roles)


def _age(presence: Presence) -> int:
    entity = presence.chain.entity
    return int(entity.age) if entity is not None and entity.age.isdigit() else -1
