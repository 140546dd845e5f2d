"""The clause around a quotation: how much of what a verb governs belongs to what was said, beside the marks.

Found as for speech without marks: by the verb's frame, from behind the tag to the end of the clause. Where no frame
fits, what is said begins behind the last preposition or sign before the marks.
"""

import re
from collections.abc import Collection

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NP_FINAL, climb, phrase_start, verb_group_start
from service.attribution.rules.asides import opening, tags_in
from service.attribution.rules.complements import Content, Place, readings
from service.attribution.rules.occasions import WHERE_SAID, opens_occasion
from service.attribution.rules.reported import is_subordinate, relative_end, speakers_of
from service.attribution.sentences import Sentence
from service.attribution.spans import (
    LONGEST,
    before_main_verb,
    clause_end,
    final,
    is_comparison,
    main_clause,
    opens_aside,
    opens_clause,
)
from service.attribution.vocabulary import TAGS

# Directly behind the cue, or behind a sign, nothing but the marks is said.
_ADJOINING = frozenset(["", ",", ":", "-", "w", ",w"])
_SECOND_VERB = frozenset(["cV", "ce", "cv", "cS"])  # derided and insulted "the left"
_SHORTEST_BEFORE = 2  # items, the comma among them
_FINAL_IN_MARKS = frozenset(".?!…")
_LONGEST_OBJECT = 25
_CLOSING = "’'\"”» "
_NOUN_PHRASE = r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])"
_OBJECT_BEFORE = re.compile(rf"w|{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?(?:i{_NOUN_PHRASE}){{0,3}}|[dPa#]{{1,3}}")
# Behind the marks of a complement: the rest of its noun phrase, and more of the same.
_REST_OF_PHRASE = re.compile(
    r"""(?:,?c?Q|[anhHokNP#]{1,3}){0,4}
    (?:c[dPa]{0,2}[nHok]{1,3}(?![nhHokNPxmvVSeiud]))?         # a "liar" and crook
    (?:i[dPa\#]{0,3}[anhHokNTI~P]{0,4}(?:[nhHokNI]|Q)(?!y)){0,3}""",
    re.X,
)
_NEW_CLAUSE = re.compile(
    rf"""c?(?:{_NOUN_PHRASE}|d(?=i))(?:c{_NOUN_PHRASE})?(?:i[dPa#yNTI~nhHok]{{1,8}}){{0,2}}
    (?:,[^,;:Q]{{1,30}},)?[rf]{{0,2}}[xmvVSeb]""",
    re.X,
)
_AT_WHICH = re.compile(r"iWn?(?=[dpNTHP])")  # at which point the fans chanted
_CLOSING_TAG = re.compile(rf",{_NOUN_PHRASE}[rx]{{0,3}}(?P<verb>[VS])(?:[iy][dya\#]{{0,3}}[yn]?)?[.?!]?\Z")
_WITH_PARTICIPLE = re.compile(r"[dPTNI~ahHok]{0,5}[NhHop]G")  # and the clerk calling it
# told the paper she "...", told reporters the mayor "..."
_HEARER_AND_SUBJECT = re.compile(
    r"(?:u|[dP]?[aTNI~nhHok]{0,4}?[nhHokNI])(?P<subject>p|[dP][aenN~]{0,4}[nhHo]|(?<=[nhHok])[TNI~]{1,4})"
)
_TOLD = re.compile(r"u|[dP]?a?[TI~]{0,2}[nhHokN]{0,2}[hHoN]")
# A hearer or agent, an apposition or relative clause between commas, and the sign before the marks.
_WHOM = re.compile(
    rf"i?{_NOUN_PHRASE}(?:i{_NOUN_PHRASE}){{0,2}}"
    r"(?:,(?:W[^:;Q]{2,60}|[dPaehHoknTNI~\#i]{1,10}(?:i[dPa\#nhHokNTI~]{1,6}){0,2})(?:,[iyr\#][^,:;QxmvVS]{0,10})?)?[,:]"
)
# Right before the marks these belong to the tag: accused him of "...", urged them to "...".
_OF_THE_TAG = frozenset(["of", "to", "for", "about", "against"])
# Behind a comma these open the circumstances of the saying: in an interview, during her visit.
_WHEN = frozenset(["in", "during", "at", "before", "after", "despite", "like"])
_WHERE = frozenset(["in", "on", "at", "during"])
_WHERE_AND_WHEN = re.compile(r"i[dPa]{0,2}[NIa~nk]{1,4}i?[da]?y{1,3}")
_VERB_FOLLOWS = re.compile(r"[rf]{0,2}[xmvVSe]")
_WITH_A_NOUN = re.compile(r"r?(?P<link>i)[d#][ang]{0,3}[nko](?:i[dN]?[nNo])?:")
# A finite verb, or what a clause begins with.
_CLAUSE_BETWEEN = re.compile("[xmvVSwWjq]|(?<![it])B")
_TIES = frozenset(
    "of for to with among between about against from by as on in at than without under over towards toward like".split()
)


