"""Words with a capital letter that say something of a name and are no part of it.

``Democrats Ann Reed and Tom Holt``, ``Councillors Reed and Holt``, ``Astonishingly Ann Reed said``.
"""

from collections.abc import Sequence
from typing import Final

from service.attribution import lexicon
from service.attribution.vocabulary import NOUN_TAGS, TAGS, tag_unknown

PARTISANS: Final = lexicon.describing("of a party")
MEMBERS: Final = frozenset(f"{noun}s" for noun in PARTISANS)
PARTIES: Final = PARTISANS | MEMBERS
_TOLD_OF_PAPERS: Final = frozenset("told by in to with".split())
_OF: Final = frozenset(("of", "from"))
_ARTICLES: Final = frozenset("the The a A an An".split())
_LONGEST_OF_TWO: Final = 3  # words of the first of two names
_SHORT_NAME: Final = 5  # letters: Daly is a surname
_NOUNS: Final = (["n"], ["h"], ["H"], ["o"], ["k"])


def party_tag(word: Sequence[str], tags: Sequence[str], place: int) -> str:
    """The tag of one of PARTIES where it is a noun for people, and no part of a name; "" elsewhere."""
    low = word[place].lower()
    following = next(iter(word[place + 1 : place + 2]), ".")
    if _is_before_full_name(word, place) or (following[0].isupper() and _is_unknown(following)):
        return "h" if low in PARTISANS else "H"  # Democrats Ann Reed and Tom Holt, Democrat Calder
    return "h" if low in PARTISANS and _is_member(word, tags, place) else ""


def _is_unknown(word: str) -> bool:
    """Say whether a word with a capital letter is no noun and no place, and so somebody's name."""
    low = word.lower()
    if low in TAGS or low in lexicon.PLACES or low in lexicon.ORGANISATION_WORDS or not low.isalpha():
        return False
    return tag_unknown(low) not in "rg"


def _is_member(word: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """``the Ohio Democrat said``, ``Ann Reed, Republican of Utah,``; but ``told the Dorn Democrat``, a newspaper."""
    following = next(iter(word[place + 1 : place + 2]), ".")
    first = place - 1
    if not place:
        return False
    if word[first] == "," and following in _OF:
        return True
    while first > 0 and word[first][0].isupper() and word[first] not in _ARTICLES:
        first -= 1
    if word[first] not in _ARTICLES or following[0].isupper() or following == "reported":
        return False
    before_noun = tags[place + 1 : place + 2] in _NOUNS
    return not before_noun and (first == 0 or word[first - 1] not in _TOLD_OF_PAPERS)


def opens_clause(word: Sequence[str], place: int) -> bool:
    """``Astonishingly Reed said``, ``Entrusting Ann Reed with it``: an adverb of an adjective, a form of a verb."""
    low = word[place].lower()
    adjectives = (low[:-2], f"{low[:-1]}e", f"{low[:-3]}y")
    if low.endswith("ly") and len(low) > _SHORT_NAME and not TAGS.keys().isdisjoint(adjectives):
        return "".join(word[place + 1 : place + 2])[:1].isupper()
    return low.endswith("ing") and _is_before_full_name(word, place)


def _is_before_full_name(word: Sequence[str], place: int) -> bool:
    """Say whether a given name and a surname follow."""
    given, surname = (*word[place + 1 : place + 3], ".", ".")[:2]
    return given.lower() in lexicon.GIVEN_NAMES and given[0].isupper() and surname[0].isupper()


def is_of_body_name(word: Sequence[str], low: Sequence[str], place: int) -> bool:
    """``the Council of Europe``, ``the Department of Justice``: a title's word in an organisation's name."""
    if NOUN_TAGS.get(low[place]) == "o" and low[place + 1 : place + 2] in (["of"], ["on"]):
        behind = "".join(word[place + 2 : place + 3])
        return behind[:1].isupper() and (low[place + 1] == "of" or behind.lower() in TAGS)
    of = place > 1 and low[place - 1] == "of" and word[place - 2][0].isupper()
    return of and low[place - 2] in lexicon.ORGANISATION_WORDS


def is_joined(word: Sequence[str], place: int) -> bool:
    """``Marks & Spencer``, ``Doctors Without Borders``: a word before "&", one before "Without", and that itself."""
    behind = word[place + 1 : place + 3]
    if word[place] == "Without":
        return place > 0 and word[place - 1][0].isupper() and behind[:1] != [] and behind[0][0].isupper()
    return len(behind) > 1 and behind[0] in ("&", "Without") and behind[1][0].isupper()


def is_of_several(word: Sequence[str], place: int) -> bool:
    """``said Councillors Reed and Holt``: a plural before two names, and no part of the first one."""
    end = place + 1
    while end < len(word) and end - place <= _LONGEST_OF_TWO and word[end][0].isupper():
        end += 1
    if end == place + 1 or word[end : end + 1] != ["and"] or not word[end + 1 : end + 2]:
        return False
    two = word[end + 1][0].isupper() and not word[place - 1][0].isupper()
    return two and word[place + 1].lower() not in lexicon.PLACES
