"""One pass over the text; everything later looks words up here instead of scanning again.

Tokens are kept as parallel lists and one string of tags, not as objects: half the time, and patterns of the grammar
are regular expressions over the tags (see :mod:`service.attribution.vocabulary`).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from service.attribution.layout import Paragraph
from service.attribution.tagger import Tagger

# A token with the white space behind it. The first two lines say nothing new: they take what is plain by a short way.
_TOKEN = re.compile(
    r"""(?: [A-Za-z]++(?=[\s,;)\"”!?]|\.\s)           # a word that nothing can go on
    | [.,](?=\s)
    | (?:https?://|www\.)[^\s\"“”‘’<>]*[^\s\"“”‘’<>.,;:!?)\]]    # a web address is one word
    | (?:[^\W\d_]\.)+[^\W\d_](?=\.\s+(?:He|She|It|They|We|The|But)\s)    # at 7 p.m. He left.
    | (?:[^\W\d_]\.){2,}(?:-[^\W\d_]+)?            # U.S., J.K., D.C.-based
    | \d++(?:[.,]\d++)*+%                          # 26%
    | (?:[A-Z][A-Za-z]{0,2})?\d+(?:[.,:]\d+)+(?:-?[^\W_]+)?    # 3.5m, 1,000, 9:30, R212.5m, Sh3.1
    | [@#]?+[^\W_]+(?:[\u0300-\u036f]+[^\W_]*+|(?:[-'’&‑]|(?<=[a-z])\.(?=com|org|net|co\b))[^\W_]+)*
    | ''|``|--+|\.\.\.+
    | \S )\s*""",
    re.X,
)
# What has no width (break here, write to the left) parts words, or marks from words, as a space does.
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SPACE_FOR_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE), " ")


class Tokens:
    """The words and signs of a text: ``word[i]`` from ``start[i]``, its tag ``tags[i]``.

    ``low[i]`` is the word in lower case, its apostrophes straight; ``bounds`` are each paragraph's first token and
    the one behind its last.
    """

    __slots__ = ("_counts", "bounds", "low", "start", "tags", "word")

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        if any(map(text.__contains__, _INVISIBLE)):
            text = text.translate(_SPACE_FOR_INVISIBLE)  # one for one: every offset stays
        pieces = _TOKEN.findall(text)  # all of the text but the white space at its head
        self.word: list[str] = [*map(str.rstrip, pieces)]
        self.start: list[int] = [*accumulate(map(len, pieces), initial=len(text) - len(text.lstrip()))]
        self.start.pop()  # the text's end
        self.low = self.word.copy()  # until the tagger has found the words that are not in lower case
        begins = [bisect_left(self.start, paragraph.start) for paragraph in paragraphs]
        self.bounds: list[tuple[int, int]] = [*pairwise([*begins, len(pieces)])]
        self.tags = Tagger(self.word, self.low, self.start, self.bounds).run()
        self._counts: Counter[str] | None = None  # until somebody asks

    def __len__(self) -> int:
        return len(self.word)

    def end(self, token: int) -> int:
        """The offset behind a token."""
        return self.start[token] + len(self.word[token])

    def count(self, low: str) -> int:
        """How often a word in lower case stands in the text."""
        if self._counts is None:
            self._counts = Counter(self.low)
        return self._counts[low]

    def at(self, offset: int) -> int:
        """The first token that starts at or behind ``offset``."""
        return bisect_left(self.start, offset)
