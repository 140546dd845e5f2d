"""Noun phrases side by side: ``X and Y``, ``X, Y and Z``, ``the chair, X``; and which of them are one person."""

import re
from typing import Final

from service.attribution.grammar.phrases import NP_FINAL, Phrase, climb, phrase_at, phrase_start

CLOSED_BEFORE: Final = frozenset(",;:-Qjw.\"'")
"""What may stand before a subject."""

_BEFORE_LIST = frozenset(".;:Qw-")
_LONGEST_LIST = 6
# Between commas: an age, a name, a role, a relative clause.
_DESCRIBING = re.compile(r"(?:,(?:\#|[dP]?[aegTNI~nhHok]{1,8}(?:i[daTNI~nhok#]{1,6})?|W[^,;:Q]{1,60}))++,\Z")
_NAME = re.compile(r"[TNI~]+\Z")
_BARE_NOUNS = re.compile(r"[ae]{0,2}n{1,3}(?![nhHokN])")  # without a determiner
# Khalid bin Saif (Green); a boxer called Tom Rudd; law graduate Ann Lee; novelist and critic Ann Lee; drugs giant Vell
_TITLED_NAME = re.compile(
    r"(?:d?a?hV)?(?P<name>(?:d?[aeokn]?h{1,2}(?:ch)?|a?n?[on])?[TNI~]+(?:n[TNI~]+)*)(?:(?:i[daTNI~n]{1,6}){1,3}|\([^()]*\))?\Z"
)


def joint(tags: str, phrase: Phrase, low: int, closed: frozenset[str] = CLOSED_BEFORE) -> tuple[Phrase, ...]:
    """``X and Y`` where both stand where a subject stands."""
    start = phrase.start
    if tags[start - 3 : start] == "jrj" and start - 4 >= low and tags[start - 4] in NP_FINAL:  # Lee as well as Rao
        return (Phrase(climb(tags, phrase_start(tags, start - 4, low), low), start - 3), phrase)
    if start - 2 < low or tags[start - 1] != "c" or tags[start - 2] not in NP_FINAL:
        return (*before_coordinator(tags, start - 1, low), phrase)
    if tags[start] == "p" and tags[start - 2] in "nk":
        return (phrase,)  # "mended the drains and he said": a new clause
    near = phrase_start(tags, start - 2, low)
    other = climb(tags, near, low)
    one = _is_one(tags, Phrase(other, start - 1), phrase) if other == near else are_bare_nouns(tags, near, phrase)
    if one:
        return (Phrase(other, phrase.end),)
    if other == low or tags[other - 1] in closed:
        return _listed(tags, (Phrase(other, start - 1), phrase), low)
    return (phrase,)


def are_bare_nouns(tags: str, near: int, phrase: Phrase) -> bool:
    """``the head of the agency for lakes and rivers``: what is coordinated is the last noun of the first phrase."""
    first = _BARE_NOUNS.match(tags, near)
    return first is not None and _BARE_NOUNS.fullmatch(tags, phrase.start, phrase.end) is not None


def before_coordinator(tags: str, place: int, low: int) -> tuple[Phrase, ...]:
    """``Her mother, Ann, 61, and``: the phrase that opens the clause, where nothing but what describes it follows."""
    comma = place - 1
    if comma <= low or tags[place] != "c" or tags[comma] != ",":
        return ()
    start = comma
    while start > low and tags[start - 1] not in _BEFORE_LIST:
        start -= 1
    phrase = phrase_at(tags, start)
    if phrase is None or tags[phrase.end] != "," or phrase.end == comma or tags[phrase.end - 1] not in "hHNo":
        return ()
    if not _DESCRIBING.match(tags, phrase.end, comma + 1):
        return ()
    name = name_in_apposition(tags, phrase, (phrase.end + 1, tags.index(",", phrase.end + 1)))
    return (name or phrase,)


def _listed(tags: str, phrases: tuple[Phrase, ...], low: int) -> tuple[Phrase, ...]:
    """``X, Y and Z``, of which ``phrases`` are the last two; of ``a group of X, Y and Z`` the group alone."""
    found = phrases
    while len(found) < _LONGEST_LIST:
        comma = found[0].start - 1
        if comma <= low or tags[comma] != "," or tags[comma - 1] not in NP_FINAL:
            break
        near = phrase_start(tags, comma - 1, low)
        first = climb(tags, near, low)
        found = (Phrase(first, comma), *found)
        if first < near and (first == low or tags[first - 1] in _BEFORE_LIST):
            return found[:1]
    start, before = found[0].start, tags[found[0].start - 1]
    opens = start == low or before in _BEFORE_LIST
    # "while X, Y and Z" is a list, "after an hour, X and Y" none.
    opens = opens or (before == "j" and _NAME.match(tags[start : found[0].end]) is not None)
    return found if len(found) > 2 and opens else phrases


def _is_one(tags: str, first: Phrase, second: Phrase) -> bool:
    """``the founder and chair``: one determiner, two nouns for one person."""
    nouns = tags[first.end - 1] == "h" and tags[second.end - 1] == "h"
    return nouns and tags[first.start] in "dP" and tags[second.start] in "hae"


def joint_forward(tags: str, phrase: Phrase, end: int) -> tuple[Phrase, ...]:
    """``X and Y`` where ``phrase`` is the first of them and the second ends at ``end``."""
    if phrase.end < end and tags[phrase.end] == "c":
        other = phrase_at(tags, phrase.end + 1)
        if other and other.end == end:
            return (Phrase(phrase.start, end),) if _is_one(tags, phrase, other) else (phrase, other)
    return (phrase,)


def name_in_apposition(tags: str, phrase: Phrase, chunk: tuple[int, int]) -> Phrase | None:
    """``its managing director, K. Venkat Rao,``: the name is what a caption would print."""
    is_role = tags[phrase.start] in "dP" or "P" in tags[phrase.start : phrase.end] or tags[phrase.end - 1] in "hHo"
    match = _TITLED_NAME.match(tags[chunk[0] : chunk[1]]) if is_role else None
    return Phrase(chunk[0] + match.start("name"), chunk[0] + match.end("name")) if match else None
