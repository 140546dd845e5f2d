"""The clause around a quotation: how much of what a verb governs belongs to what was said, beside the marks.

Found as for speech without marks: by the verb's frame, from behind the tag to the end of the clause. Where the frame does
not show, what is said begins at the marks.
"""

import re
from collections.abc import Collection

from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NP_FINAL, Phrase, climb, phrase_start, verb_group_start
from service.attribution.rules.asides import opening
from service.attribution.rules.reported import FRAMES, Content, Place, is_subordinate, speakers_of
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, clause_end, final, main_clause

# Directly behind the cue, or behind a sign, nothing but the marks is said.
_ADJOINING = frozenset(["", ",", ":", "-", "w", ",w"])
_FINAL_IN_MARKS = frozenset(".?!…")
_LONGEST_OBJECT = 25
_CLOSING = "’'\"”» "
_NOUN_PHRASE = r"(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])"
_OBJECT_BEFORE = re.compile(rf"w|{_NOUN_PHRASE}(?:c{_NOUN_PHRASE})?(?:i{_NOUN_PHRASE}){{0,3}}|[dPa#]{{1,3}}")
# Behind the marks of a complement: the rest of its noun phrase, and more of the same.
_REST_OF_PHRASE = re.compile(r"(?:,?c?Q|[anhHokNP#]{1,3}){0,4}(?:i[dPa#]{0,3}[anhHokNTI~P]{0,4}(?:[nhHokNI]|Q)(?!y)){0,3}")
_NEW_CLAUSE = re.compile(r"c?(?:[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,7}[nhHokNI])(?:i[dPa#yNTI~nhHok]{1,8}){0,2}[rf]{0,2}[xmvVSeb]")
_TIES = ("of", "for", "to", "with", "among", "between", "about", "against", "from", "by", "as", "on", "in", "at")


def extent(context: Context, sentence: Sentence, verb: Verb, place: int, cues: Collection[int]) -> list[Content]:
    """The stretches of items that ``verb`` reports, the marked span at ``place`` in the last of them."""
    tags = sentence.tags
    between = tags[verb.end : place]
    limit = max(place + 1, _main_clause_limit(sentence, verb, place))
    if between[:1] == ",":
        before = _before_tag(sentence, verb)
        if before is not None:
            return [before, (verb.end + 1, _end(context, sentence, verb, place, place, limit, cues))]
    if between in _ADJOINING and not (between == "w" and _names(verb)):
        return [(place, _end(context, sentence, verb, place, place, limit, cues))]
    object_before = _passive_object(sentence, verb, place)
    if object_before is not None:
        return [object_before, (place, _end(context, sentence, verb, place, place, limit, cues))]
    start = _start(context, sentence, verb, place, limit, cues)
    return [(start, _end(context, sentence, verb, start, place, limit, cues))]


def _names(verb: Verb) -> bool:
    """Whether the verb calls something by the words in marks, so that ``that`` before them is a pronoun."""
    return verb.takes("call", "as") and not verb.takes("that")


def _before_tag(sentence: Sentence, verb: Verb) -> Content | None:
    """``The plan, Lee said, is "mad"``: what stands before a tag that interrupts what was said."""
    tags = sentence.tags
    opened = opening(tags, verb_group_start(tags, verb.start) - 1)
    if opened is None or opened[0] < 3:
        return None
    start = tags.rfind(";", 0, opened[0]) + 1
    while tags[start] in "c,":
        start += 1
    end = opened[0] - 1
    return (start, end) if end - start > 1 and "Q" not in tags[start:end] else None


def _main_clause_limit(sentence: Sentence, verb: Verb, place: int) -> int:
    """The end of the sentence, or of the subordinate clause that the verb stands in."""
    tags = sentence.tags
    limit = final(tags)
    speakers = speakers_of(sentence, verb)
    if speakers is not None and is_subordinate(tags, verb, speakers):
        return main_clause(tags, place, limit)
    return limit


