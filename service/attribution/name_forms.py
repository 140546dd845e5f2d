"""What a run of name words is the name of, read by itself: title, name proper, suffix, kind, order of its parts."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from service.attribution import lexicon

Kind = Literal["person", "organisation", "place", "unknown"]
Gender = Literal["m", "f", "u"]

_GENITIVES: Final = ("'s", "’s")
_CONTRACTION: Final = re.compile(r"(?:n['’]t|['’](?:re|d|ll|ve|m))\Z", re.IGNORECASE)
_GENERATIONS: Final = frozenset("jr sr ii iii iv".split())
POST_NOMINALS: Final = frozenset(letters for letters, where in lexicon.POST_NOMINALS.items() if where == "any")
SUFFIXES: Final = _GENERATIONS | POST_NOMINALS
_NO_WORDS: Final = SUFFIXES | {""}  # of the name proper; empty is what a sign is folded to
PARTICLES: Final = lexicon.NAME_PARTICLES
_NEVER_DESKS: Final = PARTICLES | lexicon.FAMILY_NAMES_FIRST
_BEFORE_GIVEN_IN_PLACES: Final = frozenset(
    "san santa santo st saint ste los las el la le fort port mount new lake cape notre".split()
)
# The words that end a title; "state" of "secretary of state" does not.
TITLE_HEADS: Final = frozenset(form.split()[-1].rstrip(".") for form in lexicon.HONORIFICS if " of " not in form)
# What an organisation's name may end with.
_BODIES: Final = lexicon.ORGANISATION_WORDS | {
    word for word, noun in lexicon.GROUP_NOUNS.items() if noun.kind == "organisation" and not noun.plural
}
# Of these, those that are surnames behind a given name: Frank Church, Farhad Contractor.
_SURNAMES: Final = frozenset(("church", "bank", "house")) | {word for word in _BODIES if word in lexicon.PERSON_NOUNS}
_OF_PEOPLE: Final = frozenset("mr mrs ms miss dr justice judge sir".split())  # Justice Contractor
# Before a place: Deportivo Almenara, Dinamo Brest.
_CLUBS: Final = frozenset("deportivo atletico sporting olympique dinamo dynamo lokomotiv eintracht borussia".split())
_LONG_FORMS: Final = {
    short: frozenset(name for name, shorts in lexicon.NICKNAMES.items() if short in shorts)
    for short in frozenset().union(*lexicon.NICKNAMES.values())
}
_STATIONS: Final = frozenset(("radio", "channel"))
_NUMBERS: Final = frozenset("one two three four five".split())
_CLASSES_OF_NAMES: Final = ("modal", "time")  # May, Will, August
_TRADES: Final = ("ist", "man", "woman", "person")  # endings of nouns for people
_FULL_WITH_ANOTHER: Final = (3, 4)  # words: a given name, another, a surname or two
_SHORT_SYLLABLE: Final = 5  # letters: Wei and Yang are given names of one syllable, and in other languages names too


class Form(NamedTuple):
    """What a run of name words says by itself, wherever it stands; ``core`` is the first word of the name proper."""

    core: int
    words: tuple[str, ...]
    suffix: str
    title: str
    gender: Gender
    kind: Kind
    surname_first: bool = False


def fold(word: str) -> str:
    """Lower case without accents, for comparing names."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).lower().replace("’", "'")


def bare(word: str) -> str:
    """A word without its possessive ending."""
    if word.isalnum():
        return word
    for ending in _GENITIVES:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word.rstrip("'’")


def form_of(words: list[str], tags: str) -> Form | None:
    """Reads a run by itself; None where it is no name."""
    if len(words) == 1:
        if _is_no_name(words[0], tags):
            return None
        form = _single(bare(words[0]))
        is_firm = tags == "N" and words[0].endswith(_GENITIVES)  # Macy's said
        return form._replace(kind="organisation") if is_firm else form
    core, title, gender = _cut_title(words, tags) if "T" in tags else _UNTITLED
    folded = [
        word.lower() if word.isalnum() and word.isascii()  # as most are, and then nothing else is to be done
        else fold(bare(word)).rstrip(".") if word[0].isalnum() else ""
        for word in words
    ]  # fmt: skip
    if core < len(words) and not any(folded[core:]):
        return None
    if len(words) - core > 2 and (not title or folded[-1] in lexicon.ORGANISATION_WORDS):
        core = _cut_desk(folded, words, core)
    suffix, kept = "", tuple(folded[core:])
    if not _NO_WORDS.isdisjoint(kept):
        suffix = next((word for word in kept[1:] if word in _GENERATIONS), "")
        proper = tuple([word for place, word in enumerate(kept) if word not in _NO_WORDS or (word and not place)])
        kept = proper or tuple(filter(None, kept))  # the first word is no suffix: SC Harwick
    surname_first = len(words) - core in (2, 3) and ("-" in words[-1] or folded[core] in lexicon.FAMILY_NAMES_FIRST)
    surname_first = surname_first and is_surname_first([*map(bare, words[core:])])
    kind = _kind(words, tags, core, kept, title, surname_first=surname_first)
    if kind == "organisation" and title:  # General Motors, Justice Department
        whole = tuple(filter(None, folded))
        return Form(0, whole, "", "", "u", kind)
    return Form(core, kept, suffix, title, gender, kind, surname_first and kind != "organisation")


