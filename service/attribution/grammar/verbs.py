"""Finite verbs: which verb to the left heads the clause that a place stands in."""

from typing import Final

from service.attribution.grammar.phrases import NP_FINAL, WINDOW, verb_group_start

FINITE: Final = frozenset("VSvexm")
"""Tags of verbs that may be finite; ``e`` may be a participle too."""


def finite_before(tags: str, place: int, low: int = 0, *, closed: bool = True) -> int | None:
    """The nearest finite verb before ``place``, ``low`` the furthest place to look at.

    The verb of a relative clause counts only where no comma has ``closed`` that clause.
    """
    for verb in range(place - 1, max(low, place - WINDOW) - 1, -1):
        if not is_finite(tags, verb, low):
            continue
        group = verb_group_start(tags, verb)
        if group - 1 >= low and tags[group - 1] == "W" and (closed or "," in tags[verb:place]):
            continue
        if tags[verb] in "xm" and verb + 1 < place and tags[verb + 1] in "xm":
            continue  # "would have": one group, counted at its end
        return verb
    return None


def has_finite(tags: str, start: int, end: int) -> bool:
    """Whether a finite verb stands from ``start`` to ``end`` outside of relative clauses."""
    relative = tags.find("W", start, end)
    return any(is_finite(tags, place, start) for place in range(start, end if relative < 0 else relative))


def is_finite(tags: str, verb: int, low: int) -> bool:
    """Whether the verb at ``verb`` is finite.

    An -ed form is a past tense behind a subject, a participle behind an auxiliary, preposition or determiner.
    """
    if tags[verb] != "e":
        return tags[verb] in FINITE
    before = verb - 1
    while before >= low and tags[before] in "rf":
        before -= 1
    if before < low:
        return False
    if tags[before] in "pNW)":
        return True
    return (tags[before] in NP_FINAL or tags[before] in ",c") and tags[verb + 1 : verb + 2] not in ("i", "Q")
