"""Titles: of works, of papers, of ships and other named things."""

import re

from service.attribution import lexicon
from service.attribution.screening.look import Look, is_foreign
from service.attribution.vocabulary import TAGS

_REACH = 9
# Between a work's noun and its title: its maker, its matter, a clause about it; then a comma.
_APPOSITION = re.compile(r"[N~]{0,3}(?:i[dPaNnhHoku#~g]{1,5})*(?:[Ww]?d?[pnhHN]?[bBSVvx][ru]?)?,?d?\Z")
_SURELY = 3  # capital words that make a title of what stands behind "to"
_YEAR = 4  # digits
_LONGEST_FOREIGN = 9
_TOO_COMMON = frozenset(["read", "record", "see", "visit"])  # what they have for an object may be anything
_OBJECT_VERBS = frozenset("vbegz")
# Behind a title in apposition, besides what is always a work: "Places to Play", the borough's leisure strategy
_ABOARD = frozenset(["aboard", "board"])
_GLOSSES = frozenset("account charter chronicle guide history manifesto policy primer strategy".split())


def is_judged(look: Look) -> bool:
    """``hailed "Low Water" as a debut``: the object of a verb with "as", written as titles are."""
    cue = look.cue_beside()
    return cue is not None and cue.takes("as") and look.after == "as" and look.title_case and not look.in_capitals()


def is_title(look: Look) -> bool:
    """Whether this is the title of a work or the name of a thing."""
    if look.sentence.paragraph.role == "plug" and look.tag(look.place - 1) == ":":
        return True  # Read more: "Ten ways to mend a fence"
    if look.is_shouted:
        return False
    if not look.title_case:
        short = look.count <= _LONGEST_FOREIGN and look.bare[:1].isupper()
        return short and any(test(look) for test in _FOREIGN_TESTS) and is_foreign(look.bare)
    if _is_review(look):
        return True
    if look.in_capitals():
        return _beside_work(look) and look.capitals > 1
    return any(test(look) for test in _TESTS)


def _is_review(look: Look) -> bool:
    """``Review: "The Long Wait"``: the genre, a colon."""
    return look.tag(look.place - 1) == ":" and look.place < 5 and look.word(look.place - 2) in lexicon.WORK_NOUNS


def _right_behind_work(look: Look) -> bool:
    """``the bolero "Agua mansa"``; not: told the paper "..."."""
    beside = look.before in lexicon.WORK_NOUNS and look.tag(look.place - 1) not in "VSB"
    return beside and look.inner[-1:] not in ".,?!" and not _is_told(look, look.place - 1)


def _set_off_behind_work(look: Look) -> bool:
    """``the club's anthem, "Agua mansa", before the match``."""
    closed = look.tag(look.place + 1) == "," or look.inner[-1:] == ","
    return closed and look.tag(look.place - 1) == "," and look.word(look.place - 2) in lexicon.WORK_NOUNS


def _beside_work(look: Look) -> bool:
    """``the novel "Low Water"``, ``her "Low Water" album``."""
    if look.before in lexicon.WORK_NOUNS and look.tag(look.place - 1) not in "VSB":
        return True
    if look.tag(look.place - 1) == "N" and look.word(look.place - 2) in lexicon.WORK_NOUNS:
        return True
    if look.inner[-1:] in ",?!":
        return False
    behind = look.place + 1
    if look.tag(behind) in "aN" and look.tag(behind):
        behind += 1
    return look.word(behind) in lexicon.WORK_NOUNS and look.tag(behind) not in "VSB" and look.cue_beside() is None


def _behind_work(look: Look) -> bool:
    """``his new film, "Low Water"``, ``a film about him, "Low Water", is``."""
    for noun in range(look.place - 2, max(-1, look.place - _REACH), -1):
        if look.tags[noun] in ";.!?Q:":
            return False
        if look.word(noun) not in lexicon.WORK_NOUNS:
            continue
        between = look.tags[noun + 1 : look.place]
        of = between == "i" and look.before == "of"
        if of:
            return True
        if _APPOSITION.fullmatch(between) is None or ("," not in between and look.capitals < 2):
            return False
        return not _is_told(look, noun)
    return False


