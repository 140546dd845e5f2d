"""Mentions -> speakers: names, surnames, acronyms, roles, descriptions, pronouns.

The one stage that decides whom a mention stands for. It walks the utterances in text order; the stage
(:mod:`service.attribution.resolution.salience`) knows who is present. It never asks who a name belongs to outside of
the article, and where the evidence is balanced it names nobody.
"""

from collections.abc import Sequence
from typing import Final

from service.attribution import lexicon
from service.attribution.bynames import abbreviates
from service.attribution.context import Context
from service.attribution.entities import Entity, Role
from service.attribution.grammar import NP_FINAL, Phrase
from service.attribution.mentions import Name
from service.attribution.name_forms import TITLE_HEADS, Gender
from service.attribution.pronouns import PRONOUNS, Pronoun
from service.attribution.proposals import Proposal
from service.attribution.records import Field, ResolvedBy, SpeakerType
from service.attribution.resolution.appositions import Appositions, is_body
from service.attribution.resolution.callings import EPITHETS, gender_of
from service.attribution.resolution.cast import Cast, Chain, Resolved
from service.attribution.resolution.descriptions import DEMONYM_ENDINGS, Descriptions
from service.attribution.resolution.documents import Documents
from service.attribution.resolution.interviews import Interview
from service.attribution.resolution.introductions import Introductions
from service.attribution.resolution.kin import is_kin
from service.attribution.resolution.salience import BALANCED, NOTHING_HEARD, Heard
from service.attribution.resolution.staging import Play
from service.attribution.resolution.words import Words
from service.attribution.sentences import Sentence
from service.attribution.vocabulary import WITH_DEPARTMENTS

_FIRST_PERSON: Final = frozenset("i me my".split())
_GROUP_PRONOUNS: Final = frozenset("they them their theirs themselves".split())
_THING_PRONOUNS: Final = frozenset("it its itself".split())
_POSSESSIVES: Final = frozenset("his her my our its their".split())
_DEFINITE: Final = frozenset("the this that these those his her its their our my".split())
_PAIRS: Final = frozenset("couple pair duo two brothers sisters twins".split())
_BEHIND_ITS_NAME: Final = lexicon.describing("behind its name")
_COMPANIES: Final = frozenset("company firm group business corporation".split())
_MEMBERS: Final = frozenset("mp td mep msp".split())
_WORDS: Final = frozenset("words answer reply response verdict retort remark comment message advice motto".split())
_LONGEST_INITIALS: Final = 4  # of an office
_RUNS: Final = frozenset("runs ran reads read begins began goes went ends ended".split())  # as what is written does
_ANOTHER: Final = frozenset(("another", "others"))
_NEW_ZEALANDER: Final = ("new", "zealander")
_NOBODY: Final[tuple[None, ResolvedBy, str]] = (None, "role", "nominal")
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_WITH_A_DAY: Final = 2  # items, beside a speaker
_LAST_THINGS: Final = 6


