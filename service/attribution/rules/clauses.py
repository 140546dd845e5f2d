"""Governors: a reporting verb before what it reports, in the same sentence, with marks in it or without."""

import re
from collections.abc import Collection, Sequence

from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import FINITE, NP_FINAL, Phrase, Subject, phrase_at, subject, verb_group_start
from service.attribution.proposals import Proposal, Rule
from service.attribution.rules.extent import extent
from service.attribution.sentences import Sentence

_HEARER = re.compile(r"(?:[pu]|[dP#]?[dP#aTezgNI~nhHok]{0,6}[nhHokNI~])(?:i[dPaN#nhHok]{1,5})?")
# Between cue and clause: when, where and to whom it was said.
_ADVERBIAL = re.compile(r"(?:,?(?:y+#?|r|i[dPa#y]{0,2}[nhHokNIy~#]{1,5}(?:i[dPa#]{0,2}[nhHokNI~#]{1,4})?),?){1,4}(?=[w,:]|Q)")
# "announced Tuesday it had ...": a bare time, at once followed by a clause.
_BARE_TIME = re.compile(r"(?:[ir]?y+#?)(?=[pdNTP])")
_CLAUSE = re.compile(r"[cr]{0,2}(?:p|[dP#]?[dP#aTezgyNI~nhHok]{0,8}[nhHokNI~])(?:i[dPa#yNTI~nhHok]{1,8}){0,3}(?:,[^,;Q]{1,60},|W[^,;Q]{1,40})?[rf]{0,2}[xmvVSeb]")
_PREPOSITION_FRAMES = ("of", "for", "about", "against", "at", "in", "on", "over", "to", "with")
# Where the reported clause ends before its sentence does.
_CLAUSE_END = re.compile(r";|,(?=[Gg])|,(?=c[^,;Q]{0,14}?[xmvVS])")


def left_governor(context: Context, sentence: Sentence, place: int, verbs: list[Verb], low: int) -> Verb | None:
    """The verb to the left, from ``low`` on, that governs the marked span at ``place``."""
    weak: Verb | None = None
    thought: Verb | None = None
    for verb in reversed(verbs):
        if verb.end > place:
            continue
        if verb.start < low or sentence.tags.find(";", verb.end, place) >= 0:
            break
        if not _reaches(context, sentence, verb, place):
            continue
        if verb.takes("gesture"):
            continue
        if thought is None and context.word(sentence, place - 1) in verb.form.frames:
            return verb  # compared his plight to "...": the verb asks for the word right before the marks
        if thought is not None and _is_of_noun(sentence, thought) and verb.takes("call", "as") and not verb.takes("weak"):
            return verb  # called the decision to reject it "..."
        if thought is not None:
            # "said he believed it was": the outer verb reports, the inner one is part of it.
            if verb.form.type != "thought" and verb.takes("that", "hearer") and not verb.takes("weak"):
                return verb
            continue
        if not verb.takes("weak") and (
            verb.form.type == "thought" or _is_unreal(sentence, verb) or _is_echoed(sentence, verb)
        ):
            thought = verb
        elif not verb.takes("weak"):
            return verb
        elif weak is None:
            weak = verb
    return thought or weak


def _reaches(context: Context, sentence: Sentence, verb: Verb, place: int) -> bool:
    """Can the marked span at ``place`` be in what the verb reports?"""
    between = sentence.tags[verb.end : place]
    if verb.passive and not (verb.takes("as", "call") and len(between) < 8) and not ("w" in between and verb.takes("that")) and between not in ("", ":", ",", "jG", "iG"):
        return False
    if verb.passive and not verb.takes("as", "call", "tag", "hearer"):
        return False
    if between in ("", ",", ":", "w", "-") or (between[-1:] == ":" and verb.takes("tag")):
        return True
    if len(between) > 60 or ("," in between[:-1] and _is_subordinate(sentence.tags, verb.start)):
        return False
    if verb.takes("that", "bare", "hearer", "object", "call", "as", "infinitive", "order", "whether", "gerund"):
        return True
    return any(frame in verb.form.frames for frame in _PREPOSITION_FRAMES) and ("i" in between or "t" in between)


def _is_unreal(sentence: Sentence, verb: Verb) -> bool:
    """``Americans will say``, ``right to urge``: under another verb of saying this is part of what was said."""
    return verb.form.tense == "base" and sentence.tags[verb.start - 1 : verb.start] in ("m", "t")


