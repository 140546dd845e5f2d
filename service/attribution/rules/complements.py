"""What may stand behind a reporting verb: a clause, an infinitive, a gerund, a noun phrase.

Which of these a verb takes is its frames in the lexicon; the patterns are those of the verb complements in any
reference grammar of English (Quirk and others 1985, chapter 16). Each function takes a verb that may have such a
complement (see ``FRAMES``) and the place before which the content must end, and gives the items of the content, or
None.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Final, Literal

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.frozen import record
from service.attribution.grammar import verb_group_start
from service.attribution.proposals import Rule
from service.attribution.sentences import Sentence
from service.attribution.spans import bare_clause, clause_end, that_behind


@record(frozen=True, slots=True)
class Place:
    """A reporting verb in its sentence; content must end before ``limit``; ``cues`` are the places of such verbs."""

    context: Context
    sentence: Sentence
    verb: Verb
    limit: int
    cues: Collection[int]

    def end_from(self, start: int) -> int:
        """Where content that begins at ``start`` ends."""
        return clause_end(self.context, self.sentence, start, self.limit, self.cues)

    def word(self, at: int) -> str:
        """The lower-case word at an item."""
        return self.context.word(self.sentence, at)


Content = tuple[int, int]
_NOUN_PHRASE = r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])"
# Behind the time of the saying, what to do: pledged on Friday to pay.
_INFINITIVE = re.compile(r"(?:,?i?[da]?y{1,3}n?,?|r(?=t))?(?P<what>r?f?t[rf]{0,2}(?:[bBxvnVeahz]|[ok](?=[dPuN])))")
# Whom, perhaps one who does something, and, behind the time of the saying, what to do.
_ORDER = re.compile(
    rf"""[it]? (?P<whom>(?:{_NOUN_PHRASE}|d[ae]?(?=[tf]))(?:c{_NOUN_PHRASE})?(?:r?i{_NOUN_PHRASE}){{0,2}}
    (?:W[^-,;:.Qc]{{1,16}}?(?<![xmvVSbB])|(?<=p)[gGeE][^-,;:.QcxmvVSbB]{{1,12}}?)?)
    (?:,[EVeza][^,;:.QxmvSB]{{1,30}},)?
    (?:,?(?:i?[da]?y{{1,3}}|r),?)? (?P<what>r?f?t[rf]{{0,2}}(?:[bBxvneVahz]|[ok](?=[dPuN])))""",
    re.X,
)
_TO_WHOM = frozenset(["to", "with"])  # appealed to X to VP
_WHOM = re.compile(
    rf"{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?(?:i{_NOUN_PHRASE}){{0,1}}?(?:,(?:{_NOUN_PHRASE}|[nHho]i[^,;:Q]{{1,12}}|W[^,;:Q]{{1,30}}),)?(?=[it])"
)
_OF_WHOM = re.compile(rf"i{_NOUN_PHRASE}(?=[it])")
_AGENT_THEN_TO = re.compile(rf"i{_NOUN_PHRASE}(?=f?t[bBxvVe])")
_AGENT = re.compile(rf"i{_NOUN_PHRASE}(?:i{_NOUN_PHRASE})?(?:,[^,;:QxmvVS]{{1,40}},)?(?=[qj])")
_QUESTION = re.compile(r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])?(?:[iry][dPa#]?[yNnhok]{0,3}){0,2}(?=[qj])")
_SINCE = frozenset("after before since although though".split())
_BORN = frozenset("baby child twins triplets".split())
_REFUSALS = frozenset(["acknowledge", "dismiss", "reject"])
_ANY = frozenset(["anyone", "anything", "everything", "something"])
_BARE_NOUN = 2  # items
_BARE_ACT = re.compile(r"[dP]a?[nokB](?=[,;:.]|\Z)")
_SIGN = re.compile(r"[,;:-]")
_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your"])
_NOTHING_SAID = frozenset(["nothing", "little", "much", "something", "anything"])
_NOTHING = frozenset(["nothing", "little", "no", "this", "that", "it"])
_OBJECT = re.compile(r"[dP#aTezNI~nhHokg]")
_VERB_PHRASE = re.compile(r"[rf]{0,2}[xmvVS]")
_AS = re.compile(rf"{_NOUN_PHRASE}(?:i{_NOUN_PHRASE})?j(?=[dPaegznhHokN#ri])")  # hailed X as N
_ON_A_DAY = re.compile(r"(?:i?[da]?y{1,3}(?=[dP#aTNI]))?")
_ACT_THAT = re.compile(r"[dPaTNI~#]{1,5}[nokaB]w")
_NOUN_THAT = re.compile(r"[da#nok]{1,5}w(?![xmvVS])")
_COMPLEMENT = re.compile(rf"(?:[pu](?=[dPa#NTrhHnoke])|{_NOUN_PHRASE}(?:i{_NOUN_PHRASE})?(?=[da#]))")
_TO_GERUND = re.compile(rf"{_NOUN_PHRASE}(?=i[gG])")
_ANY_VERB_OR_MARKS = re.compile(r"[xmvVSBbezgGpQ]")
_SUM = re.compile(r"[rdiN]{0,2}[#*]|pi#")
_TENSED = re.compile(r"[^xmvVSbBe]*+[xmvVS]")
_PREPOSITIONS = ("of", "for", "about", "against", "at", "in", "on", "over", "to", "with", "as")


def that_clause(at: Place) -> Content | None:
    """``S said (to X, on Monday) that C``."""
    if at.sentence.tags.find("w", at.verb.end, at.limit) < 0:
        return None  # as with most
    start = that_behind(at.sentence, at.verb.end, at.limit, hearer=at.verb.takes("hearer", "order"))
    if start is None:
        start = _noun_that(at)
    if start is None or at.limit - start < 2:
        return None
    end = at.end_from(start)
    said = at.sentence.tags[start] not in "nkair" or _ANY_VERB_OR_MARKS.search(at.sentence.tags, start, end)
    return (start, end) if said else None  # said that in May, repeated that promise


def _noun_that(at: Place) -> int | None:
    """``S expressed the hope that C``: the noun reports, the verb says whose it is."""
    match = _NOUN_THAT.match(at.sentence.tags, at.verb.end, at.limit) if at.verb.takes("object") else None
    if match is None or at.word(match.end() - 2) not in lexicon.REPORTING_NOUNS:
        return None
    if at.word(at.verb.end) in _POSSESSIVES:
        return None  # rejected her argument that C: the argument is hers
    return match.end()


def clause(at: Place) -> Content | None:
    """``S said C``, ``S told X C``."""
    hearer: Literal["one", "or none"] | None = None
    if at.verb.takes("hearer") and not at.verb.passive:
        hearer = "or none" if at.verb.takes("bare") else "one"
    elif is_told(at.verb):
        pass
    elif not at.verb.takes("bare") or (at.verb.passive and not _has_pronoun(at)):
        return None
    strict = at.verb.form.lemma != "say"
    if not {at.word(at.verb.end), at.word(at.verb.end + 1)}.isdisjoint(_NOTHING_SAID):
        return None  # said almost nothing about it
    start = bare_clause(at.context, at.sentence, at.verb.end, at.limit, hearer=hearer, strict=strict)
    if start is None or at.limit - start < 2:
        return None
    if at.verb.takes("hears") and not _TENSED.match(at.sentence.tags, start):
        return None  # heard the band play
    return start, at.end_from(start)


def is_told(verb: Verb) -> bool:
    """``Residents were told C``: the passive's subject is the hearer; who asks is not told anything."""
    told = verb.passive and verb.takes("hearer") and verb.takes("that") and not verb.takes("weak")
    return told and verb.form.lemma != "ask"


