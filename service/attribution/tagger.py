"""The tag of every token: by list, by capital letter and place, by ending, by neighbours.

What the letters mean stands in :mod:`service.attribution.vocabulary`. Words that may be two things (claims, sat, May)
are decided by what stands beside them; the lists come first, and what no list holds is read by its ending.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat
from operator import itemgetter

from service.attribution import lexicon
from service.attribution.capitals import PARTIES, is_joined, is_of_body_name, is_of_several, opens_clause, party_tag
from service.attribution.homographs import Homographs
from service.attribution.neighbours import Neighbours
from service.attribution.openings import Openings
from service.attribution.vocabulary import (
    ABBREVIATIONS,
    NOUN_TAGS,
    STYLE_WORDS,
    TAGS,
    TITLE_WORDS,
    tag_unknown,
)

_NOT_NAMES_MIDWAY = frozenset("dpuxmtijcfqWw")
_NOT_NAMES_AT_FIRST = _NOT_NAMES_MIDWAY | {"y"}
_LINKS = frozenset("ij")
_PLURAL_DETERMINERS = frozenset("all both some many most those these few several others any".split())
_ARTICLES = frozenset(("the", "a", "an"))
_NEVER_ADJECTIVES = frozenset(("said", "told", "thought", "felt", "argued"))
_COLLECTIVES = frozenset("accused dead elderly homeless injured missing old poor rich unemployed wounded young".split())
_ALSO_ADJECTIVES = frozenset(("private", "general", "major"))  # and titles
_MARKS = ('"', "'")
_TITLE_CASE_SHARE = 0.6
_TITLE_CASE_WORDS, _TITLE_CASE_LONGEST = 4, 40
_NO_NOUN = frozenset(".,;:?!)twWjqcxmf-ipVSB")
_OPENS_PHRASE = frozenset("the a an his their its my our your this these no some any all both".split())
_WHERE_FROM = ("-based", "-born", "-listed", "-owned", "-headquartered")  # Oslo-based
_UNTAGGED = " "
_WITHOUT_TAG = re.compile(_UNTAGGED)
_FULL_STOP = re.compile(r"\.")
_APOSTROPHE = re.compile("'")
_COLON = re.compile(":")
_OWNER = re.compile("P(?=[NohankxmV])")
_SAINTS = frozenset(("st", "saint"))
_PEOPLE = frozenset("hH")
_PARTS_OF_DAY = frozenset("today tonight morning afternoon evening".split())
_SHORT_MONTHS = frozenset("jan mar jun jul dec".split())
_VERBS_OF_FIRMS = frozenset("said told announced confirmed declined".split())
_WORDS_OF_BODY = 3
# A word without tag behind signs where its capital letter begins a sentence and is no sign of a name.
_BEHIND_OPENING = re.compile(rf"{_UNTAGGED}(?<=[.?!:;\"'\-(*]{_UNTAGGED})")
_FIRST = itemgetter(0)
# What the neighbours may change: participles behind what stands before a noun, homographs, the play, and what _PLAINLY
# has: "one tram", "Lee belittled the plan", "the forward said", "That letter". The letter comes first in the pattern:
# the search then runs from one such letter to the next.
_CONTEXTUAL = re.compile(
    r"""S | B | y
    | V(?:(?<=[dP]V)|(?<=drV)(?=[nahHok])|(?<=[dP][an]V)(?=[ijx,.:])|(?<=[daPiVE]V)(?=[nahHokNgeV\#]))
    | E(?<=[daPVE]E) | G(?:(?<=[daPVE]G)|(?<=dnG)(?=[iy,])|(?<=[hn]iG)(?=[,.)V])) | g(?<=[hn]ig)(?=[,.)V])
    | b(?:(?P<noun>(?<=[dP]b)|(?<=[dP][an]b)|(?<=[dP][an][an]b)|(?<=[VSw]b)(?=[xm]))|(?=h))
    | p(?=[anhHokNegbrBP]) | a(?:(?<=[NHhokp]a)(?=[dPpu])|(?<=pa)|(?<=xa)(?=[VEx]))
    | i(?:(?<=di)|(?<=dri))(?=[anhHok])
    | r(?:(?<=dr)(?=[VSvx.,])|(?<=d[Nag]r)(?=[VSvx.,N])|(?<=Nr)(?=NN)) | w(?=[ankoh])
    | d(?<=[hHp]d)(?=[VSBvxm]) | n(?:(?<=[NhHo]n)(?=[pu])|(?<=[HhokN]n)(?=d)|(?<=[mp]n))""",
    re.X,
)
# Days and months by their capital letter, and other words without it: "sat down", "to march".
_NO_TIMES = {"sat": "v", "march": "b", "mar": "b", "sun": "n", "wed": "e", "august": "a"}
_PLAINLY = {"d": "r", "p": "d", "a": "e", "r": "h", "w": "d", "n": "v", "b": "a", "i": "a"}
_PLAINLY_BEHIND = {("a", "x"): "r", ("n", "m"): "b"}
_SMALL_IN_HEADLINES = frozenset("ditcjwWqxmrupf")
_TOO_MANY_SMALL = 3  # words, for a headline
_BEFORE_DAYS = frozenset("on last next this every late early".split())
_POSSESSIVES = ("'s", "’s")
_MAY_BE_NAME = frozenset((_UNTAGGED, "I", "N", "T"))
# Money with its sign in letters: R212.5m, N1,500, Sh400. Fewer digits may be a road, a class, a battery: R2, N95.
_AMOUNT = re.compile(
    r"(?:(?:[KUT]?[Ss]h|Rs|RM|GH|US|KES|NGN|ZAR|USD|EUR)(?=\d)|[RNKPCD](?=\d(?:\d\d|\d?[.,]\d|\d?(?:m|bn)\Z)))[\d.,]+(?:-?[a-z]+)?"
)
_PLAIN = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
# Words that may be no name although a capital letter begins them in the midst of a sentence.
_SPECIAL_TAGS = _NOT_NAMES_AT_FIRST | {"H"}
_STATIONS = frozenset(("radio", "channel"))
_SPECIAL = (
    _STATIONS
    | PARTIES
    | TITLE_WORDS
    | STYLE_WORDS
    | lexicon.POST_NOMINALS.keys()
    | {word for word, tag in TAGS.items() if tag in _SPECIAL_TAGS}
)
# Words that are no name where a sentence begins with them, whatever follows.
_PLAIN_AT_FIRST = {
    word: tag
    for word, tag in TAGS.items()
    if tag in _NOT_NAMES_AT_FIRST
    and len(word) > 1
    and word not in lexicon.GIVEN_NAMES
    and not word.endswith(_POSSESSIVES)
    and not (word in STYLE_WORDS or word in TITLE_WORDS)
}


def _name_tag(lower: str) -> str:
    """The tag of a word with a capital letter inside: al-Okoro, d'Alba's."""
    return "P" if lower[-2:] in _POSSESSIVES else "N"


class Tagger:
    """Gives every token its tag, a letter each.

    ``word``, ``low``, ``start`` and ``bounds`` are what :class:`service.attribution.tokens.Tokens` has. ``low`` comes
    as a copy of ``word``; behind :meth:`run` its words are in lower case.
    """

    def __init__(self, word: list[str], low: list[str], start: list[int], bounds: Sequence[tuple[int, int]]) -> None:
        self.word, self.low, self.start, self.bounds = word, low, start, bounds
        self.first = {0, *[begin for begin, _ in bounds]}
        # Words are known in lower case only: one with a capital letter has no tag until its neighbours have theirs.
        self.tags: list[str] = [*map(TAGS.get, word, repeat(_UNTAGGED))]
        self.capitals: list[int] = []
        self.doubtful: list[int] = []  # those that may be no names wherever they stand
        self.initial: set[int] = set()
        self.names: frozenset[str] = frozenset()

    def run(self) -> str:
        """The tags of all tokens."""
        tags, low = self.tags, self.low
        known = "".join(tags)
        self._words_not_known([match.start() for match in _WITHOUT_TAG.finditer(known)])
        self._plural_possessives([match.start() for match in _APOSTROPHE.finditer(known)])
        self._abbreviations([match.start() for match in _FULL_STOP.finditer(known)])
        self.initial = self._beginnings("".join(tags))
        title_case = [bounds for bounds in self.bounds if self._is_title_case(*bounds)]
        telling = set(self.capitals).difference(self.initial, *[range(*span) for span in title_case])
        self.names = frozenset(map(low.__getitem__, telling))
        for begin, end in title_case:
            self._tag_title_case(begin, end)
        tagged = self._words_with_capital()
        tags = self.tags
        for match in _CONTEXTUAL.finditer(tagged):
            place, tag = match.start(), match.group()
            if match.lastgroup == "noun":
                if self._is_bare_noun(place):
                    tags[place] = "n"
            elif tag in _PLAINLY:
                if self.neighbours.are_others(place):
                    tags[place] = _PLAINLY_BEHIND.get((tag, tags[place - 1]), _PLAINLY[tag])
            else:
                tags[place] = self._in_context(place, tag)
        self._object_pronouns()
        result = self._with_owners("".join(tags))
        return self._with_letters(result) if ":" in result else result

    def _with_owners(self, tags: str) -> str:
        """``King's College``, ``the Sheriff's Office``, ``St Mary's Hospital``, ``Macy's said``: parts of names."""
        for match in _OWNER.finditer(tags):
            place = match.start()
            if self.word[place][0].isupper() and self.word[place].endswith(_POSSESSIVES) and self._is_in_name(place):
                tags = f"{tags[:place]}N{tags[place + 1 :]}"
        return tags

    def _is_in_name(self, place: int) -> bool:
        """Say whether a possessive belongs to a name: by whose it is and what follows, or by a verb behind it."""
        behind = place + 1
        if self.tags[behind] in "xmV":
            return self.tags[behind] != "V" or self.low[behind] in _VERBS_OF_FIRMS
        if place and self.tags[place - 1] == "o" and self._is_capital(behind):
            return True  # the charity Calder's Forward
        owner = self.low[place][:-2]
        is_saint = place > 0 and self.low[place - 1 - (self.tags[place - 1] == "~")] in _SAINTS
        if not is_saint and TAGS.get(owner) not in _PEOPLE:
            return False
        end = behind
        while end < behind + _WORDS_OF_BODY and self._is_capital(end):
            end += 1
        return not lexicon.ORGANISATION_WORDS.isdisjoint(self.low[behind:end])

    def _with_letters(self, tags: str) -> str:
        """``Q:`` and ``A:`` at the head of a paragraph are who asks and who answers, and nobody's name."""
        for colon in _COLON.finditer(tags):
            place = colon.start() - 1
            if place in self.first and self.word[place] in ("Q", "A"):
                tags = f"{tags[:place]}h{tags[place + 1 :]}"
        return tags

    def _is_bare_noun(self, place: int) -> bool:
        """``the play``, ``a long run``, ``the mining permit``; but: ``the rules allow``."""
        tags, low, determiner = self.tags, self.low, place - 1
        if low[determiner] in _COLLECTIVES and low[place - 2] == "the" and tags[place + 1 : place + 2] != []:
            return tags[place + 1] not in "#dNpHu"  # the dead include 11 children
        if tags[determiner] == "n" and low[determiner][-1] == "s":
            return False
        while tags[determiner] in "an":
            determiner -= 1
        return low[determiner] not in _PLURAL_DETERMINERS

    def _object_pronouns(self) -> None:
        """``told her that``, ``told her.``: no noun follows for "her" to stand before."""
        tags, low, place = self.tags, self.low, -1
        for _ in range(low.count("her")):
            place = low.index("her", place + 1)
            following = tags[place + 1 : place + 2]
            if following == ["d"]:
                is_object = low[place + 1] in _OPENS_PHRASE  # not "her own"
            else:
                is_object = not following or following[0] in _NO_NOUN
            if is_object:
                tags[place] = "u"

    def _words_not_known(self, places: Sequence[int]) -> None:
        """Looks up what is not in lower case; tags what no list holds by its ending; notes the capital letters."""
        word, low, tags = self.word, self.low, self.tags
        for place in places:
            written = word[place]
            if written[0].isupper():
                lower = written.lower()
                if not written.isalpha() and _AMOUNT.fullmatch(written) is not None:
                    tags[place], low[place] = "#", lower
                    continue
                if "’" in lower:
                    lower = lower.replace("’", "'")
                low[place] = lower
                self.capitals.append(place)
                if lower in _SPECIAL or len(lower) < 3 or (lower[-1] == "s" and lower[-2] == "'"):
                    self.doubtful.append(place)
            elif written.islower() and "’" not in written:
                tags[place] = tag_unknown(written)
            else:
                low[place] = lower = written.lower().replace("’", "'")
                inner_capital = not written.islower() and _PLAIN.fullmatch(lower) is not None
                tag = TAGS.get(lower) or tag_unknown(lower)
                tags[place] = _name_tag(lower) if inner_capital and (tag in "an" or lower[1:2] == "'") else tag

    def _beginnings(self, tags: str) -> set[int]:
        """The words with a capital letter that a sentence, or what is like one, begins with."""
        first = self.first
        behind = [match.start() for match in _BEHIND_OPENING.finditer(tags)]
        # Behind a closing mark with a comma in it ("...," Shook said) no sentence begins.
        found = {place for place in behind if place in first or not self._after_comma(place)}
        found.update(first.intersection(self.capitals))
        return found

    def _words_with_capital(self) -> str:
        """Tags those that may be no names; all that have no tag then are names. The tags as a string."""
        low, tags, initial = self.low, self.tags, self.initial
        self.openings = Openings(self.word, low, tags, self.initial)
        for place in sorted(initial.union(self.doubtful)):
            if low[place] in _STATIONS and tags[place + 1 : place + 2] == ["#"]:
                tags[place + 1] = "P" if low[place + 1].endswith("'s") else "N"  # told Radio 5 it was late
            if tags[place] == _UNTAGGED:  # else in title case
                plain = _PLAIN_AT_FIRST.get(low[place]) if place in initial else None
                party = party_tag(self.word, tags, place) if low[place] in PARTIES else ""
                tags[place] = plain or party or self._capital(place)
        tagged = "".join(tags).replace(_UNTAGGED, "N")
        self.tags = [*tagged]
        self.homographs = Homographs(self.word, low, self.tags)
        self.neighbours = Neighbours(low, self.tags, self.initial)
        return tagged

    def _is_title_case(self, begin: int, end: int) -> bool:
        if not _TITLE_CASE_WORDS <= end - begin < _TITLE_CASE_LONGEST:
            return False
        capital = bisect_left(self.capitals, end) - bisect_left(self.capitals, begin)
        if capital < _TITLE_CASE_SHARE * _TITLE_CASE_WORDS:
            return False  # as most are
        firsts = [*map(_FIRST, self.word[begin:end])]
        small = sum(map(str.islower, firsts))
        if capital < small:
            return False
        if small and self._is_prose(begin, end):
            return False
        words = sum(map(str.isalpha, firsts))
        return words >= _TITLE_CASE_WORDS and capital >= _TITLE_CASE_SHARE * words

    def _is_prose(self, begin: int, end: int) -> bool:
        """Say whether several words have no capital that would have one in a headline, or a verb of saying has none."""
        plain = [TAGS.get(word, "n") for word in self.word[begin:end] if word[0].islower()]
        return "V" in plain or sum(tag not in _SMALL_IN_HEADLINES for tag in plain) >= _TOO_MANY_SMALL

    def _plural_possessives(self, places: Sequence[int]) -> None:
        """``the workers' claim``: an apostrophe right behind an s and before a word (if it closes marks, no matter)."""
        word, tags = self.word, self.tags
        for place in places:
            before = place - 1
            behind_s = place and word[before][-1] == "s" and self.start[place] == self.start[before] + len(word[before])
            may_own = tags[before] in "nhHokS" or (tags[before] == _UNTAGGED and word[before][0].isupper())
            if behind_s and may_own and place + 1 < len(word) and word[place + 1][0].isalnum():
                tags[place] = "P"

    def _abbreviations(self, places: Sequence[int]) -> None:
        """The full stop of an abbreviation or an initial ends no sentence."""
        low, tags, word = self.low, self.tags, self.word
        for place in places:
            if not place or word[place] != ".":
                continue
            before, behind = low[place - 1], place + 1
            # Most stops stand before a capital letter, and behind a word that is no abbreviation.
            plain = behind < len(word) and word[behind][0].isupper() and len(before) > 1 and before not in ABBREVIATIONS
            if not plain and self._is_abbreviation(place):
                # The stop of a month is part of the time: Dec. 1.
                tags[place] = "N" if before in ("jr", "sr") else "y" if TAGS.get(before) == "y" else "~"

    def _is_abbreviation(self, stop: int) -> bool:
        before, low = self.word[stop - 1], self.low[stop - 1]
        if stop + 1 == len(self.word) or stop + 1 in self.first:
            return False
        following = self.word[stop + 1]
        if following == ")" and low not in ABBREVIATIONS and self._is_capital(stop + 2):
            return False  # (He left.) She stayed.
        if following[0] in ",);" or following[0].islower():
            return True
        if low in lexicon.BEFORE_NUMBERS:
            return following[0].isdigit()
        if low in ABBREVIATIONS or (len(before) == 1 and before.isupper()):
            # "Acme Inc. They", "plan B. The": the stop does both, but never behind a title.
            begins = TAGS.get(self.low[stop + 1], "N") in "dp" and low not in TITLE_WORDS
            return before != "I" and not begins
        return False

    def _after_comma_mark(self, place: int) -> bool:
        return place > 1 and self.tags[place - 1] in _MARKS and self._after_comma(place)

    def _after_comma(self, place: int) -> bool:
        """Whether a comma stands before the sign at ``place - 1``, or before the two marks that end there."""
        if place > 2 and self.tags[place - 2] in _MARKS and self.tags[place - 1] in _MARKS:
            place -= 1
        return place > 1 and self.word[place - 2] == ","

    def _is_capital(self, place: int) -> bool:
        return place < len(self.word) and self.word[place][0].isupper()

    def _tag_title_case(self, begin: int, end: int) -> None:
        """In a headline every word is capital: known words have their own tags, the rest are names."""
        untagged = [place for place in range(begin, end) if self.tags[place] == _UNTAGGED]
        for place in untagged:
            low = self.low[place]
            known = TAGS.get(low)
            if known and (low not in self.names or known in "dpuxmtijcfqWwVSBGvb") and low not in TITLE_WORDS:
                self.tags[place] = known
        for place in untagged:  # a title only where no verb follows: "President Says"
            if self.low[place] in TITLE_WORDS:
                self.tags[place] = self._title(place)

    def _capital(self, place: int) -> str:
        word, low = self.word[place], self.low[place]
        known = TAGS.get(low)
        if len(word) == 1 and self.tags[place + 1 : place + 2] == ["~"]:
            return "I"
        if known == "p" and low.startswith("i"):
            return "p"
        if low in STYLE_WORDS or (low in TITLE_WORDS and (low not in lexicon.GIVEN_NAMES or self._is_office(place))):
            return self._title(place)
        if word.endswith(_POSSESSIVES):
            return known or "P"
        if low in lexicon.POST_NOMINALS and self._is_behind_name_and_comma(place):
            return "h"
        return self._initial(place, known) if place in self.initial else self._midway(place, known)

    def _title(self, place: int) -> str:
        """A title stands before a name; elsewhere ("the President said") it is a noun."""
        following = place + 1
        if self.tags[following : following + 1] == ["~"]:
            following += 1
        is_link, of_body = TAGS.get(self.low[place]) in _LINKS, self.low[place] in _ALSO_ADJECTIVES
        if is_link and self.low[following : following + 1] and self.low[following] not in TITLE_WORDS:
            return TAGS[self.low[place]]  # Under Kenyan law; but: Under Secretary Lee
        if self._is_capital(following) and self.tags[following] in _MAY_BE_NAME:
            return "N" if of_body and self.low[place - 1] == "of" else "T"  # the Association of Private Clinics
        if self.low[place] in STYLE_WORDS and self._is_particle(following):  # Mr van der Berg
            return "T"
        given = self._is_behind_given_name(place) and not self._is_office(place)
        if given or is_of_body_name(self.word, self.low, place):
            return "N"
        if is_link:
            return TAGS[self.low[place]]  # Under examination
        is_justice = self.low[place] in lexicon.GIVEN_NAMES and self._is_office(place)
        of = self.low[place + 1 : place + 2] == ["of"]  # the Head of Service
        is_name = self.low[place] in self.names and not is_justice and not of
        return NOUN_TAGS.get(self.low[place], "N" if is_name else "h")

    def _is_office(self, place: int) -> bool:
        """``the Chief Justice``, ``the Justice``: a title that is a given name too, behind what makes it one."""
        return place > 0 and (self.low[place - 1] == "chief" or self.word[place - 1] == "the")

    def _is_behind_given_name(self, place: int) -> bool:
        """``Jane Elder``, ``Jane M. Elder``, ``Ms Elder``: a surname that is a title too."""
        at = place - 1
        if at > 1 and self.tags[at] == "~" and len(self.word[at - 1]) == 1:
            at -= 2
        if at < 0 or not self._is_capital(at):
            return False
        before = self.low[at]
        if before in STYLE_WORDS or (before in lexicon.GIVEN_NAMES and before not in lexicon.PLACES):
            return True
        # Justice Zarin Contractor: a title before it, and the given name is one that no list has
        unknown = before not in lexicon.PLACES and before not in TAGS
        return at > 0 and unknown and self.tags[at] == _UNTAGGED and self.tags[at - 1] == "T"

    def _is_behind_name_and_comma(self, place: int) -> bool:
        """``Ines Calder, KC, said``, ``Ines Calder, PhD``: letters in apposition, and nobody's name."""
        if place < 2 or self.word[place - 1] != "," or not self._is_capital(place - 2):
            return False
        return not self.word[place][1:].islower() and self.tags[place - 2] in _MAY_BE_NAME

    def _is_particle(self, place: int) -> bool:
        return self.word[place : place + 1] != [] and self.word[place] in lexicon.NAME_PARTICLES

    def _midway(self, place: int, known: str | None) -> str:
        """A capital letter within a sentence is a name's, but for a few words."""
        low = self.low[place]
        if known is None:
            return "a" if low.endswith(_WHERE_FROM) else "N"
        if known == "x" and self.tags[place + 1 : place + 2] == [","] and self.low[place - 1] in lexicon.GIVEN_NAMES:
            return "N"  # Senator Peter Were,
        if known in _NOT_NAMES_MIDWAY and not self.word[place].isupper() and not is_joined(self.word, place):
            is_name = known in "mi" and (low in lexicon.GIVEN_NAMES or self._after_comma_mark(place))
            return "N" if is_name else known
        if known == "y":
            titled = place > 0 and self.tags[place - 1] == "T"  # Inspector Monday Efe
            given = titled or low in lexicon.GIVEN_NAMES
            short = low in _SHORT_MONTHS and self.tags[place - 1] == "V"  # said Jun Watanabe
            is_name = (given or short or self._after_comma_mark(place)) and self._before_name(place)
            if is_name and self.low[place - 1] in _BEFORE_DAYS and not titled:
                return "y"  # Late on Sunday Calder left, though Sunday is a given name
            return "N" if is_name or low in _PARTS_OF_DAY else "y"  # the Today programme, Good Morning Harwick
        several = known == "H" and place and (self.tags[place - 1] == "#" or is_of_several(self.word, place))
        return "H" if several else "N"

    def _initial(self, place: int, known: str | None) -> str:
        """The capital letter that begins a sentence says nothing by itself."""
        low = self.low[place]
        given = low in lexicon.GIVEN_NAMES
        if known is None:
            if low.endswith(_WHERE_FROM):
                return "a"
            unknown = tag_unknown(low)
            if unknown in "hH#" and not given and low not in self.names:
                return unknown  # Mum-of-four, Church-goers, Two-thirds
            known_place = low in lexicon.PLACES  # Beijing
            is_name = given or known_place or low in self.names or unknown not in "rg"
            is_name = is_name or (self._before_name(place) and not opens_clause(self.word, place))
            return "N" if is_name else unknown
        if known in _NOT_NAMES_AT_FIRST and not (given and self._before_name(place)):
            return known
        if given and known in "jmy" and self._is_full_name(place):
            return "N"
        is_name = (
            (low in self.names and known not in "HV")
            or (given and known in "hnabevVBS" and self._before_name(place))
            or (known in "nb" and self._is_capital(place + 1) and place + 1 not in self.initial)
            or self.openings.begins_name(place, known)
            or is_joined(self.word, place)
        )
        return "N" if is_name else known

    def _before_name(self, place: int) -> bool:
        """Say whether the next word is a name, or a verb that wants one for its subject."""
        if self._is_capital(place + 1):
            return TAGS.get(self.low[place + 1], "N") not in _NOT_NAMES_MIDWAY
        if self._is_particle(place + 1):  # Jan van der Berg
            return self._is_capital(place + 2) or self._is_particle(place + 2)
        return self.tags[place + 1 : place + 2] in (["V"], ["S"])

    def _is_full_name(self, place: int) -> bool:
        """``Will Calder, 43,``, ``Till Calder said``: a word, a capital, and then what goes on with a name."""
        return self._is_capital(place + 1) and self.tags[place + 2 : place + 3] in ([","], ["V"], ["S"], ["x"], ["v"])

    def _in_context(self, place: int, tag: str) -> str:
        """Reporting verbs that are nouns or adjectives where they stand ("the alleged theft", "his claims")."""
        tags, low = self.tags, self.low[place]
        if tag == "y":
            return _NO_TIMES.get(self.word[place], tag)
        before = tags[place - 1] if place and place not in self.first else "."
        after = tags[place + 1] if place + 1 < len(tags) and place + 1 not in self.first else "."
        if tag == "E":
            return "a" if before in "daP" and after not in ",." else tag
        if tag == "V":
            if low in lexicon.REPORTING_NOUNS and low not in _NEVER_ADJECTIVES:
                compound = before in "an" and after in "ijx,.:" and place > 1 and tags[place - 2] in "dP"
                if before in "dP" or compound:
                    return NOUN_TAGS.get(low, "n")  # her own forecast, the growth forecast as
            # "three-quarters said the same", "a second suggested a moat": what follows shows the verb.
            only = before == "r" and self.low[place - 1] == "only"  # the only listed operator
            adjective = ((before in "daP" or only) and after in "nahHokNgeV#") or (
                before == "i" and after in "nahHokNge"
            )
            return "a" if adjective and low not in _NEVER_ADJECTIVES else tag
        if tag in "Gg":
            compound = before == "n" and tags[place - 2] in "da" and low in lexicon.REPORTING_NOUNS  # a profit warning
            return NOUN_TAGS.get(low, "n") if before in "dPa" or compound or self._is_field(place, before) else tag
        return tag if self.homographs.is_verb(place, tag, before, after) else NOUN_TAGS.get(low, "n")

    def _is_field(self, place: int, before: str) -> bool:
        """``the head of planning``, ``the director of nursing``: of what somebody has charge."""
        low = self.low
        return before == "i" and low[place - 1] == "of" and (self.tags[place - 2] == "h" or low[place - 2] == "head")
