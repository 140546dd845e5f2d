"""The subject of a verb: found by what stands before its verb group, clause by clause.

Every search takes the tags, the place that it goes on from, ``low`` (the furthest place to the left that it may look
at) and ``depth``, the number of verbs that it has gone through: a participle or a coordinated verb asks for another
verb's subject.
"""

import re
from collections.abc import Callable

from service.attribution.grammar.chunks import (
    FRONTED,
    Chunk,
    behind_link,
    chunks_before,
    is_apposition,
    is_embedded,
    is_parenthetic,
    of_run,
    opens_any,
    past_links,
    reported_subject,
    some_of,
)
from service.attribution.grammar.joint import CLOSED_BEFORE, before_coordinator, joint
from service.attribution.grammar.phrases import (
    NP_FINAL,
    WINDOW,
    Phrase,
    Subject,
    climb,
    phrase_at,
    phrase_start,
    verb_group_start,
)
from service.attribution.grammar.verbs import FINITE, finite_before, has_finite, is_finite

_DEEPEST = 4
_FARTHEST_GOVERNOR = 12
_FARTHEST_NAMED = 16
# With a subject of its own, named in apposition: ", with its president, Tom Reed, accusing"
_WITH_NAMED = re.compile(r",i[dP]?[anohN]{0,3}h,(?P<name>[TNI~]+),\Z")
_GOVERNORS = FINITE | frozenset("bBGg")
_SIGNS = frozenset(',;:.?!Q(-"')
# Behind the phrase that opens a clause: what makes a verb further on its verb.
_GOES_ON = frozenset("egzGEWwabirtVv")
_PLURAL_AND_VERB = re.compile(r"[cr]{0,2}(?:(?P<subject>[dP#]?[aenN]{0,3}[HnoN])[rf]?[bB]|(?P<pronoun>p)[adgern])")
# A name right behind a noun that is no person's, or behind a title.
_NAMED_BEHIND = re.compile(r"(?:[nkoy]|N(?=T))(?P<name>[TNI~]*N)\Z")
_GIVES_NAME = re.compile(r"W[vVS]dnr?j[TNI~]+\Z")
_TOLD_NOTHING = re.compile(r"[dPa#]{0,3}[nH#][it]")  # a thing, or many people, and a preposition
# Behind a coordinator: within weeks the firm had sent
_WITHIN_WEEKS = re.compile(r"i[dPa#]{0,2}[nkoy]{1,2}(?:p|[dP][aenoNhHTk]{0,4}[nhHokN]|[TNI~]+)[rf]?[xmvVS]")
_WHICH_CLAUSE = re.compile(r"iW(?:p|[dP]?[aenoNhHTk]{0,4}[nhHokN])[rf]?[mvVS]")
_FINITE_AGAIN = re.compile(r"c[rf]?[xmvVS]|[VS]")
_SHARE = re.compile(r"da?i[dPp]?[aTNI~nhHok]{0,6}")
_VERB_FOLLOWS = re.compile(r"[rf]{0,2}[xmVSve]")
_CLAUSE_OPENS = re.compile(r"[,Q]")


def subject(tags: str, verb: int, low: int = 0, depth: int = 0) -> Subject | None:
    """The subject of the verb at ``verb``, searched for no further left than ``low``."""
    if depth > _DEEPEST:
        return None
    low = max(low, verb - WINDOW)
    left = verb_group_start(tags, verb) - 1
    if tags[verb] in "Gg" and "x" not in tags[left + 1 : verb]:
        return _of_participle(tags, verb, left, low, depth)
    if left < low:
        return None
    return _BEHIND.get(tags[left], _phrase_ending)(tags, left, low, depth)


