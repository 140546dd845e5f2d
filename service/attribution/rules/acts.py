"""Nouns for acts of saying, without marks: ``Lee's claim that C``, ``in her view, C``, ``his hope is that C``.

Whose act it is shows in a possessor, in a phrase behind ``of``, ``from`` or ``by``, or in the subject of the verb that
has the noun for its object. Adjectives for what somebody holds (``Lee is adamant that C``) and headlines with a colon
(``Lee: C``) are read here too.
"""

import re
from collections.abc import Collection, Iterator

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, phrase_at, phrase_start, subject
from service.attribution.lexicon import ReportingNoun
from service.attribution.proposals import Proposal
from service.attribution.rules.nouns import OPINIONS
from service.attribution.rules.sources import past_apposition
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, before_main_verb, clause_end, main_clause, opens_clause
from service.attribution.vocabulary import SECTION_LABELS

_NOUN_TAGS = frozenset("nkoaBbvegVS")
_REACH = 12  # items from a noun to its "that"
_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your"])
_NOBODY = frozenset(["it", "it's", "that", "this", "what"])
_SOURCES = frozenset(["of", "from", "by"])
# Between the noun and its clause: nothing, "is", a person or a place that the act was done to or in.
_TO_THAT = re.compile(r"(?:i[dPa#TNI~nhHoky]{1,8}|[ry]){0,2}(?:,[dTNI~ah]{1,10},|,W[^,;:]{1,24},|,)?(?P<is>[xv]r?)?w")
# A phrase with a preposition at the head of the sentence or behind a comma.
_IN_VIEW = re.compile(r"(?:(?<=,)|\A)i[dPTNI~]{1,5}a?[nkoaBbvegVS]")
_HEADLINE_NAME = re.compile(r"(?:[TNI~]{1,5}|[dP]?[aTNI~nhHok]{0,4}[hHok]):(?=[^:]{3,}\Z)")
# "is confident that", "remains, she said, confident that".
_HELD_THAT = re.compile(r"[xvbVS][rf]{0,2}(?P<what>[aenVrE])(?:(?:,r,)?w(?![xmvVS])|(?=[pdPNTnHo]))")
_FINITE = re.compile(r"[xmvVS]")
_SHORTEST_PLACE = 4  # letters
_LONGEST_LINE = 40


def acts(context: Context, sentence: Sentence, limit: int, cues: Collection[int]) -> Iterator[Proposal]:
    """What the sentence's nouns for acts of saying report before ``limit``."""
    tags = sentence.tags
    if "w" not in tags and ",i" not in tags and not tags.startswith("i"):
        return  # neither a clause nor an opinion
    if lexicon.REPORTING_NOUNS.keys().isdisjoint(sentence.words):
        return
    for noun in _nouns(tags):
        entry = lexicon.REPORTING_NOUNS.get(sentence.words[noun])
        if entry is None:
            continue
        content = _opinion(context, sentence, noun, limit, cues) or _clause(context, sentence, noun, entry, limit, cues)
        if content is None or "Q" in tags[content[0] : content[1]]:
            continue
        speakers = _owner(context, sentence, noun)
        if speakers:
            yield Proposal(
                rule="noun-clause",
                sentence=sentence,
                content=[content],
                speakers=speakers,
                cue=(noun, noun + 1),
                cue_type=entry.type,
            )


def states(context: Context, sentence: Sentence, limit: int, cues: Collection[int]) -> Iterator[Proposal]:
    """``Lee is adamant that C``."""
    for match in _HELD_THAT.finditer(sentence.tags, 0, limit):
        kind = lexicon.REPORTING_ADJECTIVES.get(context.word(sentence, match.start("what")))
        if kind is None:
            continue
        if sentence.tags[match.end() - 1] != "w" and not _opens_bare(context, sentence, match, limit):
            continue
        content = (match.end(), clause_end(context, sentence, match.end(), limit, cues))
        found = subject(sentence.tags, match.start(), max(0, match.start() - LONGEST))
        if found is None or "Q" in sentence.tags[slice(*content)]:
            continue
        if context.word(sentence, found.phrases[0].start) in _NOBODY:
            continue  # it is certain that
        yield Proposal(
            rule="reported-that",
            sentence=sentence,
            content=[content],
            speakers=found.phrases,
            cue=(match.start("what"), match.start("what") + 1),
            cue_type=kind,
        )


def _opens_bare(context: Context, sentence: Sentence, held: re.Match[str], limit: int) -> bool:
    """``Lee is confident C``: behind a plain adjective a clause without ``that``."""
    plain = held.group("what") in "ar" and sentence.tags[held.start()] in "xS"
    return plain and opens_clause(context, sentence, held.end(), limit, strict=True)


