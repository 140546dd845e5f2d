"""Names of organisations that a run of name words does not hold: the Drivers' League, Friends of the Mill Pond."""

import re
from typing import Final

from service.attribution import lexicon
from service.attribution.name_forms import Form
from service.attribution.tokens import Tokens
from service.attribution.vocabulary import TAGS

_BEHIND_MANY: Final = re.compile(r"[NTohnak]{0,4}P|[NTohnak]{1,4}")
_MANY: Final = frozenset("NHTn")
_FRIENDS: Final = lexicon.describing("opens a name")
_RESCUES: Final = lexicon.describing("opens an appeal")
BEFORE_FRIENDS: Final = frozenset(("of", "the", "for", "against", "our"))
_BEHIND_FRIENDS: Final = frozenset(("of", "for", "against"))
EDITIONS: Final = frozenset("evening morning".split())  # words of newspapers' names that tell times elsewhere

_OF_FIELDS: Final = frozenset(
    "ministry department office bureau agency committee commission institute board academy society centre union "
    "association federation institution school college faculty fund".split()
)
PLURAL_BODIES: Final = frozenset("centers centres academies institutes".split())
# Two of these may stand side by side (the Centre for Ports and Dorn International): the last word tells.
_OF_WIDER_FIELDS: Final = PLURAL_BODIES | frozenset("centre center organization organisation council".split())
_FIELDS: Final = re.compile(r"(?:,[NTnahHkogBSVeb]{1,3}){0,4},?c[NTnahHkogBSVeb]{1,3}")
_PAIRED_FIELDS: Final = frozenset(
    (("fire", "rescue"), ("search", "rescue"), ("revenue", "customs"), ("fish", "wildlife"), ("parks", "recreation"))
)
_OF_TWO: Final = (2, 3)  # words: Cornwall Police, Ashington Health Trust
_FIELD: Final = frozenset(("of", "for", "on"))
_BODY_WORDS: Final = lexicon.ORGANISATION_WORDS.difference(lexicon.GROUP_NOUNS)
_FIELD_ENDINGS: Final = (
    "tion", "ment", "ture", "ity", "ics", "ogy", "ance", "ence", "ies", "fare", "ism", "ing", "ures", "ices"
)  # fmt: skip


def edition_before(tokens: Tokens, first: int) -> int:
    """Where ``the Evening Ledger`` begins, of whose words only the last is read as a name's; else ``first``."""
    named = tokens.word[first - 1][0].isupper() and tokens.low[first - 2] == "the"
    return first - 1 if named else first


def of_many(tokens: Tokens, behind: int, limit: int) -> tuple[int, int] | None:
    """``Drivers' Action Group``: a plural possessive that ends before ``behind``, and an organisation's capital noun.

    The tokens of the whole, the first and one past the last.
    """
    owner = behind - 2
    run = _BEHIND_MANY.match(tokens.tags, behind, limit)
    if owner < 0 or run is None or tokens.tags[owner] not in _MANY or not tokens.word[owner][0].isupper():
        return None
    end = run.end()
    while end > behind and tokens.low[end - 1].removesuffix("'s") not in lexicon.ORGANISATION_WORDS:
        end -= 1
    if owner > 1 and tokens.tags[owner - 1] == "N" and tokens.word[owner - 2] == "All":
        owner -= 2  # the All Harwick Drivers' Front
    capital = all(tokens.word[place][0].isupper() for place in range(behind, end))
    return (owner, end) if end > behind and capital else None