def _phrase_ending(tags: str, last: int, low: int, depth: int) -> Subject | None:
    """The noun phrase right before the verb, where it opens the clause; else the phrase that does."""
    if last < low:
        return None
    end = last + 1
    if tags[last] == "~" and last > low and tags[last - 1] == "N":
        last -= 1  # Calder Gear Inc. said
    if tags[last] not in NP_FINAL and tags[last] not in "d#a":
        return _of_clause(tags, last, low)
    phrases = joint(tags, Phrase(climb(tags, phrase_start(tags, last, low), low), end), low)
    begin = phrases[0].start
    before = tags[begin - 1] if begin > low else "."
    if before == "i" and tags[begin] != "#" and (begin - 1 == low or tags[begin - 2] in ",c"):
        return _behind_preposition(tags, begin, last, low, depth)
    if before == "j" and _GIVES_NAME.search(tags, low, last + 1):
        return _of_clause(tags, begin - 1, low)  # "A man who gave his name as Rudd said"
    # "The man who told the mayor said": the phrase right before is a relative clause's object.
    is_object = _has_object(tags, begin - 1, low)
    wider = _of_clause(tags, begin - 1, low) if is_object else None
    return wider or Subject(phrases, "adjacent")


def _behind_preposition(tags: str, begin: int, last: int, low: int, depth: int) -> Subject | None:
    """Who speaks where all before the verb is a phrase behind a preposition, from ``begin`` to ``last``."""
    named = _NAMED_BEHIND.search(tags, begin, last + 1)
    if named is not None:  # "In a letter to the council Ines Calder wrote", no comma between
        return Subject((Phrase(named.start("name"), last + 1),), "adjacent")
    if begin == 1 and _SHARE.match(tags, begin, last):
        return Subject((Phrase(begin, last + 1),), "adjacent")  # About a third of voters said
    # "but in a later interview said": a prepositional phrase is no subject.
    outer = begin - 2
    while outer > low and tags[outer] == ",":
        outer -= 1
    return _of_coordinate(tags, outer + 1, low, depth) if outer > low else None


def _has_object(tags: str, before: int, low: int) -> bool:
    """Whether the phrase behind ``before`` is an object: of a participle, a preposition, a relative clause's verb."""
    if before < low:
        return False
    if tags[before] in "ezvbit" or (tags[before] in "gG" and tags[before + 1] not in "ho"):  # a planning director
        return True
    if tags[before] == "a" and before > low and tags[before - 1] == "t":
        return True  # sent to free a net
    return (
        tags[before] in "VSBEx" and before > low and (tags[before - 1] == "W" or tags[before - 1 : before + 1] == "tB")
    )


def _of_clause(tags: str, last: int, low: int) -> Subject | None:
    """The phrase that opens the clause: ``People living near the site said``, ``The man who owns it said``."""
    start = last
    while start > low and tags[start - 1] not in _SIGNS:
        start -= 1
    while start < last and tags[start] in "cjr":
        start += 1
    relative = max(tags.rfind("W", start, last + 1), tags.rfind("w", start, last + 1))
    if relative == start:
        return _antecedent(tags, relative, low)
    if tags[start] in FRONTED:
        return None
    phrase = some_of(tags, start) or phrase_at(tags, start)
    if phrase is None and relative > start and tags[relative] == "w":
        phrase = phrase_at(tags, relative + 1)  # so much so that posts linked to the group put
    if phrase is None or phrase.end > last + 1 or tags[phrase.end] not in _GOES_ON:
        return None
    if tags[phrase.end] == "v" and tags[start - 1 : start] == "j":
        return None  # when the bill came somebody said
    return Subject((phrase,), "clause")


