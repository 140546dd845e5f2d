"""Nouns for acts of saying, before or behind marks: ``his claim that``, ``her verdict: "..."``, ``in the words of``."""

import re
from collections.abc import Callable, Collection
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, climb, phrase_at, phrase_start, subject, verb_group_start
from service.attribution.grammar.verbs import finite_before
from service.attribution.proposals import Proposal
from service.attribution.rules.extent import clause_behind
from service.attribution.rules.nonfinite import perceived
from service.attribution.rules.sources import past_apposition
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, before_main_verb, final

# Between a noun for an act of saying and the marks: "claim that", "verdict:", "promise to", "call on Monday for a".
_NOUN_TO_QUOTE = re.compile(
    r"(?:i[dPa#]{0,2}[nhHokNIyT~]{1,4}(?:,\#(?=:))?){0,2}(?:[:,]?|x?w[^;:Q]{0,30}|x[:,]?|i[dPa]{0,2}|t[bBx]?[dP]?)"
)
_FINITE_GROUP = re.compile(r"[VSvxm]+")
_NOUN_BEHIND = re.compile(r",?(?:[xv]|(?P<came>[VS]))[dP]?a?")
_UNFINISHED = re.compile(r"[dPa#TNI~nhHokp][^Q,;:\-]{0,20}[xmvzbi]")  # a clause that wants its complement
_SUBJECT_AND_VERB = re.compile(r"(?:p|[dP#]?[aTNI~nhHok]{1,6}),i[dPaTNI~nhHok]{2,5},[xmvVS]")
_CLAUSE_BEFORE = re.compile(r"[dPa#TNI~nhHokp][^Q,;:\-]{1,20}")
_CAME = frozenset(["came", "comes"])
# A sentence that begins so tells whose words the one before is: "Those were the words of", "That is the view from".
_DEMONSTRATIVES = frozenset(["that", "this", "those", "these", "such"])
_WHOSE = re.compile(r"[dpwWa][xv]d?a{0,2}[nk]i")
_FARTHEST_NOUN = 34
_FINAL_IN_MARKS = frozenset(".?!")
SOURCES: Final = frozenset(["of", "from", "by"])
OPINIONS: Final = frozenset(
    ["assessment", "estimation", "judgement", "judgment", "opinion", "phrase", "telling", "view", "words"]
)
"""Nouns of phrases that tell whose words or thoughts a clause is: in her view."""

# A phrase set off by commas: "in his own phrase,", "in the words of Calder,".
_SET_OFF = re.compile(
    r"""(?:\A|(?<=[,Q]))i(?P<noun>(?:d|[dTNI~aho]{0,5}P)[da]{0,2}n|dn(?=i))
    (?:i(?P<of>[dP#]?[aTNI~nhHok#]{0,7}[nhHokNI]))?(?:,|:(?=Q)|(?=[Q.?!])|\Z)""",
    re.X,
)


def noun_cue(context: Context, sentence: Sentence, place: int, cues: Collection[int]) -> Proposal | None:
    """``his claim that "..."``, ``her verdict: "..."``, ``Khan's promise to "..."``; ``cues`` are reporting verbs."""
    tags = sentence.tags
    for noun in range(place - 1, max(-1, place - _FARTHEST_NOUN), -1):
        if tags[noun] in "Q;.":
            return None
        if tags[noun] not in "nkoaB":
            continue
        entry = lexicon.REPORTING_NOUNS.get(context.word(sentence, noun))
        if entry is None:
            continue
        between = tags[noun + 1 : place]
        if _NOUN_TO_QUOTE.fullmatch(between) is None:
            continue
        owner = _whose(context, sentence, noun, between, joined="joined" in entry.frames)
        if owner is None:
            continue
        that = between.find("w")
        opens = that + 1 if that >= 0 else _to_infinitive(between)
        start, end = place, place + 1
        if opens >= 0:
            start = noun + 1 + opens
            end = _clause_end(context, sentence, noun, place, cues, joined=between[:opens])
        return Proposal(
            rule="noun-cue", sentence=sentence, content=[(start, end)], speakers=(owner,),
            cue=(noun, noun + 1), cue_type=entry.type,
        )  # fmt: skip
    return None