_UNTITLED: Final[tuple[int, str, Gender]] = (0, "", "u")


def _single(word: str) -> Form:
    """The form of a name of one word."""
    folded = word.lower() if word.isascii() else fold(word)
    if folded[-1:] == ".":
        folded = folded.rstrip(".")
    kind: Kind = "unknown"
    if folded in lexicon.PLACES:
        kind = "place"
    elif word.isupper() and len(word) > 1:
        kind = "organisation"
    return Form(0, (folded,), "", "", "u", kind)


def _is_no_name(word: str, tag: str) -> bool:
    """A possessive noun in small letters, a contraction at a sentence's start (They're), a capital function word."""
    if word.islower():
        return tag == "P"
    if len(word) > len("MP") and word[-1] == "s" and word[:-1].isupper() and word.isalpha():
        return True  # MPs, GPs, NGOs
    if not word.isalnum() and _CONTRACTION.search(word):
        return True
    return lexicon.FUNCTION_WORDS.get(word.lower(), "modal") not in _CLASSES_OF_NAMES


def _cut_title(words: list[str], tags: str) -> tuple[int, str, Gender]:
    """Behind the last title that a name follows; the title's words; the gender that it says."""
    core = 0
    for place, tag in enumerate(tags):
        if tag == "T" and words[place].rstrip(".").lower() in TITLE_HEADS:
            behind = place + 2 if tags[place + 1 : place + 2] == "~" else place + 1
            if (
                behind < len(tags)
                and words[behind].rstrip(".").lower() not in SUFFIXES
                and not _is_middle(words, place)
            ):
                core = behind
    if not core:
        return _UNTITLED
    title = " ".join(word.rstrip(".").lower() for word, tag in zip(words[:core], tags, strict=False) if tag != "~")
    return core, title, _title_gender(title)


def _is_middle(words: list[str], place: int) -> bool:
    """Whether a title word is a surname (Stephen King Jr.): what stands before it is a given name and no more."""
    if len(words[place]) > 1 and words[place].isupper():
        return False  # Georgia MP Tom Reed
    given = lexicon.GIVEN_NAMES.get(words[place - 1].lower()) if place else None
    demonym = place and lexicon.PLACES.get(words[place - 1].lower()) == "demonym"  # German Chancellor Tom Reed
    return given is not None and given.also is None and place == 1 and not demonym


def _title_gender(title: str) -> Gender:
    for part in reversed(title.split()):
        honorific = lexicon.HONORIFICS.get(part)
        if honorific and honorific.gender != "-":
            return honorific.gender
        noun = lexicon.PERSON_NOUNS.get(part)
        if noun and noun.gender != "-":
            return noun.gender
    return "u"


def _cut_desk(folded: list[str], words: list[str], core: int) -> int:
    """Before the first given name in a long run of capitals: what stands before it is a desk, a party or a place."""
    length = len(words)
    if length - core < 3:
        return core
    while length > core and folded[length - 1] in SUFFIXES:
        length -= 1
    if length - core < 3 or folded[length - 1] in lexicon.ORGANISATION_WORDS:
        return core
    opening = lexicon.GIVEN_NAMES.get(folded[core])
    if (opening and opening.also != "place") or len(folded[core]) == 1 or folded[core] in _NEVER_DESKS:
        return core
    if length - core in _FULL_WITH_ANOTHER and not _may_be_desk(folded[core], words[core]):
        length = core  # a given name that no list has, and a second one: nothing to cut
    for place in range(core + 1, length - 1):
        given = lexicon.GIVEN_NAMES.get(folded[place])
        if given is None or given.also is not None or given.gender == "u" or words[place].isupper():
            continue
        if folded[place - 1] in _BEFORE_GIVEN_IN_PLACES or folded[place - 1] in PARTICLES or _hyphenated(words, place):
            return core
        if folded[place] in lexicon.PLACES or is_surname_first(words[core:]):
            continue
        return place
    return core


