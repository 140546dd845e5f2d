"""Stretches between commas: what opens a clause, what interrupts it, and whose subject a run of them holds."""

import re
from typing import Final

from service.attribution.grammar.joint import joint_forward, name_in_apposition
from service.attribution.grammar.phrases import (
    NOUN_PHRASE,
    NP_FINAL,
    WINDOW,
    Phrase,
    Subject,
    climb,
    phrase_at,
    phrase_start,
)
from service.attribution.grammar.verbs import has_finite

Chunk = tuple[int, int]

FRONTED: Final = frozenset("ijgrytezGqE")
_STRONG = frozenset(";:.?!Q")
_SIGNS = _STRONG | frozenset(",-")
# Opens a stretch between commas that is a parenthesis, whatever verb stands in it.
_PARENTHETIC = frozenset("WijgGezEt")
_TELLS_MORE = frozenset("WGgez")  # behind a role: who sits for, representing, elected in
# His predecessor as chair, its owner since 1990, the special assistant to the President on media, its head of planning.
_AS_ROLE = re.compile(r"(?:jd?a?[nho#y]|(?:[it][dPaTNI~nhHokgG#y]{1,6}){1,3})\Z")
_NAMED = re.compile(r"d?a?hV[TNI~]+\Z")  # a boxer called Tom Rudd
_NAME = re.compile(r"[TNI~]+\Z")
_NAME_BEFORE = re.compile(r"(?:\A|[,.;:Qcj-])[TNI~]+,\Z")
_NAME_OR_BODY_BEFORE = re.compile(r"(?:\A|[,.;:Qcj-])d?[TNI~]+(?:i[TNI~]+)?,\Z")
_LONGEST_NAME = 9
# What closes the phrase of a role without being part of it: Lime and Cement Plc (LCP).
_BEHIND_ROLE = re.compile(r"(?:c[TNI~]+)?(?:\([^()]*\))?")
# An hour later; two days after the vote; last monsoon
_MEASURE = re.compile(rf"(?:[d#]{{0,2}}a?[nyk](?:r|j{NOUN_PHRASE.pattern})|yn)(?=[dTNIpP])")
# Several of, the last of, nine of, one or two of, all but four of, more than half of
_SOME_OF = re.compile(r"(?:di[d\#]|dc\#|d[ayr]{0,2}|\#|pcp)i(?=[dPpuHN])")
_LATER = re.compile(r"[#d]{1,2}a?[nyk][ri]")  # two years later, three weeks on
_PERSON_CHUNK = re.compile(r"d[anoN]{0,3}h|[TNI~]{2,}\Z")
# The author of a novel called "Ash": a title inside of what describes somebody between commas.
_HOLDS_TITLE = re.compile(r",d?[an]{0,2}hi[^,;:.?!Q]{1,40}Q\Z")
_ROLE_WITH_MATTER = re.compile(r"d?[an]{0,2}hi[^VxmWw]+\Z")  # author of a booklet on fires
_HOST_CONSIDERED = re.compile(r"d[a#nNP]{0,4}[hHo](?:i[dPaTNI~nhHok]{1,6})?[Ve][^,]")
# "a hedge fund that owns a tenth of it": the only finite verb is the relative clause's.
_WITH_RELATIVE = re.compile(r"d[aeN~#nP]{0,4}[nhHok](?:i[dPaTNI~nhHok#]{1,6})?[wW]")


def is_parenthetic(tags: str, first: int, end: int) -> bool:
    """Whether the chunk from ``first`` to ``end`` interrupts a clause, by how it opens."""
    while first < end - 1 and tags[first] == "r":
        first += 1  # "later alleging that it leaked"
    part = tags[first:end]
    return tags[first] in _PARENTHETIC or _NAMED.match(part) is not None or _ROLE_WITH_MATTER.match(part) is not None


def is_apposition(tags: str, first: int, end: int, low: int) -> bool:
    """``Ines Calder, a host considered the best, said``: behind a name alone a verb without comma is a participle."""
    since = max(low, first - _LONGEST_NAME)
    if _HOST_CONSIDERED.match(tags, first, end) is not None:
        return _NAME_BEFORE.search(tags, since, first) is not None
    return (
        _WITH_RELATIVE.match(tags, first, end) is not None
        and _NAME_OR_BODY_BEFORE.search(tags, since, first) is not None
    )


def behind_link(tags: str, first: int, end: int) -> int | None:
    """What joins a clause to the one before it, where the chunk breaks off behind the clause's subject.

    ``when the engineer, on leave, said``; ``a memo in which the engineer, Pieter Hoek, said``; ``it was last year that
    Calder, then chair, said``.
    """
    opening = tags[first : first + 1]
    for link in range(end - 2, first - 1, -1):
        tag = tags[link]
        if (
            (tag in "Wq" and tags[link - 1] == "i")
            or (tag == "q" and link > first and tags[link - 1] == "j")  # after what the engineer, Pieter Hoek, called
            or (tag in "jw" and link == first)
            or (tag == "w" and opening not in _PARENTHETIC and tags[link - 1] != "i")
            or (tag == "j" and opening not in _PARENTHETIC and has_finite(tags, first, link))
            or (tag == "c" and tags[link + 1] == "p" and tags[link - 1] in "nk")  # mended the drains and he, in May,
        ):
            phrase = phrase_at(tags, link + 1)
            if phrase is not None and phrase.end == end:
                return link
            return None
    return None


def reported_subject(tags: str, first: int, end: int) -> int | None:
    """``police said the driver, a student, told them``: the verb of speech before what its chunk ends with."""
    if tags[end - 1] not in NP_FINAL:
        return None
    start = phrase_start(tags, end - 1, first)
    start = climb(tags, start, first)
    return start - 1 if start - 1 > first and tags[start - 1] in "VS" and tags[first] not in _PARENTHETIC else None


