"""Whose kin somebody is: ``Callum Whyte and his mother, Moira Whyte``, and who ``her son`` is then.

A noun for kin says who somebody is only together with whose. Both are known where the text names one beside the other;
``her sister`` is nobody by name where it names no sister of hers.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from service.attribution import lexicon
from service.attribution.entities import Entity

if TYPE_CHECKING:
    from service.attribution.name_forms import Gender

_MOST: Final = 60  # nobody has more kin in an article
_GENERAL: Final[dict[str, frozenset[str]]] = {
    "brother": frozenset({"sibling", "twin"}),
    "sister": frozenset({"sibling", "twin"}),
    "father": frozenset({"dad", "parent"}),
    "mother": frozenset({"mom", "mum", "parent"}),
    "dad": frozenset({"father", "parent"}),
    "mom": frozenset({"mother", "mum", "parent"}),
    "mum": frozenset({"mom", "mother", "parent"}),
    "son": frozenset({"child"}),
    "daughter": frozenset({"child"}),
    "husband": frozenset({"partner", "spouse"}),
    "wife": frozenset({"partner", "spouse", "widow"}),
    "widow": frozenset({"wife"}),
}


def is_kin(noun: str) -> bool:
    """Say whether the noun tells whose kin somebody is."""
    return noun in lexicon.KIN_NOUNS


def kin_of(owner: Entity, noun: str) -> Entity | None:
    """The ``noun`` of ``owner``; None where the text names none, or several."""
    found = {id(entity): entity for entity in _candidates(owner, noun)}
    return next(iter(found.values())) if len(found) == 1 else None


def _candidates(owner: Entity, noun: str) -> Iterator[Entity]:
    kind = lexicon.PERSON_NOUNS.get(noun)
    gender: Gender = kind.gender if kind is not None and kind.gender != "-" else "u"
    meant = {noun, *_GENERAL.get(noun, ())}
    for relation, other, is_owner in owner.kin[:_MOST]:
        if other is owner or (gender != "u" and other.gender not in ("u", gender)):
            continue
        if (relation in meant) if not is_owner else (noun in lexicon.KIN_NOUNS.get(relation, ())):
            yield other
