"""One pass over the text; everything later looks words up here instead of scanning again.

Tokens are kept as parallel lists and one string of tags, not as objects: half the time, and patterns of the grammar
are regular expressions over the tags (see :mod:`service.attribution.vocabulary`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from service.attribution import lexicon
from service.attribution.layout import Paragraph
from service.attribution.vocabulary import ABBREVIATIONS, NOUN_TAGS, STYLE_WORDS, TAGS, TITLE_WORDS, tag_unknown

_TOKEN = re.compile(
    r"""(?:https?://|www\.)[^\s\"“”‘’<>]+          # a web address is one word
    | (?:[^\W\d_]\.){2,}                          # U.S., J.K.
    | \d+(?:[.,]\d+)*%                           # 26%
    | \d+(?:[.,:]\d+)+(?:-?[^\W_]+)?              # 3.5m, 1,000, 9:30
    | [@#]?[^\W_]+(?:(?:[-'’&‑]|(?<=[a-z])\.(?=com|org|net|co\b))[^\W_]+)*
    | ''|``|--+|\.\.\.+
    | \S""",
    re.X,
)
# After these a capital letter begins a sentence and is no sign of a name.
_BEFORE_INITIAL = frozenset(".?!:;\"'-(*")
_NOT_NAMES_MIDWAY = frozenset("dpuxmtijcfqWw")
_NEVER_ADJECTIVES = frozenset("said told thought felt argued".split())
_FINITE_AFTER_NAME = frozenset("VSvexm")
_TITLE_CASE_SHARE = 0.6
_TITLE_CASE_WORDS = 4


class Tokens:
    """The words and signs of a text: ``word[i]`` from ``start[i]``, lower-case ``low[i]``, tag ``tags[i]``."""

    __slots__ = ("low", "start", "tags", "word")

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.word: list[str] = []
        self.start: list[int] = []
        for match in _TOKEN.finditer(text):
            self.start.append(match.start())
            self.word.append(match.group())
        self.low = [word.lower() if "’" not in word else word.lower().replace("’", "'") for word in self.word]
        self.tags = _Tagger(self, paragraphs).run()

    def __len__(self) -> int:
        return len(self.word)

    def end(self, token: int) -> int:
        """The offset behind a token."""
        return self.start[token] + len(self.word[token])

    def at(self, offset: int) -> int:
        """The first token that starts at or behind ``offset``."""
        return bisect_left(self.start, offset)


class _Tagger:
    """Gives every token its tag: by list, by capital letter and place, by ending, by neighbours."""

    def __init__(self, tokens: Tokens, paragraphs: Sequence[Paragraph]) -> None:
        self.word, self.low = tokens.word, tokens.low
        self.tags: list[str] = [TAGS.get(word) or "" for word in tokens.word]
        self.first = {tokens.at(paragraph.start) for paragraph in paragraphs}
        self.title_case = [
            span for p in paragraphs if (span := (tokens.at(p.start), tokens.at(p.end))) and self._is_title_case(*span)
        ]
        self.names: frozenset[str] = frozenset()

    def run(self) -> str:
        tags = self.tags
        capitals = []
        for place, tag in enumerate(tags):
            if not tag:
                word = self.word[place]
                if word[0].isupper():
                    capitals.append(place)
                else:
                    low = self.low[place]
                    tags[place] = TAGS.get(low) or tag_unknown(low)
        self._abbreviations()
        capital_lines = [place for begin, end in self.title_case for place in range(begin, end)]
        skipped = frozenset(capital_lines)
        midway = [place for place in capitals if place not in skipped and not self._is_initial(place)]
        self.names = frozenset(self.low[place] for place in midway)
        for begin, end in self.title_case:
            self._tag_title_case(begin, end)
        for place in capitals:
            if not tags[place]:
                tags[place] = self._capital(place)
        for place, tag in enumerate(tags):
            if tag in "VSBGE":
                tags[place] = self._in_context(place, tag)
            elif tag == "p" and self.low[place] == "one" and place + 1 < len(tags) and tags[place + 1] in "anhHokNeg":
                tags[place] = "d"
        return "".join(tags)

    def _is_title_case(self, begin: int, end: int) -> bool:
        words = [word for word in self.word[begin:end] if word[0].isalpha()]
        capital = sum(word[0].isupper() for word in words)
        return len(words) >= _TITLE_CASE_WORDS and end - begin < 40 and capital >= _TITLE_CASE_SHARE * len(words)

    def _abbreviations(self) -> None:
        """The full stop of an abbreviation or an initial ends no sentence."""
        word, low, tags = self.word, self.low, self.tags
        for place in range(1, len(word)):
            if word[place] == "." and (
                low[place - 1] in ABBREVIATIONS or (len(word[place - 1]) == 1 and word[place - 1].isupper())
            ):
                if word[place - 1] == "I" or (low[place - 1] in {"no", "co", "st", "inc", "ltd", "corp"} and not self._next_capital(place)):
                    continue
                tags[place] = "~"
            elif word[place] == "." and place + 1 < len(word) and (word[place + 1][0] in ",);" or word[place + 1][0].islower()) and place + 1 not in self.first:
                tags[place] = "~"
            if tags[place] == "~" and low[place - 1] in ("jr", "sr"):
                tags[place] = "N"

    def _after_comma_mark(self, place: int) -> bool:
        return place > 1 and self.tags[place - 1] in "\"'" and self.word[place - 2] == ","

    def _next_capital(self, place: int) -> bool:
        return place + 1 < len(self.word) and self.word[place + 1][0].isupper()

    def _is_initial(self, place: int) -> bool:
        if place in self.first or place == 0:
            return True
        # Behind a closing mark with a comma in it ("...," Shook said) no sentence begins.
        return self.tags[place - 1] in _BEFORE_INITIAL and not (place > 1 and self.word[place - 2] == ",")

    def _tag_title_case(self, begin: int, end: int) -> None:
        """In a headline every word is capital: known words have their own tags, the rest are names."""
        for place in range(begin, end):
            low = self.low[place]
            if not self.tags[place]:
                known = TAGS.get(low)
                if known and (low not in self.names or known in "dpuxmtijcfqWwVSBGvb") and low not in TITLE_WORDS:
                    self.tags[place] = known
                elif low in TITLE_WORDS:
                    self.tags[place] = self._title(place)

    def _capital(self, place: int) -> str:
        word, low = self.word[place], self.low[place]
        if len(word) == 1 and place + 1 < len(self.word) and self.tags[place + 1] == "~":
            return "I"
        known = TAGS.get(low)
        if known == "p" and low.startswith("i"):
            return "p"
        if low in STYLE_WORDS or (low in TITLE_WORDS and low not in lexicon.GIVEN_NAMES):
            return self._title(place)
        if word.endswith(("'s", "’s")):
            return known or "P"
        if self._is_initial(place):
            return self._initial(place, known)
        if known and known in _NOT_NAMES_MIDWAY and not word.isupper():
            is_name = known in "mi" and (low in lexicon.GIVEN_NAMES or self._after_comma_mark(place))
            return "N" if is_name else known
        if known == "y" and not (low in lexicon.GIVEN_NAMES and self._before_name(place)):
            return "y"
        if known == "H" and place and self.tags[place - 1] in "#":
            return known
        return "N"

    def _title(self, place: int) -> str:
        """A title stands before a name; elsewhere ("the President said") it is a noun."""
        following = place + 1
        if following < len(self.word) and self.tags[following] == "~":
            following += 1
        if following < len(self.word) and self.word[following][0].isupper() and self.tags[following] in ("", "I", "N", "T"):
            return "T"
        return NOUN_TAGS.get(self.low[place], "h" if self.low[place] not in self.names else "N")

    def _initial(self, place: int, known: str | None) -> str:
        low = self.low[place]
        if known is None:
            if low in self.names or low in lexicon.GIVEN_NAMES:
                return "N"
            unknown = tag_unknown(low)
            return unknown if unknown in "rg" and not self._before_name(place) else "N"
        if known in "dpuxmtijcfqWwy" and not (low in lexicon.GIVEN_NAMES and self._before_name(place)):
            return known
        if low in self.names and known not in "HV":
            return "N"
        if self._before_name(place) and known in "hnabeVBS" and low in lexicon.GIVEN_NAMES:
            return "N"
        if known in "nab" and self._next_capital(place) and not self._is_initial(place + 1):
            return "N" if known != "a" else known
        return known

    def _before_name(self, place: int) -> bool:
        """Is the next word a name, or a verb that wants one for its subject?"""
        if place + 1 >= len(self.word):
            return False
        following = self.word[place + 1]
        if following[0].isupper():
            return TAGS.get(self.low[place + 1], "N") not in _NOT_NAMES_MIDWAY
        return self.tags[place + 1] in ("V", "S")

    def _in_context(self, place: int, tag: str) -> str:
        """Reporting verbs that are nouns or adjectives where they stand ("the alleged theft", "his claims")."""
        tags, low = self.tags, self.low[place]
        before = tags[place - 1] if place and place not in self.first else "."
        after = tags[place + 1] if place + 1 < len(tags) else "."
        noun = NOUN_TAGS.get(low, "n")
        homograph = any("homograph" in form.frames for form in lexicon.REPORTING_VERBS[low])
        if tag == "E":
            return "a" if before in "daP" and after not in ",." else tag
        if tag == "V":
            # "three-quarters said the same", "a second suggested a moat": what follows shows the verb.
            adjective = (before in "daP" and after in "nahHokNgeV#") or (before == "i" and after in "nahHokNge")
            return "a" if adjective and low not in _NEVER_ADJECTIVES else tag
        if tag == "G":
            return noun if before in "dPa" else tag
        if tag == "S":
            return tag if self._is_s_verb(before, after, homograph=homograph) else noun
        return tag if self._is_base_verb(before, after, homograph=homograph) else noun

    @staticmethod
    def _is_s_verb(before: str, after: str, *, homograph: bool) -> bool:
        if after in "mxvVS":
            return False  # "states can": no finite verb right behind another
        if not homograph:
            return before not in "dPa"
        if before in "NpWwI":
            return after not in "i" or before in "pW"
        if before in "hok":
            return after in "wdpNPQ\",:'HtqTfr"
        if before in "r,)":
            return after in "wdptQ\":'"
        return before == "n" and after in "wp\"'Q"

    @staticmethod
    def _is_base_verb(before: str, after: str, *, homograph: bool) -> bool:
        if not homograph:
            return before != "P" and (before != "d" or after in "wpdNPQ")
        if before in "tm":
            return True
        if before in "px":
            return after in "wdpNPQ\"':qTHuai"
        return before in "H" and after in "wdpNPQ\"':q"
