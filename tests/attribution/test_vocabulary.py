"""The table of tags: one letter a word, the likeliest reading first."""

import pytest

from service.attribution import vocabulary
from service.attribution.vocabulary import TAGS, tag_unknown

_KNOWN = {
    "determiner": ("the", "d"),
    "subject pronoun": ("she", "p"),
    "object pronoun": ("them", "u"),
    "relative pronoun": ("who", "W"),
    "that": ("that", "w"),
    "preposition": ("into", "i"),
    "coordinator": ("and", "c"),
    "to": ("to", "t"),
    "modal": ("will", "m"),
    "auxiliary": ("was", "x"),
    "negation": ("not", "f"),
    "day": ("monday", "y"),
    "reporting verb, past": ("said", "V"),
    "reporting verb, -s": ("says", "S"),
    "reporting verb, base": ("say", "B"),
    "reporting verb, -ing": ("saying", "G"),
    "past and participle alike": ("told", "V"),
    "other verb": ("sank", "v"),
    "person": ("mayor", "h"),
    "persons": ("mayors", "H"),
    "group": ("ministry", "o"),
    "document": ("memo", "k"),
    "curly mark": ("“", '"'),
    "guillemet": ("»", '"'),
    "dash": ("—", "-"),
    "ellipsis": ("…", "."),
    "square bracket": ("[", "("),
    "ampersand": ("&", "c"),
    "pound": ("£", "#"),
}

_UNKNOWN = {
    "number": ("1,000", "#"),
    "age": ("43-year-old", "h"),
    "percentage": ("26%", "n"),
    "-ed": ("gribbed", "e"),
    "-ly": ("gribly", "r"),
    "-ing": ("gribbling", "g"),
    "possessive": ("grib's", "P"),
    "curly possessive": ("grib’s", "P"),
    "compound of a person": ("vice-mayor", "h"),
    "who will be in office": ("reeve-elect", "h"),
    "no office": ("grib-elect", "a"),
    "a woman's trade": ("gribwoman", "h"),
    "several women": ("gribwomen", "H"),
    "a trade by its ending": ("perfusionist", "h"),
    "a list is no trade": ("griblist", "n"),
    "other compound": ("grib-grob", "a"),
    "noun": ("grib", "n"),
    "other alphabet": ("мэр", "n"),
    "many full stops": ("......", "."),
    "long dash": ("----", "-"),
    "two single marks": ("''", '"'),
    "backquotes": ("``", '"'),
    "emoji": ("😀", "*"),
    "accent alone": ("\u0301", "*"),
}


@pytest.mark.parametrize(("word", "tag"), _KNOWN.values(), ids=_KNOWN)
def test_words_of_the_lists(word: str, tag: str) -> None:
    assert TAGS[word] == tag


@pytest.mark.parametrize(("word", "tag"), _UNKNOWN.values(), ids=_UNKNOWN)
def test_words_of_no_list_are_told_by_their_form(word: str, tag: str) -> None:
    assert word not in TAGS
    assert tag_unknown(word) == tag


def test_every_tag_is_one_letter_that_the_page_explains() -> None:
    table = (vocabulary.__doc__ or "").split("=\n")[1].splitlines()  # two columns of letters and what they mean
    letters = " ".join(line[:5] + line[49:55] for line in table).replace("\\", "").split()
    assert {tag for tag in TAGS.values() if tag.isalpha() or tag == "#"} <= set(letters)
    assert all(len(tag) == 1 for tag in TAGS.values())


def test_every_word_is_known_in_lower_case() -> None:
    assert [word for word in TAGS if word != word.lower()] == []
