"""Noun phrases and verb groups: where they begin and end in a tag string."""

import re
from typing import Final

from service.attribution.frozen import record

WINDOW: Final = 120
"""Items: longer than a clause of news prose gets, and the furthest that anything looks to the left."""

NP_FINAL: Final = frozenset("nhHokNIpu")
"""Tags of what a noun phrase may end with."""

_IN_VERB_GROUP = frozenset("rxmfyjdi")
_PREMODIFIERS = frozenset("nhHoka#NITP~")
_LONGEST_PHRASE = 40
_LONGEST_CLIMB = 6
# Behind a noun and before "ago" or "later": the firm two weeks ago, the firm more than a year ago.
_MEASURE = re.compile(r"(?<=[nhHokNI)])(?:[and]i(?:#n)?|#n)\Z")

# Participles and adverbs modify from before the first noun only: "a fisherman mending nets" ends with the fisherman.
_SIMPLE_NP = r"(?:[pu]|[dP#]{0,2}[aTrezg#P]{0,5}[nhHokNI~aPT#yd]{0,8}[nhHokNI])"
NOUN_PHRASE: Final = re.compile(rf"(?:{_SIMPLE_NP}|da(?=[,.;]|\Z))(?:i{_SIMPLE_NP}){{0,3}}")
"""A noun phrase with the prepositional phrases behind it."""


@record(frozen=True, slots=True)
class Phrase:
    """A noun phrase: item positions from ``start`` to ``end``, the end exclusive."""

    start: int
    end: int


@record(frozen=True, slots=True)
class Subject:
    """The phrases that speak (several where they speak jointly), and how they were found."""

    phrases: tuple[Phrase, ...]
    how: str


def phrase_at(tags: str, start: int) -> Phrase | None:
    """The noun phrase that begins at ``start``, its prepositional phrases included."""
    match = NOUN_PHRASE.match(tags, start)
    return Phrase(start, match.end()) if match else None


def phrase_start(tags: str, last: int, low: int = 0) -> int:
    """Where the noun phrase that ends at ``last`` (inclusive) begins, determiner and possessor included."""
    if tags[last] in "pu":
        return last
    low = max(low, last - _LONGEST_PHRASE)
    start = last
    while start > low:
        before = tags[start - 1]
        if tags[start] == "#" and before in "nhHok":
            break  # a number begins its phrase: "In the poll 21 percent said"
        if tags[start] == "T" and before in "ny":
            break  # and so does a title: "Last week Mr. Rudd said"
        if before in _PREMODIFIERS or _modifies(tags, start - 1, low):
            start -= 1
        elif before == "d":
            start -= 1
            if tags[start - 1 : start] not in ("d", "P"):  # "all the", "her every", "Calder's own"
                break
        else:
            break
    return start


def _modifies(tags: str, place: int, low: int) -> bool:
    """A time word or participle inside a phrase: ``the Monday vote``, ``his closing speech``."""
    if place - 1 < low:
        return False
    before = tags[place - 1]
    return before in "d~#ayP" if tags[place] == "y" else tags[place] in "ezgr" and before in "dPa#"


def climb(tags: str, start: int, low: int = 0) -> int:
    """Out of ``spokesman for X``, ``aides to X``: the start of the phrase whose prepositional phrase this is."""
    if tags[start] == "p":
        return start  # a subject pronoun is in no prepositional phrase
    for _ in range(_LONGEST_CLIMB):
        before = start - 2
        if before < low or tags[start - 1] not in "it":
            break
        if tags[before] in "ab" and before > low and tags[before - 1] in NP_FINAL:
            before -= 1  # sources close to the board
        elif tags[before] not in NP_FINAL and tags[before] not in "d#" and tags[before - 1 : before + 1] != "da":
            break  # "the best of them" has an adjective for its noun
        start = before if tags[before] == "d" else phrase_start(tags, before, low)
        while start > low and tags[start - 1] == "y" and tags[start] != "d":
            start -= 1  # "issued last fall by the society"
    return start


def verb_group_start(tags: str, verb: int) -> int:
    """The first position of the verb group that ends at ``verb``: auxiliaries, adverbs, negation, times."""
    if not verb or tags[verb - 1] not in _IN_VERB_GROUP:
        return verb  # as with most
    low = max(0, verb - WINDOW)
    start = verb
    while start > low:
        before = tags[start - 1]
        if before in "rxmfy":
            start -= 1
        elif before == "j" and start > 1 and tags[start - 2] in "NpxhHok":
            start -= 1  # "has since said"
        elif before in "di" and tags[start] == "y" and start < verb:
            start -= 1  # "earlier this week said", "on Tuesday called"
        else:
            break
    if start > 2 and tags[start - 1] in "ni" and "r" in tags[start:verb]:
        measure = _MEASURE.search(tags, max(0, start - 4), start)
        return measure.start() if measure else start
    return start