def _nouns(tags: str) -> Iterator[int]:
    """The places of nouns that stand within reach of a ``that``, or in a phrase like ``in her view``."""
    yield from (found.end() - 1 for found in _IN_VIEW.finditer(tags))
    that, last = tags.find("w"), -1
    while that >= 0:
        for place in range(max(last + 1, that - _REACH), that):
            if tags[place] in _NOUN_TAGS:
                yield place
        that, last = tags.find("w", that + 1), that


def _clause(
    context: Context, sentence: Sentence, noun: int, entry: ReportingNoun, limit: int, cues: Collection[int]
) -> tuple[int, int] | None:
    tags = sentence.tags
    match = _TO_THAT.match(tags, noun + 1, limit) if "that" in entry.frames else None
    if match is None or match.end() >= limit or tags[match.end()] in "xmvVS,.":
        return None
    start = match.end()
    if noun < LONGEST and _FINITE.search(tags, 0, noun) is None:  # Despite Lee's claim that C, ...
        limit = main_clause(tags, start, limit)
    end = clause_end(context, sentence, start, limit, cues)
    if not match.group("is") and _opens_sentence(tags, noun):
        end = before_main_verb(tags, start, end)
    return (start, end) if end - start > 1 else None


def _opens_sentence(tags: str, noun: int) -> bool:
    """Whether the noun's phrase is a subject: nothing but a link or a fronted phrase stands before it."""
    start = phrase_start(tags, noun)
    return start == 0 or tags[start - 1] in ",;c"


def _opinion(
    context: Context, sentence: Sentence, noun: int, limit: int, cues: Collection[int]
) -> tuple[int, int] | None:
    """``In Lee's view, C`` and ``C, in the view of Lee``."""
    tags = sentence.tags
    start = phrase_start(tags, noun)
    if context.tokens.low[sentence.items[noun]] not in OPINIONS or not start or tags[start - 1] != "i":
        return None
    close = noun + 1
    if context.word(sentence, close) == "of" and (phrase := phrase_at(tags, close + 1)) is not None:
        close = phrase.end
    if start - 1 <= 1 and tags[close : close + 1] == ",":
        close = past_apposition(tags, close, limit)
        return close + 1, clause_end(context, sentence, close + 1, limit, cues)
    if close >= limit and start > 4 and tags[start - 2] == ",":
        return 0, start - 2
    return None


def _owner(context: Context, sentence: Sentence, noun: int) -> tuple[Phrase, ...]:
    tags = sentence.tags
    start = phrase_start(tags, noun)
    for place in range(noun - 1, start - 1, -1):
        if tags[place] == "P":
            return (Phrase(phrase_start(tags, place), place + 1),)
    if context.word(sentence, start) in _POSSESSIVES and start < noun:
        return (Phrase(start, start + 1),)
    if context.word(sentence, noun + 1) in _SOURCES and (phrase := phrase_at(tags, noun + 2)) is not None:
        return (phrase,)
    if start > 2 and tags[start - 2] == "x" and context.word(sentence, start - 1) == "of":
        found = subject(tags, start - 2, max(0, start - LONGEST))  # Lee was of the view that
        return found.phrases if found else ()
    if start and tags[start - 1] in "vVSeG":
        found = subject(tags, start - 1, max(0, start - LONGEST))
        return found.phrases if found else ()
    return ()


def headline(context: Context, sentence: Sentence) -> Proposal | None:
    """``Lee: C`` in a headline; ``MUMBAI: C`` has a dateline."""
    if not sentence.first or len(sentence.tags) > _LONGEST_LINE or sentence.paragraph.number > 0:
        return None
    match = _HEADLINE_NAME.match(sentence.tags)
    if match is None or "Q" in sentence.tags or sentence.words[0] in SECTION_LABELS:
        return None
    is_place = context.tokens.word[sentence.items[0]].isupper() and sentence.words[0] in lexicon.PLACES
    if is_place or _is_dateline(context, sentence, match.end()):
        return None
    end = len(sentence.tags)
    while end > match.end() and sentence.tags[end - 1] in ".?!":
        end -= 1
    return Proposal(
        rule="headline-colon",
        sentence=sentence,
        content=[(match.end(), end)],
        speakers=(Phrase(0, match.end() - 1),),
    )


def _is_dateline(context: Context, sentence: Sentence, behind: int) -> bool:
    """``HYDERABAD: The firm ...``: one word in capitals, longer than an agency's, and a sentence behind the colon."""
    opening, second = sentence.items[0], sentence.items[behind + 1 : behind + 2]
    if sentence.tags[1] != ":" or opening < 0 or not second or second[0] < 0 or sentence.tags[-1] != ".":
        return False
    word = context.tokens.word[opening]
    return word.isupper() and len(word) >= _SHORTEST_PLACE and context.tokens.word[second[0]][0].islower()


__all__ = ["acts", "headline", "states"]
