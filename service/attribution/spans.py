"""Where what is reported begins and ends, as a careful editor would mark it.

Positions are items of one sentence. The content of a reporting verb begins behind the verb, its hearer, the time and
place of the saying and ``that``; it ends with its sentence, or before a clause that is the reporter's again: another
reporting verb of the same subject, a participle of the reporting clause, a second main clause. Every search is bounded
by a number of items, so that no sentence, however long, costs more than its length.
"""

import re
from collections.abc import Collection
from itertools import pairwise
from typing import Literal

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import NP_FINAL, verb_group_start
from service.attribution.sentences import Sentence

LONGEST = 160
_REACH = 30
_AHEAD = 90  # how far beyond the content a sign that ends it may look
_FINAL_SIGNS = ".?!,;:-"
_FINAL_MARKS = frozenset(_FINAL_SIGNS)

_NOUN_PHRASE = r"(?:[pu](?:d(?=w))?|[dP#]?[dP#aTezgGNI~nhHok]{0,7}[nhHokNI]|(?:d[ya]?)?\#(?=i))"  # the last three of us
_HEARER = re.compile(rf"{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?")
# ``that`` with nothing before it but the circumstances of the saying, or the hearer and these.
_CIRCUMSTANCES = (
    r"(?:,?(?:rj?|[da]?y{1,3}[\#n]?|wy(?=,?w)|[ij][dPa\#TNI~nhHokeyg]r?[dPa\#TNI~nhHokeygB]{0,8}|t[dPaTNI~nhHok]{0,8}[NIhHou])){0,4}"
    r"(?:,(?:[^,;:.wxmvVSQ]{1,30}|[Wj][^,;:.wQ]{1,40}),|-[^-;:.wQ]{1,40}-)?,?"
)
_TO_THAT = re.compile(rf"{_CIRCUMSTANCES}(?<!i)w")
_HEARER_TO_THAT = re.compile(rf"i?{_NOUN_PHRASE}(?:[ci]{_NOUN_PHRASE}|W[^,;:.wQ]{{2,20}})?{_CIRCUMSTANCES}(?<!i)w")
# When, where and how something was said, before a clause without ``that``.
_CIRCUMSTANCE = re.compile(
    r"""(?: ,?r{0,2}[da]?y{1,3}\#?(?:,?\#)?,?            # on a day
    | r(?=[pdPNTr])                                   # again
    | i[da]?y{1,3}(?=[anhHok])                        # on Monday
    | i[dPa\#]{0,3}(?:y{1,3}\#?|[NTI~]{1,4}|[Tzenhok]{0,3}[nhHok])(?=[pdiyrTNP\#]|y)   # in a statement
    )""",
    re.X,
)
_CLAUSE_OPENS = frozenset("pdP#aTezgGyNI~nhHokrqijcW(B")
_FINITE = re.compile(r"[xmvVSbB]|(?<=[nhHokNIpu)rf])e")
# One noun phrase and its verb, with what may stand between them.
_STRICT_CLAUSE = re.compile(
    rf"""[cr]{{0,2}} (?:j[^,;:Q]{{1,40}},)?
    (?:{_NOUN_PHRASE}|[dP#]{{1,2}}[anhHokN]{{0,4}}[ag]|d(?=[rf]?[xmvi])|dp(?=[rf]?[xmvwW])) (?:c{_NOUN_PHRASE})?
    (?: (?:i[dPa\#yNTI~nhHok]{{1,8}}){{0,3}}
    (?: ,[^,;:Q]{{1,40}}, | tb[^,;:QxmvVS]{{0,8}} | W[^,;:Q]{{1,30}}?
      | w[^,;:Q]{{0,20}}?[xmvVSe][^,;:Q]{{1,20}}? | \([^()]{{1,20}}\) )? u?[rf]{{0,2}} [xmvVSbBe]
    | (?:[it][dPa\#yNTI~nhHok]{{1,8}}){{1,3}} [rf]{{0,2}} [xm])""",
    re.X,
)
# Where the reporter may speak again.
_TURN = re.compile(
    r"""(?=[;,cij\-]) (?: ;
    | ,(?=n?j?r{0,2}G)                            # , adding; , while adding
    | ,?(?:c|,)(?=[rxmf]{0,3}[VSB]|r?G)                   # and added, but suggesting
    | ,?c(?=j[VE])                                # and when asked
    | (?=[ij]G[wQ])                               # before claiming that
    | ,?c(?=r?et[bB])                             # but declined to say
    | ,(?= c(?!w)[^,;:Q]{1,14}?[xmvVS]            # , but she left
         | j[^,;:Q]{1,14}?(?:,[^,;:QxmvVS]{1,12},)?[xmvVS]    # , while others; , while her aide, Calder, says
         | [it][Wq]                               # , to which
         | W[^,;:]{1,80}\Z                        # , which is ...
         | da?[nk]{1,3}(?![nkNP]|[rf]?[xmvVS])[^,;:]{1,50}\Z    # , a plan that few like
         | da?[nkoaB](?:[wWNTp]|i[Ww]|dh|[ezV]i) )    # , a claim that Lee denies, a view shared by Lee
    | -(?= c(?![wt])                              # - and she left
         | d(?!a?[nhHok][rf]?[xmv])[^-]{1,60}\Z   # - a plan that few like; not: - the roof may fall
         | j | r?G )                              # - although nobody asked, - claiming all was well
    | ,(?=tda?ni)                                 # , to the dismay of
    | ,c(?=x[eEVz])                               # wants C, and has written
    | ,?(?=it) )                                  # , according to""",
    re.X,
)
_APPOSED = re.compile(rf"{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?,[^,;:QxmvVSbBe]{{1,24}}")
_DESCRIPTION = re.compile(r",da?[nk]{1,3}(?![nkNP]|[rf]?[xmvVS])[^,;:]{1,50}\Z")
_HAVE = frozenset(["has", "have"])
_THROUGHOUT = ("throughout", "that")
_FEELINGS = frozenset("amusement anger annoyance delight despair dismay frustration fury relief surprise".split())
# The first of a list: on bollards, a fog cannon and a cabinet
_LISTED = re.compile(r",d[an]{0,3}[nko]c[dP]?[an]{0,3}[nko]")
_DOINGS = frozenset(["decision", "move", "phrase", "step"])
_SAID_AS = re.compile(r"j[dPTNI~phHok]{1,6}r?[VS]")  # as the mayor put it
_DID = frozenset(["did", "didn't"])
_PERFECT = frozenset("has have had hasn't haven't hadn't is are was were".split())
_BARE_FINITE = re.compile(r"[xmvVS]|(?<=[nhHokN])e(?=[dPu])|(?<=Q)e(?!i)")  # shocked the council
_MEASURES = (("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as"), ("more", "than"), ("fewer", "than"))
_THEN = frozenset(["after", "before", "while"])
_DECLINED = frozenset(["declined", "refused"])
_APPROXIMATE = frozenset(["about", "around", "over", "under"])  # 50 people
_CONTRASTS = frozenset(["while", "though", "although", "whereas", "even"])


