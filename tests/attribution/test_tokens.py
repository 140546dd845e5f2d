"""Words and their places."""

import pytest

from service.attribution.layout import paragraphs
from service.attribution.tokens import Tokens


def _tokens(text: str) -> Tokens:
    return Tokens(text, paragraphs(text))


# name: text, its words
_WORDS = {
    "web addresses": ("https://example.org/?a=b, www.example.org.", "https://example.org/?a=b , www.example.org ."),
    "initials and abbreviations": ("The U.S. and J.K. Lee.", "The U.S. and J.K. Lee ."),
    "numbers": ("3.5m, 1,000 and 9:30 or 26%.", "3.5m , 1,000 and 9:30 or 26% ."),
    "years and ages": ("the '90s, a 43-year-old", "the ' 90s , a 43-year-old"),
    "apostrophes inside words": ("O’Brien won't, rock'n'roll", "O’Brien won't , rock'n'roll"),
    "hyphens inside words": ("co-author al-Haddad", "co-author al-Haddad"),
    "company names": ("AT&T and Acme.com said", "AT&T and Acme.com said"),
    "hashtags and handles": ("#harbour by @annlee", "#harbour by @annlee"),
    "dashes": ("no--not now - or – never—ever", "no -- not now - or – never — ever"),
    "ellipses": ("no... and … and .....", "no ... and … and ....."),
    "two single marks": ("''no'' ``no''", "'' no '' `` no ''"),
    "accents typed apart": ("Lo\u0301pez and E\u0301mile\u0301", "Lo\u0301pez and E\u0301mile\u0301"),
    "no space behind a full stop": ("said so.Then left", "said so . Then left"),
    "emoji": ("no 😀!", "no 😀 !"),
    "no-break and zero-width spaces": ("Lee\u00a0said\u200b no\u2060.", "Lee said no ."),
    "writing to the left": ("\u202bLee\u202c said", "Lee said"),
    "byte order mark": ("\ufeffLee said", "Lee said"),
    "nothing": ("", ""),
    "white space alone": (" \n\t\u00a0", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), _WORDS.values(), ids=_WORDS)
def test_words(text: str, words: str) -> None:
    assert " ".join(_tokens(text).word) == words


@pytest.mark.parametrize("text", [f"  {text} \n" for text, _ in _WORDS.values()], ids=_WORDS)
def test_places_are_those_of_the_text(text: str) -> None:
    tokens = _tokens(text)
    assert len(tokens) == len(tokens.word) == len(tokens.low) == len(tokens.tags) == len(tokens.start)
    for place, word in enumerate(tokens.word):
        assert text[tokens.start[place] : tokens.end(place)] == word
        assert tokens.at(tokens.start[place]) == place
    assert tokens.at(len(text)) == len(tokens)


def test_words_in_lower_case_have_straight_apostrophes() -> None:
    assert _tokens("He WON’T, “Ann’s”").low == ["he", "won't", ",", "“", "ann's", "”"]
