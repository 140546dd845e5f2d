"""Names in the text: where each stands, which of its words a caption would print, and what it is the name of.

A run of name words is one mention. Desks, titles and places before a person's name are cut off, a possessive ending
and a suffix are set apart, particles (van der, bin, de la) and a nickname between marks or brackets are kept. Nothing
is looked up by who it is: a list of given names says how a word is mostly used, never more.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from service.attribution import lexicon
from service.attribution.capitals import PARTISANS
from service.attribution.context import Context
from service.attribution.joined import (
    BEFORE_FRIENDS,
    EDITIONS,
    FIRMS,
    PLURAL_BODIES,
    edition_before,
    end_of_fields,
    is_field,
    is_pair,
    names_two_places,
    of_friends,
    of_many,
)
from service.attribution.name_forms import (
    PARTICLES,
    POST_NOMINALS,
    Form,
    Gender,
    Kind,
    bare,
    fold,
    form_of,
)
from service.attribution.records import Field
from service.attribution.vocabulary import TAGS, WITH_DEPARTMENTS

if TYPE_CHECKING:
    from service.attribution.entities import Entity

_RUN: Final = re.compile(r"[TNIP](?:(?<=[TNI])~?(?:(?:#(?=[TNI]))?[TNI]~?)*P?)?")
_APOSTROPHES: Final = ("'", "’")
_AGE_OR_ROLE_BEHIND: Final = re.compile(r",#,|,#\)|\(#\)|,h,|,d[an]{0,2}h")
_PERSON_OR_BODY: Final = lexicon.describing("person or body")
_VERBS: Final = ("V", "S", "v", "x", "m")
_DESCRIBED: Final = re.compile(r"h,?(?:d?[ane]{0,3}h(?:c[ane]{0,3}h)?)?\Z")
_KIN_DESCRIBED: Final = re.compile(r"(?<=d)h,d[anehokc]{1,8}\Z")  # Her brother, the keen diver and coastguard Reed
_DESCRIPTION: Final = 12  # tokens before a name that may describe its bearer
_SMALL_LEGAL_FORMS: Final = frozenset({"plc", "ltd", "inc", "llc"})
_OF_MANY_TRADES: Final = frozenset("union association federation guild brotherhood".split())
_WITH_SUBJECTS: Final = frozenset("council committee commission conference".split())
_OF: Final = frozenset(("of", "for"))
_GOING_ON: Final = frozenset("ncohak#\"('")  # tags of a particle, ``&``, and what a nickname may stand in
_TITLE_CASE_SHARE: Final = 0.6
_SMALL_IN_HEADLINES: Final = frozenset("ditcjwWqxmrupf")  # tags of words that have no capital there
_HEADLINE_LONGEST: Final = 40  # tokens
_HEADLINE_WITHIN: Final = 3  # paragraphs from the top
_DATELINE: Final = re.compile(r"N{1,3}(?:,?[Ny#c]{1,3}~?){0,2}(?:\([^()]{1,9}\))?-")
_FEW_CAPITALS: Final = 3
_CAPITALS_FOR_A_SMALL_ONE: Final = 6
_LONGEST_NICKNAME: Final = 3  # tokens
_OPENING: Final = PARTICLES | EDITIONS
_BASED: Final = ("-based", "-born", "-owned", "-backed", "-listed", "-year-old")
_ROYAL: Final = frozenset("king queen prince princess crown emperor empress sultan emir".split())
_OF_OFFICES: Final = frozenset("for of and & ,".split())
_DEPARTMENTS_WITHIN: Final = 8  # tokens
_FULL: Final = ("given name", "surname")
_LONGEST_NAME: Final = 14  # tokens; what joins more is no name
_LONGEST_RUN: Final = 5  # words of a name and a first name behind it


@dataclass(slots=True, eq=False)
class Name:
    """One mention by name: tokens ``first`` to ``last`` with title and desk, ``core`` to ``last`` without.

    ``start`` and ``end`` are offsets of the name alone, possessive ending left out. ``words`` are lower-case, without
    accents, full stops and suffix; ``gender`` is what the title says, "u" where it says nothing.
    """

    first: int
    core: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    suffix: str
    title: str
    gender: Gender
    kind: Kind
    possessive: bool
    quoted: bool
    field: Field
    surname_first: bool = False
    tail: str = ""  # the surname that follows further on: Leon and Mabel Gill
    entity: "Entity | None" = None
    kin_of: tuple[str, int] | None = None  # the noun for kin before it, and the token of "his" or "her" before that


def find_names(context: Context, field_name: Field = "text", known: Collection[tuple[str, ...]] = ()) -> list[Name]:
    """All mentions by name in one field, in order."""
    return _Finder(context, field_name, known).run()


class _Finder:
    def __init__(self, context: Context, field_name: Field, known: Collection[tuple[str, ...]]) -> None:
        self.context, self.field_name, self.known = context, field_name, known
        self.tokens = tokens = context.tokens
        self.tags, self.word, self.low, self.start = tokens.tags, tokens.word, tokens.low, tokens.start
        self.forms: dict[str, Form | None] = {}
        self.headlines: list[tuple[int, int]] = []
        self.openings = {begin for begin, _ in tokens.bounds[:_HEADLINE_WITHIN]}

    def run(self) -> list[Name]:
        tokens = self.tokens
        found: list[Name] = []
        position = 0
        for number, (begin, end) in enumerate(tokens.bounds):
            if number < _HEADLINE_WITHIN and end - begin <= _HEADLINE_LONGEST and self._is_headline(begin, end):
                self.headlines.append((begin, end))
                continue
            position = begin
            for match in _RUN.finditer(tokens.tags, begin, end):
                first, stop = match.span()
                if first >= position:
                    position = self._take(first, stop, end, found)
        if self.headlines:
            found = self._headline_names(found) + found
            found.sort(key=lambda name: name.first)
        found = self._parted(found)
        self._mark_quoted(found)
        return found

    def _parted(self, found: list[Name]) -> list[Name]:
        """``About Mr Reed Nell says little``: a first name, known by itself too, right behind somebody else's name."""
        runs = [
            name for name in found
            if 1 < len(name.words) < _LONGEST_RUN and name.words[-1] in lexicon.GIVEN_NAMES
            and self.tags.startswith(_VERBS, name.last + 1)
        ]  # fmt: skip
        if not runs:
            return found
        alone = {name.words[0] for name in found if len(name.words) == 1}
        runs = [name for name in runs if name.words[-1] in alone]
        if not runs:
            return found
        full = {name.words for name in found if len(name.words) > 1}
        firsts, lasts = {words[0] for words in full}, Counter([words[-1] for words in full])
        parted = set()
        for name in runs:
            *before, last = name.words
            if last in firsts and lasts[last] == 1 and (before[-1] in alone or before[-1] in lasts):
                parted.add(name.first)
        return [part for name in found for part in (self._parts(name) if name.first in parted else (name,))]

    def _parts(self, name: Name) -> list[Name]:
        """The name that a run begins with, and the first name that is its last word."""
        parts: list[Name] = []
        for first, end in (name.first, name.last), (name.last, name.last + 1):
            form = self._form(first, end)
            if form is not None:
                self._append(first, end, form, parts)
        return parts

    # -- headlines

    def _is_headline(self, begin: int, end: int) -> bool:
        firsts = [word[0] for word in self.tokens.word[begin:end]]
        capital = sum(map(str.isupper, firsts))
        if capital <= _FEW_CAPITALS:
            return False
        small = 0
        for first, tag in zip(firsts, self.tokens.tags[begin:end], strict=True):
            if first.islower() and tag not in _SMALL_IN_HEADLINES:
                small += 1
                if capital <= _CAPITALS_FOR_A_SMALL_ONE * small:
                    return False
        return capital >= _TITLE_CASE_SHARE * sum(map(str.isalpha, firsts))

    def _headline_names(self, body: list[Name]) -> list[Name]:
        """Where every word is capital, names are those that the article's body writes."""
        known = {name.words for name in body} | set(self.known)
        found: list[Name] = []
        for begin, end in self.headlines:
            position = begin
            for match in _RUN.finditer(self.tokens.tags, begin, end):
                if match.start() >= position:
                    position = self._known_in_run(match.start(), match.end(), end, known, found)
        return found

    def _known_in_run(
        self, first: int, end: int, limit: int, known: Collection[tuple[str, ...]], found: list[Name]
    ) -> int:
        """The longest known names in a run of capitals; the whole run where none is known and it looks like a name."""
        before = len(found)
        position = first
        while position < end:
            for stop in range(min(end, position + 6), position, -1):
                form = self._form(position, stop)
                if form is not None and form.words in known and form.words:
                    opens = position - self._is_behind_given(first, position)
                    self._append(opens, stop, (opens < position and self._form(opens, stop)) or form, found)
                    position = stop - 1
                    break
            position += 1
        if len(found) == before and end - first <= 3:
            return self._take(first, end, limit, found)
        return end

    def _is_behind_given(self, first: int, place: int) -> bool:
        """Whether a given name stands right before ``place``: the body may have the surname alone."""
        given = lexicon.GIVEN_NAMES.get(self.low[place - 1]) if place > first else None
        return given is not None and given.also is None and self.tags[place - 1 : place + 1] == "NN"

    # -- runs

    def _take(self, first: int, end: int, limit: int, found: list[Name]) -> int:
        """Adds the name of a run; where the search goes on."""
        tags, low = self.tags, self.low
        if self.word[end - 1] in _APOSTROPHES:
            whole = of_many(self.tokens, end, limit)
            if whole is not None:
                return self._take_whole(self._opened_by_another(min(whole[0], first), found), whole[1], found)
            end -= 1  # the Waders' claim
            if end == first:
                return first + 1
        if end < limit and tags[end] in _GOING_ON and tags[end - 1] != "P":
            end = self._extended(end, min(limit, first + _LONGEST_NAME))
        if first and low[first - 1] in _OPENING and tags[first] == "N":
            first = self._opened(first)
        first = self._behind_department(self._behind_based(first, end), end)
        form = self._form(first, end)
        if form is None:
            return end
        friends = of_friends(self.tokens, first, form.kind) if first > 1 and low[first - 1] in BEFORE_FRIENDS else first
        if friends < first:
            while found and found[-1].first >= friends:
                found.pop()  # its opening word, taken for a name by itself
            return self._take_whole(friends, end, found)
        if found and 1 < first - found[-1].last < 4 and self._continues(found[-1], first, form):
            return self._go_on(found[-1], end, limit)
        self._append(first, end, form, found)
        return end

    def _go_on(self, name: Name, end: int, limit: int) -> int:
        """Lengthens a name to ``end`` and by the other fields of what has several; where it ends."""
        self._lengthen(name, end)
        further = end_of_fields(self.tokens, name.words, end, limit)
        if further > end:
            self._lengthen(name, further)
        return further

    def _behind_based(self, first: int, end: int) -> int:
        """Where the name in ``Harwick-based Calder Gear`` begins."""
        low = self.low
        while first < end - 1 and low[first].endswith(_BASED):
            first += 1
        if first < end - 2 and low[first + 1] in _ROYAL and lexicon.PLACES.get(low[first]) == "demonym":
            return first + 1  # Danish Queen Ingrid
        return first

    def _behind_department(self, first: int, end: int) -> int:
        """Where the name in ``Minister of State for Housing Ines Calder`` begins."""
        if not first or self.low[first - 1] not in _OF_OFFICES or end - first <= len(_FULL):
            return first
        if WITH_DEPARTMENTS.isdisjoint(self.low[max(0, first - _DEPARTMENTS_WITHIN) : first - 1]):
            return first
        while end - first > len(_FULL) and TAGS.get(self.low[first], "-") in "nohakPg" and not self._is_given(first):
            first += 1
        return first

    def _opened_by_another(self, first: int, found: list[Name]) -> int:
        """``the Harbour and Parks Workers' Union``: where a name begins that has two fields."""
        low, last = self.low, found[-1] if found else None
        if last is None or first - last.last != 2 or low[first - 1] != "and" or len(last.words) > 1:
            return first
        if not last.first or low[last.first - 1] != "the":
            return first
        found.pop()
        return last.first

    def _opened(self, first: int) -> int:
        """Where a name begins whose first words are no name words: a particle, or the "Evening" of a newspaper."""
        low, word = self.low, self.word
        if low[first - 1] in EDITIONS:
            return edition_before(self.tokens, first) if first > 1 else first
        while first and low[first - 1] in PARTICLES and word[first - 1].islower():
            first -= 1
        return first

    def _take_whole(self, first: int, end: int, found: list[Name]) -> int:
        """Adds an organisation's name that no run holds."""
        tokens = self.tokens
        words = tuple(fold(bare(tokens.word[place])) for place in range(first, end) if tokens.tags[place] != "~")
        form = Form(0, tuple(word for word in words if word), "", "", "u", "organisation")
        self._append(first, end, form, found)
        return end

    def _extended(self, end: int, limit: int) -> int:
        """Where a name ends that goes on: behind particles, a nickname, ``&``, a capital noun (Harwick Council)."""
        tokens = self.tokens
        while end < limit:
            if tokens.low[end] in _SMALL_LEGAL_FORMS or self._is_noun_of_name(end) or self._is_branch(end):
                return end + 1
            step = self._step(end, limit)
            run = _RUN.match(tokens.tags, step, limit) if step > end else None
            if run is None:
                return end
            end = run.end()
            if tokens.tags[end - 1] == "P":
                return end
        return end

    def _is_branch(self, place: int) -> bool:
        """``Dock Workers Local 88``: the number is part of the name."""
        return self.tags[place] == "#" and self.low[place - 1] == "local"

    def _is_noun_of_name(self, place: int) -> bool:
        """A capital noun that ends a name: Harwick Council, and behind a given name a surname that is a word."""
        tokens = self.tokens
        tag = tokens.tags[place]
        if tag not in "ohnak" or not tokens.word[place][0].isupper() or tokens.low[place] in PARTISANS:
            return False
        if tokens.low[place] == "executive":  # the Health and Safety Executive, before no name of a person
            return tokens.tags[place + 1 : place + 2] not in ("N", "T", "I")
        alone = place < 2 or tokens.tags[place - 2] not in "NIT~"
        return tag == "o" or (alone and tokens.tags[place - 1] == "N" and self._is_given(place - 1))

    def _step(self, end: int, limit: int) -> int:
        """Behind what may join the words of one name; ``end`` where nothing does."""
        tags, low, word = self.tokens.tags, self.tokens.low, self.tokens.word
        if word[end] == "&" and end + 1 < limit and tags[end + 1] == "N":
            return end + 1
        if tags[end] in "\"('":
            return self._nickname_end(end, limit)
        step = end
        while step < limit and low[step] in PARTICLES and word[step].islower():
            step += 1
        return step if step < limit and tags[step] in "NP" and word[step][0].isupper() else end

    def _nickname_end(self, opened: int, limit: int) -> int:
        """Behind the closing sign of ``Earl “Bubba” Smith``; ``opened`` where there is no such thing."""
        tags = self.tokens.tags
        closing = ")" if tags[opened] == "(" else tags[opened]
        for place in range(opened + 1, min(opened + 2 + _LONGEST_NICKNAME, limit - 1)):
            if tags[place] == closing:
                same_line = self.tokens.start[opened] == self.tokens.end(opened - 1) + 1
                is_acronym = self.tokens.word[opened + 1].isupper()
                is_name = (
                    place > opened + 1 and not is_acronym and tags[place + 1] in "NP" and tags[opened + 1] in "NnhaV"
                )
                return place + 1 if same_line and is_name and self._is_given(opened - 1) else opened
        return opened

    def _is_given(self, place: int) -> bool:
        return self.tokens.low[place].rstrip(".") in lexicon.GIVEN_NAMES

    def _form(self, first: int, end: int) -> Form | None:
        last = end - 1
        surface = self.word[last]
        if first < last:
            surface = self.context.text[self.start[first] : self.start[last] + len(surface)]
        if surface in self.forms:
            return self.forms[surface]
        form = self.forms[surface] = form_of(self.word[first:end], self.tags[first:end])
        return form

    def _append(self, first: int, end: int, form: Form, found: list[Name]) -> None:
        if first in self.openings and self._is_dateline(first):
            return
        cut, words, suffix, title, gender, kind, surname_first = form
        core, last, several = first + cut, end - 1, len(words) > 1
        shown = last
        while shown > core + 1 and self.low[shown] in POST_NOMINALS:  # which no caption prints
            shown -= 1
        word = self.word[shown]
        finish = self.start[shown] + len(word)
        possessive = self.tags[last] == "P"
        if possessive and shown == last:
            finish -= len(word) - len(bare(word))
        elif self.tags.startswith("P", end) and self.word[end] in _APOSTROPHES:
            possessive = True
        if kind == "unknown" and (several or self.tags.startswith(",", end)):
            kind = self._kind_by_place(core, end, form)
        elif kind == "person" and several and not title and self._is_of_papers(core):
            kind = "organisation"
        if several and gender == "u" and kind != "organisation":
            gender = self._gender_before(core)
        found.append(
            Name(first, core, last, self.start[core], finish, words, suffix, title, gender, kind, possessive,
                 False, self.field_name, surname_first)
        )  # fmt: skip

    def _is_dateline(self, first: int) -> bool:
        """``LEUVEN, March 4 -``, ``GRAZ (Agency) -``: where an article was written."""
        return self.word[first].isupper() and _DATELINE.match(self.tags, first) is not None

    def _gender_before(self, core: int) -> Gender:
        """What a noun before a full name says: ``her brother, the postman Tom Reed``, ``businesswoman Ines Calder``."""
        low = max(0, core - _DESCRIPTION)
        before = self.tokens.tags[low:core]
        # A description has a person noun, and nothing but a comma behind that or another.
        if before[-1:] in ("h", ",") and "h" in before:
            match = _DESCRIBED.search(before)
        else:
            match = _KIN_DESCRIBED.search(before) if "," in before else None
        if match is None:
            return "u"
        first = low + match.start()
        while first > 1 and self.tags[first - 1] in "dane":
            first -= 1
        if first > 1 and self.low[first - 1] == "of" and self.tags[first - 2] == "h":
            first, core = first - 2, first - 1  # The widow of the dead man, Ines Calder
        for place in range(core - 1, first - 1, -1):
            noun = lexicon.PERSON_NOUNS.get(self.tokens.low[place])
            if noun is not None and noun.gender != "-" and not noun.plural:
                return noun.gender
        return "u"

    def _kind_by_place(self, core: int, end: int, form: Form) -> Kind:
        tags = self.tokens.tags
        several = len(form.words) > 1
        if several and core and self.tokens.low[core - 1] == "the":
            people = form.words[-1] in lexicon.PERSON_NOUNS  # the Co-Chief Executives
            return "organisation" if form.core == 0 and not people else "unknown"
        behind = _AGE_OR_ROLE_BEHIND.match(tags, end) if tags[end : end + 1] == "," else None
        at_place = core > 0 and tags[core - 1] == "i"  # At Marle, the coach said: not who Marle is
        if behind is not None and not (at_place and tags[behind.end() : behind.end() + 1] in _VERBS):
            either = not several and self.tokens.low[behind.end() - 1] in _PERSON_OR_BODY
            return "unknown" if either and form.words[0] not in lexicon.GIVEN_NAMES else "person"
        if core and tags[core - 1] == "h" and 1 < len(form.words) < 4:
            trades = self.tokens.low[core - 1] in lexicon.GROUP_NOUNS  # the insurer Beacon Life, the developer Tom Reed
            return "person" if not trades or form.words[0] in lexicon.GIVEN_NAMES else "unknown"
        return "unknown"

    def _is_of_papers(self, core: int) -> bool:
        """``of The Sunday Plate``: a capital article in the midst of a sentence is part of a newspaper's name."""
        return core > 1 and self.word[core - 1] == "The" and self.tags[core - 2] in "iVScv"

    def _continues(self, before: Name, first: int, form: Form) -> bool:
        """``Bank`` + ``of`` + ``England``: one organisation's name."""
        tokens = self.tokens
        gap = first - before.last
        if first - before.core > _LONGEST_NAME or before.possessive or before.title or form.title:
            return False
        link = tokens.low[before.last + 1]
        if link in ("in", "on", "and"):
            return gap == 2 and self._joins(before, link, first, form)
        if link not in _OF or (gap == 3 and tokens.low[first - 1] != "the"):
            return False
        if len(before.words) > 1 and before.words[-1].endswith("ing") and "of" not in before.words:
            return False  # Calder Towing of Dorn: where the firm is
        is_body = before.words[-1] in lexicon.ORGANISATION_WORDS or before.words[-1] in PLURAL_BODIES
        return is_body or before.kind == "organisation"

    def _joins(self, before: Name, link: str, first: int, form: Form) -> bool:
        """``Ethics`` + ``in`` + ``Sport Foundation``, ``Council`` + ``on`` + ``Foreign Relations``."""
        if link == "in":  # the Ethics in Sport Foundation
            whole = form.kind == "organisation" and before.kind == "unknown" and before.first > 0
            return whole and len(before.words) == 1 and self.low[before.first - 1] == "the"
        if link == "on":
            return before.words[-1] in _WITH_SUBJECTS and is_field(self.tokens, first)
        return self._names_one_body(before, form)

    def _names_one_body(self, before: Name, form: Form) -> bool:
        """``the Marine and Coastguard Agency``, ``Avon and Somerset Police``, ``Rao and Sons``."""
        if is_pair(before.words[-1], form.words[0]):
            return True
        if form.words[0] in FIRMS and len(form.words) == 1:
            return len(before.words) == 1
        if self.low[before.first - 1 : before.first] == ["the"] and form.words[-1] in _OF_MANY_TRADES:
            return before.words[-1] not in lexicon.ORGANISATION_WORDS  # the United Boxmakers and Allied Trades Union
        of_land = lexicon.PLACES.get(before.words[0]) == "country"
        if before.kind not in ("unknown", "place") or of_land or len(before.words) > 1:
            return False
        if before.kind == "unknown" and before.first and self.low[before.first - 1] == "the":
            return form.kind == "organisation" or (len(form.words) > 1 and is_field(self.tokens, before.last))
        return names_two_places(self.tokens, before.last, form)

    def _lengthen(self, name: Name, end: int) -> None:
        tokens = self.tokens
        folded = [fold(bare(tokens.word[place])) for place in range(name.core, end) if tokens.tags[place] != "~"]
        name.last, name.words, name.kind = end - 1, tuple(filter(None, folded)), "organisation"
        name.possessive = tokens.tags[end - 1] == "P"
        word = tokens.word[end - 1]
        name.end = tokens.start[end - 1] + len(bare(word) if name.possessive else word)

    def _mark_quoted(self, names: list[Name]) -> None:
        """Tells which names stand inside marks; both lists are in order."""
        starts = [name.start for name in names]
        for span in self.context.marked:
            for place in range(bisect_left(starts, span.open), bisect_left(starts, span.close)):
                names[place].quoted = True


def show(context: Context, name: Name) -> str:
    """The name as the text writes it, without title, desk and possessive ending."""
    shown = context.text[name.start : name.end]
    return f"{shown} {name.tail}" if name.tail else shown