def _is_of_noun(sentence: Sentence, verb: Verb) -> bool:
    """``the decision to reject``: an infinitive that a noun has."""
    return sentence.tags[verb.start - 1 : verb.start] == "t" and sentence.tags[verb.start - 2 : verb.start - 1] in NP_FINAL


def _is_echoed(sentence: Sentence, verb: Verb) -> bool:
    """``said he had asked``: a pronoun under a verb of saying is mostly that verb's own subject."""
    group = verb_group_start(sentence.tags, verb.start)
    return sentence.tags[group - 1 : group] == "p" and sentence.tags[group - 2 : group - 1] in ("V", "S", "w")


def _of_tag(found: Sequence[Proposal], verb: Verb) -> tuple[Phrase, ...]:
    """``said X, adding that``: behind an inverted tag the participle has the tag's speaker."""
    tags = [p for p in found if p.cue and p.cue[1] <= verb.start and p.speakers]
    return tags[-1].speakers if tags and verb.form.tense == "ing" else ()


def _is_subordinate(tags: str, verb: int) -> bool:
    """Does the verb stand in a fronted clause ("When Maddow noted it was mad, ...")?"""
    start = verb
    while start > 0 and tags[start - 1] not in ",;:Q":
        start -= 1
    return tags[start] == "j" and not tags[:start].strip("cr,")


def governed(
    context: Context,
    sentence: Sentence,
    verb: Verb,
    place: int,
    cues: Collection[int],
    found: Sequence[Proposal] = (),
) -> Proposal | None:
    """What ``verb`` reports, the marked span at ``place`` in it."""
    speakers = agents(context, sentence, verb) or inverted(sentence, verb, place)
    told = _of_tag(found, verb) if speakers is None else ()
    if told:
        speakers = Subject(told, "tag")
    if speakers is None and not verb.passive:
        speakers = main_subject(sentence.tags, verb.start)
    content = extent(context, sentence, verb, place, cues)
    between = sentence.tags[verb.end : place]
    direct = not "".join(sentence.tags[start:end] for start, end in content).strip("Q.,;:?!-)(")
    rule: Rule = "speaker-cue-quote" if direct and between in ("", ",", ":") else "speaker-cue-clause"
    if verb.passive:
        rule = "passive-cue"
    elif speakers is None:
        rule = "cue-without-speaker"
    elif speakers.how in ("participle", "fronted participle"):
        rule = "participle-cue"
    return Proposal(
        rule=rule,
        sentence=sentence,
        content=content,
        speakers=speakers.phrases if speakers else (),
        cue=(verb.start, verb.end),
        cue_type=verb.form.type,
        features={"distance": place - verb.end},
    )


def agents(context: Context, sentence: Sentence, verb: Verb) -> Subject | None:
    """Who speaks: the subject, or of a passive the agent behind ``by``."""
    if not verb.passive:
        return subject(sentence.tags, verb.start)
    by = verb.end
    for place in range(verb.end, min(verb.end + 12, len(sentence.tags) - 1)):
        if sentence.tags[place] == "i" and sentence.items[place] >= 0:
            by = place
            phrase = phrase_at(sentence.tags, by + 1)
            is_agent = context.word(sentence, place) == "by" or sentence.tags[phrase.end - 1] == "k" if phrase else False
            if phrase and is_agent and sentence.tags[place - 1] in "VEey":
                return Subject((phrase,), "agent")
            break
    return None


def main_subject(tags: str, before: int) -> Subject | None:
    """The subject of the sentence's first finite verb, where the verb at ``before`` shows none of its own."""
    for place in range(1, before):
        if tags[place] in "VSvexm":
            found = subject(tags, place)
            if found is not None:
                return Subject(found.phrases, "main clause")
    return None


def inverted(sentence: Sentence, verb: Verb, place: int) -> Subject | None:
    """``explained the clerk: "..."``: the subject behind its verb, before a colon or comma and the marks."""
    if verb.form.tense not in ("past", "s") or sentence.tags[place - 1] not in ":,":
        return None
    phrase = phrase_at(sentence.tags, verb.end)
    if phrase is None or sentence.tags[phrase.start] == "u" or phrase.end >= place:
        return None
    if sentence.tags[phrase.end] not in ":,":
        return None
    return Subject((phrase,), "inverted")


def is_hearer(between: str) -> bool:
    """Is what stands between a cue and a colon only the hearer, the time or the place?"""
    return _HEARER.fullmatch(between) is not None or _ADVERBIAL.fullmatch(between + "w", 0, len(between)) is not None
