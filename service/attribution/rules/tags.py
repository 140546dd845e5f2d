"""Tags behind a quotation: ``"...," said Smith``, ``"...," Smith said``."""

import re

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NOUN_PHRASE, Phrase, phrase_at, subject
from service.attribution.proposals import Proposal, Rule
from service.attribution.sentences import Sentence

_LONG = 5
_FARTHEST = 30
_JOINING = frozenset(",?!—–-…")
# Between a subject and its verb: appositions, relative clauses, parentheses.
_ASIDE = r"(?:,[^;:Q]{1,140}?,|\([^()]{1,40}\)|-[^-Q]{1,60}-)?"
_SUBJECT_VERB = re.compile(rf"(?P<subject>{NOUN_PHRASE.pattern}(?:c{NOUN_PHRASE.pattern})?){_ASIDE}(?P<group>[rxmf]{{0,4}})(?P<verb>[VSBevGgbn])")
_VERB_SUBJECT = re.compile(r"r?(?P<verb>[VSev])(?P<skip>[ri]?)")
# A verb that is no reporting verb tags only where the sentence ends behind it, or goes on as after a tag.
# A base form with a plural subject: "the two write."
_AFTER_PLURAL = re.compile(r"[nNo#d][BSb](?:[.,;:Q]|\Z)")
_AFTER_PLAIN_VERB = re.compile(r"[.,;:Q?!]|\Z|[iryut]")


def joins(context: Context, sentence: Sentence, place: int) -> bool:
    """Is the marked span at ``place`` joined to what follows as a quotation is to its tag?"""
    inner = context.inner(sentence, place).rstrip("’'” \"")
    following = sentence.tags[place + 1 : place + 2]
    if not following:
        return False
    if inner[-1:] in _JOINING or following in ",-":
        return True
    if place == 0 and inner[:1].isupper() and inner.count(" ") >= _LONG and following in "pdNTVSI":
        return True  # the comma forgotten
    if following in "VS" and sentence.items[place + 1] >= 0:
        return place == 0
    return inner[-1:] == "." and following in "pdNTVS" and _is_lower(context, sentence, place + 1)


def _is_lower(context: Context, sentence: Sentence, place: int) -> bool:
    item = sentence.items[place]
    return item >= 0 and context.tokens.word[item][0].islower()


def tag_behind(context: Context, sentence: Sentence, place: int, verbs: dict[int, Verb]) -> Proposal | None:
    """The tag right behind the marked span at ``place``, in either order."""
    if not joins(context, sentence, place):
        return None
    start = place + 1
    while sentence.tags[start : start + 1] in (",", "-", "'", '"') and start < len(sentence.tags):
        start += 1
    return _verb_first(context, sentence, place, start, verbs) or _subject_first(
        context, sentence, place, start, verbs
    )


def _verb_first(
    context: Context, sentence: Sentence, place: int, start: int, verbs: dict[int, Verb]
) -> Proposal | None:
    match = _VERB_SUBJECT.match(sentence.tags, start)
    if match is None:
        return None
    at = match.start("verb")
    verb = verbs.get(at)
    if verb is None:
        phrase = phrase_at(sentence.tags, at + 1)
        if place or phrase is None:
            return None
        document = sentence.tags[phrase.end - 1] == "k" or context.word(sentence, phrase.end - 1) in lexicon.REPORTING_NOUNS
        if sentence.tags[phrase.start] not in "NTI" and not document:
            return None
        return _proposal("quote-verb-speaker", sentence, place, (phrase,), (at, at + 1), "other")
    behind = verb.end
    while sentence.tags[behind : behind + 1] == "r":
        behind += 1
    phrases = _subjects_at(sentence.tags, behind)
    if not phrases or verb.form.tense == "base":
        return None
    if sentence.tags[phrases[0].start] == "u":
        return None
    return _proposal("quote-cue-speaker", sentence, place, phrases, (verb.start, verb.end), verb.form.type)


def _subjects_at(tags: str, start: int) -> tuple[Phrase, ...]:
    phrase = phrase_at(tags, start)
    if phrase is None:
        alone = tags[start : start + 1] in ("d", "#") and tags[start + 1 : start + 2] in ("", ".", ",", ";")
        return (Phrase(start, start + 1),) if alone else ()
    if tags[phrase.end : phrase.end + 1] == "c":
        other = phrase_at(tags, phrase.end + 1)
        if other and tags[other.end : other.end + 1] not in ("V", "S", "v", "e", "x", "m"):
            return (phrase, other)
    return (phrase,)


def _subject_first(
    context: Context, sentence: Sentence, place: int, start: int, verbs: dict[int, Verb]
) -> Proposal | None:
    match = _SUBJECT_VERB.match(sentence.tags, start)
    if match is None or (match.end("verb") - 1 not in verbs and sentence.tags[match.end("verb") - 1] in "gbn"):
        return _first_verb(sentence, place, start, verbs)
    at = match.end("verb") - 1
    named = Phrase(match.start("subject"), match.end("subject"))
    verb = verbs.get(at)
    if verb is None:
        plain = sentence.tags[at] in "evn" and _AFTER_PLAIN_VERB.match(sentence.tags, at + 1)
        ends = context.inner(sentence, place)[-1:] in ",?!" or sentence.tags[place + 1] == ","
        if place or not plain or not ends or (sentence.tags[at] == "n" and not context.word(sentence, at).endswith("s")):
            return None
        return _proposal("quote-speaker-verb", sentence, place, (named,), (at, at + 1), "other")
    if verb.passive and verb.form.lemma in ("quote", "cite", "report"):
        # "...," Smith was quoted as saying.
        if sentence.tags[verb.end : verb.end + 2] not in ("iG", "jG"):
            return None
        return _proposal("quote-passive-cue", sentence, place, (named,), (verb.start, verb.end + 2), "said")
    if verb.passive:
        return None
    if verb.form.tense == "base" and sentence.tags[at - 1] not in "mxpHf" and not _AFTER_PLURAL.match(sentence.tags, at - 1):
        return None
    if verb.form.tense == "ing" and sentence.tags[at - 1] != "x":
        return None
    phrases = _split_joint(sentence.tags, named)
    return _proposal("quote-speaker-cue", sentence, place, phrases, (verb.start, verb.end), verb.form.type)


def _first_verb(sentence: Sentence, place: int, start: int, verbs: dict[int, Verb]) -> Proposal | None:
    """The first reporting verb behind the quotation, with whatever its subject is."""
    for at in range(start + 1, min(start + _FARTHEST, len(sentence.tags))):
        if sentence.tags[at] in "Q;:":
            return None
        verb = verbs.get(at)
        if verb is None or verb.passive or not verb.takes("tag") or verb.form.tense not in ("past", "s"):
            continue
        found = subject(sentence.tags, at, start)
        if found is None:
            continue
        return _proposal("quote-clause-cue", sentence, place, found.phrases, (verb.start, verb.end), verb.form.type)
    return None


def _split_joint(tags: str, named: Phrase) -> tuple[Phrase, ...]:
    first = phrase_at(tags, named.start)
    if first and first.end < named.end and tags[first.end] == "c":
        return (first, Phrase(first.end + 1, named.end))
    return (named,)


def _proposal(
    rule: Rule, sentence: Sentence, place: int, phrases: tuple[Phrase, ...], cue: tuple[int, int], kind: str
) -> Proposal:
    return Proposal(
        rule=rule, sentence=sentence, content=[(place, place + 1)], speakers=phrases, cue=cue, cue_type=kind  # type: ignore[arg-type]
    )