def _whose(context: Context, sentence: Sentence, noun: int, between: str, *, joined: bool) -> Phrase | None:
    """Whose act of saying the noun is; what stands ``between`` it and the marks tells which of its phrases says so."""
    tags = sentence.tags
    owner = owner_of(tags, noun, lambda at: context.word(sentence, at))
    clausal = "w" in between
    if owner is None and (clausal or between[-1:] == ":") and context.word(sentence, noun + 1) in SOURCES:
        owner = phrase_at(tags, noun + 2)  # the verdict of one diner: "..."
    if owner is None and clausal:
        owner = _maker(context, sentence, noun)
    if owner is None and joined and between == "i":
        return _shouting(context, sentence, noun + 3) or _joining(tags, noun)
    return owner


def _shouting(context: Context, sentence: Sentence, place: int) -> Phrase | None:
    """``drew shouts of "Shame!" from people in the gallery``: from whom they came, behind the marks at ``place``."""
    phrase = phrase_at(sentence.tags, place + 1) if context.word(sentence, place) == "from" else None
    return phrase if phrase is not None and sentence.tags[_head(sentence.tags, phrase)] in "hHNo" else None


def _head(tags: str, phrase: Phrase) -> int:
    """The last item of the phrase before what a preposition adds."""
    inner = tags.find("i", phrase.start + 1, phrase.end)
    return (inner if inner > 0 else phrase.end) - 1


def _to_infinitive(between: str) -> int:
    """``his promise to be "fair"``: where the infinitive begins; its ``to`` is the tag's right before the marks."""
    to = between.rfind("t")
    return to if between[to + 1 : to + 2] in ("b", "B", "x") else -1


def _maker(context: Context, sentence: Sentence, noun: int) -> Phrase | None:
    """``Lee made the point that "..."``: the subject of the verb that has the noun for its object."""
    tags = sentence.tags
    start = phrase_start(tags, noun)
    if start > 1 and tags[start - 1] in "gG" and (seen := perceived(context, sentence, start - 2)) is not None:
        return seen.phrases[0]  # saw the board defending the view that
    if start > 1 and context.word(sentence, start - 1) == "with":  # drew laughs with a remark that
        verb = finite_before(tags, start - 1)
        found = subject(tags, verb) if verb is not None else None
        return found.phrases[0] if found else None
    found = subject(tags, start - 1, max(0, start - LONGEST)) if start and tags[start - 1] in "vVSeG" else None
    return found.phrases[0] if found else None


def _joining(tags: str, noun: int) -> Phrase | None:
    """``led the fans in a chant of "..."``, ``The fans broke into chants of "..."``: whoever joins in a noise."""
    start = phrase_start(tags, noun)
    if start < 3 or tags[start - 1] not in "it":
        return None
    last = start - 2
    if tags[last] in "oHhNu":
        joined = climb(tags, phrase_start(tags, last))
        return Phrase(joined, last + 1) if joined and tags[joined - 1] in "evVSgG" else None
    last -= tags[last] == "i"  # joined in with chants
    if tags[last] not in "evVS" or "x" in tags[verb_group_start(tags, last) : last]:
        return None
    found = subject(tags, last, max(0, start - LONGEST))
    return found.phrases[0] if found else None


def _clause_end(
    context: Context, sentence: Sentence, noun: int, place: int, cues: Collection[int], *, joined: str
) -> int:
    """Where the clause that a noun has ends, the marks at ``place`` in it; ``joined`` stands before its ``that``."""
    if context.inner(sentence, place)[-1:] in _FINAL_IN_MARKS:
        return place + 1
    end = clause_behind(context, sentence, noun, place, max(place + 1, final(sentence.tags)), cues)
    start = phrase_start(sentence.tags, noun)
    if "x" in joined or (start and sentence.tags[start - 1] not in ",;cyj"):
        return end
    return max(place + 1, before_main_verb(sentence.tags, noun, end))  # Her claim that C was false


def outranks(tags: str, noun: Proposal, governor: int, place: int) -> bool:
    """``blamed the media for Khan's claim that it was "mad"``: the claim is nearer than the verb, and another's."""
    if noun.cue is None or governor > noun.cue[0]:
        return False
    if noun.speakers[0].start > place:
        return True  # dismissed it as "late", a remark that drew shouts of "Shame!" from the hall
    if tags[noun.speakers[0].end - 1] != "P":
        return False
    between = tags[noun.cue[1] : place]
    return "w" in between and len(_FINITE_GROUP.findall(between)) <= 1


