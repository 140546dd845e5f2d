"""Subjects of participles and infinitives that words, not tags, show: ``heard a man say``, ``for the board to say``.

Verbs of seeing and hearing have a clause without tense for their object, and an infinitive behind ``for`` has the
phrase between for its subject (Quirk and others 1985, chapters 15 and 16).
"""

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NP_FINAL, Phrase, Subject, climb, phrase_start, subject
from service.attribution.grammar.joint import joint
from service.attribution.sentences import Sentence

_PERCEIVES = frozenset("VSvebBgG")
_KNOWN = frozenset("the his her its their our my your".split())
_SHORTEST = 3
_LEAVE = frozenset("leave leaves left leaving".split())
_ABLE = frozenset("hHoNukI")
_SUBJECTS = frozenset("hHoNuk")


def own_subject(context: Context, sentence: Sentence, verb: Verb) -> Subject | None:
    """The subject that the participle or infinitive has to itself."""
    if verb.passive or verb.form.tense not in ("ing", "base"):
        return None
    tags, last = sentence.tags, verb.start - 1
    if verb.form.tense == "base":
        return _behind_for(context, sentence, last - 1) if tags[last] == "t" else perceived(context, sentence, last)
    while last > 0 and tags[last] == "r":
        last -= 1
    return perceived(context, sentence, last) or _written_to(context, sentence, last)


def perceived(context: Context, sentence: Sentence, last: int) -> Subject | None:
    """``a clip shows the guard saying``, ``heard boys and girls chanting``."""
    tags = sentence.tags
    if last < 1 or tags[last] not in NP_FINAL or tags[last] == "p":
        return None
    start = climb(tags, phrase_start(tags, last))
    phrases = joint(tags, Phrase(start, last + 1), 0, _PERCEIVES)
    first = phrases[0].start
    verb = context.word(sentence, first - 1) if first and tags[first - 1] in _PERCEIVES else ""
    if verb not in lexicon.PERCEIVING_VERBS or (verb in _LEAVE and tags[last] not in _ABLE):
        return None  # left the interview thinking
    return Subject(phrases, "perceived")


def _written_to(context: Context, sentence: Sentence, last: int) -> Subject | None:
    """``wrote to the minister calling it late``, ``sent a letter to the board asking it to act``: whoever wrote.

    But a man calling himself so is what he is called.
    """
    tags = sentence.tags
    if last < _SHORTEST or tags[last] not in "hHo":
        return None
    start = phrase_start(tags, last)
    known = tags[start] == "P" or context.word(sentence, start) in _KNOWN
    if not known or start < _SHORTEST or tags[start - 1] != "t":
        return None
    verb = start - 2
    if tags[verb] == "k":  # sent a letter to
        verb = phrase_start(tags, verb) - 1
    return subject(tags, verb) if verb > 0 and tags[verb] in "VSEevz" else None


def _behind_for(context: Context, sentence: Sentence, last: int) -> Subject | None:
    """``It is common for critics to say``, ``called for the board to say``."""
    tags = sentence.tags
    if last < 1 or not (tags[last] in _SUBJECTS or (tags[last] == "n" and sentence.words[last][-1] == "s")):
        return None
    start = phrase_start(tags, last)
    if start and context.word(sentence, start - 1) == "for":
        return Subject((Phrase(start, last + 1),), "for")
    return None
