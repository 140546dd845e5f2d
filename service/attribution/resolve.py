"""Mentions -> speakers: names, surnames, acronyms, roles, descriptions, pronouns.

The one stage that decides whom a mention stands for. It walks the utterances in text order; the stage
(:mod:`service.attribution.salience`) knows who is present. It never asks who a name belongs to outside of the article,
and where the evidence is balanced it names nobody.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.entities import Entity, Role
from service.attribution.grammar import NP_FINAL, Phrase
from service.attribution.mentions import TITLE_HEADS, Gender, Name
from service.attribution.pronouns import PRONOUNS, Pronoun
from service.attribution.records import Field, ResolvedBy, SpeakerType
from service.attribution.roles import abbreviates, is_former, spelled
from service.attribution.salience import Presence, Stage
from service.attribution.sentences import Sentence

_FIRST_PERSON: Final = frozenset("i me my".split())
_GROUP_PRONOUNS: Final = frozenset("they them their theirs themselves".split())
_THING_PRONOUNS: Final = frozenset("it its itself".split())
_POSSESSIVES: Final = frozenset("his her my our its their".split())
_DEFINITE: Final = frozenset("the this that these those his her its their our my".split())
_PAIRS: Final = frozenset("couple pair duo two brothers sisters twins".split())
_COMPANIES: Final = frozenset("company firm group business corporation".split())
# Nouns that describe somebody whom the reader has met, and name no office that another could hold.
_EPITHETS: Final = frozenset(
    "man woman boy girl teenager youngster pensioner veteran native politician lawmaker billionaire millionaire tycoon"
    " grandfather grandmother".split()
)
_PUBLIC: Final = frozenset(
    "department ministry police court council university agency office commission committee party senate house"
    " parliament congress government authority union school college hospital church army navy institute".split()
)
# Who is known by the office alone in the passage, and not by having been named.
_OFFICES: Final = frozenset(
    "judge coroner magistrate jury juror prosecutor president king queen pope prince princess mayor governor minister"
    " premier chancellor chairman chair chairwoman speaker referee umpire foreman interviewer reporter moderator host"
    " caller witness defendant accused victim suspect source official spokesman spokeswoman spokesperson insider aide"
    " author writer owner landlord tenant neighbour neighbor friend wife husband mother father brother sister son"
    " daughter driver passenger caretaker clerk usher doctor nurse teacher bishop priest ambassador".split()
)
_CLOSING: Final = (",", ".", "", "x", "m", "v", "V", "S", "e", "Q", "(", "-", "~")
_BALANCED: Final = 0.51  # of the evidence; with less for the best candidate, nobody is named
_AUTHORSHIP: Final = frozenset("by from of".split())
_FINITE: Final = frozenset("VSvexmrB")
_NO_SUBJECT_BEFORE: Final = frozenset("itVSvG")


@dataclass(slots=True, eq=False)
class Chain:
    """Who speaks, named or not: one speaker of the answer. ``head`` is the head noun of who is not named."""

    entity: Entity | None
    type: SpeakerType
    phrase: str = ""
    head: str = ""
    gender: Gender = "u"
    sure: bool = True
    first_at: int | None = None


@dataclass(slots=True)
class Resolved:
    """Whom a mention stands for, and by what; ``margin`` (0 to 1) is how much the evidence favours him."""

    chain: Chain
    by: ResolvedBy | None
    start: int
    end: int
    field: Field
    margin: float = 1.0
    candidates: int = 1
    mention_class: str = "name"


class Cast:
    """Everybody of the article, shared by its fields: one chain for each entity."""

    def __init__(self, entities: list[Entity], author: Entity | None = None) -> None:
        self.author = author
        self.chains: dict[int, Chain] = {}
        self.roles: dict[str, list[tuple[Entity, Role]]] = {}
        self.surnames: dict[str, list[Entity]] = {}
        for entity in entities:
            if entity.names:
                if entity.kind == "person" and len(entity.words) > 1:
                    surname = entity.words[0 if entity.surname_first else -1]
                    self.surnames.setdefault(surname, []).append(entity)
                for head, role in entity.roles.items():
                    self.roles.setdefault(spelled(head), []).append((entity, role))
                if entity.kind == "organisation":
                    for word in entity.words:
                        if word in lexicon.GROUP_NOUNS and word not in entity.roles:
                            self.roles.setdefault(word, []).append((entity, Role("", word, entity.names[0].start)))

    def chain_of(self, entity: Entity) -> Chain:
        """The speaker that an entity is."""
        chain = self.chains.get(id(entity))
        if chain is None:
            chain = self.chains[id(entity)] = Chain(
                entity, _type_of_entity(entity), gender=entity.gender, sure=entity.sure
            )
        return chain


def _type_of_entity(entity: Entity) -> SpeakerType:
    if entity.kind in ("person", "organisation"):
        return entity.kind
    return "person" if entity.kind == "unknown" and len(entity.words) > 1 else "unknown"


class Resolver:
    """Resolves the mentions of one field, asked in text order."""

    def __init__(
        self, context: Context, names: list[Name], pronouns: list[Pronoun], cast: Cast, field_name: Field = "text"
    ) -> None:
        self.context, self.names, self.cast, self.field_name = context, names, cast, field_name
        self.tokens, self.tags = context.tokens, context.tokens.tags
        self.firsts = [name.first for name in names]
        self.stage = Stage()
        self.nominal: dict[str, Chain] = {}
        self.things: list[tuple[int, Chain]] = []
        self.groups: list[tuple[int, Chain]] = []
        self.joint: tuple[Chain, ...] = ()
        self.played = 0
        self.pronouns = [pronoun for pronoun in pronouns if pronoun.subject and not pronoun.quoted]
        self.pronoun_at = -1
        self._pass_pronoun()
        self.starts = [paragraph.start for paragraph in context.paragraphs]

    # -- the way through the text

    def resolve(self, sentence: Sentence, phrase: Phrase) -> list[Resolved]:
        """Whom the noun phrase stands for; several for ``the two``."""
        items = sentence.items[phrase.start : phrase.end]
        if min(items) < 0:  # marked spans are no part of a mention
            items = [item for item in items if item >= 0]
        first, last = items[0], items[-1]
        self._play(self.tokens.start[first])
        head = self._head(sentence, phrase, first)
        name = self._name_at(head)
        if name is not None and name.entity is not None and not self._is_term(name):
            several = self._family(name, first)
            if several:
                ends = self.tokens.start[first], self._end(last)
                return [Resolved(chain, "surname", *ends, self.field_name) for chain in several]
            return [self._named(name, name.entity, first, last)]
        apposed = self._apposed(first, last)
        if apposed:
            return [self._named(name, entity, name.core, name.last) for name in apposed if (entity := name.entity)]
        return self._unnamed_phrase(sentence, phrase, head, (first, last))

    def _unnamed_phrase(self, sentence: Sentence, phrase: Phrase, head: int, tokens: tuple[int, int]) -> list[Resolved]:
        first, last = tokens
        low = self.tokens.low[head].partition("'")[0]
        start, end = self.tokens.start[first], self._end(last)
        bearers = self.cast.surnames.get(low, ()) if first == head and self.tokens.word[head][0].isupper() else ()
        if len(bearers) == 1:  # a surname that is a word: Pope, Seaman
            chain = self.cast.chain_of(bearers[0])
            self._speak(chain, start)
            return [Resolved(chain, "surname", start, end, self.field_name)]
        if first == last and (self.tags[first] in "pu" or low in _POSSESSIVES):
            return [self._pronoun(low, start, end, sentence)]
        if low in _PAIRS and self.joint and self.tokens.low[first] in ("the", "both", "these"):
            return [
                Resolved(chain, "role", start, end, self.field_name, mention_class="nominal") for chain in self.joint
            ]
        return [self._nominal(sentence, phrase, head, first, start, end)]

    def _play(self, until: int) -> None:
        """The names before ``until`` enter the stage."""
        names, at = self.names, self.played
        while at < len(names) and (name := names[at]).start < until:
            if self.next_pronoun < name.start:
                self._play_pronouns(name.start)
            entity = name.entity
            if entity is not None:
                if entity.kind == "organisation":
                    if not name.quoted:
                        self.things.append((name.start, self.cast.chain_of(entity)))
                elif entity.may_be_person:
                    self._enter(name, entity, names[at - 1] if at else None)
            at += 1
        self.played = at
        if self.next_pronoun < until:
            self._play_pronouns(until)

    def _enter(self, name: Name, entity: Entity, before: Name | None) -> None:
        """One who may speak is named; ``before`` is the name before his."""
        chain = self.cast.chain_of(entity)
        self.stage.enter(
            chain, name.start, self._paragraph(name.start),
            subject=self._is_subject(name), possessive=name.possessive, quoted=name.quoted,
        )  # fmt: skip
        if before is not None and name.first - before.last == 2 and not name.quoted:
            other = before.entity
            if self.tokens.low[name.first - 1] == "and" and other is not None and other.kind != "place":
                self.joint = (self.cast.chain_of(other), chain)
                self.stage.join(*self.joint)

    def _pass_pronoun(self) -> None:
        self.pronoun_at += 1
        left = self.pronoun_at < len(self.pronouns)
        self.next_pronoun = self.pronouns[self.pronoun_at].start if left else len(self.context.text)

    def _play_pronouns(self, until: int) -> None:
        """The narrative's own "she did", which keep on stage whom they stand for."""
        while self.next_pronoun < until:
            pronoun = self.pronouns[self.pronoun_at]
            self._pass_pronoun()
            paragraph = self._paragraph(pronoun.start)
            best, share, _ = self.stage.choose(pronoun.start, paragraph, pronoun.start, pronoun.gender)
            if best is not None and share > _BALANCED:
                self.stage.enter(best.chain, pronoun.start, paragraph, subject=True)

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _is_subject(self, name: Name) -> bool:
        tags = self.tags
        if name.possessive:
            return False
        after = tags[name.last + 1 : name.last + 2]
        before = tags[name.first - 1] if name.first else "."
        if after == ",":
            return before in '.?!"h'
        return after in _FINITE and before not in _NO_SUBJECT_BEFORE

    def _speak(self, chain: Chain, start: int) -> None:
        if chain.type in ("person", "unknown"):
            self.stage.speak(chain, start, self._paragraph(start))
        elif chain.type == "group":
            self.groups.append((start, chain))
        else:
            self.things.append((start, chain))

    # -- names

    def _name_at(self, token: int) -> Name | None:
        at = bisect_right(self.firsts, token) - 1
        if at >= 0 and self.names[at].last >= token:
            return self.names[at]
        return None

    def _named(self, name: Name, entity: Entity, first: int, last: int) -> Resolved:
        chain = self.cast.chain_of(entity)
        start = min(self.tokens.start[first], name.start)
        end = max(self._end(last), name.end)
        self._speak(chain, start)
        return Resolved(chain, how(entity, name), start, end, self.field_name)

    def _is_term(self, name: Name) -> bool:
        """``The Company``, ``the Dutchman``: a noun with a capital, where the text gives no one that name."""
        entity = name.entity
        if entity is None or len(entity.words) > 1:
            return False
        word = name.words[0]
        before = self.tokens.low[name.first - 1] if name.first else ""
        return word in _COMPANIES or (before == "the" and lexicon.PLACES.get(word) == "demonym")

    def _family(self, name: Name, first: int) -> list[Chain]:
        """``the two Chois``: both, where the text names two of the surname."""
        word = name.words[0]
        if len(name.words) > 1 or not word.endswith("s") or self.tokens.low[first] not in ("the", "both"):
            return []
        both = self.cast.surnames.get(word[:-1], ())
        return [self.cast.chain_of(entity) for entity in both] if len(both) == 2 else []

    def _apposed(self, first: int, last: int) -> list[Name]:
        """Whom a description in apposition describes: ``the plant's manager, Tom Reed,``, ``Ines Calder, a cook,``."""
        tags = self.tags
        head = next((place for place in range(first, last + 1) if tags[place] in "hHi"), last + 1)
        if tags[head : head + 1] not in ("h", "H"):
            return []
        following = tags[last + 1 : last + 2]
        behind = self._names_behind(last + 2) if following in (",", "c") else []
        if behind and (following == "," or behind[0].core > behind[0].first):  # "prosecutor and Mayor Tom Reed"
            return behind
        before = self._name_at(first - 2) if first > 1 and tags[first - 1] == "," else None
        closed = following in (",", "W", "(", "-")
        if before is not None and _may_speak(before) and closed and tags[head] == "h" and not before.possessive:
            return [before]
        return []

    def _names_behind(self, token: int) -> list[Name]:
        """The name at a token, a noun before it passed by, or the two joined by "and", if they end an apposition."""
        tags = self.tags
        name = self._name_from(token) or (self._name_from(token + 1) if tags[token : token + 1] == "h" else None)
        if name is None or not _may_speak(name):
            return []
        if tags[name.last + 1 : name.last + 2] in _CLOSING:
            return [name]
        other = self._name_from(name.last + 2) if tags[name.last + 1] == "c" else None
        if other is not None and _may_speak(other) and tags[other.last + 1 : other.last + 2] in _CLOSING:
            return [name, other]
        return []

    def _name_from(self, token: int) -> Name | None:
        at = bisect_left(self.firsts, token)
        return self.names[at] if at < len(self.names) and self.names[at].first == token else None

    # -- pronouns

    def _pronoun(self, low: str, start: int, end: int, sentence: Sentence) -> Resolved:
        gender = PRONOUNS.get(low)
        if gender is not None:
            if self.next_pronoun == start:
                self._pass_pronoun()
            best, share, count = self._present(start, sentence, gender)
            if best is not None and share > _BALANCED:
                chain = best.chain
                self._speak(chain, start)
                by: ResolvedBy | None = "pronoun" if chain.entity else None
                return Resolved(chain, by, start, end, self.field_name, share, count, "pronoun")
        elif low in _FIRST_PERSON and self.cast.author is not None:
            return Resolved(
                self.cast.chain_of(self.cast.author), "byline", start, end, self.field_name, mention_class="pronoun"
            )
        elif low in _THING_PRONOUNS or low in _GROUP_PRONOUNS:
            thing = self._thing(start, low)
            if thing is not None:
                self._speak(thing, start)
                by = "pronoun" if thing.entity else None
                return Resolved(thing, by, start, end, self.field_name, 0.5, 1, "pronoun")
        chain = self._unnamed(self.context.text[start:end], low, "person" if gender else "unknown", start)
        return Resolved(chain, None, start, end, self.field_name, mention_class="pronoun")

    def _present(self, start: int, sentence: Sentence, gender: Gender) -> tuple[Presence | None, float, int]:
        """Whom a pronoun stands for, with its share of the evidence and the number of candidates."""
        opened = sentence.items[0]
        sentence_start = self.tokens.start[opened] if opened >= 0 else self.context.marked[~opened].open
        return self.stage.choose(start, self._paragraph(start), sentence_start, gender)

    def _thing(self, start: int, low: str) -> Chain | None:
        """What ``it`` or ``they`` stands for: the organisation or group that was there last."""
        pool = self.groups + self.things[-1:] if low in _GROUP_PRONOUNS else self.things[-1:]
        paragraph = self._paragraph(start)
        near = [entry for entry in pool if paragraph - self._paragraph(entry[0]) <= 2]
        return max(near, key=lambda entry: entry[0])[1] if near else None

    # -- nominals

    def _nominal(self, sentence: Sentence, phrase: Phrase, head: int, first: int, start: int, end: int) -> Resolved:
        low, tag = self.tokens.low[head], self.tags[head]
        text = self.context.text[start:end]
        if tag == "k" or (lexicon.GROUP_NOUNS.get(low) or _NONE).kind == "document":
            return self._document(first, head, text, low, start, end)
        if self._is_definite(sentence, phrase, first, head):
            chain = self._described(sentence, phrase, head, first, start)
            if chain is not None:
                self._speak(chain, start)
                if chain.entity is not None and (
                    "P" in self.tags[first:head] or head < self._last_item(sentence, phrase)
                ):
                    chain.entity.add_role(Role(text, low, start))
                by: ResolvedBy | None = "role" if chain.entity else None
                return Resolved(chain, by, start, end, self.field_name, mention_class="nominal")
            chain = self.nominal.get(low)
            if chain is not None:
                self._speak(chain, start)
                return Resolved(chain, None, start, end, self.field_name, mention_class="nominal")
        chain = self._unnamed(text, low, _type_of(tag, low), start)
        self._speak(chain, start)
        return Resolved(chain, None, start, end, self.field_name, mention_class="nominal")

    def _is_definite(self, sentence: Sentence, phrase: Phrase, first: int, head: int) -> bool:
        opening = sentence.tags[phrase.start]
        if opening in "dP":
            return opening == "P" or self.tokens.low[first] in _DEFINITE
        if "P" in self.tags[first:head]:
            return True
        return opening in "Th" and first == head

    def _unnamed(self, phrase: str, head: str, kind: SpeakerType, start: int) -> Chain:
        noun = lexicon.PERSON_NOUNS.get(head)
        gender: Gender = noun.gender if noun and noun.gender != "-" else "u"
        chain = self.nominal[head] = Chain(None, kind, phrase, head, gender, first_at=start)
        return chain

    def _document(self, first: int, head: int, text: str, low: str, start: int, end: int) -> Resolved:
        """A document speaks; its name is its author's where the phrase has one."""
        author = self._author_of(first, head, self._name_before(head))
        key = f"{low}\0{id(author)}" if author else low
        known = self.nominal.get(key) if author or self.tokens.low[first] in _DEFINITE else None
        chain = known or Chain(author, "document", text, low, first_at=start)
        self.nominal[key] = chain
        self._speak(chain, start)
        by: ResolvedBy | None = "name" if author else None
        return Resolved(chain, by, start, end, self.field_name, mention_class="nominal")

    def _name_before(self, head: int) -> Name | None:
        return self._name_at(head - 1) or self._name_at(head - 2)

    def _author_of(self, first: int, head: int, before: Name | None) -> Entity | None:
        if before is not None and before.first >= first and before.possessive and _may_write(before.entity):
            return before.entity
        behind = head + 1
        if self.tokens.low[behind : behind + 1] and self.tokens.low[behind] in _AUTHORSHIP:
            name = self._name_at(behind + 1) or self._name_at(behind + 2)
            if name is not None and self.tokens.low[behind] != "of" and _may_write(name.entity):
                return name.entity
        return None

    def _described(self, sentence: Sentence, phrase: Phrase, head: int, first: int, start: int) -> Chain | None:
        low = self.tokens.low[head]
        entity = self._holder(low, head, first, self._last_item(sentence, phrase), start)
        if entity is not None:
            return self.cast.chain_of(entity)
        if low in _COMPANIES and first == head - 1 and low not in self.nominal:
            company = self._company(start)
            return self.cast.chain_of(company) if company else None
        plain = phrase.end - phrase.start <= 4 and "i" not in sentence.tags[phrase.start : phrase.end]
        if not plain or low in self.nominal:
            return None
        if self._is_epithet(low, head, first):
            return self._epithet(low, start, sentence)
        free = low not in _OFFICES and spelled(low) not in self.cast.roles
        if free and self.tags[head] == "h" and self.tokens.low[first] == "the":
            return self._last_described(low, start, sentence)
        return None

    def _last_described(self, low: str, start: int, sentence: Sentence) -> Chain | None:
        """``the barrister``, never introduced: the passage's subject, or who spoke right before."""
        noun = lexicon.PERSON_NOUNS.get(low)
        gender: Gender = noun.gender if noun and noun.gender != "-" else "u"
        here = self._paragraph(start)
        best, share, _ = self._present(start, sentence, gender)
        if best is not None and best.paragraph == here and best.subject and share > _BALANCED:
            return best.chain if best.chain.entity else None
        last = self.stage.last_speaker
        if last is None or last.chain.entity is None or here - last.spoke_paragraph > 1:
            return None
        return last.chain if "u" in (gender, last.chain.gender) or gender == last.chain.gender else None

    def _company(self, start: int) -> Entity | None:
        """The company that a passage is about: among those named lately the one named most."""
        first = self._paragraph(start) - 3
        near: dict[int, Entity] = {}
        for offset, chain in reversed(self.things):
            if self._paragraph(offset) < first:
                break
            if chain.entity is not None and not _PUBLIC.intersection(chain.entity.words):
                near[id(chain.entity)] = chain.entity
        return max(near.values(), key=lambda entity: len(entity.names), default=None)

    @staticmethod
    def _last_item(sentence: Sentence, phrase: Phrase) -> int:
        return max(sentence.items[phrase.start : phrase.end])

    def _is_epithet(self, low: str, head: int, first: int) -> bool:
        if low in _EPITHETS or low.endswith("-old") or low.startswith(("father-of", "mother-of")):
            return True
        if self.tags[head] == "h" and head - first == 2 and self.tokens.low[first + 1] == "former":
            return True
        return self.tags[head] != "H" and lexicon.PLACES.get(low) == "demonym" and not low.endswith("s")

    def _epithet(self, low: str, start: int, sentence: Sentence) -> Chain | None:
        if low.endswith("-old"):
            age = low.partition("-")[0]
            aged = [p for p in self.stage.candidates() if p.chain.entity and p.chain.entity.age == age]
            if len(aged) == 1:
                return aged[0].chain
        noun = lexicon.PERSON_NOUNS.get(low)
        gender: Gender = noun.gender if noun and noun.gender != "-" else "m" if low.endswith("man") else "u"
        best, share, _ = self._present(start, sentence, gender)
        near = best is not None and self._paragraph(start) - best.paragraph <= 1
        return best.chain if best is not None and near and share > _BALANCED else None

    def _holder(self, low: str, head: int, first: int, last: int, start: int) -> Entity | None:
        """Who holds the role; nobody where two may."""
        holders = self.cast.roles.get(spelled(low))
        if not holders:
            return None
        former = is_former(" ".join(self.tokens.low[first:head]))
        proper = self._proper(range(first, last + 1))
        noun = lexicon.PERSON_NOUNS.get(low)
        gender = noun.gender if noun else "-"
        strong: list[Entity] = []
        weak: list[Entity] = []
        for entity, role in holders:
            if gender != "-" and entity.gender not in ("u", gender):
                continue
            if is_former(role.text) and not former:
                continue
            own = _proper_words(role.text)
            if proper and own:
                if not _overlap(proper, own):
                    continue
                strong.append(entity)
            else:
                (weak if proper else strong).append(entity)
        fitting = strong or weak
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        return self._nearer(fitting, start)

    def _nearer(self, entities: Iterable[Entity], start: int) -> Entity | None:
        """The one of ``entities`` who is present where the others are not."""
        ranked = sorted(
            ((self._last_before(entity, start), number, entity) for number, entity in enumerate(entities)), reverse=True
        )
        best, second = ranked[0], ranked[1]
        if best[2] is second[2]:
            return best[2]
        here = self._paragraph(start)
        distance, other = here - self._paragraph(max(best[0], 0)), here - self._paragraph(max(second[0], 0))
        return best[2] if best[0] >= 0 and distance < other and distance <= 2 else None

    def _last_before(self, entity: Entity, start: int) -> int:
        starts = [name.start for name in entity.names if name.field == self.field_name]
        at = bisect_left(starts, start)
        return starts[at - 1] if at else -1

    def _proper(self, places: Iterable[int]) -> list[str]:
        tags, word, low = self.tags, self.tokens.word, self.tokens.low
        return [low[place] for place in places if tags[place] in "NP" and word[place][0].isupper()]

    # -- places in the text

    def _head(self, sentence: Sentence, phrase: Phrase, first: int) -> int:
        """The token of the phrase's head: its last noun before the first preposition, or the name behind an office."""
        tags, items = sentence.tags, sentence.items
        stop = tags.find("i", phrase.start + 1, phrase.end)
        if stop < 0:
            stop = phrase.end
        else:
            holder = self._name_behind_office(sentence, phrase, stop)
            if holder is not None:
                return holder.last
        for place in range(stop - 1, phrase.start - 1, -1):
            if tags[place] in NP_FINAL and items[place] >= 0:
                token = items[place]
                return token - 1 if self.tags[token] == "~" else token
        return first

    def _name_behind_office(self, sentence: Sentence, phrase: Phrase, preposition: int) -> Name | None:
        """``Secretary of State John Kerry``: the name that ends a phrase whose ``of`` belongs to the office."""
        last = sentence.items[phrase.end - 1]
        office = sentence.items[preposition - 1]
        if last < 0 or office < 0 or self.tokens.low[sentence.items[preposition]] != "of":
            return None
        name = self._name_at(last)
        inner = sentence.items[preposition + 1]
        if name is None or name.kind != "person" or name.entity is None or inner < 0:
            return None
        if self.tags[inner] == "d":
            inner += 1
        if self.tokens.low[inner] in TITLE_HEADS or inner >= name.core or self.tags[name.core - 1] in "hc":
            return None
        low = self.tokens.low[office].rstrip(".")
        is_office = low in lexicon.HONORIFICS or low in lexicon.PERSON_NOUNS
        return name if is_office and self.tags[sentence.items[phrase.start]] != "d" else None

    def _end(self, last: int) -> int:
        word = self.tokens.word[last]
        if word in ("'", "’"):
            return self.tokens.start[last]  # of the workers' it is the workers who speak
        if self.tags[last] == "P" and word.endswith(("'s", "’s")):
            return self.tokens.start[last] + len(word) - 2
        return self.tokens.end(last)


