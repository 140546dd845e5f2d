"""Marked strings that are no quotation, and why.

What stands right around the marks decides first: lettering, names, words under discussion, titles. What the rules
found decides then: words that were denied or imagined, and short strings without any cue. After the style guides:
titles, nicknames and lettering stand in quotation marks without being speech.
"""

import re
from collections.abc import Callable, Sequence

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.records import Reason
from service.attribution.screening import denial, doubt, lettering, naming, wording, works
from service.attribution.screening.look import Look
from service.attribution.sentences import TAG_AHEAD, Sentence

__all__ = [
    "by_context",
    "detached",
    "hypothetical",
    "in_doubt",
    "is_complement",
    "is_telling",
    "like_the_one_before",
    "quotes_nothing",
    "speaks_alone",
]

_COMMA_OR_DASH = re.compile("[,-]")
_OTHER_CLAUSE = re.compile("[^W]*?[vVSxm]")
_CONTRACTED = re.compile(r"(?:I|You|He|She|It|We|They)['’](?:m|d|ll|ve|re|s)\b")
_COORDINATE = re.compile(r",?c?d?\Z")
# which its friends call "the spine" and opponents "the scar"
_GAPPED = re.compile(r",?c[dPa]{0,2}[nN]?[HonN]d?")
_NAMES = frozenset(["nickname", "term"])
_ASIDE = re.compile(",[EVez]")
_LONGEST_PAIRED = 5
_REACH = 40
_NEAR = 6
_LONGEST_OPENING = 80  # characters: what is longer and opens its sentence is speech
_DESCRIBED = re.compile("[dPa]Qn{1,2}j?Q")
_BROKEN = re.compile("[-;]|rj(?:p|[dPaTN]{0,3}[nhHoN])[vVSxm]")  # even though he found
_FINITE = re.compile(r"[wvVSxm;]")
_NAMES_BEFORE = ("N", "I", "~", "d")
# Words that the tests look for, and how far from the marks they do.
_TELLING = frozenset().union(
    lexicon.NAMING_VERBS,
    (word for word, form in lexicon.CONTEXT_VERBS.items() if form.lemma != "be"),
    lexicon.CONTEXT_WORDS,
    lexicon.NAME_NOUNS,
    lexicon.SIGN_NOUNS,
    lexicon.WORK_NOUNS,
    lexicon.KIND_NOUNS,
    wording.IDEAS,
    wording.TRANSLATIONS,
    "called define defined defines defining meaning so-called word words written".split(),
)
_TELLING_BEFORE, _TELLING_BEHIND = 26, 10


def by_context(context: Context, sentence: Sentence, place: int, verbs: Sequence[Verb]) -> Reason | None:
    """The reason that the words right around the marks give, if any; ``verbs`` are the sentence's reporting verbs."""
    span = context.marked[sentence.quote(place)]
    if place == 0 and span.end - span.start > _LONGEST_OPENING:
        return None
    look = Look(context, sentence, place, verbs)
    if not look.bare:
        return None
    if sentence.tags[place + 1 : place + 2] == "n" and (reason := _in_object(look)) is not None:
        return reason
    if not is_telling(look):
        return _denied(look)
    return next((reason for test in TESTS if (reason := test(look)) is not None), None)


def _in_object(look: Look) -> Reason | None:
    """``dismissed the "visible policing" pledge as "mad"``: part of what is called so, by nobody who speaks here."""
    described = _DESCRIBED.match(look.tags, look.place - 1) if look.place else None
    return None if described is None else "term" if look.count > 1 else "scare"