def _may_be_desk(folded: str, word: str) -> bool:
    """Say whether a single word before a full name may be a desk, a place or a trade: any that a list has."""
    if word.isupper() or folded in lexicon.PLACES or folded in lexicon.ORGANISATION_WORDS or folded.endswith(_TRADES):
        return True
    return folded in lexicon.WORD_CLASSES or folded in lexicon.PERSON_NOUNS or folded in lexicon.GROUP_NOUNS


def _hyphenated(words: list[str], place: int) -> bool:
    return "-" in words[place]


def is_told_by_given(word: str) -> bool:
    """Say whether a given name tells its bearer's gender beyond doubt: it has short forms, and all say the same.

    Names so common that they have some are seldom anybody's of the other gender; Jocelyn and Mel may be.
    """
    forms = lexicon.NICKNAMES.get(word, frozenset()) | _LONG_FORMS.get(word, frozenset())
    genders = {given.gender for form in (word, *forms) if (given := lexicon.GIVEN_NAMES.get(form)) is not None}
    return bool(forms) and len(genders - {"u"}) == 1


def is_surname_first(words: Sequence[str]) -> bool:
    """Whether a name as written is in East Asian order: ``Choi Min-jun``, ``Zhang Haoran``."""
    if len(words) == 3:  # Lim Swee Keong
        given = [word.lower() for word in words[1:]]
        return words[0].lower() in lexicon.FAMILY_NAMES_FIRST and all(
            len(word) <= _SHORT_SYLLABLE and (word not in lexicon.GIVEN_NAMES or len(word) < _SHORT_SYLLABLE)
            for word in given
        )
    if len(words) != 2:
        return False
    first, last = words[0].lower(), words[1]
    _, hyphen, second = last.partition("-")
    if hyphen:
        return second[:1].islower()
    if first not in lexicon.FAMILY_NAMES_FIRST:
        return False
    return last.lower() not in lexicon.GIVEN_NAMES or (first not in lexicon.GIVEN_NAMES and len(last) < _SHORT_SYLLABLE)


def _kind(words: list[str], tags: str, core: int, kept: tuple[str, ...], title: str, *, surname_first: bool) -> Kind:
    if _is_organisation(words, tags, core, kept) and not (title in _OF_PEOPLE and kept[-1] in _SURNAMES):
        return "organisation"
    if title:
        return "person"
    if " ".join(kept) in lexicon.PLACES:
        return "place"
    if tags[0] == "T" and len(kept) > 1 and kept[-1] in lexicon.PLACES and kept[0] not in lexicon.GIVEN_NAMES:
        return "organisation"  # Transport Scotland
    if len(kept) == 1:
        original = bare(words[core])
        return "organisation" if original.isupper() and len(original) > 1 else "unknown"
    given = lexicon.GIVEN_NAMES.get(kept[0])
    is_person = (
        (given is not None and (given.also is None or kept[1] not in lexicon.PLACES))
        or core > 0
        or "I" in tags
        or surname_first
    )
    return "person" if is_person else "unknown"


def _is_station(kept: tuple[str, ...]) -> bool:
    """``Radio 4``, ``BBC Radio Two``: a wave or a channel, and its number."""
    return kept[-2] in _STATIONS and (kept[-1].isdigit() or kept[-1] in _NUMBERS)


def _is_organisation(words: list[str], tags: str, core: int, kept: tuple[str, ...]) -> bool:
    last = kept[-1]
    if last in _BODIES and kept[-2:-1] != ("chief",):  # Chief Executive
        given = lexicon.GIVEN_NAMES.get(kept[0])
        is_name = given is not None and given.also is None and len(kept) == 2 and last in _SURNAMES
        return (len(kept) > 1 or core > 0 or words[core].isupper()) and not is_name
    if len(kept) > 1 and (kept[0] in _CLUBS or _is_station(kept)):
        return True
    if len(kept) > 2 and kept[0] in lexicon.ORGANISATION_WORDS and kept[0] not in lexicon.GIVEN_NAMES:
        return "T" not in tags
    return "&" in words
