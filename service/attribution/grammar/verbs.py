"""Finite verbs: which verb to the left heads the clause that a place stands in."""

import re
from typing import Final

from service.attribution.grammar.phrases import NP_FINAL, WINDOW, phrase_start, verb_group_start

FINITE: Final = frozenset("VSvexm")
"""Tags of verbs that may be finite; ``e`` may be a participle too."""

_RELATIVE = re.compile(r"W|(?<=[nhHok])w(?=[rf]{0,2}[xmvVS])")  # a firm that still sends cards
_LONGEST_PARENTHESIS = 30


def finite_before(tags: str, place: int, low: int = 0, *, closed: bool = True) -> int | None:
    """The nearest finite verb before ``place``, ``low`` the furthest place to look at.

    The verb of a relative clause counts only where no comma has ``closed`` that clause.
    """
    low = max(low, place - WINDOW)
    verb = place
    while verb > low:
        verb -= 1
        if tags[verb] == "-" and verb < place - 1:
            verb = _opening_dash(tags, verb, low)
            continue
        if not is_finite(tags, verb, low):
            continue
        # "asked whom they would pick but said": what is joined to a modal is no past tense.
        apart = closed or "," in tags[verb:place] or (tags[verb] == "m" and tags[place + 1 : place + 2] in ("V", "S"))
        if apart and is_relative(tags, verb_group_start(tags, verb) - 1, low):
            continue
        if tags[verb] in "xm" and verb + 1 < place and tags[verb + 1] in "xm":
            continue  # "would have": one group, counted at its end
        return verb
    return None


def is_relative(tags: str, left: int, low: int = 0) -> bool:
    """Whether a verb behind ``left`` is a relative clause's: ``who left``, ``whom he met``, ``what he did``."""
    if left < low:
        return False
    if tags[left] == "W":
        return True
    if tags[left] == "d":
        return left > low and tags[left - 1] == "W"  # which some argued
    if tags[left] not in NP_FINAL:
        return False
    start = phrase_start(tags, left, low)
    return start > low and (tags[start - 1] in "Wq" or (tags[left] == "p" and tags[start - 1] in "nhHok"))


def _opening_dash(tags: str, closing: int, low: int) -> int:
    """The dash that opens the parenthesis which another at ``closing`` closes; ``closing`` where there is none."""
    opening = tags.rfind("-", max(low, closing - _LONGEST_PARENTHESIS), closing)
    return opening if opening >= 0 and not set(tags[opening:closing]) & set(";:.?!") else closing


def has_finite(tags: str, start: int, end: int) -> bool:
    """Whether a finite verb stands from ``start`` to ``end`` outside of relative clauses."""
    relative = _RELATIVE.search(tags, start, end)
    return any(is_finite(tags, place, start) for place in range(start, relative.start() if relative else end))


def is_finite(tags: str, verb: int, low: int) -> bool:
    """Whether the verb at ``verb`` is finite.

    An -ed form is a past tense behind a subject, a participle behind an auxiliary, preposition or determiner.
    """
    if tags[verb] != "e":
        return tags[verb] in FINITE and not (tags[verb] == "x" and verb > low and tags[verb - 1] == "t")  # to have run
    before = verb - 1
    while before >= low and (tags[before] in "rfy" or (tags[before] == "i" and tags[before + 1] == "y")):
        before -= 1  # "The board on Monday released"
    if before < low:
        return False
    if tags[before] in "pNW)":
        return True
    return (tags[before] in NP_FINAL or tags[before] in ",c-") and tags[verb + 1 : verb + 2] not in ("i", "Q")