def is_telling(look: Look) -> bool:
    """Whether any test but that for denied words may have something to say: most marked strings are plain speech.

    They are not written as names, titles or signs are, and none of the lexicons' words stands near.
    """
    if look.title_case or look.is_shouted or look.bare.lower() in wording.YES_OR_NO or look.bare[:4].lower() == "the ":
        return True
    tags, place = look.tags, look.place
    set_off = tags[place - 1 : place] in _NAMES_BEFORE and tags[place + 1 : place + 2] in ("N", ")")
    if set_off or look.before == "or" or look.sentence.paragraph.role == "plug":
        return True  # John "Tig" Hare, (the "Company"), loss of smell, or "anosmia",
    return not _TELLING.isdisjoint(look.sentence.words[max(0, place - _TELLING_BEFORE) : place + _TELLING_BEHIND])


def _word(look: Look) -> Reason | None:
    reason = wording.discussed(look)
    if reason == "term" and look.after not in lexicon.KIND_NOUNS:
        return "hypothetical" if denial.avoided(look) or denial.denied_clause(look) else "term"
    return reason


def _denied(look: Look) -> Reason | None:
    if look.inner[-1:] == "," and TAG_AHEAD.match(look.tags, look.place + 1):
        return None  # Nothing he said "will change a thing," the senator said
    cue = look.cue_beside()
    if (
        denial.avoided(look)
        or denial.calls_not(look)
        or denial.denies_saying(look)
        or (cue is not None and denial.is_denied(look, cue))
    ):
        return "hypothetical"
    return None


TESTS: Sequence[Callable[[Look], Reason | None]] = (
    lambda look: "title" if naming.entitled(look) else None,
    lambda look: "sign" if lettering.is_lettering(look) else None,
    naming.named,
    wording.distanced,
    _word,
    lambda look: "title" if works.is_title(look) or works.is_judged(look) else None,
    _denied,
)


def in_doubt(context: Context, sentence: Sentence, place: int) -> Reason:
    """The reason for a marked span that nobody claimed."""
    return doubt.settle(Look(context, sentence, place))


def like_the_one_before(context: Context, sentence: Sentence, place: int, before: int, reason: Reason) -> Reason | None:
    """``words such as "expects," "intends" and "will"``: one of a list is what the others are."""
    gapped = reason in _NAMES and _GAPPED.fullmatch(sentence.tags, before + 1, place)
    if not gapped and not _COORDINATE.fullmatch(sentence.tags, before + 1, place):
        return None
    look = Look(context, sentence, place)
    if look.count > _LONGEST_PAIRED or (reason == "title" and not look.title_case):
        return None
    return reason


def hypothetical(context: Context, sentence: Sentence, place: int, verb: Verb) -> bool:
    """Whether the saying that ``verb`` reports did not happen: ``did not say "x"``, ``might have said "x"``."""
    if _BROKEN.search(sentence.tags, verb.end, place) is not None:
        return False
    if place - verb.end > _NEAR and context.word(sentence, verb.end) in ("on", "about"):
        return False  # would not comment on an order that would "protect" them
    return denial.is_denied(Look(context, sentence, place), verb)


def detached(context: Context, sentence: Sentence, verb: Verb, place: int) -> bool:
    """Whether the marked span at ``place`` is beyond what ``verb`` has for its object.

    ``reads "Low Water" and has hired a "helper"``: the verb's object is a marked string that is no quotation, and
    another clause follows. ``called it a day, and the "rivals" left``: object and complement stand in one clause.
    """
    tags = sentence.tags
    described = verb.takes("as") and tags[place - 2 : place] == ",j"  # describes the page, headed "Let's go!", as "..."
    for at in range(verb.end, place if not described else verb.end):
        if sentence.items[at] < 0 and tags[at] != "Q":
            follows = tags[at + 1 : place].lstrip("r")[:1]
            closed = context.inner(sentence, at).endswith(",") or (follows != "" and follows in "cjW,")
            # concludes that the exercise, known as "rowing", is "cheap": the clause has yet to get its verb
            begun = tags[verb.end : verb.end + 1] == "w"
            if closed and not begun and not re.search("[vVSxm]", tags[verb.end : at]):
                return True
    if _is_plain_object(verb, tags, place):
        return True
    if verb.takes("that"):
        return False
    hailed = verb.takes("as") and tags[place - 1] == "j"  # was hailed by his manager as "..."
    if verb.passive and verb.takes("call") and not hailed and re.search("[it]", tags[verb.end : place]) is not None:
        return True  # called to a "disturbance"
    relative = "W" in tags[max(0, verb.start - 3) : verb.start]
    if not relative and not verb.takes("call"):
        return False
    comma = _COMMA_OR_DASH.search(tags, verb.end, place)
    # "whom she paints as a calm, kind man who would be "mad"": a relative clause is no clause of its own
    return comma is not None and _OTHER_CLAUSE.match(tags, comma.end(), place) is not None


