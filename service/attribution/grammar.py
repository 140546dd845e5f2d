"""Shallow grammar over tags: noun phrases, verb groups, and whom a verb has for its subject.

Everything here works on a sentence's tag string (see :mod:`service.attribution.vocabulary`) and on positions in it.
The rules are those of any reference grammar of English: a noun phrase has its head last and its modifiers before it,
prepositional phrases and relative clauses after it; a finite verb's subject is the noun phrase that its clause opens
with; a participle clause has the main clause's subject; a relative pronoun stands for the noun phrase before it.
"""

import re
from typing import NamedTuple

NOUNS = frozenset("nhHokNI#~")
NP_FINAL = frozenset("nhHokNIpu")
_PREMODIFIERS = frozenset("nhHoka#NITP~")
FINITE = frozenset("VSvexm")
REPORTING = frozenset("VSBG")
_VERBS = frozenset("VSBGEvbezgxm")
_FRONTED = frozenset("ijgrytezGqEa")
_BOUNDARY = frozenset(";:.?!")
_LONGEST_CLIMB = 6

# Participles and adverbs modify from before the first noun only: "a fisherman mending nets" ends with the fisherman.
_SIMPLE_NP = r"(?:[pu]|[dP#]{0,2}[aTrezg#P]{0,5}[nhHokNI~aPT#yd]{0,8}[nhHokNI])"
NOUN_PHRASE = re.compile(rf"{_SIMPLE_NP}(?:i{_SIMPLE_NP}){{0,3}}")
_PURE_NAME = re.compile(r"[TNI~]+\Z")
_TITLED_NAME = re.compile(r"(?:d?a?h)?[TNI~]+\Z")


class Phrase(NamedTuple):
    """A noun phrase: item positions from ``start`` to ``end``, the end exclusive."""

    start: int
    end: int


class Subject(NamedTuple):
    """The phrases that speak (several where they speak jointly), and how far the search went for them."""

    phrases: tuple[Phrase, ...]
    how: str


def phrase_start(tags: str, last: int, low: int = 0) -> int:
    """Where the noun phrase that ends at ``last`` (inclusive) begins, determiner and possessor included."""
    start = last
    if tags[last] in "pu":
        return start
    while start > low:
        before = tags[start - 1]
        if before in _PREMODIFIERS:
            start -= 1
        elif before == "d":
            start -= 1
            if tags[start - 1 : start] != "d":
                break
        elif before == "y" and start - 2 >= low and tags[start - 2] in "d~#ayP":
            start -= 1
        elif before in "ezgr" and start - 2 >= low and tags[start - 2] in "dPa#":
            start -= 1
        else:
            break
    return start


def climb(tags: str, start: int, low: int = 0) -> int:
    """Out of "spokesman for X", "one of them": the start of the phrase whose prepositional phrase this is."""
    if tags[start] == "p":
        return start  # a subject pronoun is in no prepositional phrase
    for _ in range(_LONGEST_CLIMB):
        before = start - 2
        if before < low or tags[start - 1] != "i":
            break
        if tags[before] not in NP_FINAL and tags[before] not in "d#":
            break
        start = before if tags[before] == "d" else phrase_start(tags, before, low)
    return start


def phrase_at(tags: str, start: int) -> Phrase | None:
    """The noun phrase that begins at ``start``, its prepositional phrases included."""
    match = NOUN_PHRASE.match(tags, start)
    return Phrase(start, match.end()) if match else None


def verb_group_start(tags: str, verb: int) -> int:
    """The first position of the verb group that ends at ``verb``: auxiliaries, adverbs, negation."""
    start = verb
    while start > 0:
        before = tags[start - 1]
        if before in "rxmfy":
            start -= 1
        elif before == "j" and start > 1 and tags[start - 2] in "NpxhHok":
            start -= 1  # "has since said"
        elif before in "di" and tags[start] == "y" and start < verb:
            start -= 1  # "earlier this week said", "on Tuesday called"
        else:
            break
    return start