def _start(
    context: Context, sentence: Sentence, verb: Verb, place: int, limit: int, cues: Collection[int]
) -> int:
    at = Place(context, sentence, verb, limit, cues)
    tags = sentence.tags
    if tags[place - 1] == "w" and not _names(verb):
        return place
    for _, frame in FRAMES:
        content = frame(at)
        if content is not None and content[0] <= place:
            start = content[0]
            return place if start + 1 == place and tags[start] in "it" else start
    if verb.takes("hearer"):
        for that in range(verb.end, place):
            if tags[that] == "w" and tags[that + 1] not in "xmvVS":
                return that + 1
    if _names(verb):
        return verb.end if place - verb.end < _LONGEST_OBJECT else place
    if verb.takes("call", "as", "order", "of", "for", "on", "object"):
        match = _OBJECT_BEFORE.match(tags, verb.end, place)
        if match is not None and (match.end() == place or tags[match.end()] in "itQae,"):
            return verb.end
    if context.word(sentence, verb.end) in verb.form.frames:
        return min(verb.end + 1, place)
    return _behind_circumstances(tags, verb.end, place)


def _behind_circumstances(tags: str, start: int, place: int) -> int:
    """No frame fits: what follows the last preposition, ``that`` or sign before the marks."""
    for at in range(place - 1, max(start, place - LONGEST) - 1, -1):
        if tags[at] in "w:,;t" or (tags[at] == "i" and at + 1 < place):
            return at + 1
    return start if place - start < 6 else place


def _passive_object(sentence: Sentence, verb: Verb, place: int) -> Content | None:
    """``The plan was described by X as "mad"``: the passive's subject is what is described."""
    tags = sentence.tags
    if not verb.passive or not verb.takes("call", "as"):
        return None
    last = verb.start - 1
    while last > 0 and tags[last] in "rxmf,":
        last -= 1


    if tags[last] not in NP_FINAL:
        return None
    phrase = Phrase(climb(tags, phrase_start(tags, last)), last + 1)
    return (phrase.start, phrase.end) if phrase.end <= verb.start < place else None


def _end(
    context: Context, sentence: Sentence, verb: Verb, start: int, place: int, limit: int, cues: Collection[int]
) -> int:
    tags = sentence.tags
    if context.inner(sentence, place).rstrip(_CLOSING)[-1:] in _FINAL_IN_MARKS:
        return place + 1
    if _names(verb):
        return _phrase_end(context, sentence, place, limit)
    if verb.form.tense == "ing" and not tags[: verb.start].strip("rcj-,"):
        return place + 1  # a fronted participle ends before the main clause
    end = max(place + 1, clause_end(context, sentence, place, limit, cues))
    for quote in range(place, end):
        inner = context.inner(sentence, quote).rstrip(_CLOSING) if tags[quote] == "Q" else ""
        if inner.endswith(",") and _is_new(context, sentence, quote + 1, cues):
            return quote + 1
    return end


def _is_new(context: Context, sentence: Sentence, at: int, cues: Collection[int]) -> bool:
    """Behind a comma inside the marks: does something begin that is not reported?"""
    tags = sentence.tags
    if tags[at : at + 1] in ("G", "g", "W", "j", "i"):
        return True
    if at in cues or (tags[at : at + 1] == "c" and (at + 1 in cues or tags[at + 1 : at + 2] in "VSve")):
        return True
    return _NEW_CLAUSE.match(tags, at) is not None


def _phrase_end(context: Context, sentence: Sentence, place: int, limit: int) -> int:
    """The end of the noun phrase or list of phrases that the marks are part of."""
    if context.inner(sentence, place).rstrip(_CLOSING).endswith(","):
        return place + 1
    match = _REST_OF_PHRASE.match(sentence.tags, place + 1, limit)
    end = match.end() if match else place + 1
    for at in range(place + 1, end):
        if sentence.tags[at] == "i" and context.word(sentence, at) not in _TIES:
            return at
    return end


__all__ = ["extent"]
