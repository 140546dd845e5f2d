"""Subjects of participles and infinitives that words, not tags, show: ``heard a man say``, ``for the board to say``.

Verbs of seeing and hearing have a clause without tense for their object, and an infinitive behind ``for`` has the
phrase between for its subject (Quirk and others 1985, chapters 15 and 16).
"""

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.grammar import NP_FINAL, Phrase, Subject, climb, phrase_start
from service.attribution.grammar.joint import joint
from service.attribution.sentences import Sentence

_PERCEIVES = frozenset("VSvebBgG")
_SUBJECTS = frozenset("hHoNuk")


def own_subject(context: Context, sentence: Sentence, verb: Verb) -> Subject | None:
    """The subject that the participle or infinitive has to itself."""
    if verb.passive or verb.form.tense not in ("ing", "base"):
        return None
    tags, last = sentence.tags, verb.start - 1
    if verb.form.tense == "base":
        return _behind_for(context, sentence, last - 1) if tags[last] == "t" else None
    while last > 0 and tags[last] == "r":
        last -= 1
    return perceived(context, sentence, last)


def perceived(context: Context, sentence: Sentence, last: int) -> Subject | None:
    """``a clip shows the guard saying``, ``heard boys and girls chanting``."""
    tags = sentence.tags
    if last < 1 or tags[last] not in NP_FINAL or tags[last] == "p":
        return None
    start = climb(tags, phrase_start(tags, last))
    phrases = joint(tags, Phrase(start, last + 1), 0, _PERCEIVES)
    first = phrases[0].start
    if first and tags[first - 1] in _PERCEIVES and context.word(sentence, first - 1) in lexicon.PERCEIVING_VERBS:
        return Subject(phrases, "perceived")
    return None


def _behind_for(context: Context, sentence: Sentence, last: int) -> Subject | None:
    """``It is common for critics to say``, ``called for the board to say``."""
    tags = sentence.tags
    if last < 1 or not (tags[last] in _SUBJECTS or (tags[last] == "n" and sentence.words[last][-1] == "s")):
        return None
    start = phrase_start(tags, last)
    if start and context.word(sentence, start - 1) == "for":
        return Subject((Phrase(start, last + 1),), "for")
    return None
