"""Words that are verbs or nouns by their spelling ("claims", "state"): which, by what stands beside them.

A form in -s wants a singular subject before it and a base form a plural one (Quirk and others 1985, chapter 10 on
concord); an object, a clause or a preposition that the verb takes follows it.
"""

import re
from collections.abc import Sequence

from service.attribution import lexicon
from service.attribution.vocabulary import HOMOGRAPHS, PREPOSITIONS_OF

# What stands before no plural noun, and before no singular one: a verb's form behind it is one.
_SINGULAR = frozenset("another each either neither this that".split())
_PLURAL = frozenset("many few several both others".split())
_SOME = frozenset(("some", "most"))  # people
_WHERE = frozenset("in on at from over across".split())
_LONGEST_SUBJECT = 10
_FARTHEST = 30
_MARKS = ('"', "'")
# What stands before and behind "claims" and the like where they are verbs, a letter each.
_HOMOGRAPH_AS_S_FORM = re.compile(
    r"""["'][dNpThHPI] | [pW]. | [NwI][^i] | H[wd] | [hok][wdpNPQ",:'HtqTfru] | [r,)c][wtdpqQ":'] | ,[NTuP\#] | c[uHN]
    | n[wpu"'Q:] | \#:""",
    re.X,
)
_HOMOGRAPH_AS_BASE_FORM = re.compile(
    r"""[tm]. | [,)HnNoky\#]w | H[,.] | [Hp]t | [pxf][wdpNPQ"':qTHuai] | [Hok][wdpNPTQ"':q\#] | [HN]u | n[wp]
    | u["'Qp]""",
    re.X,
)
# Nouns that may be the subject of a form in -s, or of a base form.
_SUBJECTS = {"S": "hokNI", "B": "HoN"}
# What stands before a homograph that is the head of a compound: anywhere, and where a sign follows.
_COMPOUND = re.compile(r"(?:(?<!i)#|P)[NI]\Z|i[ho]\Z|(?P<count>i#)[NI]\Z")
_REVIEWED = re.compile(r",(?P<papers>[dan#]{0,3}k)[eVE]i[dTNI~ano]{1,6}\Z")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_CLOSED_COMPOUND = re.compile(r"i[da]{0,2}[NIa]{1,3}\Z")