def final(tags: str) -> int:
    """The end of the sentence without its final marks."""
    end = len(tags.rstrip(_FINAL_SIGNS))
    if end and tags[end - 1] == ")" and "(" not in tags[max(0, end - LONGEST) : end]:
        end -= 1
    return end


def opens_clause(context: Context, sentence: Sentence, start: int, limit: int, *, strict: bool) -> bool:
    """Say whether a clause with a subject and a finite verb begins at ``start``."""
    tags = sentence.tags
    if _is_approximate(context, sentence, start):
        start += 1
    if start >= limit or tags[start] not in _CLAUSE_OPENS:
        return start < limit and not strict and context.word(sentence, start) in ("having", "being")
    if tags[start] == "p" and "'" in context.word(sentence, start):
        return True  # he'll, they're
    if strict:
        return _STRICT_CLAUSE.match(tags, start, limit) is not None
    found = _FINITE.search(tags, start + 1, min(limit, start + _REACH))
    return found is not None and tags.find(";", start, found.start()) < 0


def _is_approximate(context: Context, sentence: Sentence, at: int) -> bool:
    """``about 50 people had left``."""
    return sentence.tags.startswith("i#", at) and context.word(sentence, at) in _APPROXIMATE


def that_behind(sentence: Sentence, start: int, limit: int, *, hearer: bool) -> int | None:
    """The place behind the ``that`` which opens the content, or of the ``that`` which is its subject."""
    tags = sentence.tags
    if tuple(sentence.words[start : start + 2]) == _THROUGHOUT:
        return start + 2 if start + 2 < limit else None  # denied throughout that
    hearer = hearer and tags[start : start + 2] != "#n"  # wrote four pages in a shed that is cold
    match = _TO_THAT.match(tags, start, limit) or (_HEARER_TO_THAT.match(tags, start, limit) if hearer else None)
    if match is None or match.end() >= limit:
        return None
    verb = tags[match.end()]
    # added to the noise that is heard, replied with a try that owed plenty
    is_relative = match.end() - 1 > start and tags[match.end() - 2] in NP_FINAL
    if verb not in "xmvVS":
        return None if verb == "e" and is_relative else match.end()
    return None if is_relative else match.end() - 1


