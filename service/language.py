"""A cheap check that a text looks English, so that nobody takes silence about another language for an answer."""

import re
from typing import Final

# Words that hold English sentences together and that its neighbours do not share: "in", "was" and "we" are Dutch
# too, "for" and "at" are Danish, "a" is much else.
_WORDS: Final = frozenset(
    """the of and to that with which from this these those has have had been were are they their there would could
    should who when what where while than then but not his her its our your he she it you as by on if or be after
    before because about into against between through""".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 4_000  # characters: some 600 words
_FEWEST_WORDS = 20
# Lowest share of such words in a text that passes. See tests/test_language.py for texts on either side.
LEAST_SHARE = 0.06
WARNING = "The text does not look English, the only language read: expect few quotations and wrong ones."


def share_of_function_words(text: str) -> float | None:
    """Give the share of English function words (0 to 1) at the start of ``text``; None where it is too short to tell.

    Scripts without spaces give few words but long ones, so that length counts as words too.
    """
    words = [word.lower() for word in _WORD.findall(text, 0, _LOOKED_AT)]
    if max(len(words), sum(map(len, words)) // 5) < _FEWEST_WORDS:
        return None
    return sum(word in _WORDS for word in words) / len(words)


def looks_english(text: str) -> bool:
    """Tell whether ``text`` looks English or is too short to tell."""
    share = share_of_function_words(text)
    return share is None or share >= LEAST_SHARE
