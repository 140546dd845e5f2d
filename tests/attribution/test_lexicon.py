"""The word lists prove themselves: sorted, without repeats, every entry loaded, every example holds its entry."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import get_args

import pytest

from service.attribution import lexicon, read
from service.attribution.lexicon.inflection import plural
from service.attribution.records import CueType, Reason
from service.attribution.vocabulary import TAGS, tag_unknown

_FOLDER = files("service.attribution.lexicon")


def _entries(name: str) -> list[list[str]]:
    lines = _FOLDER.joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


WIDTHS = {  # list -> number of its columns
    "abbreviations": 2,
    "age_nouns": 3,
    "body_kinds": 2,
    "context_verbs": 4,
    "context_words": 3,
    "description_nouns": 2,
    "document_kinds": 2,
    "family_names_first": 1,
    "function_words": 2,
    "given_names": 3,
    "group_nouns": 4,
    "honorifics": 4,
    "kind_nouns": 3,
    "name_nouns": 4,
    "name_particles": 1,
    "kin_nouns": 2,
    "makers": 2,
    "name_adjectives": 2,
    "naming_verbs": 4,
    "nicknames": 2,
    "office_cues": 2,
    "office_verbs": 2,
    "organisation_words": 1,
    "perceiving_verbs": 3,
    "person_kinds": 2,
    "person_nouns": 3,
    "places": 2,
    "post_nominals": 2,
    "reporting_adjectives": 3,
    "reporting_nouns": 4,
    "reporting_verbs": 5,
    "sign_nouns": 2,
    "word_classes": 2,
    "work_nouns": 2,
}


def _one_of(alternatives: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, alternatives)) + r")(?![\w-])", re.IGNORECASE)


def _verb_forms(
    lemma: str, table: Mapping[str, tuple[lexicon.VerbForm, ...]] | Mapping[str, tuple[lexicon.NamingForm, ...]]
) -> list[str]:
    """The spellings that ``table`` gives for ``lemma``, particle included."""
    first, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    assert first in table
    return [form + tail for form, verbs in table.items() if any(verb.lemma == lemma for verb in verbs)]


def test_abbreviations_stand_before_any_word_or_before_numbers() -> None:
    assert {before for _, before in _entries("abbreviations")} == {"any", "number"}
    assert len(lexicon.ABBREVIATIONS | lexicon.BEFORE_NUMBERS) == len(_entries("abbreviations"))


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
    assert _one_of(_verb_forms(row[0], lexicon.REPORTING_VERBS)).search(row[-1])


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


@pytest.mark.parametrize("row", _entries("nicknames"), ids=lambda row: row[0])
def test_each_nickname_is_shorter_or_other_and_listed_in_order(row: list[str]) -> None:
    short = row[1].split(", ")
    assert short == sorted(set(short))
    assert lexicon.NICKNAMES[row[0]] == set(short) - {row[0]}


@pytest.mark.parametrize("row", _entries("naming_verbs"), ids=lambda row: row[0])
def test_each_naming_verb_is_alive(row: list[str]) -> None:
    assert _one_of(_verb_forms(row[0], lexicon.NAMING_VERBS)).search(row[-1])


@pytest.mark.parametrize("row", _entries("perceiving_verbs"), ids=lambda row: row[0])
def test_each_perceiving_verb_is_alive(row: list[str]) -> None:
    assert row[0] in lexicon.PERCEIVING_VERBS
    assert _one_of(sorted(lexicon.PERCEIVING_VERBS)).search(row[-1])


@pytest.mark.parametrize("row", _entries("context_verbs"), ids=lambda row: row[0])
def test_each_context_verb_is_alive(row: list[str]) -> None:
    first, _, particle = row[0].partition(" ")
    tail = f" {particle}" if particle else ""
    forms = [form + tail for form, verb in lexicon.CONTEXT_VERBS.items() if verb.lemma == row[0]]
    assert first in lexicon.CONTEXT_VERBS
    assert _one_of(forms).search(row[-1])


def test_context_verbs_and_words_use_only_known_classes() -> None:
    assert {verb.kind for verb in lexicon.CONTEXT_VERBS.values()} == set(get_args(lexicon.ContextKind))
    assert set(lexicon.CONTEXT_WORDS.values()) == {
        "pretence",
        "nobody",
        "particle",
        "gloss",
        "judge",
        "habit",
        "alias",
        "mistaken",
    }
    assert set(lexicon.NAME_NOUNS.values()) <= set(get_args(Reason))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("kind_nouns", dict.fromkeys(lexicon.KIND_NOUNS)),
        ("name_nouns", lexicon.NAME_NOUNS),
        ("context_words", lexicon.CONTEXT_WORDS),
        ("reporting_adjectives", lexicon.REPORTING_ADJECTIVES),
    ],
)
def test_each_example_holds_its_word(name: str, table: Mapping[str, object]) -> None:
    assert [row[0] for row in _entries(name) if row[0] not in table or not _one_of([row[0]]).search(row[-1])] == []


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("reporting_nouns", lexicon.REPORTING_NOUNS),
        ("honorifics", lexicon.HONORIFICS),
        ("group_nouns", lexicon.GROUP_NOUNS),
    ],
)
def test_each_noun_and_title_is_alive(name: str, table: Mapping[str, object]) -> None:
    dead = [row[0] for row in _entries(name) if row[0].lower() not in table or not _one_of([row[0]]).search(row[-1])]
    assert dead == []


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("person_nouns", lexicon.PERSON_NOUNS),
        ("organisation_words", lexicon.ORGANISATION_WORDS),
        ("age_nouns", lexicon.AGE_NOUNS),
        ("body_kinds", lexicon.BODY_KINDS),
        ("description_nouns", lexicon.DESCRIPTION_NOUNS),
        ("given_names", lexicon.GIVEN_NAMES),
        ("places", lexicon.PLACES),
        ("word_classes", lexicon.WORD_CLASSES),
        ("work_nouns", lexicon.WORK_NOUNS),
        ("sign_nouns", lexicon.SIGN_NOUNS),
        ("kind_nouns", lexicon.KIND_NOUNS),
        ("name_nouns", lexicon.NAME_NOUNS),
        ("makers", lexicon.MAKERS),
        ("context_words", lexicon.CONTEXT_WORDS),
    ],
)
def test_every_entry_is_loaded(name: str, table: Mapping[str, object] | frozenset[str]) -> None:
    assert [row[0] for row in _entries(name) if row[0].lower() not in table] == []
    assert all(key == key.lower() and key == key.strip() for key in table)


def test_reporting_nouns_name_their_prepositions() -> None:
    frames = set().union(*(noun.frames for noun in lexicon.REPORTING_NOUNS.values()))
    assert frames == {"that", "colon", "joined", "to", "of", "for", "about", "against", "as", "at", "in", "on", "over"}
    assert {noun.type for noun in lexicon.REPORTING_NOUNS.values()} == set(get_args(CueType))


def test_a_plural_is_not_listed_where_its_singular_gives_it() -> None:
    for name in ("person_nouns", "group_nouns", "work_nouns", "sign_nouns"):
        rows = _entries(name)
        number = 1 if WIDTHS[name] == 2 else 2
        derived = {plural(row[0]) for row in rows if row[number] == "s,p"}
        assert derived & {row[0] for row in rows} == set(), name


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        pytest.param("spokeswoman", lexicon.PersonNoun("f", plural=False), id="gender-shows"),
        pytest.param("spokesmen", lexicon.PersonNoun("m", plural=True), id="irregular-plural"),
        pytest.param("lawyers", lexicon.PersonNoun("-", plural=True), id="regular-plural"),
        pytest.param("passers-by", lexicon.PersonNoun("-", plural=True), id="plural-inside"),
    ],
)
def test_person_nouns(noun: str, expected: lexicon.PersonNoun) -> None:
    assert lexicon.PERSON_NOUNS[noun] == expected


def test_kin_are_people_both_ways() -> None:
    for noun, others in lexicon.KIN_NOUNS.items():
        assert [word for word in (noun, *others) if word not in lexicon.PERSON_NOUNS] == []


def test_kinds_of_people_are_people() -> None:
    titles = {word.lower().rstrip(".") for word in lexicon.HONORIFICS}
    known = lexicon.PERSON_NOUNS.keys() | titles | {"centre", "head", "silk"}
    for noun, narrower in lexicon.PERSON_KINDS.items():
        assert [word for word in (noun, *narrower) if word not in known and tag_unknown(word) != "h"] == []
        assert noun not in narrower
        assert len(set(narrower)) == len(narrower)


def test_description_nouns_are_of_known_classes_and_each_is_a_noun() -> None:
    listed = {kind for classes in lexicon.DESCRIPTION_NOUNS.values() for kind in classes}
    assert listed == {
        "anonymous", "any body", "any field",
        "any trade", "behind its name", "body", "counsel", "deputies too", "epithet",
        "general", "no company", "of a pair", "office", "opens a name", "opens an appeal", "owned", "person or body",
        "of a party", "public", "trade", "young",
    }  # fmt: skip
    nouns = [noun for noun, classes in lexicon.DESCRIPTION_NOUNS.items() if classes != {"opens an appeal"}]
    odd = {noun for noun in nouns if TAGS.get(noun, "n") not in "hHokna"}
    assert odd == {
        "accused",
        "blog",
        "campaign",
        "counsel",
        "judge",
        "state",
        "suspect",
        "voices",
        "volunteer",
    }  # verbs too


@pytest.mark.parametrize("adjective", sorted(lexicon.NAME_ADJECTIVES))
def test_adjectives_open_the_names_of_bodies(adjective: str) -> None:
    following = "York" if adjective == "new" else {"any": "Grid", "common": "Rail"}[lexicon.NAME_ADJECTIVES[adjective]]
    name = f"{adjective.title()} {following}"
    (quotation,) = read(f"{name} told reporters in the town on Monday that it was “late”.").quotations
    assert [speaker.mention.text for speaker in quotation.speakers] == [name]


@pytest.mark.parametrize("letters", lexicon.POST_NOMINALS)
def test_letters_behind_a_name_are_nobodys_name(letters: str) -> None:
    assert lexicon.POST_NOMINALS[letters] in ("any", "comma")
    (quotation,) = read(f"In her lecture, Ines Calder, {letters.upper()}, said it was “late”.").quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Ines Calder"]


def test_office_cues_are_of_known_classes() -> None:
    listed = {kind for _, classes in _entries("office_cues") for kind in classes.split(", ")}
    assert listed == set(lexicon.OFFICE_CUES)
    assert lexicon.OFFICE_CUES["prosecution"] <= lexicon.OFFICE_CUES["pleads"] | lexicon.OFFICE_CUES["side"]


def test_each_document_and_its_kinds_are_documents() -> None:
    for noun, others in lexicon.DOCUMENT_KINDS.items():
        assert [word for word in (noun, *others) if lexicon.GROUP_NOUNS[word].kind != "document"] == []
        assert list(others) == sorted(set(others) - {noun})


def test_nouns_of_an_age_are_people_of_some_age() -> None:
    assert set(lexicon.AGE_NOUNS) <= set(lexicon.PERSON_NOUNS)
    assert all(youngest < oldest for youngest, oldest in lexicon.AGE_NOUNS.values())


def test_group_nouns_tell_documents_from_organisations() -> None:
    assert lexicon.GROUP_NOUNS["ministries"] == lexicon.GroupNoun("organisation", plural=True)
    assert lexicon.GROUP_NOUNS["affidavit"] == lexicon.GroupNoun("document", plural=False)
    assert lexicon.GROUP_NOUNS["couple"].kind == "group"


def test_honorifics_are_found_with_and_without_full_stops() -> None:
    assert lexicon.HONORIFICS["lt. gov."] == lexicon.HONORIFICS["lt gov"] == lexicon.Honorific("-", "title")
    assert lexicon.HONORIFICS["mrs"].gender == "f"


@pytest.mark.parametrize(
    ("name", "gender", "also"),
    [
        pytest.param("linda", "f", None, id="one-sex-in-the-census"),
        pytest.param("leslie", "u", None, id="both-in-the-census"),
        pytest.param("jean", "u", None, id="another-sex-in-another-language"),
        pytest.param("ngozi", "f", None, id="beyond-the-census"),
        pytest.param("grace", "f", "word", id="also-a-word"),
        pytest.param("florida", "f", "place", id="better-known-as-a-place"),
        pytest.param("charlotte", "f", None, id="a-place-but-chiefly-a-name"),
    ],
)
def test_given_names(name: str, gender: str, also: str | None) -> None:
    given = lexicon.GIVEN_NAMES[name]
    assert (given.gender, given.also) == (gender, also)


def test_commonest_words_are_no_given_names() -> None:
    assert {"an", "so", "in", "over", "said", "many", "see", "my"} & set(lexicon.GIVEN_NAMES) == set()


def test_word_classes_tell_verbs_from_plurals() -> None:
    classes = lexicon.WORD_CLASSES
    assert (classes["went"], classes["buildings"], classes["sees"]) == ("VBD", "NNS", "VBZ")
