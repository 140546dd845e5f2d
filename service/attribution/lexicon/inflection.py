"""Regular English verb forms, by the spelling rules of any school grammar.

What the rules do not yield (went, mimicked) stands in the list itself. Doubling of the last consonant follows stress,
which spelling does not show: a verb of one syllable doubles by rule, one of more only where the caller says so.
"""

from typing import Literal, NamedTuple

Doubling = Literal["rule", "double", "either"]

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")


class Forms(NamedTuple):
    """The spellings of each inflected form of one verb, in order of preference, at least one each."""

    s: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: tuple[str, ...]


def inflect(base: str, doubling: Doubling = "rule") -> Forms:
    """Inflect ``base``, a lower-case regular verb of one word.

    ``doubling`` "double" doubles the last consonant (admit), "either" gives both spellings, the British one first
    (signal), "rule" doubles it in verbs of one syllable only (beg).
    """
    if doubling == "either":
        stems: tuple[str, ...] = (base + base[-1], base)
    elif doubling == "double" or doubles_by_rule(base):
        stems = (base + base[-1],)
    else:
        stems = (base,)
    past = tuple(_past(stem) for stem in stems)
    return Forms((_third_person(base),), past, past, tuple(_ing(stem) for stem in stems))


def plural(noun: str) -> str:
    """The regular plural of ``noun`` (its last word inflects): spelt as the third person of a verb is."""
    return _third_person(noun)


def doubles_by_rule(base: str) -> bool:
    """Whether ``base`` is of one syllable and ends in one vowel letter and one consonant letter that doubles."""
    spelling = base.replace("qu", "kw")
    if len(spelling) < 3 or spelling[-1] in "aeiouwxyh" or spelling[-2] not in _VOWELS:
        return False
    return not any(letter in "aeiouy" for letter in spelling[:-2])


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(_SIBILANTS) or (base.endswith("o") and base[-2] not in _VOWELS):
        return base + "es"
    return base + "s"


def _past(stem: str) -> str:
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "d" if stem.endswith("e") else stem + "ed"


def _ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"
