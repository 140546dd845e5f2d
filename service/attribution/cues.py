"""Reporting verbs in a sentence: which verb, in which voice, with or without negation."""

import re

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.frozen import record
from service.attribution.grammar import verb_group_start
from service.attribution.lexicon import VerbForm
from service.attribution.sentences import Sentence

_CUE = re.compile("[VSBGE]")
_BE = frozenset("is was are were be been being am isn't wasn't aren't weren't gets got".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())


@record(frozen=True, slots=True)
class Verb:
    """A reporting verb at items ``start`` to ``end`` (its particle included)."""

    start: int
    end: int
    form: VerbForm
    passive: bool
    negated: bool

    def takes(self, *frames: str) -> bool:
        """Say whether the verb has one of these frames."""
        return not self.form.frames.isdisjoint(frames)


def verbs(context: Context, sentence: Sentence) -> list[Verb]:
    """The reporting verbs outside of quotation marks, in order."""
    return [
        verb
        for match in _CUE.finditer(sentence.tags)
        if (verb := _verb(context, sentence, match.start(), match.group())) is not None
    ]


def _verb(context: Context, sentence: Sentence, place: int, tag: str) -> Verb | None:
    forms = lexicon.REPORTING_VERBS.get(context.tokens.low[sentence.items[place]])
    if not forms:
        return None
    form, end = _with_particle(context, sentence, place, _readings(forms, tag))
    if form is None:
        return None
    group = verb_group_start(sentence.tags, place)
    words = [context.word(sentence, at) for at in range(group, place)] if group < place else []
    passive = bool(words) and _is_passive(words, tag)
    if not passive and tag == "E":
        passive = _HAVE.isdisjoint(words)
    elif not passive and tag == "V":
        passive = _names(sentence, place, end, form) or _lacks_object(sentence, end, form)
        if not passive and "whom" in form.frames:
            passive = _lacks_whom(sentence, end, context.word(sentence, end), form)
    return Verb(place, end, form, passive, bool(words) and _is_negated(sentence.tags[group:place], words))


def _is_negated(tags: str, words: list[str]) -> bool:
    return "f" in tags or "cannot" in words or any(word.endswith(("n't", "n’t")) for word in words)


_TENSES = {"V": "past", "S": "s", "B": "base", "G": "ing", "E": "participle"}


def _readings(forms: tuple[VerbForm, ...], tag: str) -> tuple[VerbForm, ...]:
    """The forms of the tense that the tag says ("read" is past where it stands for one)."""
    if len(forms) == 1:
        return forms
    tense = _TENSES[tag]
    return tuple([form for form in forms if form.tense == tense]) or forms


def _lacks_object(sentence: Sentence, end: int, form: VerbForm) -> bool:
    """``the pool, described in the report as "..."``: with "as" but without an object the verb is a participle."""
    if "as" not in form.frames or "tag" in form.frames or "that" in form.frames:
        return False
    if any(tag in "Wwq" for tag in sentence.tags[max(0, end - 9) : end]):
        return False  # "whom he described as": the object stands before the verb
    return sentence.tags[end : end + 1] in ("i", "j") and "j" in sentence.tags[end : end + 8]


def _lacks_whom(sentence: Sentence, end: int, following: str, form: VerbForm) -> bool:
    """``the clerk accused of theft``, but not ``whom he accused of theft``: the object stands before the verb."""
    if following not in form.frames or following == "as":
        return False
    return not any(tag in "Wwq" for tag in sentence.tags[max(0, end - 9) : end])


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
    if len(forms) == 1 and forms[0].particle is None:
        return forms[0], place + 1
    plain = None
    for form in forms:
        if form.particle is None:
            plain = plain or form
            continue
        particle = form.particle.split()
        if all(context.word(sentence, place + at) == word for at, word in enumerate(particle, 1)):
            return form, place + 1 + len(particle)
    return plain, place + 1


def _is_passive(words: list[str], tag: str) -> bool:
    if tag not in "VE":
        return False
    auxiliaries = [word for word in words if word in _BE or word in _HAVE]
    return bool(auxiliaries) and auxiliaries[-1] in _BE