def _antecedent(tags: str, relative: int, low: int, _depth: int = 0) -> Subject | None:
    """The noun phrase that a relative pronoun stands for."""
    if relative - 1 > low and tags[relative - 1] == "c":
        first = tags.rfind("W", low, relative - 1)  # "the bishop who came and who"
        return _antecedent(tags, first, low) if first > low else None
    last = _before_relative(tags, relative, low)
    if last < low or (tags[last] not in NP_FINAL and tags[last] not in "d#"):  # those who; six in ten who
        return None
    start = phrase_start(tags, last, low)
    outer = climb(tags, start, low)
    # "who" wants a person: the nearest phrase, if its head is one.
    if tags[last] in "hH" or (tags[last] == "N" and not _opens_with_person(tags, outer, start)):
        outer = start
    elif outer < start and tags[last] in "ok" and _TOLD_NOTHING.match(tags, outer, start):
        outer = start  # handed the file to the ministry, which said
    elif outer < start and tags[last] == "k" and tags[outer:start].endswith("ki"):
        outer = start  # sent her message under a headline that said
    return Subject((Phrase(outer, last + 1),), "relative")


def _before_relative(tags: str, relative: int, low: int) -> int:
    """The last item of what a relative clause stands behind: a preposition, comma, bracket or nickname between."""
    last = relative - 1
    if last >= low and tags[last] == "i":
        last -= 1
    if last >= low and tags[last] in ",-":
        last -= 1
    if last >= low and tags[last] == ")":
        last = tags.rfind("(", low, last) - 1
    if last > low + 1 and tags[last - 1 : last + 1] == ",#":
        last -= 2  # Ines Calder, 71, who
    if last > low and tags[last] == "Q" and (comma := tags.rfind(",", low, last)) > low:
        last = comma - 1  # Maddern, nicknamed "Mad Dog", who
    return last


def _opens_with_person(tags: str, outer: int, start: int) -> bool:
    head = tags.find("i", outer, start) - 1
    return head >= outer and tags[head] in "hH"


def _of_governor(tags: str, place: int, low: int, depth: int) -> Subject | None:
    """An infinitive's subject is that of the verb it hangs on, or that verb's object: ``led her to declare``."""
    controller = _object(tags, place - 1, low)
    if controller is not None:
        return Subject((controller,), "controller")
    for governor in range(place - 1, max(low, place - 1 - _FARTHEST_GOVERNOR) - 1, -1):
        if tags[governor] in _GOVERNORS:
            return subject(tags, governor, low, depth + 1)
        if tags[governor] in ";:.?!":
            break
    return None


def _object(tags: str, last: int, low: int) -> Phrase | None:
    """The person who is the object of the verb right before: ``asked the driver``, ``led her``.

    A name alone may be a means: ``used Facebook to say``.
    """
    if last <= low + 1 or tags[last] not in "udhHN":
        return None
    near = last if tags[last] == "d" else phrase_start(tags, last, low)
    start = climb(tags, near, low)
    if start <= low + 1 or tags[start - 1] not in "evVSgGbB" or tags[start : last + 1] == "N":
        return None
    if start < near and tags[max(start, tags.find("i", start, near) - 1)] not in "hH":
        return None
    return Phrase(start, last + 1)


def _of_coordinate(tags: str, place: int, low: int, depth: int) -> Subject | None:
    """``X left and said``: the second verb has the first one's subject."""
    if place > low and tags[place - 1] in ";,":
        place -= 1
        if tags[place] == ";":
            return _of_first_clause(tags, place, low, depth)
    first = finite_before(tags, place, low, closed=tags[place] == ",")
    if first is None:
        return _of_base_form(tags, place, low)
    return _outermost(tags, first, low, depth)


def _of_base_form(tags: str, place: int, low: int) -> Subject | None:
    """``The walkers hail the plan but warn``, ``They're few and say``: a plural before a base form, a contraction."""
    match = _PLURAL_AND_VERB.match(tags, low, place)
    if match is None:
        return None
    return Subject((Phrase(*match.span("subject" if match.group("subject") else "pronoun")),), "coordinate")


def _of_first_clause(tags: str, place: int, low: int, depth: int) -> Subject | None:
    """``X left the board; sold the land; and said``: what semicolons part has the subject of the first clause."""
    for verb in range(low + 1, place):
        if is_finite(tags, verb, low):
            found = subject(tags, verb, low, depth + 1)
            if found is not None:
                return found
    return None


