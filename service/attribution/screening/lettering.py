"""Lettering: what a sign reads, what a door is marked, what caps have on the front."""

import re

from service.attribution import lexicon
from service.attribution.screening.look import CODES, Look, is_foreign

# Between the thing and its verb: where it stands, "that", an adverb, an auxiliary. A name or a pronoun would be a
# subject of its own.
_STANDING = re.compile(
    r"(?:(?:i{1,2}|[eEv]{1,2}[it]|t)(?:[dPaNn#kokhHe]{0,5}|q[xeip]{1,5}))*(?:,[p#d]i[Ww]|,?[Ww]?)[rxm]{0,3}\Z"
)
# Between that verb and the marks: an object ("wished all workers ..."), a colon.
_OBJECT = re.compile(r"(?:,i[dPaNcn]{1,5},)?(?:[dPaou]{0,3}[nhHok]?r?[:,]?d?|w)\Z")
_MESSAGE = re.compile(r"[SVvbe]da?[nk][:,]")
_ASIDE = re.compile(r"(?:[iet][dPaNn#kokhH]{1,6})*(?:x{1,2}[ez])?[,:]?\Z")
_THING = re.compile(r"(?:\A|[,.;:cj])(?:i[dPan]{1,4})?[dP#][aneg]{0,3}n(?:i[dPaneg#okN]{1,5})*[Wwr]?\Z")
_SURFACES = frozenset(["on", "across", "over", "in", "into", "onto", "above"])  # what follows is written upon
_WORDS = frozenset(["word", "words", "message", "legend"])
_ACTIVE = frozenset(["", *"pxNIuHhWV"])  # tags of what stands before "labelled" where it is no participle
_MESSAGES = frozenset(["word", "words", "message", "legend", "warning", "inscription", "slogan"])
_PARTICIPLES = ("e", "z", "E")
_PASSIVE = frozenset(["was", "were", "is", "are", "been", "being"])
_LONGEST = 10
_TELLING = 3  # items between a verb of saying and whom it tells
_REACH = 25
_FAR = 16
# What stands there is a thing of wood: a board by the stile; the board at the hospital may be people.
_PLACES = frozenset("above behind below beside by near outside over under".split())
_ITS = frozenset("its his her their".split())
_BELOW = frozenset("underneath below beneath beside next above".split())
_SOMEBODY = frozenset("someone somebody".split())
_RELATIVES = frozenset("Ww")
_READS = frozenset(("read", "reads"))
_OWNERS = frozenset("mine ours theirs yours".split())


def is_lettering(look: Look) -> bool:
    """Whether this is fixed public lettering."""
    return (
        _is_said_by_sign(look)
        or _is_inscribed(look)
        or _before_sign(look)
        or _on_sign(look)
        or _speaks_as_thing(look)
        or _is_behind_aside(look)
        or _is_shouted(look)
        or _is_added(look)
    )


def _is_said_by_sign(look: Look) -> bool:
    """``"Mind the Trains", says the notice by the crossing``; but the bus driver is no bus."""
    verb = look.place + 1 + (look.tag(look.place + 1) == ",")
    if look.tag(verb) not in ("V", "S"):
        return False
    noun = verb + 1 + (look.tag(verb + 1) == "d")
    while look.tag(noun) in ("a", "n") and look.word(noun) not in lexicon.SIGN_NOUNS:
        noun += 1
    while look.tag(noun + 1) == "n":
        noun += 1
    is_thing = look.tag(noun) == "n" and look.tag(noun + 1) not in ("h", "H")
    return is_thing and look.word(noun) in lexicon.SIGN_NOUNS


def _inscribes(look: Look, place: int) -> bool:
    verb = lexicon.CONTEXT_VERBS.get(look.word(place))
    return verb is not None and verb.kind == "inscribe"


def _is_inscribed_around(look: Look) -> bool:
    """``a van with "Slow Milk" painted on its side``, ``Chalked on the pavement outside was "Vote or Moan"``."""
    at = look.place + 1
    while look.tag(at) in ("c", "Q") and look.tag(look.place + 2) == "Q":
        at += 1  # the words "Mum" and "Dad" had been tattooed
    while look.tag(at) == "x":
        at += 1  # the message "Go Home" had been daubed
    if look.before in _WORDS and look.tag(at) in _PARTICIPLES and look.word(at + 1) in _SURFACES:
        return True
    if look.tag(at) in _PARTICIPLES and (_inscribes(look, at) or _is_written_upon(look, at)):
        return True
    fronted = look.place < _LONGEST and look.tag(look.place - 1) == "x" and look.tag(0) in _PARTICIPLES
    return fronted and (_inscribes(look, 0) or _is_written_upon(look, 0))


