"""The word lists, read once at import into typed tables.

Keys are lower-case throughout; a key of several words has single spaces. Each list's columns are explained at the
head of its file, its source in the README beside it. Nothing here decides anything: a rule does, with a look-up.
"""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Final, Literal, cast

from service.attribution.frozen import record
from service.attribution.lexicon.inflection import Doubling, Forms, inflect, plural
from service.attribution.records import CueType, Reason

Tense = Literal["base", "s", "past", "participle", "ing"]
Frame = Literal[
    "tag", "that", "bare", "hearer", "call", "as", "infinitive", "order", "gerund", "whether",
    "of", "for", "about", "against", "at", "in", "on", "over", "to", "with",
    "whom", "object", "matter", "denial", "hears", "gesture", "homograph", "weak",
]  # fmt: skip


Gender = Literal["m", "f", "-"]
GroupKind = Literal["organisation", "group", "document"]
HonorificKind = Literal["style", "title"]
ContextKind = Literal["inscribe", "perform", "withhold", "imagine", "search", "choose", "mean"]
PlaceKind = Literal["country", "demonym", "state", "city"]


@record(frozen=True, slots=True)
class VerbForm:
    """One inflected form of a reporting verb; ``particle`` is the word that must follow it ("out" of point out)."""

    lemma: str
    tense: Tense
    type: CueType
    frames: frozenset[Frame]
    particle: str | None


@record(frozen=True, slots=True)
class NamingForm:
    """One inflected form of a verb that gives a name; ``particle`` is what must follow it ("as" of know as)."""

    lemma: str
    kind: Literal["name", "call", "title"]
    tense: Tense
    particle: str | None


@record(frozen=True, slots=True)
class ContextForm:
    """One inflected form of a verb that tells what a marked string beside it is, other than speech."""

    lemma: str
    kind: ContextKind
    particle: str | None


@record(frozen=True, slots=True)
class ReportingNoun:
    """A noun for an act of saying; ``frames`` are "that", "colon" and prepositions, as the list's head explains."""

    type: CueType
    frames: frozenset[str]


@record(frozen=True, slots=True)
class Honorific:
    """What stands before a name: a ``style`` (Mr) or the ``title`` of an office (Senator)."""

    gender: Gender
    kind: HonorificKind


@record(frozen=True, slots=True)
class PersonNoun:
    """A noun for a person, or for several."""

    gender: Gender
    plural: bool


@record(frozen=True, slots=True)
class GroupNoun:
    """A noun for a speaker that is no single person, or for several of them."""

    kind: GroupKind
    plural: bool


@record(frozen=True, slots=True)
class GivenName:
    """``gender`` "u" is of either; ``also`` says what else the same letters spell."""

    gender: Literal["m", "f", "u"]
    also: Literal["word", "place"] | None


def _rows(name: str) -> Iterator[list[str]]:
    """The columns of each entry of ``name``.txt, in file order."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return (line.split(" | ") for line in text.split("\n") if line and line[0] != "#")


def _columns(name: str, count: int) -> list[list[str]]:
    """Each column of a long list: entries without spaces inside, comments at its head only. Far quicker than rows."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    head_end = text.index("\n", text.rindex("\n#") + 1)
    cells = text[head_end:].split()  # the bars between columns are cells too
    return [cells[2 * column :: 2 * count - 1] for column in range(count)]


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


_INFLECTED: Final[tuple[Tense, ...]] = ("s", "past", "participle", "ing")  # in the order of Forms


def _tenses(lemma: str, irregular: str) -> Iterator[tuple[str, Tense]]:
    """Each inflected spelling of the first word of ``lemma`` with its tense."""
    base = lemma.partition(" ")[0]
    yield base, "base"
    for tense, spellings in zip(_INFLECTED, _forms(base, irregular), strict=True):
        for form in spellings:
            yield form, tense


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


def _reporting_nouns() -> dict[str, ReportingNoun]:
    table = {}
    for noun, kind, frames, _example in _rows("reporting_nouns"):
        entry = ReportingNoun(cast(CueType, kind), frozenset(frames.split(", ")))
        table[noun] = entry
        table.setdefault(plural(noun), entry)
    return table


def _honorifics() -> dict[str, Honorific]:
    table = {}
    for form, gender, kind, _example in _rows("honorifics"):
        entry = Honorific(cast(Gender, gender), cast(HonorificKind, kind))
        table[form.lower()] = entry
        table.setdefault(form.replace(".", "").lower(), entry)
    return table