class Homographs:
    """Decides word by word; ``tags`` is the tagger's own list, which changes as the tagger goes on."""

    def __init__(self, word: Sequence[str], low: Sequence[str], tags: Sequence[str]) -> None:
        self.word, self.low, self.tags = word, low, tags

    def is_verb(self, place: int, tag: str, before: str, after: str) -> bool:
        """Whether the word at ``place``, of which ``tag`` is the verb's, is one between these two tags."""
        low = self.low[place]
        if tag == "B" and self._is_no_base_form(place, before, after):
            return False
        homograph = low in HOMOGRAPHS
        if before == "d" and self._stands_for_noun(place - 1, tag, after):
            return True
        is_verb = (_is_s_verb if tag == "S" else _is_base_verb)(before, after, homograph=homograph)
        if not is_verb and after == "i" and self.low[place + 1] in PREPOSITIONS_OF.get(low, ()):
            is_verb = self._may_have_subject(place, tag, before)  # the union calls for calm
            is_verb = is_verb or (tag + before == "Sc" and self._goes_on_reporting(place))
        if is_verb and homograph and tag == "S":
            is_verb = not self._in_compound(place, after) and not self._is_object(place)
        shown = tag == "B" and before == "k" and after in ",." and self.low[place - 1].endswith("s")
        shown = shown or (tag == "B" and before == "N" and after == "." and self._is_shown_by_reviewed(place))
        shown = shown or (
            tag == "S" and before in "hok" and after == "." and "," in self.tags[max(0, place - 4) : place]
        )
        if is_verb or shown:
            return True  # court records show., study finds.
        return not (tag == "B" and before == "h") and self._in_tag(place, after)  # its general counsel, Calder, said

    def _is_shown_by_reviewed(self, place: int) -> bool:
        """``, emails reviewed by The Ledger show.``: documents, and who has read them."""
        low = max(0, place - _LONGEST_SUBJECT)
        reviewed = _REVIEWED.search("".join(self.tags[low:place]))
        return reviewed is not None and self.low[low + reviewed.end("papers") - 1].endswith("s")

    def _is_no_base_form(self, place: int, before: str, after: str) -> bool:
        """``at one point the crowd``, ``at which point the crowd``, ``on a conference call that``."""
        if self.low[place - 1] == "one" or (before in "nk" and self._is_singular_before(place)):
            return True
        return before == "W" and self.tags[place - 2] == "i" and after in "dpTN"

    def _stands_for_noun(self, place: int, tag: str, after: str) -> bool:
        """``another says``, ``many say``, ``Some fear the worst``: a determiner that is a subject by itself."""
        word = self.low[place]
        if word in (_SINGULAR if tag == "S" else _PLURAL):
            return True
        if tag == "S" and word == "other" and self.low[place - 1] == "the":
            return True  # The other calls it late
        return tag == "B" and word in _SOME and after in "dpwNP" and self._opens(place)

    def _opens(self, place: int) -> bool:
        """Whether the word at ``place`` begins a clause."""
        return not place or self.tags[place - 1] in ".,;:cj" or self.word[place][0].isupper()

    def _may_have_subject(self, place: int, tag: str, before: str) -> bool:
        """Whether what stands before agrees with the form: ``a note to members calls for``, ``the Greens call for``.

        Of ``the Calder campaign for`` the name is singular, and no base form's subject.
        """
        if tag == "B" and before == "N":
            return self.low[place - 1][-1] == "s" or "c" in self.tags[max(0, place - 4) : place]
        if tag != "S" or before != "H":
            return before in _SUBJECTS[tag]
        at = place - 1
        while at > 0 and place - at < _LONGEST_SUBJECT and self.tags[at] in "dPaenhHokN":
            at -= 1
        return at > 0 and self.tags[at] in "it" and self.tags[at - 1] in "ohk"

    def _goes_on_reporting(self, place: int) -> bool:
        """``She calls it "a raid" and calls for a vote``: behind marks that another such verb reports."""
        tags = self.tags
        if tags[place - 2] not in _MARKS and self.low[place + 1] != "on":
            return False  # notes that C and calls on Lee to act
        at = place - 3
        while at > 0 and place - at < _FARTHEST and tags[at] != "S" and tags[at] not in ".?!;":
            at -= 1
        return tags[at] == "S" and self.low[at] in lexicon.REPORTING_VERBS

    def _is_singular_before(self, place: int) -> bool:
        """Whether "a" opens the noun phrase that ends before ``place``, so that no base form has it for a subject."""
        at = place - 1
        while at > 0 and place - at < _LONGEST_SUBJECT and self.tags[at] in "ank":
            at -= 1
        return self.low[at] in ("a", "an")

    def _is_object(self, place: int) -> bool:
        """``calling newspaper reports late``: behind a verb a noun without determiner is part of what it has."""
        return place > 1 and self.tags[place - 1] in "kno" and self.tags[place - 2] in "Gg"

    def _in_compound(self, place: int, after: str) -> bool:
        """``12 Calder letters``, ``the town's Calder remarks``, ``under state rules``, ``beyond the TV shows,``.

        Of more than 900 Calder letters there is a number, in 1999 Calder warns somebody.
        """
        tags = "".join(self.tags[max(0, place - 5) : place])
        compound = _COMPOUND.search(tags)
        if compound is not None and compound["count"]:
            return _YEAR.fullmatch(self.low[place - 2]) is None
        return compound is not None or (after in ",.;c" and _CLOSED_COMPOUND.search(tags) is not None)

    def _in_tag(self, place: int, after: str) -> bool:
        """Behind a quotation's comma a homograph is a verb: ``"...," the report states.``, ``"...", promises Lee``.

        Where it was said may follow: ``"...," the Finns state in a note``.
        """
        tags, word = self.tags, self.word
        if tags[place - 1] == "," and tags[place - 2] in _MARKS:
            return after in "NTI"
        at = place - 1
        while place - at <= _LONGEST_SUBJECT and tags[at] in "danhHokNTI~P#itge,":
            at -= 1
        where = after == "i" and self.low[place + 1] in _WHERE and tags[place - 1] in "NHhok"
        if not (where or after in ".,;:") or at >= place - 1 or at <= 0:
            return False
        if tags[at] == ",":
            return tags[at - 1] in _MARKS  # “...”, review finds
        return tags[at] in _MARKS and word[at - 1] in (",", "?", "!")


def _is_s_verb(before: str, after: str, *, homograph: bool) -> bool:
    if (after in "mxvVS" or (after == "e" and before == "w")) and homograph:
        return False  # "states can": no finite verb right behind another, but: a loss that the firm predicts will last
    return _HOMOGRAPH_AS_S_FORM.match(before + after) is not None if homograph else before not in "dPa"


def _is_base_verb(before: str, after: str, *, homograph: bool) -> bool:
    if homograph:
        return _HOMOGRAPH_AS_BASE_FORM.match(before + after) is not None
    if before == "a" and after in "nhHo":
        return False  # a former fire chief
    return before != "P" and (before != "d" or after in "wpdNPQ")