def quote_was_noun(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``"...," was his reply``; ``"..." was the verdict of Gaunt``."""
    tags = sentence.tags
    after = _NOUN_BEHIND.match(tags, place + 1)
    if after is None or (after["came"] and context.word(sentence, after.start("came")) not in _CAME):
        return None
    for noun in range(after.end(), min(after.end() + 3, len(tags))):
        if context.word(sentence, noun) in lexicon.REPORTING_NOUNS:
            owner = owner_of(tags, noun, lambda at: context.word(sentence, at)) or _of(tags, noun)
            if owner:
                return Proposal(
                    rule="quote-was-noun", sentence=sentence, content=[(place, place + 1)], speakers=(owner,),
                    cue=(noun, noun + 1), cue_type="said",
                )  # fmt: skip
    return None


def words_of_whom(context: Context, sentence: Sentence, place: int, behind: Sentence) -> Proposal | None:
    """``"I'd go again." Those were the words of Gaunt``: the sentence behind tells whose words they were."""
    match = _WHOSE.match(behind.tags) if context.word(behind, 0) in _DEMONSTRATIVES else None
    if match is None:
        return None
    noun = match.end() - 2
    word, source = context.word(behind, noun), context.word(behind, noun + 1)
    owner = phrase_at(behind.tags, noun + 2)
    if owner is None or source not in SOURCES or not (word in OPINIONS or word in lexicon.REPORTING_NOUNS):
        return None
    return Proposal("quote-was-noun", sentence, [(place, place + 1)], (owner,), speaker_sentence=behind)


def in_words_of(
    context: Context, sentence: Sentence, place: int, cues: Collection[int], *, adjoining: bool = False
) -> Proposal | None:
    """``in the words of Khan, "..."``, ``"..." of a plan, in her view``; ``adjoining`` the mark, a comma between."""
    tags = sentence.tags
    if adjoining and tags[place - 1 : place] != ",":
        return None
    for found in _SET_OFF.finditer(tags):
        noun = found.end("noun") - 1
        if context.word(sentence, noun) not in OPINIONS or found.start() <= place < found.end():
            continue
        if adjoining and found.end() != place:
            continue
        owner = owner_of(tags, noun, lambda at: context.word(sentence, at))
        if owner is None and found.group("of"):
            owner = Phrase(*found.span("of"))
        if owner is not None:
            content = [_said_in_words(context, sentence, place, found.span(), cues)]
            if found.end() == content[0][0] == place and _UNFINISHED.fullmatch(tags, 0, found.start() - 1):
                content.insert(0, (0, found.start() - 1))  # The walk had become, in her words, "a sort of cure"
            elif content[0][0] == found.end() and _SUBJECT_AND_VERB.fullmatch(tags, 0, found.end() + 1):
                content.insert(0, (0, found.start() - 1))  # The report, in her view, was "kind"
            return Proposal("noun-cue", sentence, content, (owner,), (noun, noun + 1), "said")
    return None


def _said_in_words(
    context: Context, sentence: Sentence, place: int, words: tuple[int, int], cues: Collection[int]
) -> tuple[int, int]:
    """The clause around the marks at ``place``; the phrase that tells whose it is (``in her view``) is at ``words``."""
    tags, limit = sentence.tags, max(place + 1, final(sentence.tags))
    opens, closes = words
    if closes > place:
        begins = 0 if _CLAUSE_BEFORE.fullmatch(tags, 0, place) else place
        return begins, opens - 1 if opens - 1 > place and tags[opens - 1] == "," else place + 1
    start = closes
    if tags[closes - 1 : closes] == ",":
        start = past_apposition(tags, closes - 1, limit) + 1
        if tags[start] == "W":  # ..., who teaches maths,
            start = tags.find(",", start, place) + 1 or place
    start = start if start <= place and "Q" not in tags[start:place] else place
    if context.inner(sentence, place)[-1:] in _FINAL_IN_MARKS:
        return start, place + 1
    return start, clause_behind(context, sentence, opens, place, limit, cues)


_POSSESSIVE = frozenset("his her their its my our your".split())


def owner_of(tags: str, noun: int, word: Callable[[int], str]) -> Phrase | None:
    """The possessor before a cue noun, or the phrase behind ``of``, ``by``, ``from``."""
    start = phrase_start(tags, noun)
    for place in range(noun - 1, start - 1, -1):
        if tags[place] == "P":
            return Phrase(phrase_start(tags, place), place + 1)
    if start < noun and word(start) in _POSSESSIVE:
        return Phrase(start, start + 1)
    return None


def _of(tags: str, noun: int) -> Phrase | None:
    if tags[noun + 1 : noun + 2] == "i":
        return phrase_at(tags, noun + 2)
    return None
