"""What a reporting verb reports behind it without marks, and who says so: the subject, the agent or nobody.

What may stand behind the verb is for :mod:`service.attribution.rules.complements` to say.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
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
from service.attribution.rules.complements import Content, Place, is_told, readings
from service.attribution.rules.nonfinite import own_subject
from service.attribution.rules.unsaid import is_unsaid
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, before_main_verb, main_clause

_RESUMED = re.compile(r",(?=[rf]{0,2}(?:[xmvVS]|e(?![i,])))")  # where the main clause goes on behind an aside
_RESUMED_VERB = re.compile(r"[^xmvVSwWqjc,;:]{2,30}(?=[rf]{0,2}[xmvVS])")  # what stands before the main verb
_OTHER_FINITE = re.compile(r"[xmvVS]")
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
    speakers = _tellers(context, sentence, verb, told) if first is not None else None
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
    elif rule == "reported-question" and not speakers and _is_asked_by_nobody(tags, verb):
        return None  # Asked whether C, Lee said: what was asked is told for the answer's sake
    elif rule == "reported-object" and verb.form.lemma == "show" and speakers and _is_person(at, speakers[0]):
        return None  # he showed the scientist a stone: what documents show is said
    elif rule == "reported-preposition" and (_is_fronted_participle(tags, verb) or _is_nobodys(tags, verb, speakers)):
        return None  # Commenting on N, Pressed on N, Lee said; was greeted with N
    return [before, content] if before else [content]


def _is_person(at: Place, phrase: Phrase) -> bool:
    """A name or a noun for a person; ``he`` and ``she``, not ``it``."""
    last = at.sentence.tags[phrase.end - 1]
    return last in "IhH" or (last == "p" and at.word(phrase.end - 1) in ("he", "she", "i", "we", "you"))


def _without_marks(at: Place) -> Iterator[tuple[Rule, Content]]:
    """The readings that hold no quotation, and titles and terms in clauses only."""
    if at.verb.end >= at.limit or at.sentence.tags[at.verb.end] in ";.?!)":
        return
    tags, items = at.sentence.tags, at.sentence.items
    for rule, content in readings(at):
        if content[1] <= content[0] or "Q" in tags[content[0] : content[1]]:
            continue
        is_clause = rule in _CLAUSES or tags[content[0]] in "gG"  # accused Lee of hiding behind the word "choice"
        if items[content[0]] < 0 or (not is_clause and min(items[content[0] : content[1]]) < 0):
            continue
        yield rule, content


def _is_asked_by_nobody(tags: str, verb: Verb) -> bool:
    """A passive of asking, not of telling, whose agent is not named."""
    return is_fronted_passive(tags, verb) or (verb.passive and not is_told(verb))


def _is_nobodys(tags: str, verb: Verb, speakers: tuple[Phrase, ...]) -> bool:
    """A passive without an agent, of a verb that does not tell something to or of somebody; ``when pressed on N``."""
    reminded = verb.passive and verb.form.lemma == "remind"
    nobodys = is_fronted_passive(tags, verb) or reminded or (verb.passive and not verb.takes("whom", "hearer"))
    return not speakers and nobodys


def _is_fronted_participle(tags: str, verb: Verb) -> bool:
    """``Commenting on N, S said``, ``S, told of N, laughed``."""
    before = tags[verb.start - 1] if verb.start else ","
    if before != ",":
        return False
    if tags[verb.start] == "E" or (tags[verb.start] in "GV" and verb.start == 0) or verb.passive:
        return True
    told = tags[verb.start] == "V" and verb.takes("hearer") and tags[verb.end : verb.end + 1] == "i"
    return told and _RESUMED.search(tags, verb.end) is not None


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


def _tellers(context: Context, sentence: Sentence, verb: Verb, told: tuple[Phrase, ...]) -> tuple[Phrase, ...] | None:
    own = own_subject(context, sentence, verb) if verb.form.tense == "ing" else None
    if own is not None:
        return own.phrases  # left Lee asking whether
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


__all__ = ["agent", "behind", "is_fronted_passive", "is_subordinate", "relative_end", "speakers_of"]
