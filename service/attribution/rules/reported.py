"""What stands behind a reporting verb without marks: a clause, an infinitive, a gerund, a noun phrase.

Which of these a verb takes is its frames in the lexicon; the patterns are those of the verb complements in any
reference grammar of English (Quirk and others 1985, chapter 16). Each function takes a verb that may have such a
complement (see ``FRAMES``) and the place before which the content must end, and gives the items of the content, or
None.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Final, Literal

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.frozen import record
from service.attribution.grammar import (
    NP_FINAL,
    Phrase,
    Subject,
    is_relative,
    phrase_at,
    phrase_start,
    subject,
    verb_group_start,
)
from service.attribution.proposals import Proposal, Rule
from service.attribution.rules.unsaid import is_unsaid
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, bare_clause, before_main_verb, clause_end, main_clause, that_behind


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
_INFINITIVE = re.compile(r"(?:,?i?[da]?y{1,3},?|r(?=t))?(?P<what>r?f?t[rf]{0,2}(?:[bBxvnVeahz]|[ok](?=[dPuN])))")
# Whom and, behind the time of the saying, what to do.
_ORDER = re.compile(
    rf"""[it]? (?P<whom>(?:{_NOUN_PHRASE}|d[ae]?(?=[tf]))(?:c{_NOUN_PHRASE})?(?:r?i{_NOUN_PHRASE}){{0,2}})
    (?:,?(?:i?[da]?y{{1,3}}|r),?)? (?P<what>r?f?t[rf]{{0,2}}(?:[bBxvneVahz]|[ok](?=[dPuN])))""",
    re.X,
)
_TO_WHOM = frozenset(["to", "with"])  # appealed to X to VP
_WHOM = re.compile(
    rf"{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?(?:i{_NOUN_PHRASE}){{0,1}}?(?:,(?:{_NOUN_PHRASE}|[nHho]i[^,;:Q]{{1,12}}),)?(?=[it])"
)
_QUESTION = re.compile(r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])?(?:[iry][dPa#]?[yNnhok]{0,3}){0,2}(?=[qj])")
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
_RESUMED = re.compile(r",(?=[rf]{0,2}(?:[xmvVS]|e(?![i,])))")  # where the main clause goes on behind an aside
_RESUMED_VERB = re.compile(r"[^xmvVSwWqjc,;:]{2,30}(?=[rf]{0,2}[xmvVS])")  # what stands before the main verb
_ANY_VERB = re.compile(r"[xmvVSBbezgGp]")
_SUM = re.compile(r"[rdiN]{0,2}[#*]")
_TENSED = re.compile(r"[^xmvVSbBe]*+[xmvVS]")
_OTHER_FINITE = re.compile(r"[xmvVS]")
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
    said = at.sentence.tags[start] not in "nkair" or _ANY_VERB.search(at.sentence.tags, start, end)
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
    elif _is_told(at.verb):
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


def _is_told(verb: Verb) -> bool:
    """``Residents were told C``: the passive's subject is the hearer; who asks is not told anything."""
    told = verb.passive and verb.takes("hearer") and verb.takes("that") and not verb.takes("weak")
    return told and verb.form.lemma != "ask"


def _has_pronoun(at: Place) -> bool:
    """``It was announced C``: no other subject of a passive has a clause behind it."""
    start = verb_group_start(at.sentence.tags, at.verb.start)
    return at.sentence.tags[start - 1 : start] == "p"


def question(at: Place) -> Content | None:
    """``S asked (X) whether C``, ``S explained why C``."""
    match = _QUESTION.match(at.sentence.tags, at.verb.end, at.limit)
    if match is None:
        return None
    start = match.end()
    if at.sentence.tags[start] == "j" and at.word(start) != "if":
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
    """``S urged X to VP``, ``S called on X to VP``."""
    match = _ORDER.match(at.sentence.tags, at.verb.end, at.limit)
    if match is None:
        return None
    start = match.start("whom")
    preposition = at.word(at.verb.end) if start > at.verb.end else None
    if preposition and preposition not in at.verb.form.frames and preposition not in _TO_WHOM:
        return None
    if start == at.verb.end and at.verb.takes("call"):
        return None  # called the meeting to order
    # Who is wanted or called for to leave is part of what is said; who is told to leave is the hearer.
    if at.verb.form.type != "thought" and preposition != "for":
        start = match.start("what")
    return start, at.end_from(start)


