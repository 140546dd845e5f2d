"""Saying that did not take place, without marks: ``declined to say C``, ``if Lee says C``, ``nobody said C``."""

from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import Phrase, verb_group_start
from service.attribution.sentences import Sentence

_HEAR: Final = frozenset(["hear", "heard", "catch", "caught", "find"])
_NEGATED_WITHIN: Final = 3
_LITTLE: Final = frozenset(["anything", "little", "much", "nothing", "plenty", "something"])
_MADE_OUT: Final = frozenset(["by", "from", "how", "if", "what", "when", "whether"])
_CONDITIONS: Final = frozenset(["if", "unless"])


def is_unsaid(context: Context, sentence: Sentence, verb: Verb, speakers: tuple[Phrase, ...]) -> bool:
    """Whether what ``verb`` reports was kept back, is only supposed, or was said by nobody."""
    if verb.form.type == "thought":
        return bool(speakers) and _is_nobody(context, sentence, speakers[0])
    start = verb_group_start(sentence.tags, verb.start)
    if _is_unheard(context, sentence, verb, start):
        return True
    if _is_withheld(context, sentence, verb, start) or _is_made_out(context, sentence, verb, start):
        return True
    if not speakers:
        return False
    condition = context.word(sentence, speakers[0].start - 1) in _CONDITIONS and speakers[0].end == start
    return condition or _is_nobody(context, sentence, speakers[0])


def _is_withheld(context: Context, sentence: Sentence, verb: Verb, start: int) -> bool:
    """``declined to say``, ``avoided saying``, ``without saying``."""
    outer = start - 1
    if verb.form.tense == "base" and sentence.tags[outer : outer + 1] == "t":
        outer -= 1
    elif verb.form.tense != "ing":
        return False
    if outer < 0:
        return False
    if context.word(sentence, outer) in ("try", "mood"):  # did not try to defend it, in no mood to apologise for it
        before = sentence.tags[max(0, outer - 3) : outer]
        return "f" in before or context.word(sentence, outer - 1) in ("no", "n't")
    form = lexicon.CONTEXT_VERBS.get(context.word(sentence, outer))
    return (form is not None and form.kind == "withhold") or context.word(sentence, outer) == "without"


def _is_made_out(context: Context, sentence: Sentence, verb: Verb, start: int) -> bool:
    """``could tell from the light whether C``, ``can tell if C``: seen, and nothing said."""
    if verb.form.lemma == "say" and sentence.tags[start - 1 : start] == "t":
        return context.word(sentence, start - 2) in _LITTLE  # had little to say when
    if verb.form.lemma != "tell" or "m" not in sentence.tags[start : verb.start]:
        return False
    return context.word(sentence, verb.end) in _MADE_OUT


def _is_unheard(context: Context, sentence: Sentence, verb: Verb, start: int) -> bool:
    """``You will not hear her say C``."""
    tags, heard = sentence.tags, start - 2
    if verb.form.tense != "base" or heard < 1 or tags[start - 1] not in "duN":
        return False
    return context.word(sentence, heard) in _HEAR and "f" in tags[max(0, heard - _NEGATED_WITHIN) : heard]


def _is_nobody(context: Context, sentence: Sentence, phrase: Phrase) -> bool:
    first = context.word(sentence, phrase.start)
    return first == "no" or lexicon.CONTEXT_WORDS.get(first) == "nobody"


__all__ = ["is_unsaid"]