def _is_plain_object(verb: Verb, tags: str, place: int) -> bool:
    """``held an "election"``, ``offers "pay in May" loans``: what the verb has for an object in its other sense."""
    if not verb.takes("weak") or not verb.takes("homograph") or verb.takes("object", "call", "as", "hearer", "bare"):
        return False
    if tags[verb.end : place].strip("da") != "" or _FINITE.match(tags, place + 1) is not None:
        return False
    if verb.takes("tag"):
        return verb.takes("infinitive") and tags[place + 1 : place + 2] in ("n", "h", "H", "o", "k")
    return True


def is_complement(context: Context, sentence: Sentence, place: int) -> bool:
    """Whether the marked words judge somebody: ``rails at him as a "coward"``; not: works as a "healer"."""
    at = place - 1 - (sentence.tags[place - 1 : place] == "d")
    behind_object = at > 0 and sentence.tags[at - 1] in "NuhHo"
    return (
        behind_object and context.word(sentence, at) == "as" and sentence.tags[place + 1 : place + 2] not in ("n", "h")
    )


def quotes_nothing(sentence: Sentence, verb: Verb) -> bool:
    """Whether ``verb`` has for its object a marked string that is no quotation (a sign reading "Road closed")."""
    tags = sentence.tags
    near = range(verb.end, min(len(tags), verb.end + _REACH))
    place = next((at for at in near if sentence.items[at] < 0), None)
    if place is None or tags[place] == "Q" or _FINITE.search(tags, verb.end, place) is not None:
        return False
    if tags[verb.end : place] in ("", ",", ":"):
        return True
    if _ASIDE.search(tags, verb.end, place) is not None:
        return False  # called on the chair, known as "Goal", to resign
    if "g" in tags[verb.end : place]:
        return False  # accused the firm of hiding behind the word "choice"
    if tags[verb.end] == "i" and tags[place - 1] in "eVz":
        return False  # noted in a memo titled "Sums": the name of the memo
    return tags[place + 1 : place + 2] not in ("v", "V", "S", "x", "m")  # said the "rivals" left: their subject


def _frames(word: str) -> frozenset[str]:
    entry = lexicon.REPORTING_NOUNS.get(word)
    return entry.frames if entry is not None and entry.type == "said" else frozenset()


def speaks_alone(context: Context, sentence: Sentence, place: int, *, whole: bool) -> bool:
    """Whether a marked span without cue or speaker is speech all the same: a sentence of its own, words before a tag.

    ``whole`` says that nothing but the marked span stands in the sentence.
    """
    look = Look(context, sentence, place)
    if look.before == "of" and "of" in _frames(look.word(place - 2)):
        return True  # there were cries of "Shame"
    final = look.inner[-1:]
    if whole and (look.count > 3 or final in ".?!…"):
        return True
    if look.count > 7 or (look.count > 3 and final in ".?!,"):
        return True
    if look.tag(place - 1) == ":" or (place == 0 and look.tag(1) in (":", "-")):
        spoken = "," in look.bare or _CONTRACTED.match(look.bare) is not None
        return look.count > 1 and (not look.title_case or spoken)  # a headline, a post
    return place == 0 and final in ",?!" and look.after != "" and not look.title_case
