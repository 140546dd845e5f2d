"""Mentions -> speakers: names, surnames, roles, acronyms, pronouns.

The one stage that decides whom a mention stands for. It walks the utterances in text order and remembers who was
named and who spoke, so that a pronoun finds the person who is present in the passage (recency and being a subject,
after Lappin and Leass 1994), and it never asks who a name belongs to outside of the article.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import NP_FINAL, Phrase
from service.attribution.mentions import Entity, Gender, Name, display
from service.attribution.records import ResolvedBy, SpeakerType
from service.attribution.sentences import Sentence

_PRONOUN_GENDER: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_PERSON_PRONOUNS = frozenset(_PRONOUN_GENDER)
_FIRST_PERSON = frozenset("i me my we us our i'm i've i'd i'll".split())
_THING_PRONOUNS = frozenset("it its itself they them their theirs".split())
_APPOSITION = re.compile(r",(?P<role>(?:[dP]|T~?|a|#|n){0,6}?[dPTahHonk#e]{0,6}[hT](?:i[dPaTNI~nhHok]{1,9}){0,3})(?:,|\.|\Z|;|-|c|\))")
_LONGEST_ROLE = 90
_WINDOW = 30


@dataclass(slots=True, eq=False)
class Chain:
    """Who speaks, named or not: one speaker of the answer."""

    entity: Entity | None
    type: SpeakerType
    phrase: str
    head: str
    order: int = 0


@dataclass(slots=True)
class Resolved:
    """Whom a mention stands for, and by what."""

    chain: Chain
    by: ResolvedBy | None
    start: int
    end: int
    field: str
    margin: float = 1.0
    candidates: int = 1
    mention_class: str = "name"


@dataclass(slots=True)
class _Seen:
    """An entity's presence at a place in the text."""

    start: int
    paragraph: int
    weight: float


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one field, in text order."""

    context: Context
    names: dict[int, Name]
    entities: list[Entity]
    author: str | None
    field_name: str = "text"
    by_entity: dict[int, Chain] = field(default_factory=dict)
    nominal: list[Chain] = field(default_factory=list)
    seen: dict[int, list[_Seen]] = field(default_factory=dict)
    last_thing: Chain | None = None
    last_group: Chain | None = None

    def resolve(self, sentence: Sentence, phrase: Phrase, exclude: Entity | None = None) -> Resolved:
        """Whom the noun phrase stands for."""
        first, last = self._tokens(sentence, phrase)
        tokens = self.context.tokens
        head = self._head(sentence, phrase)
        start, end = tokens.start[first], self._end(last)
        low = tokens.low[head]
        if sentence.tags[phrase.start] in "pu" and phrase.end == phrase.start + 1:
            return self._pronoun(low, start, end, sentence, exclude)
        if low in ("his", "her", "my", "our", "its", "their") and first == last:
            return self._pronoun(low, start, end, sentence, exclude)
        name = self.names.get(head)
        if name is not None and name.entity is not None and name.last >= head >= name.first:
            return self._named(name, start, end, sentence)
        return self._nominal(sentence, phrase, head, start, end)

    # -- names

    def _named(self, name: Name, start: int, end: int, sentence: Sentence) -> Resolved:
        entity = name.entity
        assert entity is not None
        chain = self.chain_of(entity)
        self.note(entity, start, sentence.paragraph.number, 2.0)
        if entity.kind == "organisation":
            self.last_thing = chain
        return Resolved(chain, _how(entity, name), start, end, self.field_name, mention_class="name")

    def chain_of(self, entity: Entity) -> Chain:
        """The speaker that an entity is."""
        chain = self.by_entity.get(id(entity))
        if chain is None:
            kind: SpeakerType = {"person": "person", "organisation": "organisation"}.get(entity.kind, "unknown")  # type: ignore[assignment]
            if entity.kind == "unknown":
                kind = "person" if len(entity.words) > 1 else "unknown"
            chain = self.by_entity[id(entity)] = Chain(entity, kind, "", "")
        return chain

    def note(self, entity: Entity, start: int, paragraph: int, weight: float) -> None:
        """Remembers that somebody spoke or acted at a place."""
        self.seen.setdefault(id(entity), []).append(_Seen(start, paragraph, weight))

    # -- pronouns

    def _pronoun(
        self, low: str, start: int, end: int, sentence: Sentence, exclude: Entity | None
    ) -> Resolved:
        if low in _PERSON_PRONOUNS:
            entity, margin, count = self._person_before(start, sentence, _PRONOUN_GENDER[low], exclude)
            if entity is not None:
                self.note(entity, start, sentence.paragraph.number, 2.0)
                return Resolved(
                    self.chain_of(entity), "pronoun", start, end, self.field_name, margin, count, "pronoun"
                )
        elif low in _FIRST_PERSON and self.author:
            return Resolved(self._author(), "byline", start, end, self.field_name, mention_class="pronoun")
        elif low in _THING_PRONOUNS and self.last_thing is not None:
            chain = self.last_thing
            by: ResolvedBy | None = "pronoun" if chain.entity else None
            return Resolved(chain, by, start, end, self.field_name, 0.5, 1, "pronoun")
        chain = self._new_nominal(self.context.text[start:end], low, "unknown")
        return Resolved(chain, None, start, end, self.field_name, mention_class="pronoun")

    def _author(self) -> Chain:
        for chain in self.nominal:
            if chain.head == "\0author":
                return chain
        chain = self._new_nominal(self.author or "", "\0author", "person")
        return chain

    def _person_before(
        self, start: int, sentence: Sentence, gender: Gender, exclude: Entity | None
    ) -> tuple[Entity | None, float, int]:
        paragraph = sentence.paragraph.number
        scored: list[tuple[float, int, Entity]] = []
        for number, entity in enumerate(self.entities):
            if entity is exclude or entity.kind in ("organisation", "place"):
                continue
            if entity.gender != "u" and entity.gender != gender:
                continue
            score = self._presence(entity, start, paragraph)
            if score is None:
                continue
            if entity.gender == "u":
                score -= 0.6
            if entity.kind == "unknown":
                score -= 0.8
            if len(entity.words) == 1 and entity.kind == "unknown":
                score -= 0.5
            scored.append((score, -number, entity))
        if not scored:
            return None, 0.0, 0
        scored.sort(key=lambda item: item[:2], reverse=True)
        margin = scored[0][0] - scored[1][0] if len(scored) > 1 else 2.0
        return scored[0][2], margin, len(scored)

    def _presence(self, entity: Entity, start: int, paragraph: int) -> float | None:
        """How present an entity is at ``start``: its best mention before, by nearness and by part in the sentence."""
        best: float | None = None
        for name in reversed(entity.names):
            if name.field != self.field_name or name.start >= start:
                continue
            distance = paragraph - self._paragraph(name.start)
            score = -float(distance) - min(start - name.start, 600) / 600 + (0.7 if self._is_subject(name) else 0.0)
            if name.quoted:
                score -= 1.2
            if self._is_possessive(name):
                score -= 0.3
            best = score if best is None else max(best, score)
            if distance > 2:
                break
        for seen in reversed(self.seen.get(id(entity), ())):
            if seen.start >= start:
                continue
            distance = paragraph - seen.paragraph
            score = -float(distance) - min(start - seen.start, 600) / 600 + seen.weight * 0.8
            best = score if best is None else max(best, score)
            break
        return best

    def _paragraph(self, offset: int) -> int:
        at = bisect_right(self.context.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
        return self.context.paragraphs[max(at, 0)].number

    def _is_subject(self, name: Name) -> bool:
        tags = self.context.tokens.tags
        before = tags[name.first - 1] if name.first else "."
        after = tags[name.last + 1] if name.last + 1 < len(tags) else "."
        return before in '.?!,";:-Hha' and after in "VSvexm,r"

    def _is_possessive(self, name: Name) -> bool:
        return self.context.tokens.tags[name.last] == "P"

    # -- nominals

    def _nominal(self, sentence: Sentence, phrase: Phrase, head: int, start: int, end: int) -> Resolved:
        tokens = self.context.tokens
        low = tokens.low[head]
        text = self.context.text[start:end]
        tag = tokens.tags[head]
        definite = sentence.tags[phrase.start] in "dPT" and tokens.low[self._tokens(sentence, phrase)[0]] not in (
            "a", "an", "one", "another", "some", "many", "several", "two", "three", "other", "few", "most",
        )  # fmt: skip
        if definite and tag in "hoknN":
            entity = self._by_role(low, start, sentence)
            if entity is not None:
                self.note(entity, start, sentence.paragraph.number, 2.0)
                return Resolved(self.chain_of(entity), "role", start, end, self.field_name, mention_class="nominal")
            for chain in reversed(self.nominal):
                if chain.head == low:
                    return Resolved(chain, None, start, end, self.field_name, mention_class="nominal")
        kind = _type_of(tag, low)
        chain = self._new_nominal(text, low, kind)
        if tag in "okH":
            self.last_thing = chain
        return Resolved(chain, None, start, end, self.field_name, mention_class="nominal")

    def _by_role(self, head: str, start: int, sentence: Sentence) -> Entity | None:
        fitting = [entity for entity in self.entities if head in entity.roles and entity.kind != "place"]
        noun = lexicon.PERSON_NOUNS.get(head)
        if noun and noun.gender in "mf":
            fitting = [entity for entity in fitting if entity.gender in (noun.gender, "u")]
        if not fitting:
            return None
        paragraph = sentence.paragraph.number

        def presence(entity: Entity) -> float:
            score = self._presence(entity, start, paragraph)
            return -1000.0 if score is None else score

        return max(fitting, key=presence)

    def _new_nominal(self, phrase: str, head: str, kind: SpeakerType) -> Chain:
        chain = Chain(None, kind, phrase, head)
        self.nominal.append(chain)
        return chain

    # -- places in the text

    def _tokens(self, sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
        items = [item for item in sentence.items[phrase.start : phrase.end] if item >= 0]
        return items[0], items[-1]

    def _head(self, sentence: Sentence, phrase: Phrase) -> int:
        """The token of the phrase's head: its last noun before the first preposition."""
        stop = phrase.end
        at = sentence.tags.find("i", phrase.start + 1, phrase.end)
        head = -1
        if at > 0:
            stop = at
        for place in range(stop - 1, phrase.start - 1, -1):
            if sentence.tags[place] in NP_FINAL and sentence.items[place] >= 0:
                head = sentence.items[place]
                break
        if head < 0:
            head = next(item for item in sentence.items[phrase.start : phrase.end] if item >= 0)
        if self.context.tokens.tags[head] == "~":
            head -= 1
        return head

    def _end(self, last: int) -> int:
        tokens = self.context.tokens
        word = tokens.word[last]
        if tokens.tags[last] == "P" and word.endswith(("'s", "’s")):
            return tokens.start[last] + len(word) - 2
        return tokens.end(last)


