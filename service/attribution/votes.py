"""Pronouns as evidence: ``Okoro said she would`` tells a gender where the given name does not."""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.mentions import Name
from service.attribution.pronouns import Pronoun

if TYPE_CHECKING:
    from service.attribution.entities import Entity
    from service.attribution.name_forms import Gender

_WHERE: Final = frozenset("in at near into across outside inside around on onto via".split())
_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last".split())
_VOTE_WITHIN: Final = 25  # tokens
_OBJECT: Final = re.compile(
    r"(?:[VSBGEvbegz]|[xmft,]n)[ij]?\Z"
)  # what stands before a verb's object: praised, looked after
_NEW_SUBJECT: Final = re.compile(r"[VSBG][dPNaH][^,]{0,20}?[VSvxme]|[wq][dPNaH]|p|[jwqt](?!\Z)|W(?![xmrveVSez])")
_OVERRULING: Final = 2  # votes against what the given name says


def vote_on_gender(context: Context, names: list[Name], pronouns: list[Pronoun]) -> None:
    """Pronouns that plainly refer to a name ("Okoro said she would") tell its gender where the given name does not.

    A pronoun votes for the only person named before it in its sentence.
    """
    tags = context.tokens.tags
    firsts = [name.first for name in names]
    votes: dict[int, list[int]] = {}
    entities: dict[int, Entity] = {}
    for pronoun in pronouns:
        at = bisect_right(firsts, pronoun.place) - 1
        if at < 0 or (names[at].quoted and (not pronoun.quoted or tags[names[at].last + 1] == ",")):
            continue  # named by somebody, and told of by another; or addressed
        if not _refers_plainly(tags, context.tokens.low, names, at, pronoun.place):
            continue
        if is_of_another(tags, context.tokens.low, names[at], pronoun.place):
            continue
        entity = names[at].entity
        is_noun = entity is not None and len(entity.words) == 1 and entity.words[0] in lexicon.GROUP_NOUNS  # Congress
        if entity is not None and not entity.sure and entity.kind in ("person", "unknown") and not is_noun:
            entities[id(entity)] = entity
            votes.setdefault(id(entity), [0, 0])[pronoun.gender == "f"] += 1
    for key, (male, female) in votes.items():
        entity = entities[key]
        voted: Gender = "m" if male > female else "f"
        if male == female:
            continue
        if entity.gender == "u" or (entity.gender != voted and abs(male - female) >= _OVERRULING):
            entity.gender = voted
        if entity.kind == "unknown":
            entity.kind = "person"


def is_of_another(tags: str, low: list[str], name: Name, place: int) -> bool:
    """Say whether a pronoun is plainly not who is named before it: the object of his own verb, or she who goes on.

    ``Calder, who has coached her since she was 12``: the object of his verb is not himself, and neither is "she".
    """
    first = name.last + 1
    at = place if tags[place] == "u" else tags.find("u", first, place)
    if at < 0 or not _OBJECT.search(tags[first:at]) or _NEW_SUBJECT.search(tags[first:at]):
        return False
    return "who" in low[first:at] or not name.first or tags[name.first - 1] not in "it"


def _is_one_of_many(tags: str, low: list[str], name: Name) -> bool:
    """``the Volvo``, ``her fourth Games``, ``a resident of Keta, who``: nobody's name has an article, or is counted."""
    if low[name.first - 1] == "of" and tags[max(0, name.first - 2)] in "hH":
        return True
    behind_article = low[name.first - 2] in ("a", "an", "the") and tags[name.first - 1] in "ez"  # in a stolen Volvo
    counted = low[name.first - 1] in _ORDINALS and tags[name.first - 2] == "d"
    return tags[name.first - 1] == "d" or behind_article or counted


def _refers_plainly(tags: str, low: list[str], names: list[Name], at: int, place: int) -> bool:
    name = names[at]
    if place - name.last > _VOTE_WITHIN or name.kind in ("organisation", "place") or name.possessive:
        return False
    if name.kind != "person" and name.first and (low[name.first - 1] in _WHERE or _is_one_of_many(tags, low, name)):
        return False
    between = tags[name.last + 1 : place]
    if any(sign in between for sign in '.?!;"QhH'):
        return False
    if at and names[at - 1].entity is not name.entity and names[at - 1].kind not in ("organisation", "place"):
        gap = tags[names[at - 1].last + 1 : name.first]
        return any(sign in gap for sign in ".?!")
    return True
