"""Reporting verbs in a sentence: which verb, in which voice, with or without negation."""

import re
from collections.abc import Sequence

from service.attribution import lexicon
from service.attribution.frozen import record
from service.attribution.grammar import verb_group_start
from service.attribution.lexicon import VerbForm
from service.attribution.sentences import Sentence

_CUE = re.compile("[VSBGE]")
_BE = frozenset("is was are were be been being am isn't wasn't aren't weren't gets got".split())
_NAMED = frozenset("nko,")
_NAMING = frozenset(("call", "as", "whom"))
_HEARER_FIRST = frozenset(("hearer", "that", "of"))
_WITHOUT_HEARER = frozenset(("bare", "gerund"))
# "Calder, asked if she was sorry, laughed", "Calder, told that it was late, said": a participle between commas.
_ASKED = re.compile(r",V[jqw][^,;:Q]*,[rf]?[xmvVS]")
# what the chair of governors, Ines Calder, described
_WHAT_SHE = re.compile(r"q[dPahHoknTNI~,i#r]{4,20}V\Z")
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


def verbs(sentence: Sentence) -> list[Verb]:
    """The reporting verbs outside of quotation marks, in order."""
    found = []
    for match in _CUE.finditer(sentence.tags):
        place, tag = match.start(), match.group()
        forms = _READINGS[tag].get(sentence.words[place])
        verb = _verb(sentence, place, tag, forms) if forms is not None else None
        if verb is not None:
            found.append(verb)
    return found


def _verb(sentence: Sentence, place: int, tag: str, forms: tuple[VerbForm, ...]) -> Verb | None:
    form: VerbForm | None = forms[0]
    end = place + 1
    if len(forms) > 1 or forms[0].particle is not None:
        form, end = _with_particle(sentence, place, forms)
    if form is None:
        return None
    passive = negated = False
    group = verb_group_start(sentence.tags, place)
    words = sentence.words[group:place]
    if words:
        passive = _is_passive(words, tag)
        negated = _is_negated(sentence.tags[group:place], words)
    if not passive and tag == "E":
        passive = _HAVE.isdisjoint(words)
    elif not passive and tag == "V" and not _NAMING.isdisjoint(form.frames):
        passive = _names(sentence, place, end, form) or _lacks_object(sentence, end, form)
        passive = passive or _lacks_whom(sentence, end, form)
    if not passive and tag == "V" and sentence.tags[place - 1 : place] in (",", "o", "H"):
        passive = _lacks_hearer(sentence, place, end, form)
    if not passive and tag == "V" and "hearer" in form.frames and sentence.tags[place - 1 : place] == ",":
        passive = _ASKED.match(sentence.tags, place - 1) is not None
    return Verb(place, end, form, passive, negated)


def _is_negated(tags: str, words: Sequence[str]) -> bool:
    return "f" in tags or "cannot" in words or any(word.endswith(("n't", "n’t")) for word in words)


_TENSES = {"V": "past", "S": "s", "B": "base", "G": "ing", "E": "participle"}


def _readings(forms: tuple[VerbForm, ...], tense: str) -> tuple[VerbForm, ...]:
    """The forms of the tense that the tag says ("read" is past where it stands for one)."""
    if len(forms) == 1:
        return forms
    return tuple([form for form in forms if form.tense == tense]) or forms


_PERFECT = frozenset("has have had having".split())
_READINGS = {
    tag: {word: _readings(forms, tense) for word, forms in lexicon.REPORTING_VERBS.items()}
    for tag, tense in _TENSES.items()
}


def _is_active(sentence: Sentence, end: int) -> bool:
    """``a decision she described as``, ``has described as "mad" a plan``: what stands before makes it no participle."""
    if sentence.tags[end + 1 : end + 3] in ("Qd", "QP"):
        return True  # described as "mad" the plan
    before = end - 2
    while before > 0 and sentence.tags[before] == "r":
        before -= 1
    return before >= 0 and (sentence.tags[before] == "p" or sentence.words[before] in _PERFECT)


def _lacks_object(sentence: Sentence, end: int, form: VerbForm) -> bool:
    """``the pool, described in the report as "..."``: with "as" but without an object the verb is a participle."""
    if "as" not in form.frames or "tag" in form.frames or "that" in form.frames:
        return False
    if any(tag in "Wwq" for tag in sentence.tags[max(0, end - 9) : end]) or _WHAT_SHE.search(sentence.tags, 0, end):
        return False  # "whom he described as": the object stands before the verb
    if _is_active(sentence, end):
        return False
    return sentence.tags[end : end + 1] in ("i", "j") and "j" in sentence.tags[end : end + 8]


def _lacks_whom(sentence: Sentence, end: int, form: VerbForm) -> bool:
    """``the clerk accused of theft``, but not ``whom he accused of theft``: the object stands before the verb."""
    following = sentence.words[end] if end < len(sentence.words) else ""
    if "whom" not in form.frames or following not in form.frames or following == "as":
        return False
    return not any(tag in "Wwq" for tag in sentence.tags[max(0, end - 9) : end])


def _lacks_hearer(sentence: Sentence, place: int, end: int, form: VerbForm) -> bool:
    """``Residents, told in May that C, left``: without the hearer whom the verb asks for it is a participle."""
    if form.type != "said" or not form.frames.issuperset(_HEARER_FIRST) or not form.frames.isdisjoint(_WITHOUT_HEARER):
        return False
    following = sentence.words[end] if end < len(sentence.words) else ""
    if sentence.tags[place - 1] != ",":
        return sentence.tags[place + 1 : place + 2] in ("", ".")  # Driver “asleep”, court told
    return sentence.tags[end : end + 1] in ("i", "y") and following not in form.frames


def _names(sentence: Sentence, place: int, end: int, form: VerbForm) -> bool:
    """``a formula called the "chained index"``: without an object the verb is a participle that gives a name."""
    before = place - 1
    while before > 0 and sentence.tags[before] == "r":
        before -= 1  # chains recently labelled "secret"
    if "call" not in form.frames or "that" in form.frames or sentence.tags[before : before + 1] not in _NAMED:
        return False
    if not sentence.tags.startswith(("Q", "dQ"), end):
        return False
    if (
        sentence.tags[before] == ","
    ):  # Leith, fondly called the "Port" by its people, but not: He left and, later, called
        behind = end + 1 + (sentence.tags[end] == "d")
        return sentence.words[behind : behind + 1] == ["by"]
    return not any(tag in "Wwq" for tag in sentence.tags[max(0, place - 8) : place])


def _with_particle(sentence: Sentence, place: int, forms: tuple[VerbForm, ...]) -> tuple[VerbForm | None, int]:
    plain = None
    for form in forms:
        if form.particle is None:
            plain = plain or form
            continue
        particle = form.particle.split()
        end = place + 1 + len(particle)
        if list(sentence.words[place + 1 : end]) == particle:
            return form, end
    return plain, place + 1


def _is_passive(words: Sequence[str], tag: str) -> bool:
    if tag not in "VE":
        return False
    auxiliaries = [word for word in words if word in _BE or word in _HAVE]
    return bool(auxiliaries) and auxiliaries[-1] in _BE
