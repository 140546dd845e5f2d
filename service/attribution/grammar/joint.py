"""Noun phrases side by side: ``X and Y``, ``X, Y and Z``, ``the chair, X``; and which of them are one person."""

import re
from typing import Final

from service.attribution.grammar.phrases import NP_FINAL, Phrase, climb, phrase_at, phrase_start

CLOSED_BEFORE: Final = frozenset(",;:-Qjw.\"'")
"""What may stand before a subject."""

_BEFORE_LIST = frozenset(".;:Qw-")
_LONGEST_LIST = 6
_NAME = re.compile(r"[TNI~]+\Z")
_TITLED_NAME = re.compile(r"(?P<name>(?:d?a?h)?[TNI~]+(?:n[TNI~]+)*)(?:\([^()]*\))?\Z")  # Khalid bin Saif (Green)


def joint(tags: str, phrase: Phrase, low: int, closed: frozenset[str] = CLOSED_BEFORE) -> tuple[Phrase, ...]:
    """``X and Y`` where both stand where a subject stands."""
    start = phrase.start
    if start - 2 < low or tags[start - 1] != "c" or tags[start - 2] not in NP_FINAL:
        return (phrase,)
    near = phrase_start(tags, start - 2, low)
    other = climb(tags, near, low)
    if other == near and _is_one(tags, Phrase(other, start - 1), phrase):
        return (Phrase(other, phrase.end),)
    if other == low or tags[other - 1] in closed:
        return _listed(tags, (Phrase(other, start - 1), phrase), low)
    return (phrase,)


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
    return Phrase(chunk[0], chunk[0] + match.end("name")) if match else None