class Resolver:
    """Resolves the mentions of one field, asked in text order."""

    def __init__(
        self, context: Context, names: list[Name], pronouns: list[Pronoun], cast: Cast, field_name: Field = "text"
    ) -> None:
        self.context, self.names, self.cast, self.field_name = context, names, cast, field_name
        self.tokens, self.tags = context.tokens, context.tokens.tags
        self.scene = Play(context, names, pronouns, cast)
        self.descriptions = Descriptions(self.scene, cast, field_name)
        self.documents = Documents(self.scene, cast, self.descriptions)
        self.introductions = Introductions(self.scene, names)
        self.interview = Interview(self.scene, names, cast)
        self.appositions = Appositions(self.scene, names)
        self.words = Words(self.scene, cast)
        self.nominal = self.scene.nominal
        self.scene.describe = self._subject
        self.listened: tuple[Sequence[Proposal], Chain | None] | None = None
        self.answer: Resolved | None = None  # to the last pronoun
        self._introduce()

    def _introduce(self) -> None:
        """``The Minister for Roads has ruled it out``, and then her name: the role of a lead's subject is hers."""
        for start, head in reversed(self.scene.unnamed):
            if self.scene.paragraph(start) not in self.introductions.leads:
                return
            low = self.tokens.low[head]
            if low not in TITLE_HEADS or self.tokens.low[self.tokens.at(start)] != "the":
                continue
            entity = self.introductions.in_lead(low, gender_of(low), start)
            if entity is not None and not self.introductions.is_of_court():
                self.cast.give_role(entity, Role(self.context.text[start : self.tokens.end(head)], low, start))

    # -- the way through the text

    def resolve(self, sentence: Sentence, phrase: Phrase) -> list[Resolved]:
        """Whom the noun phrase stands for; several for ``the two``."""
        items = sentence.items[phrase.start : phrase.end]
        if min(items) < 0:  # marked spans are no part of a mention
            items = [item for item in items if item >= 0]
        if len(items) > _WITH_A_DAY and self.tokens.low[items[-2]] == "on" and self.tokens.low[items[-1]] in _DAYS:
            items, phrase = items[:-2], Phrase(phrase.start, phrase.end - 2)  # the chief on Sunday dared him
        first, last = items[0], items[-1]
        self.scene.stage.heard = NOTHING_HEARD
        self.scene.play(self.tokens.start[first])
        head = self._head(sentence, phrase, first)
        name = self.scene.name_at(head)
        if name is None:
            name = self._own_name(head, first)
        if name is not None and (officer := self._officer(name)) is not None:
            return [self._entitled(officer, "role", self.tokens.start[first], self._end(last))]
        if name is not None and name.entity is not None and not self._is_term(name, first):
            several = self._family(name, first)
            if several:
                ends = self.tokens.start[first], self._end(last)
                return [Resolved(chain, "surname", *ends, self.field_name) for chain in several]
            return [self._named(name, name.entity, first, last)]
        apposed = self.appositions.named(first, last)
        if apposed:
            return [self._named(name, entity, name.core, name.last) for name in apposed if (entity := name.entity)]
        introduced = self.introductions.behind(last)
        if introduced is not None and introduced.entity is not None:
            return [self._entitled(introduced.entity, "name", self.tokens.start[first], self._end(last))]
        self.scene.stage.heard = self._heard()
        return self._unnamed_phrase(sentence, phrase, head, (first, last))

    def whole(self, sentence: Sentence, phrases: Sequence[Phrase]) -> list[Phrase]:
        """The phrases, none ending within a name: the Marine and Coastguard Agency is one speaker, not two."""
        found: list[Phrase] = []
        for phrase in phrases:
            if found and phrase.start < found[-1].end:
                continue
            item = sentence.items[phrase.end - 1]
            name = self.scene.name_at(item) if item >= 0 else None
            end = phrase.end + (max(name.last - item, 0) if name is not None else 0)
            whole = name is not None and [*sentence.items[end - 1 : end]] == [name.last]
            found.append(Phrase(phrase.start, end) if whole else phrase)
        return found

    def listen(self, proposal: Proposal, askers: Sequence[Resolved], further: Sequence[Proposal] = ()) -> None:
        """What the next utterance shows of who does not say it; ``askers`` put the question that it answers.

        ``further`` are the utterances that carry it on: the same voice says them.
        """
        self.listened = (proposal, *further), askers[0].chain if askers else None

    def _heard(self) -> Heard:
        """The same, looked for where a name does not tell already who speaks."""
        return self.words.heard(*self.listened) if self.listened is not None else NOTHING_HEARD

    def _entitled(self, entity: Entity, by: ResolvedBy, start: int, end: int, form: str = "nominal") -> Resolved:
        """A phrase that is found to stand for somebody whom the article names."""
        chain = self.cast.chain_of(entity)
        self.scene.speak(chain, start)
        return Resolved(chain, by, start, end, self.field_name, mention_class=form)

    def _unnamed_phrase(self, sentence: Sentence, phrase: Phrase, head: int, tokens: tuple[int, int]) -> list[Resolved]:
        first, last = tokens
        low = self.tokens.low[head].partition("'")[0]
        start, end = self.tokens.start[first], self._end(last)
        chains, by, form = self._several(low, first, last, start)
        if chains:
            return [Resolved(chain, by, start, end, self.field_name, 0.5, 2, form) for chain in chains]
        entity, by, form = self._alone(low, head, (first, last), start) if first in (head, last) else _NOBODY
        if entity is not None:
            return [self._entitled(entity, by, start, end, form)]
        if self.tokens.low[first] in PRONOUNS and low in _WORDS:  # her reply: she speaks
            return [self._pronoun(self.tokens.low[first], start, end)]
        if first == last and (self.tags[first] in "pu" or low in _POSSESSIVES):
            return [self._pronoun(low, start, end)]
        return [self._nominal(sentence, phrase, head, first, start, end)]

    def _alone(self, low: str, head: int, tokens: tuple[int, int], start: int) -> tuple[Entity | None, ResolvedBy, str]:
        """Whom one word stands for that is no name by its form: a surname, ``Q``, ``Another`` of his letters."""
        first, last = tokens
        bearers = self.cast.surnames.get(low, ()) if first == head and self.tokens.word[head][0].isupper() else ()
        if len(bearers) == 1:  # a surname that is a word: Pope, Seaman
            return bearers[0], "surname", "name"
        if first != last:
            return _NOBODY
        if low in ("q", "a") and self.tags[last + 1 : last + 2] == ":":
            return self.interview.speaker(self.tokens.word[first], first), "conversation", "nominal"
        return self._of_its_kind(low, first, last, start), "role", "nominal"

    def _of_its_kind(self, low: str, first: int, last: int, start: int) -> Entity | None:
        """``Police``, of which the text names one force; ``Another``, ``One`` that ran so, of somebody's letters."""
        if low == "police":
            return self.descriptions.bodies.force()
        if low in _ANOTHER:
            return self.documents.another(start)
        runs = not _RUNS.isdisjoint((*self.tokens.low[last + 1 : last + 2], self.tokens.low[first - 1]))
        return self.documents.one_of(start) if low == "one" and runs else None

    def _several(self, low: str, first: int, last: int, start: int) -> tuple[tuple[Chain, ...], ResolvedBy, str]:
        """``they``, ``the couple``: those who were named side by side."""
        if first == last and low in _GROUP_PRONOUNS:
            return self.scene.side_by_side(start), "pronoun", "pronoun"
        if low in _PAIRS and self.tokens.low[first] in ("the", "both", "these"):
            return self.scene.joint, "role", "nominal"
        return (), "role", "nominal"

    # -- names

    def _named(self, name: Name, entity: Entity, first: int, last: int) -> Resolved:
        chain = self.cast.chain_of(entity)
        start = min(self.tokens.start[first], name.start)
        end = max(self._end(last), name.end)
        self.scene.speak(chain, start)
        return Resolved(chain, how(entity, name), start, end, self.field_name)

    def _officer(self, name: Name) -> Entity | None:
        """``the CEO``: whose office has these initials, where they are no organisation's."""
        entity = name.entity
        if entity is None or len(entity.words) > 1 or not name.first or self.tokens.low[name.first - 1] != "the":
            return None
        word = name.words[0]
        is_short = 1 < len(word) <= _LONGEST_INITIALS and self.tokens.word[name.last].isupper()
        return self.cast.by_initials(word) or self.cast.by_rank(word) if is_short else None

    def _own_name(self, head: int, first: int) -> Name | None:
        """``the IG Metall union``, ``the Global Times tabloid``: its own name, with a noun for what it is."""
        name = self.scene.name_at(head - 1) if head > first and self.tags[head - 1] == "N" else None
        if name is None or not is_body(name) or self.tokens.low[head] not in _BEHIND_ITS_NAME:
            return None
        return name

    def _is_term(self, name: Name, first: int) -> bool:
        """``The Company``, ``the Dutchman``: a noun with a capital, where the text gives no one that name."""
        entity = name.entity
        before = self.tokens.low[name.first - 1] if name.first else ""
        if before == "the" and name.last > name.first and name.words[-1] in _MEMBERS:
            return True  # the Mayo TD
        if entity is None or len(entity.words) > 1:
            demonym = lexicon.PLACES.get(name.words[-1]) == "demonym"
            return before == "the" and demonym and len(name.words) == len(_NEW_ZEALANDER)
        word = name.words[0]
        if word in _COMPANIES or (before == "the" and word in lexicon.PERSON_NOUNS and name.kind == "organisation"):
            return True  # the Company, the MP
        if before in ("former", "ex") or (before == "the" and self._is_from(name, entity)):
            return True  # the former Diamond, the Lancastrian
        described = lexicon.PLACES.get(word) == "demonym" or word in EPITHETS
        return described and (before == "the" or first < name.first)

    def _is_from(self, name: Name, entity: Entity) -> bool:
        """Say whether a word ends as those do that tell where somebody is from, and is a name nowhere."""
        if not name.words[0].endswith(DEMONYM_ENDINGS) or entity.kind == "organisation":
            return False
        return all(self.tokens.low[other.first - 1] == "the" for other in entity.names if other.first)

    def _family(self, name: Name, first: int) -> list[Chain]:
        """``the two Chois``: both, where the text names two of the surname."""
        word = name.words[0]
        if len(name.words) > 1 or not word.endswith("s") or self.tokens.low[first] not in ("the", "both"):
            return []
        both = self.cast.surnames.get(word[:-1], ())
        return [self.cast.chain_of(entity) for entity in both] if len(both) == 2 else []

    # -- pronouns

    def _pronoun(self, low: str, start: int, end: int) -> Resolved:
        """Whom a pronoun stands for: of two utterances that it has, the same for both."""
        if self.answer is None or self.answer.start != start:
            self.answer = self._asked(low, start, end)
        return self.answer

    def _asked(self, low: str, start: int, end: int) -> Resolved:
        gender = PRONOUNS.get(low)
        if gender is not None:
            self.scene.answered(start)
            best, share, count = self.scene.present(start, gender)
            unnamed = best is None or best.chain.entity is None
            entity = self.introductions.in_lead("", gender, start) if unnamed else None
            if entity is None and best is not None and share > BALANCED:
                chain = best.chain
                self.scene.learn(best, gender, share, start)
                self.scene.speak(chain, start)
                by: ResolvedBy | None = "pronoun" if chain.entity else None
                return Resolved(chain, by, start, end, self.field_name, share, count, "pronoun")
            if entity is not None:
                return self._entitled(entity, "pronoun", start, end, "pronoun")
        elif low in _FIRST_PERSON and (author := self.cast.author or self.interview.asker(start)) is not None:
            return Resolved(self.cast.chain_of(author), "byline", start, end, self.field_name, mention_class="pronoun")
        elif low in _THING_PRONOUNS or low in _GROUP_PRONOUNS:
            thing = self._thing(start, low)
            if thing is not None:
                self.scene.speak(thing, start)
                by = "pronoun" if thing.entity else None
                return Resolved(thing, by, start, end, self.field_name, 0.5, 1, "pronoun")
        chain = self._unnamed(self.context.text[start:end], low, "person" if gender else "unknown", start)
        return Resolved(chain, None, start, end, self.field_name, mention_class="pronoun")

    def _thing(self, start: int, low: str) -> Chain | None:
        """What ``it`` or ``they`` stands for: the organisation or group that was there last."""
        paragraph, sentence = self.scene.paragraph(start), self.scene.sentence(start)
        things = [
            thing
            for thing in self.scene.things[-_LAST_THINGS:]
            if paragraph - self.scene.paragraph(thing[0]) <= 2
            and (thing[1].type != "document" or low in _THING_PRONOUNS)
        ]
        subjects = [thing for thing in things if thing[2] and sentence - self.scene.sentence(thing[0]) <= 2]
        at, last = (subjects or things)[-1][:2] if things else (-1, None)
        if low in _THING_PRONOUNS:
            document = self.documents.read_out(start) or self.documents.subject_before(start)
            if document is not None and self.documents.is_read_out(start):
                return document
            return document if document is not None and (document.first_at or 0) >= at else last
        groups = [group for group in self.scene.groups[-1:] if paragraph - self.scene.paragraph(group[0]) <= 2]
        if groups and not subjects and things:  # A spokesperson for the Council: whose they are is no subject
            at = min(at, self.scene.sentence_starts[self.scene.sentence(at)] - 1)
        return groups[0][1] if groups and groups[0][0] > at else last

    # -- nominals

    def _nominal(self, sentence: Sentence, phrase: Phrase, head: int, first: int, start: int, end: int) -> Resolved:
        low, tag = self.tokens.low[head], self.tags[head]
        text = self.context.text[start:end]
        by: ResolvedBy | None = "role"
        if self.documents.is_document(head):
            chain = self.documents.chain(first, head, text, definite=self.tokens.low[first] in _DEFINITE)
            by = "name"
        else:
            found = self._described(sentence, phrase, head, first)
            if found is not None and found.entity is not None and self._says_more(sentence, phrase, head, first):
                found.entity.add_role(Role(text, low, start))
            chain = found or self._unnamed(text, low, _type_of(tag, low), start)
        self.scene.speak(chain, start)
        return Resolved(chain, by if chain.entity else None, start, end, self.field_name, mention_class="nominal")

    def _described(self, sentence: Sentence, phrase: Phrase, head: int, first: int) -> Chain | None:
        """Whom a description stands for that is no name: somebody of the article's names, or who was met unnamed."""
        low, start = self.tokens.low[head].removesuffix("'s"), self.tokens.start[first]
        definite = self._is_definite(sentence, phrase, first, head)
        last = max(sentence.items[phrase.start : phrase.end])
        chain = self._named_by(first, head, last, definite=definite) or (self.nominal.get(low) if definite else None)
        if chain is not None or self.tags[head] != "h" or self.introductions.wants_no_name(head):
            return chain
        entity = self.introductions.named_later(low, first, head) or self.introductions.named_next(low, first, head)
        if entity is None and not self.introductions.is_of_court(heard=True):
            entity = self.introductions.in_lead(low, gender_of(low), start)
        if entity is None:
            return None
        self.cast.give_role(entity, Role(self.context.text[start : self.tokens.end(head)], low, start))
        return self.cast.chain_of(entity)

    def _subject(self, first: int, head: int) -> Chain | None:
        """Whom a description stands for that is a subject of the narrative; None where nothing names him."""
        return self._named_by(first, head, head, definite=self.tokens.low[first] in _DEFINITE)

    def _named_by(self, first: int, head: int, last: int, *, definite: bool) -> Chain | None:
        """Whom of the article's names a description stands for: ``her son``, ``her firm``, ``the mayor``."""
        low = self.tokens.low[head].removesuffix("'s")
        own = self.descriptions.kin(first, head) if is_kin(low) else None
        if own is None and self.tags[head] == "o":
            own = self.descriptions.body_of(first, head)
        own = own or self.descriptions.other(first, head)
        if own is not None:
            return self.cast.chain_of(own)
        if not definite or self.descriptions.is_kin_of_somebody(first, head):
            return None
        return self.descriptions.find(head, first, last, introduced=self._is_introduced(low, first, head))

    def _is_introduced(self, low: str, first: int, head: int) -> bool:
        """Say whether the text has him, unnamed: the polisher, who was called the woman, is not the Mayo woman."""
        chain = self.nominal.get(low)
        if chain is None:
            return False
        names = {self.tokens.low[place] for place in range(first + 1, head) if self.tags[place] in "NP"}
        return names.issubset(chain.phrase.lower().split())

    def _says_more(self, sentence: Sentence, phrase: Phrase, head: int, first: int) -> bool:
        """Say whether the phrase tells more of somebody than its noun does: whose, or of what."""
        return "P" in self.tags[first:head] or head < max(sentence.items[phrase.start : phrase.end])

    def _is_definite(self, sentence: Sentence, phrase: Phrase, first: int, head: int) -> bool:
        opening = sentence.tags[phrase.start]
        if opening in "dP":
            return opening == "P" or self.tokens.low[first] in _DEFINITE
        if "P" in self.tags[first:head]:
            return True
        if opening == "o" and (self.field_name == "title" or sentence.paragraph.role == "headline"):
            return first == head
        return (opening in "Th" or self.tokens.low[first] == "counsel") and first == head

    def _unnamed(self, phrase: str, head: str, kind: SpeakerType, start: int) -> Chain:
        noun = lexicon.PERSON_NOUNS.get(head)
        gender: Gender = noun.gender if noun and noun.gender != "-" else "u"
        chain = self.nominal[head] = Chain(None, kind, phrase, head, gender, first_at=start)
        return chain

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
        nominal = tags[phrase.start] == "d" and stop - phrase.start == 2 and items[stop - 1] >= 0  # the accused
        return items[stop - 1] if nominal else first

    def _name_behind_office(self, sentence: Sentence, phrase: Phrase, preposition: int) -> Name | None:
        """``Secretary of State John Kerry``: the name that ends a phrase whose ``of`` belongs to the office."""
        last = sentence.items[phrase.end - 1]
        office = sentence.items[preposition - 1]
        if last < 0 or office < 0 or self.tokens.low[sentence.items[preposition]] not in ("of", "for"):
            return None
        name = self.scene.name_at(last)
        if name is not None and (
            self._is_officer(sentence, phrase, preposition, name) or self._is_minister(sentence, phrase, office, name)
        ):
            return name
        inner = sentence.items[preposition + 1]
        if name is None or name.kind != "person" or name.entity is None or inner < 0:
            return None
        if self.tags[inner] == "d":
            inner += 1
        of_work = self.tokens.word[inner].islower() and self.tags[office] == "h"  # group executive for power Tom Reed
        if self.tokens.low[sentence.items[preposition]] == "for" and not of_work:
            return None
        if self.tokens.low[inner] in TITLE_HEADS or inner >= name.core or self.tags[name.core - 1] in "hc":
            return None
        low = self.tokens.low[office].rstrip(".")
        is_office = low in lexicon.HONORIFICS or low in lexicon.PERSON_NOUNS or low == "head"
        return name if is_office and self.tags[sentence.items[phrase.start]] != "d" else None

    def _is_minister(self, sentence: Sentence, phrase: Phrase, office: int, name: Name) -> bool:
        """``Minister for Health Tom Reed``, ``Minister of State for Housing Foo Swee Lian``."""
        if self.tokens.low[office] not in WITH_DEPARTMENTS or sentence.tags[phrase.start] == "d":
            return False
        apart = name.core - office > len(("of", "state"))
        return apart and len(name.words) > 1 and name.entity is not None and name.kind in ("person", "unknown")

    def _is_officer(self, sentence: Sentence, phrase: Phrase, preposition: int, name: Name) -> bool:
        """``Department of Conservation operations manager Lois Brandt``: a role stands between body and name."""
        if name.kind != "person" or name.entity is None or self.tags[name.first - 1] != "h":
            return False
        body = self.scene.name_at(sentence.items[preposition - 1])
        of_body = sentence.tags[preposition - 1] == "o" or (body is not None and is_body(body))
        return of_body and sentence.tags[phrase.start] != "d"

    def _end(self, last: int) -> int:
        word = self.tokens.word[last]
        if word in ("'", "’"):
            return self.tokens.start[last]  # of the workers' it is the workers who speak
        if self.tags[last] == "P" and word.endswith(("'s", "’s")):
            return self.tokens.start[last] + len(word) - 2
        if self.tags[last] == "p":
            return self.tokens.start[last] + len(word.replace("’", "'").partition("'")[0])  # She'd say
        return self.tokens.end(last)


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
