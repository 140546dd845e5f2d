"""Names of organisations that a run of name words does not hold: the Drivers' League, Friends of the Mill Pond."""

import re
from typing import Final

from service.attribution import lexicon
from service.attribution.tokens import Tokens

_BEHIND_MANY: Final = re.compile(r"[NTohnak]{0,4}P|[NTohnak]{1,4}")
_MANY: Final = frozenset("NHTn")
_FRIENDS: Final = "friends"
BEFORE_FRIENDS: Final = frozenset(("of", "the"))
EDITIONS: Final = frozenset("evening morning".split())  # words of newspapers' names that tell times elsewhere

_OF_FIELDS: Final = frozenset(
    "ministry department office bureau agency committee commission institute board academy society centre".split()
)
_FIELD: Final = frozenset(("of", "for", "on"))
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
    of = first - 1 - (low[first - 1] == "the") if first else 0
    if of < 1 or low[of] != "of" or low[of - 1] != _FRIENDS or not tokens.word[of - 1][0].isupper():
        return first
    return of - 1 if of < first - 1 or kind == "organisation" else first


def goes_on(tokens: Tokens, words: tuple[str, ...], place: int) -> bool:
    """``the Bureau of Weights and Measures``: the name of what has a field goes on with a noun for another.

    ``words`` are those before "and", ``place`` the token behind it.
    """
    if words[0] not in _OF_FIELDS or not _FIELD.intersection(words):
        return False
    low = tokens.low[place]
    if low in lexicon.PLACES or low in lexicon.GIVEN_NAMES or low in lexicon.GROUP_NOUNS:
        return False
    if low in lexicon.ORGANISATION_WORDS:  # Parks and Water
        return True
    bracket = tokens.tags[place + 1 : place + 2] == "(" and tokens.word[place + 2].isupper()
    return low.endswith(_FIELD_ENDINGS) or (bracket and tokens.low[place + 2][-1:] == low[0])
