"""What people are called: nouns that name an office, nouns that only describe, and which of them go together."""

from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity
from service.attribution.name_forms import Gender
from service.attribution.roles import spelled

EPITHETS: Final = lexicon.describing("epithet")
OFFICES: Final = lexicon.describing("office") | {"narrator", "employee", "employer", "person"}

_OF_ANY_TRADE: Final = lexicon.describing("any trade")
_OF_ANY_FIELD: Final = lexicon.describing("any field")
_FIELDS: Final = frozenset().union(*(lexicon.PERSON_KINDS.get(noun, ()) for noun in _OF_ANY_FIELD)) | _OF_ANY_FIELD
ANYBODY: Final = frozenset("person man woman".split())  # of any trade
_SHORTEST_NOUN: Final = 5
_SCIENCES: Final = ("ologist", "icist", "scientist")
_TRADES: Final = lexicon.PERSON_NOUNS.keys() - lexicon.KIN_NOUNS.keys() - ANYBODY


def may_be(entity: Entity, noun: str) -> bool:
    """Say whether somebody may be called so: he has no description, or one that goes with it or leaves it open."""
    own = _trades(entity) - _OF_ANY_TRADE  # a resident may be a cook
    if noun in _OF_ANY_TRADE or not own or goes_with(entity, noun):
        return True
    return own <= _OF_ANY_FIELD and (noun in _FIELDS or noun.endswith(_SCIENCES))  # a professor may be a physicist


def goes_with(entity: Entity, noun: str) -> bool:
    """Say whether the noun is a role that the text gives somebody, or a wider or narrower word for it."""
    own, word = _trades(entity), spelled(noun)
    kinds = lexicon.PERSON_KINDS.get(word, ())
    return word in own or any(
        role in kinds or word in lexicon.PERSON_KINDS.get(role, ()) or is_compound_of(role, word) for role in own
    )


def is_compound_of(role: str, noun: str) -> bool:
    """``schoolteacher`` and ``teacher``: a role that ends in the noun is one of its kinds."""
    return len(noun) >= _SHORTEST_NOUN and len(role) > len(noun) + 1 and role.endswith(noun)


def _trades(entity: Entity) -> set[str]:
    return {spelled(role) for role in entity.roles if role in _TRADES}


def gender_of(low: str) -> Gender:
    """The gender that a noun for a person says."""
    noun = lexicon.PERSON_NOUNS.get(low.partition("-of-")[0])  # mum-of-two
    if noun is not None:
        return noun.gender if noun.gender != "-" else "u"
    return "f" if low.endswith("woman") else "m" if low.endswith("man") else "u"