def gerund(at: Place) -> Content | None:
    """``S denied VPing``."""
    end = at.verb.end
    opens, word = at.sentence.tags[end : end + 1], at.word(end)
    # "misleading" is an adjective by its spelling, but "denied misleading the board" shows its object.
    shown = opens == "a" and word.endswith("ing") and at.sentence.tags[end + 1 : end + 2] in tuple("dPpuNT")
    if opens not in ("g", "G") and word not in ("being", "having") and not shown:
        return None
    return at.verb.end, at.end_from(at.verb.end)


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
    if joint == "at" and not _SUM.match(tags, found + 1):
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
    if at.verb.passive or at.word(end) in _NOTHING:
        return None
    if not at.verb.takes("matter"):
        match = _AS.match(tags, end, at.limit)
        fits = match is not None and not at.verb.takes("weak") and at.word(match.end() - 1) == "as"
        return (end, at.end_from(end)) if fits else None
    start = _ON_A_DAY.match(tags, end, at.limit).end()  # type: ignore[union-attr]  # matches the empty string
    if not _OBJECT.match(tags, start, at.limit) and not _AS.match(tags, start, at.limit):
        return None
    match = _ACT_THAT.match(tags, start, at.limit)
    if match is not None and at.word(match.end() - 2) in lexicon.REPORTING_NOUNS:
        return None  # rejected her claim that C: what is reported is the claim
    return start, at.end_from(start)


# Frames whose content is a clause: a title or a term in marks may stand in it.
_CLAUSES = frozenset(
    [
        "reported-that",
        "reported-relative",
        "reported-clause",
        "reported-question",
        "reported-infinitive",
        "reported-order",
        "reported-gerund",
    ]
)


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
    Frame("reported-gerund", gerund, frozenset(["gerund"]), "gGxa"),
    Frame("reported-preposition", preposition, frozenset(_PREPOSITIONS)),
    Frame("reported-clause", clause, frozenset(["bare", "hearer"])),
    Frame("reported-complement", complement, frozenset(["call"])),
    Frame("reported-object", noun_phrase, frozenset(["matter", "as"])),
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


def behind(
    context: Context,
    sentence: Sentence,
    verb: Verb,
    limit: int,
    cues: Collection[int],
    told: tuple[Phrase, ...] = (),
) -> Proposal | None:
    """What ``verb`` reports behind it, and who speaks; ``told`` are the speakers of a tag that a participle follows."""
    if verb.takes("gesture") or (verb.negated and verb.form.type != "thought") or _is_asked(sentence.tags):
        return None
    held = context.word(sentence, verb.start) in lexicon.REPORTING_ADJECTIVES
    if held and verb.passive and sentence.tags[verb.end : verb.end + 1] == "w":
        return None  # is worried that: see acts.states
    if held and verb.passive:
        verb = replace(verb, passive=False)  # is worried about N: the subject worries
    at = Place(context, sentence, verb, limit, cues)
    fitting = _without_marks(at)
    first = next(fitting, None)
    speakers = _tellers(sentence, verb, told) if first is not None else None
    if first is None or speakers is None or is_unsaid(context, sentence, verb, speakers):
        return None
    narrower = _clause_limit(at, speakers)
    fitting = chain([first], fitting) if narrower == limit else _without_marks(replace(at, limit=narrower))
    for rule, content in fitting:
        whole = _with_subject(at, rule, content, speakers)
        if whole is not None:
            return Proposal(
                rule=rule,
                sentence=sentence,
                content=whole,
                speakers=speakers,
                cue=(verb.start, verb.end),
                cue_type=verb.form.type,
            )
    return None


def _clause_limit(at: Place, speakers: tuple[Phrase, ...]) -> int:
    """The place before which the content ends, where the verb's own clause is part of another."""
    tags, verb, limit = at.sentence.tags, at.verb, at.limit
    raised = _raised(tags, verb) if verb.passive and not speakers else None
    if is_subordinate(tags, verb, speakers) or (raised and raised[0] and tags[raised[0] - 1] == "j"):
        return main_clause(tags, verb.end, limit)
    start = verb_group_start(tags, verb.start)
    if verb.passive and start == verb.start and start and tags[start - 1] in NP_FINAL:
        main = _RESUMED_VERB.match(tags, verb.end, limit)
        return main.end() if main else limit  # the clerk accused of theft left
    if start > 1 and tags[start - 1] == "W":
        if tags[start - 2] in ",-":
            return relative_end(tags, verb, verb.end, limit)
        if speakers and tags[: speakers[0].start][-1:] in ("", "-"):  # Those who said C left
            return before_main_verb(tags, verb.end, limit)
    return limit