def _is_told(look: Look, noun: int) -> bool:
    """``told the paper, "Never."``: the noun is whom it was said to."""
    start = noun
    while start and look.tags[start - 1] in "dPaNne":
        start -= 1
    return any(verb.end == start and verb.takes("hearer") for verb in look.verbs) and look.capitals < 2


def _performed(look: Look) -> bool:
    """``sang "Low Water"``, ``reads her son "Low Water"``, ``the score, which quotes "Low Water"``."""
    for place in range(look.place - 1, max(-1, look.place - 5), -1):
        tag = look.tags[place]
        if tag in ",;:.Q":
            return False
        verb = lexicon.CONTEXT_VERBS.get(look.word(place))
        if verb is not None and verb.kind == "perform" and tag not in "nk" and _has_particle(look, place, verb):
            alone = place == look.place - 1 or verb.particle is not None or not look.title_case
            return look.inner[-1:] not in "!?" and (look.capitals > 1 or (alone and verb.lemma not in _TOO_COMMON))
        if tag in "VS":
            return tag == "S" and place == look.place - 1 and _of_work(look, place) and look.inner[-1:] not in "!?"
    return False


def _has_particle(look: Look, place: int, verb: lexicon.ContextForm) -> bool:
    return verb.particle is None or look.word(place + 1) == verb.particle


def _of_work(look: Look, verb: int) -> bool:
    back = verb - 1
    while back > 0 and look.tags[back] in "W,":
        back -= 1
    return look.word(back) in lexicon.WORK_NOUNS


def _owned(look: Look) -> bool:
    """``Ruane's "Low Water"``; before another noun it is no title: his "Mexican" lunch."""
    if look.tag(look.place + 1) in ("n", "N", "h", "H", "o", "k", "a", "g") and look.inner[-1:] not in ".,":
        return False
    if look.tag(look.place - 1) == "P" or look.before.endswith(("'s", "’s")):
        return (look.capitals > 1 or _is_on_air(look)) and look.inner[-1:] not in "?!"
    return look.before in ("his", "her", "its", "their") and look.capitals > 1 and look.inner[-1:] not in "?!"


def _is_on_air(look: Look) -> bool:
    """``on Radio Nine's "Drivetime"``: a programme, with its station."""
    start = look.place - 1
    while start and look.tags[start - 1] in "NI~#P":
        start -= 1
    return look.word(start - 1) in ("on", "to") and look.tags[start] == "N"


def _placed(look: Look) -> bool:
    """``in "Low Water"``, ``since "Low Water"``: behind a preposition that no cue asks for."""
    preposition = look.before
    if look.tag(look.place - 1) not in "ijt" or not preposition or preposition == "like":
        return False
    if preposition == "to" and (look.capitals < _SURELY or look.verbs):
        return False  # danced to "Low Water over Lund"; not: vowed to "Make It Rain"
    if preposition == "as" and any(verb.takes("as", "call") for verb in look.verbs):
        return False
    if look.inner[-1:] == "!" or (look.inner[-1:] == "?" and look.capitals < 2):
        return False
    if look.capitals < 2 and preposition not in ("in", "on", "from"):
        return False
    return not _is_asked_for(look, preposition)


def _aboard(look: Look) -> bool:
    """``found on board the "Lady Ottoline"``."""
    return look.before == "the" and look.word(look.place - 2) in _ABOARD and look.capitals > 1


def _is_asked_for(look: Look, preposition: str) -> bool:
    """``accused him of "Bad Faith"``, ``to chants of "Low Water"``."""
    if look.word(look.place - 2) in lexicon.REPORTING_NOUNS:
        return True
    verbal = look.tag(look.place - 2) in ("V", "S", "B", "G") and look.tag(look.place - 3) not in ("d", "P", "a")
    if verbal and preposition in ("for", "of"):
        return True
    return any(
        verb.end <= look.place - 1 and look.place - verb.end < 8 and preposition in verb.form.frames
        for verb in look.verbs
    )