def _outermost(tags: str, verb: int, low: int, depth: int) -> Subject | None:
    """The subject of ``verb``, or of the reporting verb whose reported clause it stands in."""
    found = None
    for _ in range(3):
        found = subject(tags, verb, low, depth + 1)
        outer = _reporting(tags, found.phrases[0].start, low) if found else None
        if outer is None and found is not None and depth == 0:
            outer = _around(tags, found.phrases[0].start, low)
        if outer is None:
            break
        verb = outer
    return found


def _reporting(tags: str, start: int, low: int) -> int | None:
    """The verb that reports the clause whose subject begins at ``start``."""
    outer = start - 1
    if outer > low and tags[outer] == "w":
        outer -= 1
    said = _before_circumstances(tags, outer, low)
    if said < outer and tags[said] in NP_FINAL:
        said = phrase_start(tags, said, low) - 1  # told the paper on Monday the tone was
    outer = said
    if outer > low + 1 and tags[outer] == "c" and tags[outer - 1] in NP_FINAL:
        outer = phrase_start(tags, outer - 1, low) - 1
    if outer > low + 1 and tags[outer] == "x" and tags[outer - 1] == "p":
        outer -= 2  # "said there was no plan": what is there is the clause's subject
    if outer <= low:
        return None
    if tags[outer] in "VS":
        return outer
    return finite_before(tags, start - 1, low) if tags[start - 1] == "w" else None


def _around(tags: str, start: int, low: int) -> int | None:
    """``Lee insisted that it was clear when the boat was serviced and denied it``: the verb that has the clause."""
    if start - 1 <= low or tags[start - 1] != "j":
        return None
    outer = finite_before(tags, start - 1, low)
    found = subject(tags, outer, low, 1) if outer is not None else None
    return _reporting(tags, found.phrases[0].start, low) if found is not None else None


def _before_circumstances(tags: str, last: int, low: int) -> int:
    """The last item before the time and place that end at ``last``: ``said on Monday that in politics it takes``."""
    while last > low:
        if tags[last] in "yr" or tags[last : last + 2] == "iy":
            last -= 1
            continue
        start = phrase_start(tags, last, low) if tags[last] in NP_FINAL else 0
        if start <= low + 1 or tags[start - 1] != "i":
            break
        last = start - 2
    return last


def _of_participle(tags: str, verb: int, left: int, low: int, depth: int) -> Subject | None:
    """``, saying``: the main clause's subject; before the main clause, the phrase behind the comma.

    ``with Gorka noting`` has a subject of its own, and so has ``caught a man yelling``.
    """
    own = _quoted(tags, verb, left, low) or _own_subject(tags, verb, left, low) or _with_named(tags, verb, low)
    if own is not None:
        return own
    first = _first_of_two(tags, left, low)
    if first is not None:
        return subject(tags, first, low, depth + 1)
    main = _infinitive_before(tags, verb, left, low) or _in_which(tags, verb, left, low)
    main = main or finite_before(tags, verb, low)
    if main is not None:
        found = _of_main_verb(tags, verb, main, low, depth)
        return Subject(found.phrases, "participle") if found else None
    if left > low and tags[left] == "," and tags[low] not in "ijGg":
        return _before_comma(tags, left, low, depth)  # "Mr Rao, citing the cost, said"
    if verb - 1 == left >= low and tags[left] in NP_FINAL:
        start = climb(tags, phrase_start(tags, left, low), low)
        if start == low and "k" in tags[start:verb]:
            return Subject((Phrase(start, verb),), "reduced relative")  # "A note by Calder calling it late was lost"
    phrase = _opening_main_clause(tags, verb)
    return Subject((phrase,), "fronted participle") if phrase else None