def _has_pronoun(at: Place) -> bool:
    """``It was announced C``: no other subject of a passive has a clause behind it."""
    start = verb_group_start(at.sentence.tags, at.verb.start)
    return at.sentence.tags[start - 1 : start] == "p"


def behind_agent(tags: str, start: int) -> int:
    """The place behind ``by the clerk``, ``by Tom Hale, for the crown,``; ``start`` where no agent stands there."""
    match = _AGENT.match(tags, start)
    return match.end() if match is not None else start


def question(at: Place) -> Content | None:
    """``S asked (X) whether C``, ``S explained why C``."""
    tags = at.sentence.tags
    asked_by = at.verb.passive or at.word(at.verb.end) == "by"
    start = behind_agent(tags, at.verb.end) if asked_by else at.verb.end
    if start == at.verb.end or tags[start] not in "qj":
        match = _QUESTION.match(tags, at.verb.end, at.limit)
        if match is None:
            return None
        start = match.end()
    if tags[start] == "j" and at.word(start) != "if":
        return None
    if at.limit - start < 3:
        return None
    return start, at.end_from(start)


def relative(at: Place) -> Content | None:
    """``what S said is C``, ``which S says will C``: the relative pronoun is part of the clause."""
    tags, start = at.sentence.tags, at.verb.end
    if at.verb.takes("weak") or not _VERB_PHRASE.match(tags, start, at.limit):
        return None
    return start, at.end_from(start)