def _is_written_upon(look: Look, at: int) -> bool:
    return look.word(at) == "written" and look.word(at + 1) in _SURFACES and look.word(at + 1) != "in"


def _is_inscribed(look: Look) -> bool:
    """``marked "Misc"``, ``painted with the words "..."``, ``scratched "..." into the hood``."""
    if _is_inscribed_around(look):
        return True
    stop = look.place
    words = look.word(stop - 1) in _WORDS
    if words:
        stop -= 2 if look.tag(stop - 2) == "d" else 1
    if look.tag(stop - 1) in ("i", "j", ":", "r"):
        stop -= 1  # marked simply "Soldier"
    word = look.word(stop - 1)
    particle = word in ("up", "out") and _inscribes(look, stop - 2)  # spelled out "Forever"
    if particle or (_inscribes(look, stop - 1) and look.tag(stop - 1) not in "nhobk"):
        return not _is_jotted(look, word)
    labels = lexicon.NAMING_VERBS.get(word, ())
    if stop == look.place and any(form.lemma in ("label", "tag") for form in labels):
        if look.bare.partition(" ")[0].lower() in CODES:
            return False  # an exercise tagged "Operation Clean Sweep"
        return look.bare[:1].isupper() and not look.in_capitals() and look.tag(stop - 2) not in _ACTIVE
    return words and ((look.capitals > 1 and look.title_case) or is_foreign(look.bare)) and look.cue_beside() is None


def _is_jotted(look: Look, verb: str) -> bool:
    """``Beside that line somebody has scrawled "Yikes"``: what one person writes, and upon no wall."""
    at = look.place - 1
    while look.tag(at - 1) in ("x", "r"):
        at -= 1
    by_somebody = look.tag(at - 1) in ("p", "h", "N") and look.word(look.place - 2) not in _PASSIVE
    return verb.startswith("scrawl") and by_somebody and look.tag(look.place + 1) != "i"


def _before_sign(look: Look) -> bool:
    """``the "Bridge Closed" boards``, ``a "Hands Off" T-shirt``."""
    if look.inner[-1:] == "," or (look.count == 1 and not look.bare[:1].isupper()):
        return False  # his "smart" gates
    for place in (look.place + 1, look.place + 2):
        if look.word(place) in lexicon.SIGN_NOUNS:
            return look.tag(look.place - 1) in "dPainvNegV," or look.place == 0
        if look.tag(place) not in "na" or not look.tag(place):
            return False
    return False


def _on_sign(look: Look) -> bool:
    """``a notice on the gate reading "..."``, ``a banner over the road: "..."``, ``caps with "..."``."""
    if not look.is_any_before(lexicon.SIGN_NOUNS, look.place, _FAR):
        return False
    for noun in range(look.place - 1, max(-1, look.place - _FAR), -1):
        tag = look.tags[noun]
        if tag in ";.!?Q":
            return False
        if (
            look.words[noun] in lexicon.SIGN_NOUNS
            and tag not in "VG"
            and not (tag == "N" and look.tag(noun + 1) in ("V", "S"))  # the Advisory Board said
            and look.tag(noun - 1) != "p"
            and _bears(look, noun)
        ):
            return True
    return False


def _bears(look: Look, noun: int) -> bool:
    between = look.tags[noun + 1 : look.place]
    if between == "":
        if lexicon.NAME_NOUNS.get(look.word(noun)) == "nickname":
            return False  # they named the seal "Gerald"
        return look.bare[:1].isupper() and not look.in_capitals() and (look.tag(noun) != "o" or look.is_name_like)
    if look.before == "with" and len(between) == 1:
        return True
    if look.word(look.place - 1) == "words" and "i" in between:
        return True
    if _MESSAGE.fullmatch(between) and look.word(look.place - 2) in _MESSAGES and look.tag(noun) != "o":
        return True  # the gate carries a warning: "Dogs bite"
    is_group = look.tag(noun) == "o" and not _is_of_wood(look, noun)
    return _is_apposed(look, noun, between, is_group) or _is_told(look, noun, is_group)


def _is_of_wood(look: Look, noun: int) -> bool:
    """``a painted board``, ``a board at the landing``, ``the board by the stile``; not: the board of the hospital."""
    start = noun - 1
    while look.tag(start) in ("a", "n", "e"):
        start -= 1
    if look.word(start) in ("a", "an") and (look.tag(noun - 1) == "e" or look.word(noun + 1) in ("at", "on", "in")):
        return True
    return look.word(noun + 1) in _PLACES