def _type_of(tag: str, word: str) -> SpeakerType:
    if tag == "h":
        return "person"
    if tag == "k":
        return "document"
    if tag == "H":
        return "group"
    noun = lexicon.GROUP_NOUNS.get(word)
    if noun is not None:
        return "group" if noun.kind == "group" else "organisation" if noun.kind == "organisation" else "document"
    return "unknown"


def _how(entity: Entity, name: Name) -> ResolvedBy:
    full = entity.words
    if name.words == full or len(name.words) == len(full):
        return "name"
    if name.words[-1] == full[-1]:
        return "surname"
    if name.words[0] == full[0]:
        return "first-name"
    joined = "".join(name.words)
    return "acronym" if joined in entity.acronyms else "alias"


def full_name(context: Context, title: Context | None, entity: Entity) -> str:
    """The fullest form that the article gives, as a caption would print it."""
    best = max(entity.names, key=lambda name: (len(name.words), -name.start))
    return display(title if best.field == "title" and title is not None else context, best)


def find_roles(context: Context, names: list[Name]) -> None:
    """Ties roles to their holders: titles, ``NAME, the R of X,``, ``R NAME``, ``its R, NAME,``, ``NAME (aka Y)``."""
    tokens = context.tokens
    tags = tokens.tags
    for name in names:
        entity = name.entity
        if entity is None or entity.kind in ("place",):
            continue
        match = _APPOSITION.match(tags, name.last + 1)
        if match and entity.kind != "organisation":
            _add_role(context, entity, match.start("role"), match.end("role"))
        _role_before(context, name, entity)
        if tags[name.last + 1 : name.last + 3] == ",#":
            entity.age = tokens.word[name.last + 2]
            behind = _APPOSITION.match(tags, name.last + 3)
            if behind and entity.kind != "organisation":
                _add_role(context, entity, behind.start("role"), behind.end("role"))