def infinitive(at: Place) -> Content | None:
    """``S promised to VP``."""
    raised = at.verb.passive and not at.verb.takes("weak")  # is alleged to have lied
    match = (
        _INFINITIVE.match(at.sentence.tags, at.verb.end, at.limit) if raised or at.verb.takes("infinitive") else None
    )
    if match is None:
        return None
    start = match.start("what")
    return start, at.end_from(start)


def order(at: Place) -> Content | None:
    """``S urged X to VP``, ``S called on X to VP``, ``X was told by S to VP``."""
    if at.verb.passive:
        agent = _AGENT_THEN_TO.match(at.sentence.tags, at.verb.end, at.limit)
        return (agent.end(), at.end_from(agent.end())) if agent and at.word(at.verb.end) == "by" else None
    match = _ORDER.match(at.sentence.tags, at.verb.end, at.limit)
    if match is None:
        return None
    start = match.start("whom")
    preposition = at.word(at.verb.end) if start > at.verb.end else None
    if preposition and preposition not in at.verb.form.frames and preposition not in _TO_WHOM:
        return None
    if start == at.verb.end and at.verb.takes("call"):
        return None  # called the meeting to order
    if at.sentence.tags[slice(*match.span("whom"))] == "n" and at.word(match.start("whom"))[-1] != "s":
        return None  # requested anonymity to speak freely
    # Who is wanted or called for to leave is part of what is said; who is told to leave is the hearer.
    if at.verb.form.type != "thought" and preposition != "for":
        start = match.start("what")
    return start, at.end_from(start)


def gerund(at: Place) -> Content | None:
    """``S denied VPing``."""
    end = at.verb.end
    opens, word = at.sentence.tags[end : end + 1], at.word(end)
    # "misleading" is an adjective by its spelling, but "denied misleading the board" shows its object.
    behind = at.sentence.tags[end + 1 : end + 2]
    shown = opens in ("a", "n") and word.endswith("ing") and (behind in tuple("dPpuNToHh#") or at.word(end + 1) in _ANY)
    if opens not in ("g", "G") and word not in ("being", "having") and not shown:
        return None
    end = at.end_from(at.verb.end)
    apart = _told_since(at, at.verb.end, end)
    return at.verb.end, apart if apart is not None else end


def _told_since(at: Place, start: int, end: int) -> int | None:
    """``denied misleading the board after a memo warned that C``: where a clause begins that reports something else."""
    cue = min((cue for cue in at.cues if start < cue < end), default=None)
    place = at.sentence.tags.rfind("j", start + 1, cue) if cue is not None else -1
    if place < 0 or at.word(place) not in _SINCE:
        return None
    return None if any(tag in "mvVS" for tag in at.sentence.tags[place:cue]) else place


def preposition(at: Place) -> Content | None:
    """``S called for N``, ``S accused X of VPing``, ``S described X as N``."""
    tags, end = at.sentence.tags, at.verb.end
    if at.word(end) in _PREPOSITIONS and at.word(end) in at.verb.form.frames and at.word(end) != "as":
        if at.limit - end < 2 or "y" in tags[end + 1 : end + 3] or _asks_for_comment(at, end):
            return None  # insisted on Monday, was asked for comment
        return end + 1, at.end_from(end + 1)
    found = _joint(at)
    if found is None or at.limit - found < 2 or _asks_for_comment(at, found):
        return None
    joint = at.word(found)
    if joint == "for" and tags[found + 1 : found + 2] == "y":
        return None  # slated debate for Thursday
    if joint == "at" and not _SUM.match(tags, found + 1) and tags[found + 1 : found + 2] != "Q":
        return None  # put the cost at ten million
    # accused X of, warned X about, blamed X for; but: blamed N on X
    blames = joint == "for" and at.verb.takes("on") and at.verb.takes("whom")
    start = found + 1 if joint == "of" or at.verb.takes("hearer") or blames else end
    return start, at.end_from(start)


def _asks_for_comment(at: Place, preposition: int) -> bool:
    """``asked X for comment``: the formula tells nothing of what was asked."""
    return at.word(preposition) == "for" and at.word(preposition + 1) in ("comment", "comments")


def _joint(at: Place) -> int | None:
    """The place of the preposition behind the object: ``accused X of``, ``accused the Ministry of Labour of VPing``."""
    whom = _WHOM.match(at.sentence.tags, at.verb.end, at.limit)
    if not at.verb.takes("whom", "hearer", "at", "order", "object", "matter") or at.verb.form.lemma == "plead":
        return None  # pleaded anonymity for fear of
    if whom is not None and at.verb.takes("at") and at.word(whom.end()) == "of":
        whom = _WHOM.match(at.sentence.tags, whom.end() + 1, at.limit)  # put the odds of a storm at one in ten
    more = whom
    while more is not None and at.word(more.end()) not in at.verb.form.frames:
        more = _OF_WHOM.match(at.sentence.tags, more.end(), at.limit)  # accused men under his command of
    whom = more or whom
    if whom is None or at.word(whom.end()) not in _PREPOSITIONS or at.word(whom.end()) not in at.verb.form.frames:
        return None
    more = _TO_GERUND.match(at.sentence.tags, whom.end() + 1, at.limit)
    return more.end() if more and at.word(more.end()) == at.word(whom.end()) else whom.end()


