"""Whose kin somebody is: ``Callum Whyte and his mother, Moira Whyte``, and who ``her son`` is then.

A noun for kin says who somebody is only together with whose. Both are known where the text names one beside the other;
``her sister`` is nobody by name where it names no sister of hers.
"""

from collections.abc import Iterable, Iterator
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
_ELDERS: Final = frozenset("father mother dad mum mom".split())
_SPOUSES: Final = frozenset("husband wife widow widower".split())
_SIBLINGS: Final = frozenset("brother sister".split())
_CHILDREN: Final = frozenset("son daughter".split())
# Kin who mostly bear one surname, and as whose kin nobody is described who is that: his wife is nobody's sister here.
NAMESAKES: Final = {
    **dict.fromkeys(_ELDERS | _SPOUSES, _CHILDREN | _SIBLINGS | {"child", "sibling", "twin"}),
    **dict.fromkeys(_CHILDREN | _SIBLINGS, _ELDERS | _SPOUSES | {"parent", "grandfather", "grandmother", "partner"}),
}

# Kin of kin: a sister is a mother's daughter.
_BY_WAY_OF: Final = {
    **dict.fromkeys(_SIBLINGS, (("father", "mother"), ("son", "daughter", "child"))),
    **dict.fromkeys(("uncle", "aunt"), (("father", "mother"), ("brother", "sister"))),
    **dict.fromkeys(("nephew", "niece"), (("brother", "sister"), ("son", "daughter", "child"))),
    **dict.fromkeys(_CHILDREN, (("husband", "wife"), ("son", "daughter", "child"))),
    **dict.fromkeys(_ELDERS, (("father", "mother"), ("husband", "wife"))),
    **dict.fromkeys(("grandfather", "grandmother"), (("father", "mother"), ("father", "mother"))),
    **dict.fromkeys(("grandson", "granddaughter"), (("son", "daughter"), ("son", "daughter"))),
}


def is_kin(noun: str) -> bool:
    """Say whether the noun tells whose kin somebody is."""
    return noun in lexicon.KIN_NOUNS


def is_one_of(entity: Entity, nouns: frozenset[str]) -> bool:
    """Say whether somebody is, to anybody, what one of the nouns says: somebody's mother, where "mum" is one."""
    return any(is_owner and relation in nouns for relation, _, is_owner in entity.kin[:_MOST])


def alike(noun: str) -> frozenset[str]:
    """The noun for kin, and others for the same: mum, mother, mom."""
    return frozenset((noun,)) | _GENERAL.get(noun, frozenset())


def _gender(noun: str) -> "Gender":
    kind = lexicon.PERSON_NOUNS.get(noun)
    return kind.gender if kind is not None and kind.gender != "-" else "u"


def kin_of(owner: Entity, noun: str) -> Entity | None:
    """The ``noun`` of ``owner``; None where the text names none, or several."""
    found = {id(entity): entity for entity in _candidates(owner, noun)}
    if not found and noun in _BY_WAY_OF:
        between, further = _BY_WAY_OF[noun]
        for middle in {id(entity): entity for kin in between for entity in _candidates(owner, kin)}.values():
            for kin in further:
                found.update((id(entity), entity) for entity in _candidates(middle, kin) if entity is not owner)
        gender = _gender(noun)
        found = {
            key: entity for key, entity in found.items() if "u" in (gender, entity.gender) or entity.gender == gender
        }
    return next(iter(found.values())) if len(found) == 1 else None


def namesake(owner: Entity, noun: str, bearers: Iterable[Entity]) -> Entity | None:
    """``Holroyd's daughter``: she who alone of those that bear his surname may be that; None where several may."""
    unlike = NAMESAKES.get(noun)
    if unlike is None:
        return None
    gender = _gender(noun)
    told = {id(other): relation for relation, other, _ in owner.kin[:_MOST]}
    able = [
        other
        for other in bearers
        if other is not owner and id(other) not in told and (gender == "u" or other.gender in ("u", gender))
    ]
    able = [other for other in able if unlike.isdisjoint(other.roles)]
    return able[0] if len(able) == 1 else None


def _candidates(owner: Entity, noun: str) -> Iterator[Entity]:
    gender = _gender(noun)
    meant = {noun, *_GENERAL.get(noun, ())}
    for relation, other, is_owner in owner.kin[:_MOST]:
        if other is owner or (gender != "u" and other.gender not in ("u", gender)):
            continue
        if (relation in meant) if not is_owner else (noun in lexicon.KIN_NOUNS.get(relation, ())):
            yield other