def extent(context: Context, sentence: Sentence, verb: Verb, place: int, cues: Collection[int]) -> list[Content]:
    """The stretches of items that ``verb`` reports, the marked span at ``place`` in the last of them.

    ``cues`` are the places of all the sentence's reporting verbs.
    """
    return _Extent(context, sentence, verb, place, cues).stretches()


def end_behind(context: Context, sentence: Sentence, verb: Verb, place: int, cues: Collection[int]) -> int:
    """Where what ``verb`` reports ends behind the marked span at ``place``, another one of what it reports."""
    return _Extent(context, sentence, verb, place, cues).end()


def clause_behind(context: Context, sentence: Sentence, cue: int, place: int, limit: int, cues: Collection[int]) -> int:
    """Where a clause reported by the word at ``cue`` ends, the marked span at ``place`` in it."""
    tags = sentence.tags
    end = max(place + 1, clause_end(context, sentence, place, limit, cues, cue))
    for quote in range(place, end):
        if tags[quote] != "Q":
            continue
        comma = _inner(context, sentence, quote).endswith(",")
        anothers = _has_own_cue(tags, quote + 1, cues) or _is_before_tag(tags, quote + 1, cues)
        if anothers or (comma and _is_new(context, sentence, quote + 1, cues)):
            return quote + 1
    return end


def _inner(context: Context, sentence: Sentence, quote: int) -> str:
    return context.inner(sentence, quote).rstrip(_CLOSING)


def _has_own_cue(tags: str, at: int, cues: Collection[int]) -> bool:
    """``"..." and 14 percent said "..."``: behind the marks a clause with a reporting verb and its subject."""
    at += tags.startswith(",c", at)  # the comma behind the marks
    if tags[at : at + 1] not in ("c", "-"):
        return False
    link = _AT_WHICH.match(tags, at + 1)
    at = link.end() if link else at + 1
    match = _NEW_CLAUSE.match(tags, at) or _WITH_PARTICIPLE.match(tags, at)
    return match is not None and match.end() - 1 in cues


def _is_before_tag(tags: str, at: int, cues: Collection[int]) -> bool:
    """``..., an inquest has heard``: behind the marks a comma, and a tag that closes the sentence."""
    match = _CLOSING_TAG.match(tags, at)
    return match is not None and match.start("verb") in cues


def _is_new(context: Context, sentence: Sentence, at: int, cues: Collection[int]) -> bool:
    """Behind a comma inside the marks: whether something begins that is not reported."""
    tags = sentence.tags
    if is_comparison(context, sentence, at):
        return False
    if tags[at : at + 1] in ("G", "g", "W") or at in cues or tags[at : at + 2] in ("nw", "kw"):
        return True  # , language that the mayor did not adopt
    if tags[at : at + 1] == "i":
        follows = tags[at + 1 : at + 3]
        return follows == "n," or follows[:1] in tuple("tyqW") or context.word(sentence, at) in _WHEN  # for instance,
    if tags[at : at + 1] == "j":
        return opens_aside(context, sentence, at)
    if tags[at : at + 1] == "c" and (at + 1 in cues or tags[at + 1 : at + 2] in tuple("VSve")):
        return True
    match = _NEW_CLAUSE.match(tags, at)
    # "..., and the town would pay": of the same making, where nobody else speaks
    return match is not None and (context.word(sentence, at) != "and" or match.end() - 1 in cues)


def behind_hearer(verb: Verb, between: str) -> bool:
    """``told the driver, a father of three from Hull: "..."``, ``was asked by the host, who has backed it, "..."``.

    The hearer, or a passive's agent, with what is said of them between commas: nothing of it was said in the clause.
    """
    if not verb.takes("hearer"):
        return False
    if _TOLD.fullmatch(between) is not None and not verb.passive:
        return True  # told the panel "Go home"
    return _WHOM.fullmatch(between) is not None and verb.passive == between.startswith("i")