_NONE = lexicon.GroupNoun("group", False)


def _may_speak(name: Name) -> bool:
    entity = name.entity
    return entity is not None and (entity.kind == "person" or (entity.kind == "unknown" and len(entity.words) > 1))


def _may_write(entity: Entity | None) -> bool:
    return entity is not None and entity.kind in ("person", "unknown", "organisation")


def _proper_words(text: str) -> list[str]:
    words = text.replace("’", "'").replace("-", " ").split()
    return [
        word.lower().removesuffix("'s")
        for word in words
        if word[:1].isupper() and word.lower().rstrip(".") not in lexicon.HONORIFICS
    ]


def _overlap(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of proper words speak of the same (Mexico's, Mexican)."""
    return any(word[:4] == other[:4] for word in words for other in others)


def _type_of(tag: str, word: str) -> SpeakerType:
    if tag == "h":
        return "person"
    if tag == "H":
        return "group"
    noun = lexicon.GROUP_NOUNS.get(word)
    if noun is not None:
        return "group" if noun.kind == "group" or noun.plural else noun.kind
    return "person" if word in lexicon.PERSON_NOUNS or word.endswith("-old") else "unknown"


def how(entity: Entity, name: Name) -> ResolvedBy:
    """By what kind of form a mention by name was resolved."""
    full, words = entity.words, name.words
    if words == full or (len(words) == len(full) and len(words) > 1):
        return "name"
    if len(words) == 1 and words[0].replace(".", "") in entity.acronyms:
        return "acronym" if abbreviates(words[0], full) else "alias"
    if words[-1] == full[-1] or (entity.surname_first and words[0] == full[0]):
        return "surname"
    if words[0] == full[0]:
        return "first-name" if entity.kind == "person" else "name"
    return "surname" if words[-1] in full else "alias"
