"""Names in the text, and which of them are forms of one name.

A run of name words is one mention. Runs are grouped in two passes, full names before short ones, so that a surname in
the headline finds the full name that only the third paragraph gives. Nothing is looked up by who it is: a list of
given names says how a word is mostly used, never more.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from service.attribution import lexicon
from service.attribution.context import Context

Kind = Literal["person", "organisation", "place", "unknown"]
Gender = Literal["m", "f", "u"]

_RUN = re.compile(r"(?:T~?)*(?:(?:[NI]~?)+(?:(?:[TS#]~?(?=[NI]))?(?:[NI]~?))*P?|P)")
_JOINED = re.compile(r"(?:[ci]d?N(?:N|~)*P?|c?N+)")
_AGE_BEHIND = re.compile(r",#,|,#\)|\(#\)|,h,")
_SUFFIXES = frozenset("jr sr ii iii iv phd md mp mep qc kc obe cbe mbe".split())
_PARTICLES = frozenset("van der den de la del della di da dos du von zu bin bint ibn ben al el ter ten le y st".split())
_CONNECTED_LONGEST = 4


@dataclass(slots=True)
class Name:
    """One run of name words: tokens ``first`` to ``last`` (inclusive), its title apart."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    title: str
    title_gender: Gender
    kind: Kind
    quoted: bool
    field: str
    entity: "Entity | None" = None


@dataclass(slots=True, eq=False)
class Entity:
    """Whom or what a group of names stands for."""

    kind: Kind
    gender: Gender
    names: list[Name] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    age: str = ""
    acronyms: set[str] = field(default_factory=set)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the fullest form."""
        return max((name.words for name in self.names), key=len)


def fold(word: str) -> str:
    """Lower case without accents, for comparing names."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).lower().replace("’", "'")


def find_names(context: Context, *, field_name: str = "text") -> list[Name]:
    """All name mentions of one field, in order."""
    tokens = context.tokens
    tags = tokens.tags
    found: list[Name] = []
    quoted = _QuotedPlaces(context)
    for paragraph in context.paragraphs:
        begin, end = tokens.at(paragraph.start), tokens.at(paragraph.end)
        for match in _RUN.finditer(tags, begin, end):
            name = _name(context, match.start(), match.end(), field_name)
            if name is not None:
                name.quoted = quoted.holds(name.start)
                found.append(name)
    return _join_connected(context, found)


class _QuotedPlaces:
    """Is an offset inside marks? Asked in rising order, answered in one sweep."""

    def __init__(self, context: Context) -> None:
        self.marked = context.marked
        self.at = 0

    def holds(self, offset: int) -> bool:
        while self.at < len(self.marked) and self.marked[self.at].close <= offset:
            self.at += 1
        return self.at < len(self.marked) and self.marked[self.at].open <= offset


def _name(context: Context, first: int, end: int, field_name: str) -> Name | None:
    tokens = context.tokens
    tags, words = tokens.tags, tokens.word
    core = first
    while core < end and tags[core] in "T~":
        core += 1
    if core == end or (tags[core] == "P" and not words[core][0].isupper()):
        return None
    title = " ".join(tokens.low[i] for i in range(first, core) if tags[i] == "T")
    parts = [_bare(words[i]) for i in range(core, end) if tags[i] != "~"]
    kept = tuple(fold(part) for part in parts if part)
    kept = tuple(word for word in kept if word not in _SUFFIXES) or kept
    last = end - 1
    finish = tokens.start[last] + (len(_bare(words[last])) if tags[last] == "P" else len(words[last]))
    honorific = lexicon.HONORIFICS.get(title) or lexicon.HONORIFICS.get(title + ".")
    gender: Gender = honorific.gender if honorific and honorific.gender in "mf" else "u"  # type: ignore[assignment]
    return Name(
        first, last, tokens.start[core], finish, kept, title, gender, _kind(context, core, end, kept, title), False, field_name
    )


def _bare(word: str) -> str:
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word.rstrip("'’")


def _kind(context: Context, core: int, end: int, words: tuple[str, ...], title: str) -> Kind:
    tokens = context.tokens
    if title:
        return "person"
    if words[-1] in lexicon.ORGANISATION_WORDS or (len(words) > 2 and words[0] in lexicon.ORGANISATION_WORDS):
        return "organisation"
    original = tokens.word[core]
    if len(words) == 1 and original.isupper() and len(original) > 1:
        return "organisation"
    joined = " ".join(words)
    if joined in lexicon.PLACES:
        return "place"
    given = lexicon.GIVEN_NAMES.get(words[0])
    if given and len(words) > 1 and words[1] not in lexicon.PLACES:
        return "person"
    if given and given.also is None:
        return "person"
    if _AGE_BEHIND.match(tokens.tags, end):
        return "person"
    if core and tokens.tags[core - 1] == "h" and 1 < len(words) < 4:
        return "person"
    if len(words) > 1 and any(tokens.tags[i] == "I" for i in range(core, end)):
        return "person"
    return "unknown"