def bare_clause(
    context: Context,
    sentence: Sentence,
    start: int,
    limit: int,
    *,
    hearer: Literal["one", "or none"] | None,
    strict: bool,
) -> int | None:
    """Where a clause without ``that`` begins: behind the hearer and the circumstances of the saying."""
    starts = [start]
    if hearer is not None:
        starts = _hearer_ends(sentence.tags, start, limit)
        if hearer == "or none":
            starts.append(start)
    for place in starts:
        at = place
        for _ in range(4):
            if (counted := _behind_measure(sentence, at)) and opens_clause(
                context, sentence, counted, limit, strict=strict
            ):
                return at
            circumstance = _CIRCUMSTANCE.match(sentence.tags, at, limit)
            if circumstance is not None and opens_clause(context, sentence, circumstance.end(), limit, strict=strict):
                return circumstance.end()
            begins = sentence.tags[at : at + 1] not in ("i", "y", ",", "", "B") or _is_approximate(
                context, sentence, at
            )
            if begins and opens_clause(context, sentence, at, limit, strict=strict):
                return at
            if circumstance is None:
                break
            at = circumstance.end()
    return None


def _behind_measure(sentence: Sentence, at: int) -> int | None:
    """``said at least nine people had died``: the number; what stands before it is no circumstance."""
    for measure in _MEASURES:
        number = at + len(measure)
        if sentence.tags[number : number + 1] == "#" and tuple(sentence.words[at:number]) == measure:
            return number
    return None


def _hearer_ends(tags: str, start: int, limit: int) -> list[int]:
    """Where the hearer may end, the longest reading first."""
    match = _HEARER.match(tags, start, limit)
    if match is None:
        return []
    ends = [end for end in range(match.end(), start, -1) if tags[end - 1] in NP_FINAL]
    return sorted(ends, key=lambda end: tags[end : end + 1] != "d")  # told Ann Lee the bridge is shut


def hearer_end(tags: str, start: int, limit: int) -> int:
    """The end of the noun phrase for the hearer, ``start`` where there is none."""
    match = _HEARER.match(tags, start, limit)
    return match.end() if match else start


def clause_end(
    context: Context, sentence: Sentence, start: int, limit: int, cues: Collection[int], cue: int | None = None
) -> int:
    """The end of the content that begins at ``start``; ``cues`` are the places of the sentence's reporting verbs.

    The one that reports is at ``cue``, or the last one before ``start``.
    """
    tags = sentence.tags
    limit = min(limit, start + LONGEST)
    for turn in _TURN.finditer(tags, start + 1, limit + _AHEAD):
        if turn.start() >= limit:
            break
        if _is_main_verb(tags, start, turn):
            continue
        if not _is_turn(context, sentence, turn.start(), turn.end(), cues):
            continue
        if cue is None:
            cue = max([place for place in cues if place < start], default=start)
        if not _is_another_tense(context, sentence, cue, turn.end(), cues):
            limit = turn.start()
            break
    while limit > start + 1 and tags[limit - 1] in _FINAL_MARKS:
        limit -= 1
    return limit


def _is_main_verb(tags: str, start: int, turn: re.Match[str]) -> bool:
    """``said that Calder, its rival, had managed to grow``: the verb of what is said has yet to come."""
    apposed = tags[turn.start()] == "," and tags[turn.end()] in "xm"
    return apposed and _APPOSED.fullmatch(tags, start, turn.start()) is not None


def _is_turn(context: Context, sentence: Sentence, at: int, behind: int, cues: Collection[int]) -> bool:
    tags = sentence.tags
    if tags[at] in ";ij":
        return tags[at] == ";" or (at + 1 in cues and context.word(sentence, at) in _THEN)
    if tags[at + 1 : at + 3] in ("cx", "td") and _is_reporters(sentence, at, cues):
        return True
    start = behind
    while tags[behind : behind + 1] in tuple("rcxmf"):
        behind += 1
    following = tags[behind : behind + 1]
    if following in tuple("GVSB"):
        finite = following != "B" or any(tag in "xm" for tag in tags[start:behind])  # but did not say
        return behind in cues and finite and not is_comparison(context, sentence, behind)
    if following in ("i", "j"):
        return _turns_behind_link(context, sentence, behind)
    if following == "e" and tags[at] == "c":  # "and learned to sail" goes on, "but declined to say" does not
        return context.word(sentence, behind) in _DECLINED
    apposed = following == "d" and behind == start and tags[at] == ","
    return not apposed or _is_apposition(context, sentence, at)


