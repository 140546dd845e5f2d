"""Reporting verbs in a sentence: which verb, in which voice, with or without negation."""

from dataclasses import dataclass

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import verb_group_start
from service.attribution.lexicon import VerbForm
from service.attribution.sentences import Sentence

_CUE_TAGS = frozenset("VSBGE")
_BE = frozenset("is was are were be been being am isn't wasn't aren't weren't gets got".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb at items ``start`` to ``end`` (its particle included)."""

    start: int
    end: int
    form: VerbForm
    passive: bool
    negated: bool

    def takes(self, *frames: str) -> bool:
        """Does the verb have one of these frames?"""
        return any(frame in self.form.frames for frame in frames)


def verbs(context: Context, sentence: Sentence) -> list[Verb]:
    """The reporting verbs outside of quotation marks, in order."""
    return [
        verb
        for place, tag in enumerate(sentence.tags)
        if tag in _CUE_TAGS and (verb := _verb(context, sentence, place, tag)) is not None
    ]


def _verb(context: Context, sentence: Sentence, place: int, tag: str) -> Verb | None:
    forms = lexicon.REPORTING_VERBS.get(context.word(sentence, place))
    if not forms:
        return None
    form, end = _with_particle(context, sentence, place, _readings(forms, tag))
    if form is None:
        return None
    group = verb_group_start(sentence.tags, place)
    words = [context.word(sentence, p) for p in range(group, place)]
    passive = _is_passive(words, tag)
    if tag == "E" and not passive and not any(word in _HAVE for word in words):
        passive = True
    if tag == "V" and not passive and _names(sentence, place, end, form):
        passive = True
    negated = any(t == "f" for t in sentence.tags[group:place]) or any(w.endswith(("n't", "n’t")) or w == "cannot" for w in words)
    return Verb(place, end, form, passive, negated)


_TENSES = {"V": "past", "S": "s", "B": "base", "G": "ing", "E": "participle"}


def _readings(forms: tuple[VerbForm, ...], tag: str) -> tuple[VerbForm, ...]:
    """The forms of the tense that the tag says ("read" is past where it stands for one)."""
    fitting = tuple(form for form in forms if form.tense == _TENSES[tag])
    return fitting or forms


def _names(sentence: Sentence, place: int, end: int, form: VerbForm) -> bool:
    """``a formula called the "chained index"``: without an object the verb is a participle that gives a name."""
    if "call" not in form.frames or "that" in form.frames or sentence.tags[place - 1 : place] not in ("n", "k", "o"):
        return False
    if not sentence.tags.startswith(("Q", "dQ"), end):
        return False
    return not any(tag in "Wwq" for tag in sentence.tags[max(0, place - 8) : place])


def _with_particle(
    context: Context, sentence: Sentence, place: int, forms: tuple[VerbForm, ...]
) -> tuple[VerbForm | None, int]:
    following = context.word(sentence, place + 1)
    plain = None
    for form in forms:
        if form.particle is None:
            plain = plain or form
        elif form.particle.split()[0] == following:
            return form, place + 1 + len(form.particle.split())
    return plain, place + 1


def _is_passive(words: list[str], tag: str) -> bool:
    if tag not in "VE":
        return False
    auxiliaries = [word for word in words if word in _BE or word in _HAVE]
    return bool(auxiliaries) and auxiliaries[-1] in _BE