def _add_role(context: Context, entity: Entity, first: int, end: int) -> None:
    tokens = context.tokens
    text = context.text[tokens.start[first] : tokens.end(end - 1)]
    if len(text) > _LONGEST_ROLE:
        return
    stop = tokens.tags.find("i", first, end)
    stop = end if stop < 0 else stop
    for place in range(first, stop):
        if tokens.tags[place] in "hT" or (place == stop - 1 and tokens.tags[place] in "nN"):
            entity.roles.setdefault(tokens.low[place], text)


def _role_before(context: Context, name: Name, entity: Entity) -> None:
    tokens = context.tokens
    tags = tokens.tags
    place = name.first - 1
    if place >= 0 and tags[place] == "," and place >= 1 and tags[place - 1] in "hN~k":
        place -= 1  # its managing director, K. Venkat Rao
        if tags[place] != "h" and tags[place] != "N":
            return
        begin = place
        while begin > 0 and place - begin < 10 and tags[begin - 1] in "dPanhoNTi#ke":
            begin -= 1
        if tags[begin] in "dP" and any(tag == "h" for tag in tags[begin : place + 1]):
            _add_role(context, entity, begin, place + 1)
        return
    if place >= 0 and tags[place] == "h" and entity.kind in ("person", "unknown"):
        begin = place
        while begin > 0 and place - begin < 8 and tags[begin - 1] in "anhoNTPke":
            begin -= 1
        if begin > 0 and tags[begin - 1] == "d":
            begin -= 1
        _add_role(context, entity, begin, place + 1)