def _is_apposed(look: Look, noun: int, between: str, is_group: bool) -> bool:
    """``a notice, "Disused", that ...``: in apposition, and written as lettering is."""
    if _ASIDE.fullmatch(between) and between[-1] in ",:":
        if (is_group and between != ":") or look.word(noun) in lexicon.WORK_NOUNS:
            return False  # a board that hangs somewhere, or people
        if look.tag(noun) == "o" and any(tag in "VSBG" for tag in look.tags[max(0, noun - _TELLING) : noun]):
            return False  # he told the board: "..."
        return (look.title_case or look.is_shouted or between[-1] == ":") and not look.in_capitals()
    return False


def _is_told(look: Look, noun: int, is_group: bool) -> bool:
    """``a sign over the bar says "..."``; of a board that may be people only what is written as lettering is."""
    for verb in range(noun + 1, look.place):
        if look.tags[verb] not in "VSBGEvbeg" and look.word(verb) not in lexicon.REPORTING_VERBS:
            continue
        if look.tags[verb - 1] == "," and look.word(verb).endswith("ing") and _is_in_phrase(look, noun):
            continue  # fans in scarves, chanting "..."
        if look.tags[verb - 1] == "," and "k" in look.tags[:noun] and _is_in_phrase(look, noun):
            continue  # an email to her, shown on a screen, read: "..."
        if not _STANDING.match(look.tags[noun + 1 : verb]) or not _OBJECT.match(look.tags[verb + 1 : look.place]):
            continue
        if look.word(verb).startswith("read"):
            return True
        if look.word(verb) in lexicon.REPORTING_VERBS:
            return not is_group or look.is_title
    return False


def _is_behind_aside(look: Look) -> bool:
    """``a card over the desk, its corners curling, reading "..."``, ``the mug he used, with "..." on its side``."""
    upon = look.before == "with" and look.after in ("on", "across")
    if upon and look.is_title and look.word(look.place + 2) in _ITS:
        return True  # a bus with "No Hurry" across its windscreen
    verb = look.place - 1
    while look.tag(verb - 1) == "r":
        verb -= 1  # , still read "..."
    reads = look.before == "reading" or (
        look.before in _READS and (look.tag(verb - 1) == "," or _hangs(look, verb - 1))
    )
    if look.tag(verb - 1) not in (",", "c"):
        return False
    return (upon or reads) and look.is_any_before(lexicon.SIGN_NOUNS, verb - 1, _FAR)


def _hangs(look: Look, link: int) -> bool:
    """``a sheet that hung for a month from a balcony and read "..."``."""
    return look.word(link) == "and" and not _RELATIVES.isdisjoint(look.tags[max(0, link - _FAR) : link])


def _is_in_phrase(look: Look, noun: int) -> bool:
    """Whether the noun stands behind a preposition, so that another one is the subject."""
    start = noun
    while start and look.tags[start - 1] in "dPane#":
        start -= 1
    return look.tag(start - 1) == "i"


def _speaks_as_thing(look: Look) -> bool:
    """``One packet in my shop says "Doctor Approved"``: a thing as subject, and the words written as lettering is."""
    cue = look.cue_beside()
    if cue is None or cue.form.lemma not in ("read", "say"):
        return False
    if look.word(cue.start - 1) == "it" and look.word(0) in _SURFACES and look.words[0] != "in":
        return look.is_any_before(lexicon.SIGN_NOUNS, cue.start, _LONGEST)  # On the tin it says "..."
    if not (look.is_title or look.is_shouted):
        return False
    if cue.start == 1 and look.word(0) in _OWNERS:
        return not look.in_capitals()
    return _THING.search(look.tags, max(0, cue.start - _REACH), cue.start) is not None and not look.in_capitals()


def _is_added(look: Look) -> bool:
    """``Underneath, someone has added "No Eels"``: on the sign that the text has just told of."""
    cue = look.cue_beside()
    if cue is None or cue.form.lemma not in ("add", "write") or look.word(0) not in _BELOW:
        return False
    return not _SOMEBODY.isdisjoint(look.words[: cue.start])


def _is_shouted(look: Look) -> bool:
    """``over the kiln: "MIND THE CLAY"``: in capitals, in a clause that has them nowhere else and no cue."""
    if not look.is_shouted or look.tag(look.place - 1) not in (":", ",") or look.in_capitals():
        return False
    clause = max(look.tags.rfind(sign, 0, look.place - 1) for sign in ",;:Q")
    return not any(verb.start > clause for verb in look.verbs)