def _numbers(noun: str, number: str) -> Iterator[tuple[str, bool]]:
    """Each spelling of ``noun`` with whether it is a plural, given the "number" column of its entry."""
    yield noun, number == "p"
    if number == "s,p":
        yield plural(noun), True


def _person_nouns() -> dict[str, PersonNoun]:
    shared = {(g, p): PersonNoun(cast(Gender, g), p) for g in "mf-" for p in (False, True)}
    return {
        form: shared[gender, several]
        for noun, gender, number in _rows("person_nouns")
        for form, several in _numbers(noun, number)
    }


def _group_nouns() -> dict[str, GroupNoun]:
    return {
        form: GroupNoun(cast(GroupKind, kind), several)
        for noun, kind, number, _example in _rows("group_nouns")
        for form, several in _numbers(noun, number)
    }


def _given_names() -> dict[str, GivenName]:
    names, genders, others = _columns("given_names", 3)
    shared = {
        (gender, also): GivenName(
            cast(Literal["m", "f", "u"], gender),
            None if also == "-" else cast(Literal["word", "place"], also),
        )
        for gender in "mfu"
        for also in ("-", "word", "place")
    }
    return dict(zip(names, map(shared.__getitem__, zip(genders, others, strict=True)), strict=True))


def _nouns(name: str) -> frozenset[str]:
    return frozenset(form.lower() for noun, number, *_ in _rows(name) for form, _ in _numbers(noun, number))


def _naming_verbs() -> dict[str, tuple[NamingForm, ...]]:
    table: dict[str, tuple[NamingForm, ...]] = {}
    for lemma, kind, irregular, _example in _rows("naming_verbs"):
        particle = lemma.partition(" ")[2] or None
        for form, tense in _tenses(lemma, irregular):
            naming = NamingForm(lemma, cast(Literal["name", "call", "title"], kind), tense, particle)
            table[form] = (*table.get(form, ()), naming)
    return table


def _context_verbs() -> dict[str, ContextForm]:
    return {
        form: ContextForm(lemma, cast(ContextKind, kind), lemma.partition(" ")[2] or None)
        for lemma, kind, irregular, _example in _rows("context_verbs")
        for form, _ in _tenses(lemma, irregular)
    }


def _name_nouns() -> dict[str, Reason]:
    return {
        form: cast(Reason, reason)
        for noun, number, reason, _example in _rows("name_nouns")
        for form, _ in _numbers(noun, number)
    }


def describing(kind: str) -> frozenset[str]:
    """The nouns of DESCRIPTION_NOUNS that are of one class."""
    return frozenset(noun for noun, classes in DESCRIPTION_NOUNS.items() if kind in classes)


REPORTING_NOUNS: Final[Mapping[str, ReportingNoun]] = _reporting_nouns()
"""Singular or plural -> entry."""

REPORTING_ADJECTIVES: Final[Mapping[str, CueType]] = {
    word: cast(CueType, kind) for word, kind, _example in _rows("reporting_adjectives")
}
"""Adjective for what somebody holds ("adamant") -> how a clause that it governs was brought forward."""

HONORIFICS: Final[Mapping[str, Honorific]] = _honorifics()
"""Form, as written ("lt. gov.") and without full stops ("lt gov") -> entry."""

PERSON_NOUNS: Final[Mapping[str, PersonNoun]] = _person_nouns()
"""Singular or plural -> entry. Some nouns (broadcaster, supplier) are group nouns too."""

KIN_NOUNS: Final[Mapping[str, frozenset[str]]] = {
    noun: frozenset(others.split(", ")) for noun, others in _rows("kin_nouns")
}
"""Noun for kin -> what one is to one's kin in return."""

OFFICE_VERBS: Final[Mapping[str, tuple[str, ...]]] = {
    verb: tuple(nouns.split(", ")) for verb, nouns in _rows("office_verbs")
}
"""Form of a verb -> nouns for who does it."""

MAKERS: Final[Mapping[str, tuple[str, ...]]] = {noun: tuple(nouns.split(", ")) for noun, nouns in _rows("makers")}
"""Noun for a work -> nouns for who makes one."""

OFFICE_CUES: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(word for word, classes in _rows("office_cues") if kind in classes.split(", "))
    for kind in ("became", "made", "serves", "pleads", "side", "prosecution", "charged", "court", "school", "study")
}
"""Class of words beside a name that tell an office -> the words, as the list's head explains."""

PERSON_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    noun: tuple(narrower.split(", ")) for noun, narrower in _rows("person_kinds")
}
"""Noun for a person -> narrower ones."""

