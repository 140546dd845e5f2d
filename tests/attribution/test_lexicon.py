"""The word lists prove themselves: sorted, without repeats, every entry loaded, every example an example of its entry."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from service.attribution import lexicon
from service.attribution.records import CueType

_FOLDER = files("service.attribution.lexicon")


def _entries(name: str) -> list[list[str]]:
    lines = _FOLDER.joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


WIDTHS = {"reporting_verbs": 5}  # list -> number of its columns


def _one_of(alternatives: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, alternatives)) + r")(?![\w-])", re.IGNORECASE)


def _verb_forms(lemma: str) -> list[str]:
    """The spellings that the table gives for ``lemma``, particle included."""
    first, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    table = lexicon.REPORTING_VERBS
    assert first in table
    return [form + tail for form, verbs in table.items() if any(verb.lemma == lemma for verb in verbs)]


def test_every_list_is_covered_here() -> None:
    stored = {path.name for path in _FOLDER.iterdir() if path.name.endswith(".txt")}
    assert stored == {f"{name}.txt" for name in WIDTHS}


@pytest.mark.parametrize("name", WIDTHS)
def test_entries_are_sorted_and_none_is_repeated(name: str) -> None:
    keys = [row[0].casefold() for row in _entries(name)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", WIDTHS)
def test_every_entry_has_all_its_columns(name: str) -> None:
    odd = [row for row in _entries(name) if len(row) != WIDTHS[name] or not all(c and c == c.strip() for c in row)]
    assert odd == []


def test_reporting_verbs_use_only_known_types_and_frames() -> None:
    frames, types = set(get_args(lexicon.Frame)), set(get_args(CueType))
    verbs = [verb for group in lexicon.REPORTING_VERBS.values() for verb in group]
    assert {verb.type for verb in verbs} == types
    assert set().union(*(verb.frames for verb in verbs)) == frames


@pytest.mark.parametrize("row", _entries("reporting_verbs"), ids=lambda row: row[0])
def test_each_reporting_verb_is_alive(row: list[str]) -> None:
    assert _one_of(_verb_forms(row[0])).search(row[-1])


@pytest.mark.parametrize(
    ("form", "lemma", "tenses"),
    [
        pytest.param("said", "say", {"past", "participle"}, id="irregular"),
        pytest.param("wrote", "write", {"past"}, id="past-differs-from-participle"),
        pytest.param("admitting", "admit", {"ing"}, id="doubled-by-flag"),
        pytest.param("begged", "beg", {"past", "participle"}, id="doubled-by-rule"),
        pytest.param("signaled", "signal", {"past", "participle"}, id="american-single"),
        pytest.param("signalled", "signal", {"past", "participle"}, id="british-double"),
        pytest.param("denies", "deny", {"s"}, id="y-to-ies"),
        pytest.param("pointed", "point out", {"past", "participle"}, id="phrasal-under-its-first-word"),
        pytest.param("read", "read", {"base", "past", "participle"}, id="one-spelling-many-tenses"),
        pytest.param("mimicking", "mimic", {"ing"}, id="all-forms-given"),
    ],
)
def test_reporting_verb_forms(form: str, lemma: str, tenses: set[str]) -> None:
    assert {verb.tense for verb in lexicon.REPORTING_VERBS[form] if verb.lemma == lemma} == tenses


def test_particles_are_kept_apart_from_the_verb() -> None:
    (particle,) = {verb.particle for verb in lexicon.REPORTING_VERBS["pointed"] if verb.lemma == "point out"}
    assert particle == "out"
    assert all(verb.particle is None for verb in lexicon.REPORTING_VERBS["said"])