def _of_main_verb(tags: str, verb: int, main: int, low: int, depth: int) -> Subject | None:
    """The subject of the clause that the participle at ``verb`` belongs to, which has its verb at ``main``."""
    if tags[verb - 1] == "i" and tags[verb - 2] != "x" and (nearest := subject(tags, main, low, depth + 1)):
        return nearest  # said the chair had begun by calling it "late"
    found = _outermost(tags, main, low, depth)
    start = found.phrases[0].start if found else 0
    if start and tags[start - 1] == "j" and (tags[main] not in "VS" or tags[start] == "p"):
        # "He spoke as the board met, saying": a verb of speech has the participle, or else the main clause.
        outer = finite_before(tags, start - 1, low)
        found = (_outermost(tags, outer, low, depth) if outer is not None else None) or found
    return found


def _infinitive_before(tags: str, verb: int, left: int, low: int) -> int | None:
    """``led the clerk to send a note saying``: the infinitive whose object the participle stands behind."""
    if left != verb - 1 or left <= low or tags[left] not in NP_FINAL:
        return None
    start = phrase_start(tags, left, low)
    return start - 1 if start - 2 > low and tags[start - 1] in "bBx" and tags[start - 2] == "t" else None


def _in_which(tags: str, verb: int, left: int, low: int) -> int | None:
    """``a clip in which boys beat a drum, yelling``: the verb of a clause with a subject of its own."""
    found = None
    for link in _WHICH_CLAUSE.finditer(tags, low, verb) if left > low and tags[left] == "," else ():
        found = link.end() - 1
    return found if found is not None and _FINITE_AGAIN.search(tags, found + 1, verb) is None else None


def _first_of_two(tags: str, left: int, low: int) -> int | None:
    """``saying he had built firms and calling it "mad"``: the participle of speech that another is coordinated with."""
    if left <= low or tags[left] != "c":
        return None
    for place in range(left - 1, low, -1):
        if tags[place] in ";:.?!":
            return None
        if tags[place] == "G":
            return place if tags[place - 1] in ",-" or tags[place - 1] in NP_FINAL else None
    return None


def _opening_main_clause(tags: str, verb: int) -> Phrase | None:
    """``Calling it "late", though, Ines Calder left``: the first phrase behind a comma that a verb follows."""
    first = None
    for opens in _CLAUSE_OPENS.finditer(tags, verb, verb + WINDOW):
        phrase = phrase_at(tags, opens.end())
        if phrase is None or tags[phrase.start] == "u":
            continue
        if _VERB_FOLLOWS.match(tags, phrase.end):
            return phrase
        first = first or phrase
    return first


def _with_named(tags: str, verb: int, low: int) -> Subject | None:
    """``The union said no, with its president, Tom Reed, accusing``: the one whom the phrase names."""
    found = _WITH_NAMED.search(tags, max(low, verb - _FARTHEST_NAMED), verb) if tags[verb - 1] == "," else None
    return Subject((Phrase(*found.span("name")),), "absolute") if found else None


def _own_subject(tags: str, verb: int, left: int, low: int) -> Subject | None:
    if left >= low and tags[left] == "p" and verb - 1 == left:
        return Subject((Phrase(left, verb),), "adjacent")  # "he's predicting", one word with its auxiliary
    if left <= low or tags[left] not in NP_FINAL:
        return None
    near = phrase_start(tags, left, low)
    phrase = Phrase(climb(tags, near, low), left + 1)
    if tags[left] == "h" and verb - 1 == left and tags[near] == "d":
        return Subject((phrase,), "reduced relative")
    if tags[left] == "k" and verb - 1 == left and phrase.start > low and tags[phrase.start - 1] in "j,":
        return Subject((phrase,), "reduced relative")  # after the note telling them; , its note saying
    phrases = joint(tags, phrase, low, CLOSED_BEFORE | {"i"})
    opening = phrases[0].start - 1
    with_it = opening >= low and tags[opening] == "i" and (opening == low or tags[opening - 1] in ",-Q")
    with_it = with_it and tags[opening + 1 : verb + 1] != "dnG"  # at one point calling it late
    # "- Calder saying it was "mad" and Rao calling it "sane""
    bare = verb - 1 == left and tags[left] in "hHNo" and opening > low
    if with_it or (bare and (tags[opening] == "-" or tags[opening - 1 : opening + 1] == "Qc")):
        return Subject(phrases, "absolute")
    return None