def relative_end(tags: str, verb: Verb, behind: int, limit: int) -> int:
    """``Lee, who said C, left``, ``The plan, which Lee calls N, fell``: the sign before the main clause's rest."""
    start = verb_group_start(tags, verb.start)
    if start > 2 and tags[start - 1] != "W" and is_relative(tags, start - 1):
        start = phrase_start(tags, start - 1)
    opens = tags[start - 2 : start] if start > 1 else ""
    if opens == "-W":
        closes = tags.find("-", behind, limit)
        return closes if closes > 0 else limit
    resumed = _RESUMED.search(tags, behind, limit) if opens == ",W" else None
    return resumed.start() if resumed else limit


def _with_subject(at: Place, rule: Rule, content: Content, speakers: tuple[Phrase, ...]) -> list[Content] | None:
    """The content, with what of it stands before the verb; None where the reading is none of this verb's."""
    tags, verb = at.sentence.tags, at.verb
    before: Content | None = None
    if rule == "reported-relative":
        before = _relative_pronoun(tags, speakers)
        if before is None:
            return None
    elif rule == "reported-infinitive" and verb.passive:
        before = _raised(tags, verb) if verb.takes("bare") else None
        if before is None:
            return None  # a tool intended to help
    elif rule == "reported-question" and (is_fronted_passive(tags, verb) or (verb.passive and not _is_told(verb))):
        return None  # Asked whether C, Lee said: what was asked is told for the answer's sake
    elif rule == "reported-preposition" and (_is_fronted_participle(tags, verb) or _is_nobodys(tags, verb, speakers)):
        return None  # Commenting on N, Pressed on N, Lee said; was greeted with N
    return [before, content] if before else [content]


def _without_marks(at: Place) -> Iterator[tuple[Rule, Content]]:
    """The readings that hold no quotation, and titles and terms in clauses only."""
    if at.verb.end >= at.limit or at.sentence.tags[at.verb.end] in ";.?!)":
        return
    tags, items = at.sentence.tags, at.sentence.items
    for rule, content in readings(at):
        if content[1] <= content[0] or "Q" in tags[content[0] : content[1]]:
            continue
        if items[content[0]] < 0 or (rule not in _CLAUSES and min(items[content[0] : content[1]]) < 0):
            continue
        yield rule, content


def _is_nobodys(tags: str, verb: Verb, speakers: tuple[Phrase, ...]) -> bool:
    """A passive without an agent, of a verb that does not tell something to or of somebody; ``when pressed on N``."""
    return not speakers and (is_fronted_passive(tags, verb) or (verb.passive and not verb.takes("whom", "hearer")))


def _is_fronted_participle(tags: str, verb: Verb) -> bool:
    """``Commenting on N, S said``, ``S, told of N, laughed``."""
    before = tags[verb.start - 1] if verb.start else ","
    return before == "," and (tags[verb.start] == "E" or (tags[verb.start] in "GV" and verb.start == 0) or verb.passive)


def _raised(tags: str, verb: Verb) -> Content | None:
    """``The bank is expected to act``: the passive's subject is that of what is expected."""
    last = verb_group_start(tags, verb.start) - 1
    if last >= 0 and tags[last] == "W":
        return last, last + 1
    found = subject(tags, verb.start, max(0, verb.start - LONGEST))
    phrase = found.phrases[0] if found else None
    return (phrase.start, phrase.end) if phrase is not None and phrase.end <= verb.start else None


def _is_asked(tags: str) -> bool:
    """``Does Lee think C?``."""
    return tags[-1:] == "?" and tags[:1] in ("x", "m")


def _tellers(sentence: Sentence, verb: Verb, told: tuple[Phrase, ...]) -> tuple[Phrase, ...] | None:
    speakers = speakers_of(sentence, verb)
    if speakers is None and verb.form.tense == "ing":
        return told or None
    return speakers


