"""The reason for marked strings that no rule claimed and nothing beside them explained.

Most are words kept at a distance, but what is written as a title is one, a name behind a person's is a nickname, and
words that are set against each other, defined or put in apposition to a thing are terms.
"""

import re

from service.attribution import lexicon
from service.attribution.grammar import phrase_at, phrase_start, subject
from service.attribution.records import Reason
from service.attribution.screening import denial
from service.attribution.screening.bearer import reason_of
from service.attribution.screening.look import Look, tag_of
from service.attribution.screening.wording import is_before_kind

_NOUNS = ("n", "k", "o", "h", "H")
_FEW = 4
_REACH = 12
_SHORTEST_PLACE = 4  # In Delhi it is
_NEAR = 6
_PERSON_BEFORE = re.compile(r"[NhH],d?\Z")
_NAMED_PERSON = re.compile(r"(?:(?:\A|[,;:c.NnH])px|[NhH]x)r?\Z")  # to the lads he was "Gaffer"
_DEFINING = frozenset("means mean meant includes include including denotes covers refers".split())
_TURN = {"from": "to", "to": "from"}
_DEFINED = frozenset("define defines defined defining".split())
_KNOWN = frozenset("the this that these those another his her their its our my your".split())
_CONTRASTS = frozenset("between distinguish distinguishes distinguished distinction categories classes kinds".split())


def settle(look: Look) -> Reason:
    """The likeliest reason."""
    only_if = look.word(0) == "if" and look.count == 1 and look.place < _NEAR  # If the answer is "no", they will go
    if only_if or (look.count < _FEW and denial.opens_denied(look) and not _precedes_noun(look)):
        return "hypothetical"
    if look.before in ("become", "became", "becomes") or _has_alias(look):
        return "term"
    if (called := _is_to_many(look) or _is_gapped(look)) is not None:
        return called
    if look.title_case and not look.in_capitals():
        return _of_title_case(look)
    if is_before_kind(look) or _is_jargon(look) or _is_set_against(look) or _is_defined(look) or _is_apposed(look):
        return "term"
    return "term" if _is_compound(look) else "scare"


def _is_to_many(look: Look) -> Reason | None:
    """``The bowler is "Bullet" to his team-mates``: what somebody or something is to others is its name."""
    if look.after != "to" or look.tag(look.place - 1) != "x" or not look.is_name_like:
        return None
    phrase = phrase_at(look.tags, look.place + 2)
    found = subject(look.tags, look.place - 1, 0)
    if phrase is None or found is None or look.tags[phrase.end - 1] not in "Ho":
        return None
    who = found.phrases[-1]
    inner = look.tags.find("i", who.start + 1, who.end)
    return reason_of(look, (inner if inner > 0 else who.end) - 1, "call")


def _precedes_noun(look: Look) -> str:
    """The tag of the noun that the marks stand before: ``the "luxury" flats``, ``its "Chest" sharing platter``."""
    if look.inner[-1:] in ".,;":
        return ""
    behind = look.place + 1 + (look.tag(look.place + 1) in ("a", "g", "e"))
    return look.tag(behind) if look.tag(behind) in _NOUNS else ""


def _of_title_case(look: Look) -> Reason:
    if noun := _precedes_noun(look):
        return "scare" if look.capitals < 2 else "title" if noun in "hH" else "term"  # "Low Water" star Ann Lee
    if _is_of_person(look):
        return "nickname"
    if look.before in ("him", "her"):
        return "nickname"  # that season made him "Super Sub"
    if look.capitals > 1 or (look.place == 0 and look.inner.endswith("!")):
        return "title"
    if look.before == "as":
        return "term"
    return "title" if _is_of_somebody(look) or look.tag(look.place - 1) not in ("d", "P", "") else "scare"


def _is_of_somebody(look: Look) -> bool:
    """``Tolstoy's "Resurrection"``: one word may be a title where a name owns it."""
    if look.tag(look.place - 1) != "P":
        return False
    return look.context.tokens.word[look.sentence.items[look.place - 1]][0].isupper()