def _turns_behind_link(context: Context, sentence: Sentence, link: int) -> bool:
    """``, to which``, ``, according to``, ``, and when asked``, ``, while others``."""
    following = sentence.tags[link + 1 : link + 2]
    if sentence.tags[link] == "i":
        return following in ("W", "q") or context.word(sentence, link) == "according"
    return following in ("V", "E") or opens_aside(context, sentence, link)


def _is_reporters(sentence: Sentence, comma: int, cues: Collection[int]) -> bool:
    """``wants C, and has written``, ``thinks C will rise, and has cut``: who reports now, of what has no such tense.

    ``advised them to go, to the dismay of some``: what came of it.
    """
    tags, words = sentence.tags, sentence.words
    if tags[comma + 1] == "t":
        return words[comma + 3 + (tags[comma + 3] == "a")] in _FEELINGS
    cue = max((place for place in cues if place < comma), default=None)
    if cue is None or tags[cue] not in "SB" or words[comma + 2] not in _HAVE:
        return False
    return _HAVE.isdisjoint(words[cue:comma])


def _is_apposition(context: Context, sentence: Sentence, comma: int) -> bool:
    """``, a plan that few like.``, ``, a claim that Lee denies``: the reporter's word for what was said."""
    if context.word(sentence, comma + 1) == "no" or _LISTED.match(sentence.tags, comma):
        return False  # no music, no cars
    noun = comma + 3 if sentence.tags[comma + 2 : comma + 3] == "a" else comma + 2
    is_act = context.word(sentence, noun) in lexicon.REPORTING_NOUNS or context.word(sentence, noun) in _DOINGS
    if is_act and context.word(sentence, comma + 1) in ("a", "an"):
        return True
    return _DESCRIPTION.match(sentence.tags, comma) is not None


def is_comparison(context: Context, sentence: Sentence, at: int) -> bool:
    """``, compared with a year ago``; but "with 30 per cent" are those of a poll who said something else."""
    return context.word(sentence, at) == "compared" and "#" not in sentence.tags[at + 1 : at + 4]


def opens_aside(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether the subordinator at ``at`` opens a clause of the reporter's own: a contrast, "as the mayor put it"."""
    word = context.word(sentence, at)
    return word in _CONTRASTS or (word == "as" and _SAID_AS.match(sentence.tags, at, at + 14) is not None)


def _is_another_tense(context: Context, sentence: Sentence, cue: int, behind: int, cues: Collection[int]) -> bool:
    """``said he was well and does not expect to stay``: of another tense than the cue, or parallel: itself reported."""
    tags = sentence.tags
    verb = behind
    while tags[verb : verb + 1] in tuple("rcxmf"):
        verb += 1
    if verb not in cues or tags[verb] == "G":
        return False
    if tags[verb] == "V" and tags[verb - 1] == "x" and _is_parallel(context, sentence, cue, verb - 1):
        return True
    words = {context.word(sentence, place) for place in range(behind, verb)}
    if "m" in tags[behind:verb]:
        return "f" not in tags[behind:verb] and not any(word.endswith("n't") for word in words)
    present = tags[verb] == "S" or (tags[verb] == "B" and words.isdisjoint(_DID))
    if not words.isdisjoint(_PERFECT):
        return False
    past = tags[cue] == "V" or context.word(sentence, cue - 1) in _DID
    return tags[cue] in "VSB" and past == present


def _is_parallel(context: Context, sentence: Sentence, cue: int, auxiliary: int) -> bool:
    """``said it was mended and was found to be sound``: the same form of "to be" stands in what was said already."""
    word = context.word(sentence, auxiliary)
    within = range(max(cue, auxiliary - _REACH), auxiliary)
    return word in ("is", "are", "was", "were") and any(context.word(sentence, at) == word for at in within)


def main_clause(tags: str, start: int, limit: int) -> int:
    """The comma before the main clause where what stands before it is subordinate; ``limit`` where there is none."""
    reach = min(limit, start + LONGEST)
    at = tags.find(",", start + 1, reach)
    for _ in range(4):
        if at < 0:
            break
        opens = tags[at + 1 : at + 2]
        if opens == "Q" or (opens != "j" and _STRICT_CLAUSE.match(tags, at + 1)):
            return at
        at = tags.find(",", at + 1, reach)
    return limit


def before_main_verb(tags: str, start: int, end: int) -> int:
    """``The claim that it leaked was false``: the clause ends before the second of two bare verbs."""
    verbs = [found.start() for found in _BARE_FINITE.finditer(tags, start, end)]
    groups = [verb for verb in verbs if verb - 1 not in verbs]
    for first, second in pairwise(groups):
        if not set(tags[first:second]) & set("wWjcq,"):
            return verb_group_start(tags, second)
    return end