def _object(look: Look) -> bool:
    """``leads "Late Edition"``, ``bought the "Salty Dog"``: what a verb of no saying has for its object."""
    if look.capitals < 2 or look.inner[-1:] in "?!":
        return False
    at = look.place - 1
    if look.tag(at) == "d" and look.after == "of":
        return False  # the "Iron Lady" of Lagos politics
    if look.tag(at) == "d" and look.before not in ("a", "an"):
        return (
            look.word(at - 1) != "as"
            and look.tag(at - 1) not in ("V", "S", "B", "G", "E", ":")
            and not any(verb.takes("call") and verb.end <= at and look.place - verb.end < 10 for verb in look.verbs)
        )
    return look.tag(at) in _OBJECT_VERBS and look.tag(at) != "" and look.cue_beside() is None


def _subject(look: Look) -> bool:
    """``"Low Water" runs until May``, ``since "Low Water" sold out``, ``said "Low Water" would return``."""
    if _is_hearer(look):
        return True
    if look.capitals < 2 or not look.inner[-1:].isalnum():
        return False
    starts = look.place == 0 or look.tag(look.place - 1) in ("j", "c", ";")
    if look.tag(look.place - 1) in ("w", "V", "S"):  # what is said of somebody may be a gibe: "Slippery Sam"
        last = look.bare.rsplit(" ", 1)[-1].lower()
        starts = last in TAGS or last not in lexicon.GIVEN_NAMES
    return (
        starts and look.tag(look.place + 1) in ("S", "v", "x", "m", "e") and look.after not in lexicon.REPORTING_VERBS
    )


def _is_hearer(look: Look) -> bool:
    """``told "Low Water" that``, ``speaking to "The Low Water Echo"``: who was told is a paper or a programme."""
    told = look.cue_beside()
    if told is not None and told.takes("hearer") and look.tag(look.place + 1) == "w":
        return True
    return look.before == "to" and look.word(look.place - 2).startswith(("speak", "spoke", "talk", "caller"))


def _dated(look: Look) -> bool:
    """``She wrote "A Short Wet Summer" in 1991``, ``went on to write "Saltmother", which won a prize``."""
    cue = look.cue_beside()
    if cue is None or cue.form.lemma not in ("write", "publish") or look.inner[-1:] in "?!":
        return False
    if look.tag(look.place + 1) == "," and look.word(look.place + 2) == "which":
        return True
    return (
        look.is_title
        and look.capitals >= _SURELY
        and look.after == "in"
        and len(look.word(look.place + 2)) == _YEAR
        and look.word(look.place + 2).isdigit()
    )


def _glossed(look: Look) -> bool:
    """``to "Hot Coals", the morning show``: an apposition behind the marks; not: ``"Hot Coals," the paper said``."""
    comma = look.tag(look.place + 1) == ","
    noun = look.place + 1 + comma
    if not (comma or look.inner[-1:] == ",") or look.tag(noun) not in ("d", "P") or not look.capitals:
        return False
    noun += 1
    while (look.tag(noun) in _BEFORE_WORKS or look.word(noun) == "no") and not _is_work(look.word(noun)):
        noun += 1  # a No. 1 record
    return _is_work(look.word(noun)) and look.tag(noun + 1) not in tuple("nkNVSvxm")


def _is_work(word: str) -> bool:
    return word in lexicon.WORK_NOUNS or word in _GLOSSES


def _apposed(look: Look) -> bool:
    """``a note, "Out of Order", on the lid``: between commas behind a noun."""
    if look.capitals < 2 or look.tag(look.place - 1) != "," or look.tag(look.place - 2) not in ("n", "k"):
        return False
    if look.word(look.place - 2) in lexicon.NAME_NOUNS:
        return False
    closed = look.inner[-1:] == "," or look.tag(look.place + 1) in (",", "c", ".", "")
    return closed and look.inner[-1:] not in "?!" and look.cue_beside() is None


_BEFORE_WORKS = ("a", "n", "P", "r", "#", "~")
_FOREIGN_TESTS = (_right_behind_work, _set_off_behind_work, _performed)
_TESTS = (
    _beside_work,
    _behind_work,
    _performed,
    _owned,
    _placed,
    _aboard,
    _object,
    _subject,
    _apposed,
    _glossed,
    _dated,
)
