"""The word lists, read once at import into typed tables.

Keys are lower-case throughout; a key of several words has single spaces. Each list's columns are explained at the
head of its file, its source in the README beside it. Nothing here decides anything: a rule does, with a look-up.
The records are named tuples, not dataclasses: thousands are made at import, and they are made in half the time.
"""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Final, Literal, NamedTuple, cast

from service.attribution.lexicon.inflection import Doubling, Forms, inflect
from service.attribution.records import CueType

Tense = Literal["base", "s", "past", "participle", "ing"]
Frame = Literal[
    "tag", "that", "bare", "hearer", "call", "as", "infinitive", "order", "gerund", "whether",
    "of", "for", "about", "against", "at", "in", "on", "over", "to", "with",
    "object", "denial", "gesture", "homograph", "weak",
]  # fmt: skip


class VerbForm(NamedTuple):
    """One inflected form of a reporting verb; ``particle`` is the word that must follow it ("out" of point out)."""

    lemma: str
    tense: Tense
    type: CueType
    frames: frozenset[Frame]
    particle: str | None


def _rows(name: str) -> Iterator[list[str]]:
    """The columns of each entry of ``name``.txt, in file order."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return (line.split(" | ") for line in text.split("\n") if line and line[0] != "#")


def _forms(base: str, irregular: str) -> Forms:
    """The forms of the verb ``base``, given the "forms" column of its entry."""
    if irregular == "-":
        return inflect(base)
    if irregular in ("double", "either"):
        return inflect(base, cast(Doubling, irregular))
    columns = [tuple(column.split("/")) for column in irregular.split(", ")]
    if len(columns) == 2:
        regular = inflect(base)
        return Forms(regular.s, columns[0], columns[1], regular.ing)
    past, participle, third, ing = columns
    return Forms(third, past, participle, ing)


def _tenses(lemma: str, irregular: str) -> Iterator[tuple[str, Tense]]:
    """Each inflected spelling of the first word of ``lemma`` with its tense."""
    base = lemma.partition(" ")[0]
    forms = _forms(base, irregular)
    yield base, "base"
    yield from ((form, "s") for form in forms.s)
    yield from ((form, "past") for form in forms.past)
    yield from ((form, "participle") for form in forms.participle)
    yield from ((form, "ing") for form in forms.ing)


def _reporting_verbs() -> dict[str, tuple[VerbForm, ...]]:
    table: dict[str, tuple[VerbForm, ...]] = {}
    frame_sets: dict[str, frozenset[Frame]] = {}
    for lemma, kind, frames, irregular, _example in _rows("reporting_verbs"):
        frame_set = frame_sets.get(frames)
        if frame_set is None:
            frame_set = frame_sets[frames] = frozenset(cast(list[Frame], frames.split(", ")))
        particle = lemma.partition(" ")[2] or None
        for form, tense in _tenses(lemma, irregular):
            verb = VerbForm(lemma, tense, cast(CueType, kind), frame_set, particle)
            table[form] = (*table.get(form, ()), verb)
    return table


REPORTING_VERBS: Final[Mapping[str, tuple[VerbForm, ...]]] = _reporting_verbs()
"""Inflected form -> what it may be a form of. Verbs with a particle stand under their first word, beside plain ones."""