def _relative_pronoun(tags: str, speakers: tuple[Phrase, ...]) -> Content | None:
    start = speakers[0].start if speakers else 0
    while start and tags[start - 1] == "r":
        start -= 1
    return (start - 1, start) if start and tags[start - 1] in "Wqw" else None


def is_subordinate(tags: str, verb: Verb, speakers: tuple[Phrase, ...]) -> bool:
    """``While S said C, ...``, ``By saying C, ...``, ``Asked whether C, ...``: a main clause follows."""
    start = verb_group_start(tags, verb.start)
    if speakers and speakers[0].end <= verb.start and verb.form.tense != "ing":
        start = speakers[0].start
    while start and tags[start - 1] in "ry":
        start -= 1
    if is_fronted_passive(tags, verb):
        return True
    if start == 0 or (tags[start - 1] in ",c" and start < 3):
        return tags[verb.start] in "GVE" and start == verb.start
    return tags[start - 1] == "j" or (tags[start - 1] == "i" and tags[verb.start] == "G" and start < 6)


def speakers_of(sentence: Sentence, verb: Verb) -> tuple[Phrase, ...] | None:
    """The subject of an active verb; of a passive the agent, or nobody; None where a subject is wanted and missing."""
    if verb.passive or is_fronted_passive(sentence.tags, verb):
        return agent(sentence, verb)
    found = (
        _quoted(sentence.tags, verb.start)
        or subject(sentence.tags, verb.start, max(0, verb.start - LONGEST))
        or _first_phrase(sentence.tags, verb.start)
    )
    return found.phrases if found else None


def _quoted(tags: str, verb: int) -> Subject | None:
    """``a paper quoted Lee as saying``."""
    if tags[verb] != "G" or tags[verb - 1 : verb] != "j" or verb < 3 or tags[verb - 2] not in NP_FINAL:
        return None
    start = phrase_start(tags, verb - 2)
    return Subject((Phrase(start, verb - 1),), "quoted") if start and tags[start - 1] in "VSG" else None


def is_fronted_passive(tags: str, verb: Verb) -> bool:
    """``Asked whether C, Lee said``, ``when asked about``: nobody is said to ask."""
    start = verb.start
    if start and tags[start - 1] != "j" and (start > 1 or tags[0] not in "cr"):
        return False  # as with most
    return tags[start] in "VE" and verb.takes("hearer", "order")


def _first_phrase(tags: str, verb: int) -> Subject | None:
    """The noun phrase that opens the sentence or the clause, where no other finite verb stands before ``verb``."""
    for start in (tags.find("-", 0, 12) + 1, tags.rfind(",", max(0, verb - LONGEST), verb) + 1):
        at = start
        while tags[at : at + 1] in ("c", "r"):
            at += 1
        if tags[at : at + 2] == "i#":  # about three in ten
            at += 1
        phrase = phrase_at(tags, at) or _phrase_without_noun(tags, at)
        if phrase is not None and phrase.end <= verb < phrase.end + LONGEST and _is_clear(tags, phrase.end, verb):
            return Subject((phrase,), "first")
    return None


def _phrase_without_noun(tags: str, at: int) -> Phrase | None:
    """``A third``, ``Six in ten``."""
    if tags[at : at + 1] not in ("d", "#"):
        return None
    return Phrase(at, at + 2 if tags[at : at + 2] in ("da", "d#") else at + 1)


def _is_clear(tags: str, start: int, verb: int) -> bool:
    """Whether no finite verb but those of relative clauses stands between a phrase and its verb."""
    return all(
        "W" in tags[max(start, found.start() - 6) : found.start()]
        for found in _OTHER_FINITE.finditer(tags, start, verb_group_start(tags, verb))
    )


def agent(sentence: Sentence, verb: Verb) -> tuple[Phrase, ...]:
    """The phrase behind ``by``."""
    tags = sentence.tags
    if sentence.words[verb.end : verb.end + 1] in (["by"], ("by",)):
        phrase = phrase_at(tags, verb.end + 1)
        return (phrase,) if phrase else ()
    return ()


__all__ = [
    "Place",
    "agent",
    "behind",
    "is_fronted_passive",
    "is_subordinate",
    "readings",
    "relative_end",
    "speakers_of",
]