def subject(tags: str, verb: int, low: int = 0, depth: int = 0) -> Subject | None:
    """The subject of the verb at ``verb``, searched for no further left than ``low``."""
    if depth > 4:
        return None
    left = verb_group_start(tags, verb) - 1
    if tags[verb] in "Gg" and "x" not in tags[left + 1 : verb]:
        return _of_participle(tags, verb, left, low, depth)
    if left < low:
        return None
    before = tags[left]
    if before == "t":
        return _of_governor(tags, left, low, depth)
    if before == "c":
        return _of_coordinate(tags, left, low, depth)
    if before in "Ww":
        return _antecedent(tags, left, low)
    if before == ",":
        return _before_comma(tags, left, low, depth)
    if before == ")":
        opened = tags.rfind("(", low, left)
        return _phrase_ending(tags, opened - 1, low, depth) if opened > low else None
    if before == "-":
        opened = tags.rfind("-", low, left)
        return _phrase_ending(tags, opened - 1, low, depth) if opened > low else None
    return _phrase_ending(tags, left, low, depth)


def _phrase_ending(tags: str, last: int, low: int, depth: int) -> Subject | None:
    if last < low:
        return None
    if tags[last] not in NP_FINAL and tags[last] not in "d#a":
        return _of_clause(tags, last, low, depth)
    start = climb(tags, phrase_start(tags, last, low), low)
    joint = _joint(tags, Phrase(start, last + 1), low)
    begin = joint[0].start
    before = tags[begin - 1] if begin > low else "."
    if before == "i" and tags[begin] != "#" and (begin - 1 == low or tags[begin - 2] in ",c"):
        # "but in a later interview said": a prepositional phrase is no subject.
        outer = begin - 2
        while outer > low and tags[outer] == ",":
            outer -= 1
        return _of_coordinate(tags, outer + 1, low, depth) if outer > low else None
    if before in "ezgvbi":
        wider = _of_clause(tags, joint[0].start - 1, low, depth)
        if wider:
            return wider
    return Subject(joint, "adjacent")


def _joint(tags: str, phrase: Phrase, low: int) -> tuple[Phrase, ...]:
    """``X and Y`` where both stand where a subject stands."""
    start = phrase.start
    if start - 2 < low or tags[start - 1] != "c" or tags[start - 2] not in NP_FINAL:
        return (phrase,)
    other = climb(tags, phrase_start(tags, start - 2, low), low)
    if other == low or tags[other - 1] in ",;:-Qjw.\"'":
        return (Phrase(other, start - 1), phrase)
    return (phrase,)


def _chunk_start(tags: str, place: int, low: int) -> int:
    """The start of the stretch between commas or stronger signs that holds ``place``."""
    start = place
    while start > low and tags[start - 1] not in ",;:.?!Q(-\"":
        start -= 1
    return start


def _of_clause(tags: str, last: int, low: int, depth: int) -> Subject | None:
    """The phrase that opens the clause: "People living near the site said", "The man who owns it said"."""
    start = _chunk_start(tags, last, low)
    while start < last and tags[start] in "cjr":
        start += 1
    relative = max(tags.rfind("W", start, last + 1), tags.rfind("w", start, last + 1))
    if relative == start:
        return _antecedent(tags, relative, low)
    if tags[start] in _FRONTED and tags[start] not in "a":
        return None
    phrase = phrase_at(tags, start)
    if phrase is None or phrase.end > last + 1:
        return None
    following = tags[phrase.end : phrase.end + 1]
    if following in "egzGEWwabirt" or following in "V":
        return Subject((phrase,), "clause")
    return None


def _antecedent(tags: str, relative: int, low: int) -> Subject | None:
    """The noun phrase that a relative pronoun stands for."""
    last = relative - 1
    if last >= low and tags[last] == "i":
        last -= 1
    if last >= low and tags[last] == ",":
        last -= 1
    if last >= low and tags[last] == ")":
        last = tags.rfind("(", low, last) - 1
    if last > low and tags[last] == "Q" and (comma := tags.rfind(",", low, last)) > low:
        last = comma - 1  # Maddern, nicknamed "Mad Dog", who
    if last < low or tags[last] not in NP_FINAL:
        return None
    start = phrase_start(tags, last, low)
    outer = climb(tags, start, low)
    # "who" wants a person: the nearest phrase, if its head is one.
    if tags[last] in "hH" or (tags[last] in "N" and not _opens_with_person(tags, outer, start)):
        outer = start
    return Subject((Phrase(outer, last + 1),), "relative")