def _quoted(tags: str, verb: int, left: int, low: int) -> Subject | None:
    """``the paper quoted Calder as saying``: the object speaks."""
    last = verb - 2
    if left not in (last, last + 1) or last <= low + 1 or tags[verb - 1] != "j" or tags[last] not in NP_FINAL:
        return None
    start = phrase_start(tags, last, low)
    if start - 1 <= low or tags[start - 1] not in "VS" or tags[start - 2] == "x":
        return None
    return Subject((Phrase(start, last + 1),), "quoted")


def _before_bracket(tags: str, bracket: int, low: int, depth: int) -> Subject | None:
    """``Ines Calder (Green) said``."""
    opened = tags.rfind("(", low, bracket)
    return _phrase_ending(tags, opened - 1, low, depth) if opened > low else None


def _before_quote(tags: str, quote: int, low: int, depth: int) -> Subject | None:
    """``Ines Calder, describing it as "a farce," said``: the comma stands inside the marks."""
    return (_before_comma if is_embedded(tags, quote, low) else _phrase_ending)(tags, quote, low, depth)


def _before_dash(tags: str, dash: int, low: int, depth: int) -> Subject | None:
    """``The board - all nine of them - said``."""
    opened = tags.rfind("-", low, dash)
    return _phrase_ending(tags, opened - 1, low, depth) if opened > low else None


def _before_comma(tags: str, comma: int, low: int, depth: int) -> Subject | None:
    """The verb stands behind a parenthesis: apposition, relative clause or adverbial between commas."""
    run: list[Chunk] = []
    chunks = chunks_before(tags, comma, low)
    if len(chunks) > 1 and tags[chunks[-2][1] - 1] == "W":
        return _antecedent(tags, chunks[-2][1] - 1, low)  # "Calder, who, on her way out, said"
    for begin, end in reversed(chunks):
        first, opens_clause = past_links(tags, begin, end)
        link = behind_link(tags, first, end)
        if link is None and run:
            link = reported_subject(tags, first, end)
        if link is not None and tags[link] == "j" and tags[end - 1] in "nk" and opens_any(tags, run):
            break  # "before the vote, the chair, Ines Calder, said"
        if link is not None:
            first, opens_clause = link + 1, True
        elif tags[first : first + 1] == "j" and begin == chunks[0][0]:
            break
        new_clause = opens_clause and link is None and _WITHIN_WEEKS.match(tags, first, end) is not None
        if new_clause or (
            first < end
            and not is_parenthetic(tags, first, end)
            and has_finite(tags, first, end)
            and not is_apposition(tags, first, end, low)
        ):
            if opens_any(tags, run):
                break
            verb = finite_before(tags, end, low)
            return _outermost(tags, verb, low, depth) if verb is not None else None
        run.insert(0, (first, end))
        if opens_clause and (link is not None or not is_parenthetic(tags, first, end)):
            found = of_run(tags, run)
            earlier = before_coordinator(tags, begin, low) if link is None and found else ()
            return Subject((*earlier, *found.phrases), found.how) if found else None
    return of_run(tags, run)


_BEHIND: dict[str, Callable[[str, int, int, int], Subject | None]] = {
    "t": _of_governor,
    "c": _of_coordinate,
    "W": _antecedent,
    "w": _antecedent,
    ",": _before_comma,
    ")": _before_bracket,
    "-": _before_dash,
    "Q": _before_quote,
}
"""What stands before the verb group -> where its subject is looked for."""