def of_friends(tokens: Tokens, first: int, kind: str) -> int:
    """Where ``Friends of the Mill Pond`` begins; else ``first``.

    The word opens a sentence, and "the", or that what follows is by its kind an organisation, makes it one.
    """
    low = tokens.low
    if first > 1 and low[first - 1] in ("the", "our") and low[first - 2] in _RESCUES:
        mid = first > 2 and tokens.tags[first - 3] not in '.?!"'
        subject = tokens.tags[first + 1 : first + 2] in ("V", "S")  # Save the Children said
        return first - 2 if (mid or subject) and tokens.word[first - 2][0].isupper() else first
    of = first - 1 - (low[first - 1] == "the") if first else 0
    if of < 1 or low[of] not in _BEHIND_FRIENDS or low[of - 1] not in _FRIENDS or not tokens.word[of - 1][0].isupper():
        return first
    return of - 1 if of < first - 1 or kind == "organisation" else first


def end_of_fields(tokens: Tokens, words: tuple[str, ...], end: int, limit: int) -> int:
    """``the Bureau of Weights and Measures``: where the name of what has a field ends that goes on with others.

    ``words`` are those of the name that ends at ``end`` so far; what follows are capital nouns, the last of them behind
    "and": Department for Transport, Ports and Harbours.
    """
    is_wide = _OF_FIELDS.isdisjoint(words)
    if (is_wide and _OF_WIDER_FIELDS.isdisjoint(words)) or _FIELD.isdisjoint(words):
        return end
    match = _FIELDS.match(tokens.tags, end, limit)
    if match is None:
        return end
    last = match.end()
    while not tokens.word[last - 1][0].isupper():
        last -= 1
        if tokens.tags[last] == "c":
            return end
    joint = max(place for place in range(end, last) if tokens.tags[place] == "c")
    if tokens.low[joint] != "and" or not all(is_field(tokens, place) for place in range(end, last)):
        return end
    if is_wide and not _ends_fields(tokens.low[last - 1]):
        return end
    return last


def _ends_fields(low: str) -> bool:
    """Say whether a word is a field's, and no body's: Studies, Prevention; not International, Institution."""
    known = low in lexicon.WORD_CLASSES or low in lexicon.GROUP_NOUNS or low.endswith(_FIELD_ENDINGS)
    return known and TAGS.get(low) != "a" and not _is_body(low)


def _is_body(low: str) -> bool:
    noun = lexicon.GROUP_NOUNS.get(low)
    return noun is not None and noun.kind != "document"


def is_field(tokens: Tokens, place: int) -> bool:
    """A sign, "and", or a capital word that is no place, person or body, nor one that the article has elsewhere."""
    word, low = tokens.word[place], tokens.low[place]
    if tokens.tags[place] in ",c" or low in _BODY_WORDS:
        return True  # Parks and Water
    if not word[0].isupper() or low in lexicon.PLACES or low in lexicon.GIVEN_NAMES or _is_body(low):
        return False
    acronym = word.isupper() and len(word) > 1
    known = low in TAGS or low.endswith(_FIELD_ENDINGS)
    return not acronym and (known or tokens.count(low) == 1)


def is_pair(before: str, behind: str) -> bool:
    """``Trinidad and Tobago``, ``Dorn Fire and Rescue``: words on both sides of "and" that belong together."""
    return (before, behind) in _PAIRED_FIELDS or f"{before} and {behind}" in lexicon.PLACES


def names_two_places(tokens: Tokens, last: int, form: Form) -> bool:
    """``Avon and Somerset Police``: two words that the article never has apart, and what a place has.

    ``last`` is the token before "and", ``form`` the name behind it.
    """
    low = tokens.low
    if form.kind != "organisation" or len(form.words) not in _OF_TWO or form.words[-1] not in lexicon.GROUP_NOUNS:
        return False
    is_given = low[last] in lexicon.GIVEN_NAMES and low[last] not in lexicon.PLACES  # Devon and Cornwall Police
    if is_given or tokens.word[last].isupper() or tokens.word[last + 2].isupper():
        return False
    return tokens.count(low[last]) == tokens.count(low[last + 2])


FIRMS: Final = frozenset("co company sons daughters brothers partners associates".split())
"""What ends a firm's name behind "and": Rao and Sons."""
