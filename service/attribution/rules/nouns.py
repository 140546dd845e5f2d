"""Cues that are no verb: ``according to``, ``his claim that``, ``her verdict: "..."``, ``in the words of``."""

import re
from collections.abc import Callable

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, climb, phrase_at, phrase_start
from service.attribution.proposals import Proposal
from service.attribution.sentences import Sentence


def according_to(context: Context, sentence: Sentence) -> Proposal | None:
    """``According to S, C`` and ``C, according to S``."""
    tags = sentence.tags
    for place in range(len(tags) - 2):
        if context.word(sentence, place) == "according" and tags[place + 1] == "t":
            break
    else:
        return None
    phrase = phrase_at(tags, place + 2)
    if phrase is None:
        return None
    end = len(tags)
    while end > 0 and tags[end - 1] in ".?!;:-":
        end -= 1
    if "Q" not in tags[:place] and place <= 1:
        comma = tags.find(",", phrase.end)
        content = (comma + 1, end) if comma >= 0 else (phrase.end, end)
    else:
        before = place
        while before and tags[before - 1] in ",-r":
            before -= 1
        content = (0, before)
    if content[1] - content[0] < 1:
        return None
    return Proposal(
        rule="according-to",
        sentence=sentence,
        content=[content],
        speakers=(phrase,),
        cue=(place, place + 2),
        cue_type="said",
    )


_TO_QUOTE = re.compile(r"(?:[:,w]|wd?|[xv][,:]?|it|i)?")


def noun_cue(context: Context, sentence: Sentence, place: int) -> Proposal | None:
    """``his claim that "..."``, ``her verdict: "..."``, ``"...," was his reply``."""
    tags = sentence.tags
    for noun in range(max(0, place - 14), place):
        entry = lexicon.REPORTING_NOUNS.get(context.word(sentence, noun))
        if entry is None:
            continue
        between = tags[noun + 1 : place]
        if between not in ("", ":", ",", "w", "x", "x:", "x,", "it", "i") and not between.startswith("w"):
            continue
        speakers = _owner(tags, noun, lambda at: context.word(sentence, at))
        if speakers is None:
            continue
        start = noun + 2 if between.startswith("w") else place
        return Proposal(
            rule="noun-cue", sentence=sentence, content=[(start, place + 1)], speakers=(speakers,),
            cue=(noun, noun + 1), cue_type=entry.type,
        )  # fmt: skip
    after = re.match(r",?[xv][dP]?[a]?", tags[place + 1 :])
    if after and after.end():
        noun = place + 1 + after.end()
        if context.word(sentence, noun) in lexicon.REPORTING_NOUNS:
            speakers = _owner(tags, noun, lambda at: context.word(sentence, at)) or _of(tags, noun)
            if speakers:
                return Proposal(
                    rule="quote-was-noun", sentence=sentence, content=[(place, place + 1)], speakers=(speakers,),
                    cue=(noun, noun + 1), cue_type="said",
                )  # fmt: skip
    return None


_POSSESSIVE = frozenset("his her their its my our your".split())


def _owner(tags: str, noun: int, word: Callable[[int], str]) -> Phrase | None:
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


_CLIMB = climb