def complement(at: Place) -> Content | None:
    """``S called X N``: object and complement."""
    tags, end = at.sentence.tags, at.verb.end
    if at.verb.takes("weak") or at.limit - end < 2:
        return None
    if _COMPLEMENT.match(tags, end, at.limit) is None:
        return None
    return end, at.end_from(end)


def noun_phrase(at: Place) -> Content | None:
    """``S announced (on Friday) N``, ``S hailed X as N``."""
    tags, end = at.sentence.tags, at.verb.end
    if at.verb.passive or (at.word(end) in _NOTHING and not _AS.match(tags, end, at.limit)):
        return None
    if not at.verb.takes("matter"):
        match = _AS.match(tags, end, at.limit)
        fits = match is not None and not at.verb.takes("weak") and at.word(match.end() - 1) == "as"
        # denied any role in it
        fits = fits or (at.verb.takes("denial") and at.word(end) == "any" and at.limit - end > _BARE_NOUN)
        return (end, at.end_from(end)) if fits else None
    start = _ON_A_DAY.match(tags, end, at.limit).end()  # type: ignore[union-attr]  # matches the empty string
    if not _OBJECT.match(tags, start, at.limit) and not _AS.match(tags, start, at.limit):
        return None
    if _tells_nothing(at, start):
        return None
    match = _ACT_THAT.match(tags, start, at.limit)
    if match is not None and at.word(match.end() - 2) in lexicon.REPORTING_NOUNS:
        return None  # rejected her claim that C: what is reported is the claim
    return start, at.end_from(start)


def _is_bare_act(at: Place, start: int) -> bool:
    """``rejected the criticism``: what was said by others, and not what."""
    match = _BARE_ACT.match(at.sentence.tags, start, at.limit)
    return match is not None and at.word(match.end() - 1) in lexicon.REPORTING_NOUNS


def _tells_nothing(at: Place, start: int) -> bool:
    """``pointed to the spot``, ``is expecting her first child``."""
    if at.verb.form.lemma in _REFUSALS and _is_bare_act(at, start):
        return True
    if at.verb.form.lemma == "point to":
        sign = _SIGN.search(at.sentence.tags, start, at.limit)
        return (sign.start() if sign else at.limit) - start <= _BARE_NOUN
    return at.verb.form.lemma == "expect" and any(at.word(place) in _BORN for place in range(start, start + 3))


@record(frozen=True, slots=True)
class Frame:
    """What may stand behind a verb: the rule, the frames of verbs that take it, and what it may begin with."""

    rule: Rule
    content: Callable[[Place], Content | None]
    taken_by: frozenset[str]
    opens: str | None = None


FRAMES: Final = (
    Frame("reported-that", that_clause, frozenset(["that", "bare"])),
    Frame("reported-relative", relative, frozenset(["that", "bare"]), "rfxmvVS"),
    Frame("reported-question", question, frozenset(["whether"])),
    Frame("reported-infinitive", infinitive, frozenset(["infinitive", "bare"]), "rftiyda,"),
    Frame("reported-order", order, frozenset(["order"])),
    Frame("reported-gerund", gerund, frozenset(["gerund"]), "gGxan"),
    Frame("reported-preposition", preposition, frozenset(_PREPOSITIONS)),
    Frame("reported-clause", clause, frozenset(["bare", "hearer"])),
    Frame("reported-complement", complement, frozenset(["call"])),
    Frame("reported-object", noun_phrase, frozenset(["matter", "as", "denial"])),
)


@cache
def _frames_of(frames: frozenset[str]) -> tuple[Frame, ...]:
    return tuple(frame for frame in FRAMES if not frame.taken_by.isdisjoint(frames))


def readings(at: Place) -> Iterator[tuple[Rule, Content]]:
    """The frames that fit, the surest first: rule and content."""
    opens = at.sentence.tags[at.verb.end : at.verb.end + 1]
    for frame in _frames_of(at.verb.form.frames):
        if frame.opens is None or opens in frame.opens:
            content = frame.content(at)
            if content is not None:
                yield frame.rule, content


__all__ = ["Content", "Place", "behind_agent", "is_told", "readings"]