BODY_KINDS: Final[Mapping[str, frozenset[str]]] = {
    noun: frozenset((noun, *words.split(", "))) for noun, words in _rows("body_kinds")
}
"""Noun for an organisation -> words of a name or description that say that it is one."""

DESCRIPTION_NOUNS: Final[Mapping[str, frozenset[str]]] = {
    noun: frozenset(classes.split(", ")) for noun, classes in _rows("description_nouns")
}
"""Noun that describes somebody or something -> what it tells, as the list's head explains."""

AGE_NOUNS: Final[Mapping[str, tuple[int, int]]] = {
    noun: (int(youngest), int(oldest)) for noun, youngest, oldest in _rows("age_nouns")
}
"""Noun that tells an age -> the youngest and the oldest who are called so."""

DOCUMENT_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    noun: tuple(others.split(", ")) for noun, others in _rows("document_kinds")
}
"""Noun for what is written -> others by which the same writing may have been called before."""

GROUP_NOUNS: Final[Mapping[str, GroupNoun]] = _group_nouns()
"""Singular or plural -> entry."""

ORGANISATION_WORDS: Final[frozenset[str]] = frozenset(row[0].lower() for row in _rows("organisation_words"))
"""Words of organisations' names, without full stops."""

NAME_ADJECTIVES: Final[Mapping[str, str]] = {row[0].lower(): row[1] for row in _rows("name_adjectives")}
"""Adjective that opens names of bodies -> before which capital: ``any``, or a ``common`` word."""

FAMILY_NAMES_FIRST: Final[frozenset[str]] = frozenset(row[0] for row in _rows("family_names_first"))
"""East Asian family names, which stand before the given name."""

POST_NOMINALS: Final[Mapping[str, str]] = {row[0]: row[1] for row in _rows("post_nominals")}
"""Letters behind a name -> where they are such: ``any``, or ``comma`` (only behind one)."""

NAME_PARTICLES: Final[frozenset[str]] = frozenset(row[0] for row in _rows("name_particles"))
"""Small words inside a name (van, de la, bin)."""

GIVEN_NAMES: Final[Mapping[str, GivenName]] = _given_names()
"""Name -> entry; accented names stand under their unaccented spelling too."""

NICKNAMES: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(short.split(", ")) for name, short in _rows("nicknames")
}
"""Given name -> what those who bear it are called for short."""

PLACES: Final[Mapping[str, PlaceKind]] = {name.lower(): cast(PlaceKind, kind) for name, kind in _rows("places")}
"""Name of a place, or of those who are from it -> which of these it is."""

WORD_CLASSES: Final[Mapping[str, str]] = dict(zip(*_columns("word_classes", 2), strict=True))
"""Word -> its most frequent Penn Treebank tag, where its spelling does not tell."""

WORK_NOUNS: Final = _nouns("work_nouns")
"""Nouns for works that have titles, plurals included."""

SIGN_NOUNS: Final = _nouns("sign_nouns")
"""Nouns for what bears lettering, plurals included."""

KIND_NOUNS: Final = _nouns("kind_nouns")
"""Nouns for a rule, a scheme and the like, whose name may stand before them, plurals included."""

NAMING_VERBS: Final[Mapping[str, tuple[NamingForm, ...]]] = _naming_verbs()
"""Inflected form -> what it may be a form of."""

NAME_NOUNS: Final[Mapping[str, Reason]] = _name_nouns()
"""Singular or plural of a noun for a word, a name or what bears one -> what a marked string beside it is."""

CONTEXT_VERBS: Final[Mapping[str, ContextForm]] = _context_verbs()
"""Inflected form of a verb that tells what a marked string beside it is -> entry."""

PERCEIVING_VERBS: Final = frozenset(
    form for lemma, irregular, _example in _rows("perceiving_verbs") for form, _ in _tenses(lemma, irregular)
)
"""Inflected forms of verbs of seeing, hearing and showing."""

CONTEXT_WORDS: Final[Mapping[str, str]] = {word: kind for word, kind, _example in _rows("context_words")}
"""Word of one form that does -> its class, as the list's head explains."""

FUNCTION_WORDS: Final[Mapping[str, str]] = dict(zip(*_columns("function_words", 2), strict=True))
"""Word of a closed class -> the class."""

ABBREVIATIONS: Final[frozenset[str]] = frozenset(word for word, before in _rows("abbreviations") if before == "any")
"""Words whose full stop ends no sentence, without it."""

BEFORE_NUMBERS: Final = frozenset(word for word, before in _rows("abbreviations") if before == "number")
"""Words whose full stop ends no sentence before a number."""