def _opens_with_person(tags: str, outer: int, start: int) -> bool:
    head = tags.find("i", outer, start) - 1
    return head >= outer and tags[head] in "hH"


def _of_governor(tags: str, place: int, low: int, depth: int) -> Subject | None:
    """An infinitive's subject is that of the verb it hangs on."""
    governor = place - 1
    while governor >= low and tags[governor] not in FINITE | frozenset("bBGg"):
        if tags[governor] in _BOUNDARY or place - governor > 12:
            return None
        governor -= 1
    return subject(tags, governor, low, depth + 1) if governor >= low else None


def _of_coordinate(tags: str, place: int, low: int, depth: int) -> Subject | None:
    """``X left and said``: the second verb has the first one's subject."""
    if place > low and tags[place - 1] in ";,":
        place -= 1
    first = finite_before(tags, place, low, closed=tags[place] == ",")
    return _outermost(tags, first, low, depth) if first is not None else None


def _outermost(tags: str, verb: int, low: int, depth: int) -> Subject | None:
    """The subject of ``verb``, or of the reporting verb whose reported clause it stands in."""
    found = None
    for _ in range(3):
        found = subject(tags, verb, low, depth + 1)
        if found is None:
            break
        start = found.phrases[0].start
        outer = start - 1
        if outer > low and tags[outer] == "w":
            outer -= 1
        if outer <= low:
            break
        if tags[outer] not in "VS":
            if tags[start - 1] not in "wj":
                break
            main = finite_before(tags, start - 1, low)
            if main is None:
                break
            outer = main
        verb = outer
    return found


def finite_before(tags: str, place: int, low: int, *, closed: bool = True) -> int | None:
    """The nearest finite verb before ``place``; one in a relative clause only if that is not ``closed`` by a comma."""
    for verb in range(place - 1, low - 1, -1):
        tag = tags[verb]
        if tag in "VSvxm" or (tag == "e" and _is_finite_past(tags, verb, low)):
            group = verb_group_start(tags, verb)
            if group - 1 >= low and tags[group - 1] == "W" and (closed or "," in tags[verb:place]):
                continue
            if tag in "xm" and verb + 1 < place and tags[verb + 1] in "xm":
                continue
            return verb
    return None


def _is_finite_past(tags: str, verb: int, low: int) -> bool:
    """An -ed form is a past tense behind a subject, a participle behind an auxiliary, preposition or determiner."""
    before = verb - 1
    while before >= low and tags[before] in "rf":
        before -= 1
    if before < low:
        return False
    if tags[before] in "pNW)":
        return True
    return (tags[before] in NP_FINAL or tags[before] in ",c") and tags[verb + 1 : verb + 2] not in ("i", "Q")


def _of_participle(tags: str, verb: int, left: int, low: int, depth: int) -> Subject | None:
    """``, saying``: the main clause's subject; before the main clause, the phrase behind the comma.

    ``with Gorka noting`` has a subject of its own.
    """
    if left > low and tags[left] == "h" and verb - 1 == left and tags[phrase_start(tags, left, low)] == "d":
        # "caught a man yelling": a person right before the participle is its subject.
        return Subject((Phrase(climb(tags, phrase_start(tags, left, low), low), left + 1),), "reduced relative")
    if left > low and tags[left] in NP_FINAL:
        start = climb(tags, phrase_start(tags, left, low), low)
        joint = _joint(tags, Phrase(start, left + 1), low)
        opening = joint[0].start - 1
        if opening >= low and tags[opening] == "i" and (opening == low or tags[opening - 1] in ",-Q"):
            return Subject(joint, "absolute")
    main = finite_before(tags, verb, low)
    if main is None and left > low and tags[left] == "," and tags[low] not in "ijGg":
        return _before_comma(tags, left, low, depth)  # "Mr Rao, citing the cost, said"
    if main is None:
        behind = re.compile("[,Q]").search(tags, verb)
        phrase = phrase_at(tags, behind.end()) if behind else None
        return Subject((phrase,), "fronted participle") if phrase and tags[phrase.start] not in "u" else None
    found = _outermost(tags, main, low, depth)
    return Subject(found.phrases, "participle") if found else None