def chunks_before(tags: str, comma: int, low: int) -> list[Chunk]:
    """What stands between commas, back from ``comma`` to the last stronger sign."""
    start, closed = comma, 0
    while start > low and (tags[start - 1] not in _STRONG or is_embedded(tags, start - 1, low)):
        closed += (tags[start - 1] == ")") - (tags[start - 1] == "(")
        if closed < 0:
            break  # (Calder, who owns it, said no.)
        start -= 1
    chunks = []
    while start < comma:
        end = tags.find(",", start, comma)
        end = end if end >= 0 else comma
        if end > start:
            chunks.append((start, end))
        start = end + 1
    return chunks


def is_embedded(tags: str, quote: int, low: int) -> bool:
    """``Odell, describing it as "a farce", said``: the marked words end an interruption of the clause that goes on."""
    if quote < low or tags[quote] != "Q":
        return False
    if _HOLDS_TITLE.search(tags, max(low, quote - WINDOW // 2), quote + 1) is not None:
        return True
    opens = quote
    while opens > low and tags[opens - 1] not in _SIGNS:
        opens -= 1
    return low < opens < quote and tags[opens - 1] == "," and tags[opens] in _PARENTHETIC


def past_links(tags: str, begin: int, end: int) -> tuple[int, bool]:
    """The place behind coordinators and dashes, and whether there are any."""
    first = begin
    while first < end and tags[first] in "c-":
        first += 1
    return first, first > begin


def _opens_with_phrase(tags: str, chunk: Chunk) -> bool:
    return tags[chunk[0]] not in "Wijtrcyge" and phrase_at(tags, chunk[0]) is not None


def opens_any(tags: str, run: list[Chunk]) -> bool:
    """Whether a chunk of the run opens with what may be a subject."""
    return any(_opens_with_phrase(tags, chunk) for chunk in run)


def of_run(tags: str, run: list[Chunk]) -> Subject | None:
    """The first noun phrase among chunks without a verb; a name in apposition to a role before the role."""
    fronted = False
    if len(run) > 1 and tags[slice(*run[0])] == "d" and tags[run[1][0]] in "it":
        return Subject((Phrase(*run[0]),), "parenthesis")  # Another, to his brother, said
    for number, (opens, end) in enumerate(run):
        first = opens + (tags[opens] == "r" and opens + 1 < end)  # Then Calder,
        behind = run[number + 1 :]
        if _LATER.fullmatch(tags, first, end):
            continue
        if fronted and _NAME.match(tags[first:end]) and any(tags[later] in "TNI" for later, _ in behind):
            continue  # "In Berea, OH, Gov. Kasich, ..."
        phrase = (phrase_at(tags, first) or some_of(tags, first)) if first < end else None
        phrase = _behind_measure(tags, phrase, end) if phrase is not None else None
        if phrase is None or phrase.end > end:
            fronted = fronted or (first < end and tags[first] in FRONTED)
            continue
        if behind and _is_bare_thing(tags, phrase, behind):
            fronted = True
            continue
        if behind and (_is_adverbial(tags, phrase, end) or (tags[phrase.end] in "rj" and opens_any(tags, behind))):
            fronted = True  # "Fielding questions late in the day, the chair, Ines Calder, said"
            continue
        phrases = joint_forward(tags, phrase, end)
        closing = _BEHIND_ROLE.match(tags, phrases[-1].end, end)
        ends = closing.end() == end if closing else False
        ends = ends or _AS_ROLE.match(tags, phrase.end, end) is not None
        if behind and (tags[phrase.end] in _TELLS_MORE or ends):
            name = name_in_apposition(tags, phrases[0], behind[0])
            if name:
                return Subject((name,), "apposition")
        return Subject(phrases, "parenthesis")
    return None


def some_of(tags: str, first: int) -> Phrase | None:
    """``Several of his friends,``, ``The last of them,``, ``Nine of the ten``: a determiner or number for a noun."""
    of = _SOME_OF.match(tags, first)
    if of is None:
        return Phrase(first, first + 1) if tags.startswith("dW", first) else None  # those who
    phrase = phrase_at(tags, of.end())
    if phrase is None and tags[of.end()] == "d":
        return Phrase(first, of.end() + 1)  # some of those who
    return Phrase(first, phrase.end) if phrase is not None else None


def _is_bare_thing(tags: str, phrase: Phrase, behind: list[Chunk]) -> bool:
    """``Fielding questions from the floor, the chair, Tom Reed,``: a noun without determiner, and people behind it."""
    link = tags.find("i", phrase.start, phrase.end)
    head = tags[(phrase.end if link < 0 else link) - 1]
    return tags[phrase.start] == head == "n" and any(_PERSON_CHUNK.match(tags, *chunk) for chunk in behind)


def _behind_measure(tags: str, phrase: Phrase, end: int) -> Phrase:
    """``An hour later Ines Calder,``, ``Two days after the vote the mayor,``: who stands behind the time."""
    measure = _MEASURE.match(tags, phrase.start, end)
    behind = phrase_at(tags, measure.end()) if measure is not None and measure.end() >= phrase.end else None
    return behind if behind is not None and behind.end <= end else phrase


def _is_adverbial(tags: str, phrase: Phrase, end: int) -> bool:
    """``Monday morning in court``, ``Asked about it``: opens a clause without being its subject."""
    opening = tags[phrase.start]
    if opening in "ijtr":
        return True
    return (opening in FRONTED or opening == "a") and phrase.end < end and tags[phrase.end] != "c"