class _Extent:
    """The clause around one marked span."""

    def __init__(self, context: Context, sentence: Sentence, verb: Verb, place: int, cues: Collection[int]) -> None:
        self.context, self.sentence, self.verb, self.place, self.cues = context, sentence, verb, place, cues
        self.tags = sentence.tags
        # Verbs that call something by the words in marks: "that" before these is a pronoun.
        self.names = verb.takes("call", "as") and not self._is_clausal() and not self._by_preposition()
        self.limit = max(place + 1, self._limit())

    def _is_clausal(self) -> bool:
        """``declared that it was "dead"``, but not ``declared the plan "dead"``, of a verb that takes either."""
        if not self.verb.takes("that"):
            return False
        return not self.verb.takes("call") or _CLAUSE_BETWEEN.search(self.tags, self.verb.end, self.place) is not None

    def _by_preposition(self) -> bool:
        """``mocked him for "having a bad night"``: the marks stand behind a preposition of the verb, and not "as"."""
        frames = self.verb.form.frames
        prepositions = (at for at in range(self.verb.end, self.place) if self.tags[at] == "i")
        words = [self.context.word(self.sentence, at) for at in prepositions]
        return any(word in frames for word in words)

    def stretches(self) -> list[Content]:
        between = self.tags[self.verb.end : self.place]
        closes = self._tag_end()
        goes_on = closes is not None and (
            closes + 1 < self.place or not _inner(self.context, self.sentence, self.place)[:1].isupper()
        )
        before = self._before_tag() if goes_on else None
        if before is not None and closes is not None:
            return [before, (closes + 1, self.end())]
        if closes == self.verb.end and goes_on and self._opens_behind_comma():
            return [(self.verb.end + 1, self.end())]
        before = self._passive_object() or self._before_aside()
        if before is not None:
            return [before, (self.place, self.end())]
        before = self._relative()
        if before is not None:
            return [before, (self.verb.end, self.end())]
        adjoins = between in _ADJOINING and not (between == "w" and self.names)
        adjoins = adjoins or between in _SECOND_VERB
        if adjoins or behind_hearer(self.verb, between) or self._comes_with():
            return [(self.place, self.end())]
        return [(self._start(), self.end())]

    def _comes_with(self) -> bool:
        """``responded with a statement: "..."``, ``signed off with a joke: "..."``: what the words are called."""
        found = _WITH_A_NOUN.fullmatch(self.tags, self.verb.end, self.place)
        return found is not None and self.context.word(self.sentence, found.start("link")) == "with"

    def _limit(self) -> int:
        """The end of the sentence, or of the subordinate clause that the verb stands in."""
        limit = final(self.tags)
        speakers = speakers_of(self.sentence, self.verb)
        if speakers is not None and is_subordinate(self.tags, self.verb, speakers):
            return main_clause(self.tags, self.place, limit)
        limit = relative_end(self.tags, self.verb, self.place, limit)
        if speakers and self.tags[speakers[0].end :][:1] == "W" and self.tags[: speakers[0].start][-1:] in ("", "-"):
            return before_main_verb(self.tags, self.verb.end, limit)  # A man who said it was "mad" was held
        if self.tags[verb_group_start(self.tags, self.verb.start) - 1] == "W" and self._ends_in_comma():
            return self.place + 1  # Lee, who called it "mad," left
        return limit

    def _ends_in_comma(self) -> bool:
        """Whether a comma inside the marks closes the clause, and the main clause's verb follows."""
        closed = _inner(self.context, self.sentence, self.place).endswith(",")
        return closed and _VERB_FOLLOWS.match(self.tags, self.place + 1) is not None

    def _tag_end(self) -> int | None:
        """The comma that closes the verb's tag, where it is one."""
        comma = self.tags.find(",", self.verb.end, self.place)
        if comma <= self.verb.end:
            return comma if comma >= 0 else None
        tag = next(tags_in(self.context, self.sentence, [self.verb]), None)
        return comma if tag is not None and tag.end == comma else None

    def _before_tag(self) -> Content | None:
        """``The plan, Lee said, is "mad"``: what stands before a tag that interrupts what was said."""
        tags = self.tags
        opened = opening(tags, verb_group_start(tags, self.verb.start) - 1)
        if opened is None or opened[0] < _SHORTEST_BEFORE:
            return None
        start = tags.rfind(";", max(0, opened[0] - LONGEST), opened[0]) + 1
        while tags[start] in "c,":
            start += 1
        end = opened[0] - 1
        if tags[end - 1] == "W":
            return end - 1, end  # her boss, who, she said, had "pretended"
        is_subject = end - start > 1 or tags[start] in "pnNHho"  # Nothing, he said, would "last"
        return (start, end) if is_subject and start < end < start + LONGEST and "Q" not in tags[start:end] else None

    def _opens_behind_comma(self) -> bool:
        """``And, she said, it is "mad"``, ``she said, if elected, she would "mend it all"``."""
        start = self.verb.end + 1
        return start < self.place and opens_clause(self.context, self.sentence, start, self.place, strict=True)

    def _relative(self) -> Content | None:
        """``a plan which the mayor called "mad"``: the pronoun is what is called so, where no object stands behind.

        It may be the subject of what is reported too: which she said is "mad".
        """
        tags = self.tags
        bare = self.names and not tags[self.verb.end : self.place].strip("dPa#jr")
        if self.verb.passive or not (bare or self._lacks_subject()):
            return None
        speakers = speakers_of(self.sentence, self.verb)
        if not speakers or speakers[0].end > self.verb.start:
            return None
        at = speakers[0].start - 1
        is_pronoun = at > 0 and (tags[at] == "W" or (tags[at] == "w" and tags[at - 1] in NP_FINAL))
        return (at, at + 1) if is_pronoun else None

    def _before_aside(self) -> Content | None:
        """``called him, in her speech, "mad"``: what stands before where it was said, right before the marks."""
        comma = self.tags.find(",", self.verb.end, self.place - 1)
        if not self.names or comma <= self.verb.end or self.tags[self.place - 1] != ",":
            return None
        alone = self.tags.find(",", comma + 1, self.place) == self.place - 1
        said_where = alone and self.context.word(self.sentence, comma + 1) in WHERE_SAID
        return (self.verb.end, comma) if said_where else None

    def _lacks_subject(self) -> bool:
        """``a delay which she said is "mad"``, ``which she added "is mad"``: the clause has the pronoun for subject."""
        if not self.verb.takes("that", "bare") or self.verb.takes("weak"):
            return False
        if self.verb.end < self.place:
            return self.tags[self.verb.end] in "xmv"
        first = _inner(self.context, self.sentence, self.place).partition(" ")[0]
        return TAGS.get(first, "n") in ("x", "m")

    def _passive_object(self) -> Content | None:
        """``The plan was described by X as "mad"``: the passive's subject is what is described."""
        if not self.verb.passive or not self.verb.takes("call", "as"):
            return None
        last = self.verb.start - 1
        while last > 0 and self.tags[last] in "rxmf,":
            last -= 1
        if last < 0 or self.tags[last] not in NP_FINAL:
            return None
        return climb(self.tags, phrase_start(self.tags, last)), last + 1

    def _start(self) -> int:
        at = self.place - 1
        if at > self.verb.end and self.verb.takes("to") and self.context.word(self.sentence, at) == "to":
            return self.verb.end  # compared the wall to "a sieve": the object and its "to" are what was said
        if at == self.verb.end and self.context.word(self.sentence, at) == "as":
            return self.place  # described as "mad" a plan
        if self.tags[at - 1 : at + 1] == "ft" and self.verb.takes("order", "infinitive"):
            return at - 1  # told them not to "moan"
        if self._asks_for(self.place - 1) or self._behind_circumstances():
            return self.place
        start = self._by_frame()
        if start is None:
            start = self._by_object()
        return self._behind_last_joint() if start is None else start

    def _asks_for(self, at: int) -> bool:
        """Whether the preposition or ``to`` right before the marks is the cue's, and so part of the tag.

        Between the two stand the hearer, or whom it is about, and no clause; nor a noun for an act of saying, which
        has the preposition for itself: denounced Lee's call for "...".
        """
        word = self.context.word(self.sentence, at)
        frames = self.verb.form.frames
        if not (word in frames or (word == "to" and self.verb.takes("order", "infinitive"))) or word not in _OF_THE_TAG:
            return False
        if word == "to" and self._is_wanted(at):
            return False
        if _CLAUSE_BETWEEN.search(self.tags, self.verb.end, at) is not None or self._is_contracted(at):
            return False
        return at - 1 == self.verb.end or self.context.word(self.sentence, at - 1) not in lexicon.REPORTING_NOUNS

    def _behind_circumstances(self) -> bool:
        """``said in a debate on Monday night "..."``: nothing but the circumstances of the saying before the marks."""
        if not self.verb.takes("that", "bare") or self.context.word(self.sentence, self.verb.end) not in _WHERE:
            return False
        return _WHERE_AND_WHEN.fullmatch(self.tags, self.verb.end, self.place) is not None

    def _is_wanted(self, to: int) -> bool:
        """``wants Lee to "..."``, ``called for Lee to "..."``: Lee is no hearer, but part of what is said."""
        verb, end = self.verb, self.verb.end
        if self.tags[to - 1] not in NP_FINAL or to - 1 == end or not verb.takes("order"):
            return False
        return verb.form.type == "thought" or self.context.word(self.sentence, end) == "for"

    def _is_contracted(self, end: int) -> bool:
        """``said he's going to "..."``: a pronoun with its verb before ``end``."""
        pronouns = (at for at in range(self.verb.end, end) if self.tags[at] == "p")
        return any("'" in self.context.word(self.sentence, at) for at in pronouns)

    def _by_frame(self) -> int | None:
        at = Place(self.context, self.sentence, self.verb, self.limit, self.cues)
        for _, (start, _) in readings(at):
            if start <= self.place:
                # a preposition or "to" right before the marks belongs to the tag
                return self.place if start + 1 == self.place and self.tags[start] in "it" else start
        return None

    def _by_object(self) -> int | None:
        verb, place, tags = self.verb, self.place, self.tags
        if verb.takes("hearer"):
            that = next((at for at in range(verb.end, place) if tags[at] == "w" and tags[at + 1] not in "xmvVS"), None)
            if that is not None:
                return that + 1
            subject = None if verb.passive else _HEARER_AND_SUBJECT.fullmatch(tags, verb.end, place)
            if subject is not None:
                return subject.start("subject")
        if self.names:
            return verb.end if place - verb.end < _LONGEST_OBJECT else place
        if verb.takes("order", "of", "for", "on", "object"):
            match = _OBJECT_BEFORE.match(tags, verb.end, place)
            if match is not None and (match.end() == place or tags[match.end()] in "itQae,"):
                return verb.end
        if self.context.word(self.sentence, verb.end) in verb.form.frames:
            return min(verb.end + 1, place)
        return None

    def _behind_last_joint(self) -> int:
        """No frame fits: what follows the last preposition, ``that`` or sign before the marks."""
        start, place = self.verb.end, self.place
        for at in range(place - 1, max(start, place - LONGEST) - 1, -1):
            if self.tags[at] in "w:,;t" or (self.tags[at] == "i" and at + 1 < place):
                return at + 1
        return start if place - start < 6 else place

    def end(self) -> int:
        """The end of the clause behind the marks, without where it was said."""
        behind = self.place + 1
        if self.tags.startswith("i", behind) and opens_occasion(self.context, self.sentence, behind):
            return behind
        return self._end()

    def _end(self) -> int:
        place, tags = self.place, self.tags
        if _inner(self.context, self.sentence, place)[-1:] in _FINAL_IN_MARKS:
            return place + 1
        if self.names:
            return self._phrase_end()
        if self.verb.form.tense == "ing" and not tags[max(0, self.verb.start - 8) : self.verb.start].strip("rcj-,"):
            return place + 1  # a fronted participle ends before the main clause
        return clause_behind(self.context, self.sentence, self.verb.start, place, self.limit, self.cues)

    def _phrase_end(self) -> int:
        """The end of the noun phrase or list of phrases that the marks are part of."""
        reason = self.context.word(self.sentence, self.place + 1) == "because"
        if not reason and _inner(self.context, self.sentence, self.place).endswith(","):
            return self.place + 1
        match = _REST_OF_PHRASE.match(self.tags, self.place + 1, self.limit)
        end = match.end() if match else self.place + 1
        for at in range(self.place + 1, end):
            if self.tags[at] == "i" and self.context.word(self.sentence, at) not in _TIES:
                return at
        if end < self.limit and not self.verb.passive and self._goes_on(end):
            end = clause_behind(self.context, self.sentence, self.verb.start, self.place, self.limit, self.cues)
            dash = self.tags.find("-", self.place + 1, end)
            return dash if dash > 0 else end
        return end

    def _goes_on(self, end: int) -> bool:
        """``"a mess" that will cost us``, ``"a fool" for it``, ``"unfit" as mayor``, ``"late" because he was``."""
        following, word = self.tags[end : end + 2], self.context.word(self.sentence, end)
        if following[:1] == "j":
            return word == "because" or (word == "as" and following[1:] in tuple("dPanhHok"))
        if following in ("ei", "zi"):
            return True  # "a long day" spent in a queue
        gerund = following in ("ig", "iG") and word in ("for", "by")
        return following[:1] in tuple("wWt") or gerund or (following == "iq" and word in ("for", "of"))


__all__ = ["end_behind", "extent"]