def _join_connected(context: Context, names: list[Name]) -> list[Name]:
    """``Bank`` + ``of`` + ``England``: one organisation's name."""
    tokens = context.tokens
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.kind == "organisation"
            and not before.title
            and name.first - before.last in (2, 3)
            and tokens.low[before.last + 1] in ("of", "for")
            and tokens.tags[before.last] != "P"
        ):
            before.last, before.end = name.last, name.end
            before.words = (*before.words, tokens.low[name.first - 1], *name.words)
        else:
            joined.append(name)
    return joined


def group(names: list[Name]) -> list[Entity]:
    """The entities behind the names: full forms first, then the short ones."""
    grouping = _Grouping()
    for name in names:
        if len(name.words) > 1:
            grouping.add_full(name)
    for name in names:
        if len(name.words) == 1:
            grouping.add_short(name)
    for entity in grouping.entities:
        entity.names.sort(key=lambda name: (name.field != "title", name.start))
    return grouping.entities


class _Grouping:
    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_last: defaultdict[str, list[Entity]] = defaultdict(list)
        self.by_word: defaultdict[str, list[Entity]] = defaultdict(list)

    def add_full(self, name: Name) -> None:
        for entity in self.by_last[name.words[-1]]:
            if _same_full(entity.words, name.words) and _kinds_agree(entity, name):
                self._merge(entity, name)
                return
        self._new(name)

    def add_short(self, name: Name) -> None:
        word = name.words[0]
        by_last = [e for e in self.by_last.get(word, ()) if self._fits(e, name)]
        others = [e for e in self.by_word.get(word, ()) if self._fits(e, name) and e not in by_last]
        candidates = by_last or ([] if name.title and not others else others)
        if not candidates:
            self._new(name)
            return
        self._merge(_nearest(candidates, name), name)

    @staticmethod
    def _fits(entity: Entity, name: Name) -> bool:
        if name.title_gender in "mf" and entity.gender in "mf" and name.title_gender != entity.gender:
            return False
        if name.title and entity.kind in ("organisation", "place"):
            return False
        return not (name.kind == "organisation" and entity.kind == "person")

    def _new(self, name: Name) -> None:
        entity = Entity(name.kind, _gender(name))
        self.entities.append(entity)
        self._merge(entity, name)

    def _merge(self, entity: Entity, name: Name) -> None:
        name.entity = entity
        entity.names.append(name)
        if entity.kind == "unknown" and name.kind != "unknown":
            entity.kind = name.kind
        if entity.gender == "u":
            entity.gender = _gender(name)
        if name.title:
            for word in name.title.split():
                entity.roles.setdefault(word.rstrip("."), name.title)
        if entity not in self.by_last[name.words[-1]]:
            self.by_last[name.words[-1]].append(entity)
        for word in name.words:
            if entity not in self.by_word[word]:
                self.by_word[word].append(entity)


def _same_full(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """``J. Smith`` and ``John Smith`` are one, ``Ann Smith`` and ``John Smith`` two."""
    if known == words:
        return True
    shorter, longer = sorted((known, words), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    first, other = shorter[0], longer[0]
    if first == other or (len(first) == 1 and other.startswith(first)) or (len(other) == 1 and first.startswith(other)):
        return True
    return first in longer[:-1]


def _kinds_agree(entity: Entity, name: Name) -> bool:
    return entity.kind == name.kind or "unknown" in (entity.kind, name.kind)


def _gender(name: Name) -> Gender:
    if name.title_gender in "mf":
        return name.title_gender
    if name.kind in ("organisation", "place"):
        return "u"
    for word in name.words[:-1] or name.words:
        given = lexicon.GIVEN_NAMES.get(word)
        if given and (len(name.words) > 1 or given.also is None):
            return given.gender
    return "u"


def _nearest(candidates: list[Entity], name: Name) -> Entity:
    """The candidate last named before ``name``; one of a person's kind before another."""

    def distance(entity: Entity) -> tuple[int, int]:
        before = [name.start - other.start for other in entity.names if other.start <= name.start and other.field == name.field]
        return (0, min(before)) if before else (1, min(abs(name.start - other.start) for other in entity.names))

    return min(candidates, key=distance)


def by_token(names: list[Name]) -> dict[int, Name]:
    """Token number -> the name mention that it is part of."""
    return {token: name for name in names for token in range(name.first, name.last + 1)}


def display(context: Context, name: Name) -> str:
    """The name as the text writes it, without title, possessive and final comma."""
    return context.text[name.start : name.end]


def iterate_words(name: Name) -> Iterator[str]:
    """The words of a name, particles left out."""
    return (word for word in name.words if word not in _PARTICLES)