def _is_of_person(look: Look) -> bool:
    """``the "Iron Lady" of local politics``, ``to the lads he was "Gaffer"``, ``two brothers, "Salt and Pepper",``."""
    low = max(0, look.place - _REACH)
    if _NAMED_PERSON.search(look.tags, low, look.place) or (look.after == "of" and look.before == "the"):
        return True
    closed = look.inner[-1:] == "," or look.tag(look.place + 1) in (",", ")", "t", "i")
    return closed and _PERSON_BEFORE.search(look.tags, low, look.place) is not None


def _has_alias(look: Look) -> bool:
    """``"jhum", or slash-and-burn,``."""
    comma = look.inner[-1:] == "," or look.tag(look.place + 1) == ","
    behind = look.place + 1 + (look.tag(look.place + 1) == ",")
    return comma and look.word(behind) == "or" and not look.title_case


def _is_compound(look: Look) -> bool:
    """``a "cooling-off period"``, ``on "force majeure"``: a noun of several words that nobody owns or has spoken of."""
    if look.count < 2 or _precedes_noun(look) or tag_of(look.bare.rsplit(" ", 1)[-1].lower()) in "aer":
        return False
    owned = look.tag(look.place - 1) == "P" or look.before in _KNOWN or look.word(look.place - 2) == "as"
    return not owned and look.tag(look.place - 1) not in ("x", "")


def _is_gapped(look: Look) -> Reason | None:
    """``he was known as "Doc", and his pills as "sweets"``: the second of two names hangs on the same verb."""
    end = look.place - (look.before == "as")
    if look.tag(end - 1) not in _NOUNS:
        return None
    begin = phrase_start(look.tags, end - 1)
    before = begin - 1
    while before > 0 and look.tags[before] in ",;c":
        before -= 1
    if (
        before == begin - 1
        or not look.is_marked(before)
        or not look.is_any_before(lexicon.NAMING_VERBS.keys(), before, _NEAR)
    ):
        return None
    return reason_of(look, end - 1, "call")


def _is_set_against(look: Look) -> bool:
    """``between "works" and "services"``, ``"good" cholesterol from "bad"``."""
    if look.count >= _FEW:
        return False
    near = range(max(0, look.place - _NEAR), look.place)
    return any(look.word(at) in _CONTRASTS for at in near) or _is_of_change(look)


def _is_of_change(look: Look) -> bool:
    """``from "hold" to "sell"``, ``replaces "shall" with "may"``: one marked grade for another."""
    before, behind = look.is_marked(look.place - 2), look.is_marked(look.place + 2)
    if look.before == "with" or look.after == "with":
        return (before and look.before == "with") or (behind and look.after == "with")
    other = _TURN.get(look.before)
    return other is not None and ((behind and look.after == other) or (before and look.word(look.place - 3) == other))


def _is_jargon(look: Look) -> bool:
    """``In the jargon of the trade this is "churn"``."""
    located = look.place >= _SHORTEST_PLACE and look.word(0) == "in" and look.tag(1) == "N"
    if located and look.before == "is" and look.word(look.place - 2) in ("it", "this"):
        return True  # In Delhi it is "jugaad"
    return any(lexicon.CONTEXT_WORDS.get(look.word(at)) == "gloss" for at in range(min(look.place, _REACH)))


def _is_defined(look: Look) -> bool:
    """``"child" includes anyone under 18``, ``By "local" the ordinance means ...``."""
    if look.before == "by" and look.place == 1:
        return any(look.word(at) in _DEFINING for at in range(2, 6))
    if look.place == 1 and look.before in ("a", "an") and look.after == "is":
        return look.word(3) in ("a", "an", "any")  # A "bakkie" is a pickup truck
    return look.after in _DEFINING or look.before in _DEFINED


def _is_apposed(look: Look) -> bool:
    """``a method from aviation, the "sterile cockpit"``, ``"the hungry gap", the weeks between``."""
    is_activity = look.count == 1 and look.bare.endswith("ing")
    if (look.count < 2 and not is_activity) or tag_of(look.bare.rsplit(" ", 1)[-1].lower()) in "aer":
        return False
    if (
        look.tag(look.place - 1) == "d"
        and look.tag(look.place - 2) in (",", "-")
        and look.tag(look.place - 3) in _NOUNS
    ):
        return True
    glossed = (look.inner[-1:] == "," or look.tag(look.place + 1) == ",") and look.tag(
        look.place + 1 + (look.tag(look.place + 1) == ",")
    ) == "d"
    return glossed and look.tag(look.place - 1) not in ("d", "P", "x")