def _before_comma(tags: str, comma: int, low: int, depth: int) -> Subject | None:
    """The verb stands behind a parenthesis: apposition, relative clause or adverbial between commas."""
    chunks = _chunks(tags, comma, low)
    run: list[tuple[int, int]] = []
    for begin, end in reversed(chunks):
        first = begin
        while first < end and tags[first] in "c-":
            first += 1
        opens_clause = first > begin
        if first < end and tags[first] == "j":
            phrase = phrase_at(tags, first + 1)
            if phrase is not None and phrase.end == end:
                first, opens_clause = first + 1, True
            elif begin == chunks[0][0]:
                break
        if first < end and tags[first] not in "WijgGezEt" and _finite_in(tags, first, end):
            if not run or not any(_opens_with_phrase(tags, chunk) for chunk in run):
                return _of_chunk(tags, first, end, low, depth)
            break
        run.insert(0, (first, end))
        if opens_clause:
            break
    return _of_run(tags, run)


def _chunks(tags: str, comma: int, low: int) -> list[tuple[int, int]]:
    """What stands between commas, back from ``comma`` to the last stronger sign."""
    start = comma
    while start > low and tags[start - 1] not in _BOUNDARY and tags[start - 1] != "Q":
        start -= 1
    chunks = []
    begin = start
    for place in range(start, comma + 1):
        if tags[place] == ",":
            if place > begin:
                chunks.append((begin, place))
            begin = place + 1
    return chunks


def _finite_in(tags: str, start: int, end: int) -> bool:
    relative = tags.find("W", start, end)
    stop = end if relative < 0 else relative
    return any(tags[place] in "VSvxm" or (tags[place] == "e" and _is_finite_past(tags, place, start)) for place in range(start, stop))


def _opens_with_phrase(tags: str, chunk: tuple[int, int]) -> bool:
    return tags[chunk[0]] not in "Wijtrcyge" and phrase_at(tags, chunk[0]) is not None


def _of_chunk(tags: str, first: int, end: int, low: int, depth: int) -> Subject | None:
    verb = finite_before(tags, end, low)
    return _outermost(tags, verb, low, depth) if verb is not None else None


def _of_run(tags: str, run: list[tuple[int, int]]) -> Subject | None:
    """The first noun phrase among chunks without a verb; a name in apposition to a role before the role."""
    fronted = False
    for number, (first, end) in enumerate(run):
        if first >= end:
            continue
        if fronted and _PURE_NAME.match(tags[first:end]) and any(tags[later] in "TNI" for later, _ in run[number + 1 :]):
            continue  # "In Berea, OH, Gov. Kasich, ..."
        phrase = phrase_at(tags, first)
        if phrase is None or phrase.end > end:
            continue
        last = number + 1 == len(run)
        if not last and (tags[first] in "ijtr" or (tags[first] in _FRONTED and phrase.end < end and tags[phrase.end] != "c")):
            fronted = True
            continue
        if not last and (tags[phrase.end] == "W" or _joint_forward(tags, phrase, end)[-1].end == end):
            name = name_in_apposition(tags, phrase, run[number + 1])
            if name:
                return Subject((name,), "apposition")
        return Subject(_joint_forward(tags, phrase, end), "parenthesis")
    return None


def _joint_forward(tags: str, phrase: Phrase, end: int) -> tuple[Phrase, ...]:
    if phrase.end < end and tags[phrase.end] == "c":
        other = phrase_at(tags, phrase.end + 1)
        if other and other.end == end:
            return (phrase, other)
    return (phrase,)


def name_in_apposition(tags: str, phrase: Phrase, chunk: tuple[int, int]) -> Phrase | None:
    """``its managing director, K. Venkat Rao,``: the name is what a caption would print."""
    is_role = tags[phrase.start] in "dP" or "P" in tags[phrase.start : phrase.end] or tags[phrase.end - 1] in "hHo"
    if is_role and _TITLED_NAME.match(tags[chunk[0] : chunk[1]]):
        return Phrase(*chunk)
    return None
