"""Whom a definite description stands for: ``the mayor``, ``the lawyer``, ``the Dutchman``, ``the firm``, ``her son``.

From sure to weak: who holds the role that the phrase names; who holds a narrower one (a barrister is a lawyer); of
what the passage speaks, for nouns that describe and name no office. Modifiers tell holders apart ("the finance
director" is not the museum's director), and where two fit alike, nobody is named.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from service.attribution import lexicon
from service.attribution.entities import Entity, Role
from service.attribution.name_forms import Gender
from service.attribution.pronouns import PRONOUNS
from service.attribution.records import Field
from service.attribution.resolution.cast import Cast, Chain
from service.attribution.resolution.kin import is_kin, kin_of
from service.attribution.resolution.salience import BALANCED, Presence
from service.attribution.resolution.staging import Play
from service.attribution.roles import is_deputy, is_former, spelled

EPITHETS: Final = lexicon.describing("epithet")
_OFFICES: Final = lexicon.describing("office")
_PUBLIC: Final = lexicon.describing("public")
_BODIES: Final = lexicon.describing("body")
_ANY: Final = lexicon.describing("any body")
_TRADES: Final = lexicon.describing("trade")
_NO_COMPANY: Final = lexicon.describing("no company")
_YOUNG: Final = lexicon.describing("young")
_COUNSEL: Final = lexicon.describing("counsel")
_TOLD_KINDS: Final = frozenset().union(*lexicon.BODY_KINDS.values())  # words by which a name tells of what kind it is
_MODIFYING_NOUNS: Final = frozenset("nohkNTP")
_TWICE: Final = 2  # how much oftener than another what a passage is about is named in it
_ABOUT: Final = 3  # paragraphs of a passage
_NEAR: Final = 2
_SHORT: Final = 3  # letters of a word that tells nothing
_ANY_FIT: Final = -9
_LONGEST_PLAIN: Final = 4  # tokens


class Descriptions:
    """Answers for the definite descriptions of one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, field_name: Field) -> None:
        self.scene, self.cast, self.field_name = scene, cast, field_name
        self.tokens, self.tags = scene.tokens, scene.tags
        self.demonyms: dict[int, str] = {}  # by the id of the chain of whom the text has called so

    def find(self, head: int, first: int, last: int, *, introduced: bool) -> Chain | None:
        """Whom the phrase of tokens ``first`` to ``last`` stands for.

        ``introduced`` says that the article has somebody unnamed of its noun.
        """
        low, start = self.tokens.low[head], self.tokens.start[first]
        entity = self._holder(low, head, first, last)
        if entity is not None:
            return self.cast.chain_of(entity)
        plain = last - first < _LONGEST_PLAIN and ("i" not in self.tags[first : last + 1] or low.endswith("-old"))
        return self._by_passage(low, head, first, start) if plain and not introduced else None

    def _by_passage(self, low: str, head: int, first: int, start: int) -> Chain | None:
        """Of whom or what the passage speaks, where the noun names no role that the text gives anybody."""
        if self._is_body(low, head, first):
            body = self.body(low, start, self.tokens.low[first + 1 : head])
            return self.cast.chain_of(body) if body else None
        if self._is_epithet(low, head, first):
            return self._epithet(low, start)
        if low == "witness":
            return self._witness(start)
        free = low not in _OFFICES and spelled(low) not in self.cast.roles
        noun = lexicon.PERSON_NOUNS.get(low)
        is_person = self.tags[head] == "h" or (noun is not None and not noun.plural)  # the MP
        if free and is_person and self.tokens.low[first] == "the":
            return self._last_described(low, start)
        return None

    # -- kin

    def kin(self, first: int, head: int) -> Entity | None:
        """``her son``, ``Calder's mother``: who is that, of those for whom "her" may stand here or of Calder."""
        noun = self.tokens.low[head]
        for owner in self._owners(first, head):
            relative = kin_of(owner, noun)
            if relative is not None:
                return relative
        return None

    def is_kin_of_somebody(self, first: int, head: int) -> bool:
        """A noun for kin with its possessor: it holds no role that another's kin might hold."""
        return is_kin(self.tokens.low[head]) and head > first and bool(self._owners(first, head))

    def _owners(self, first: int, head: int) -> list[Entity]:
        gender = PRONOUNS.get(self.tokens.low[first])
        if gender is not None and head > first:
            ranked = self.scene.ranked(self.tokens.start[first], gender)
            return [presence.chain.entity for presence in ranked if presence.chain.entity is not None]
        name = self.scene.name_at(first) or self.scene.name_at(head - 1)
        if name is None or name.entity is None or not name.possessive or name.last >= head:
            return []
        return [name.entity]

    def body_of(self, first: int, head: int) -> Entity | None:
        """``her group``, ``Calder's firm``: what she belongs to, where that is one thing of the kind."""
        low = self.tokens.low[head]
        if head == first or not (low in _BODIES or low in _TRADES or low in lexicon.BODY_KINDS):
            return None
        kinds = lexicon.BODY_KINDS.get(low, frozenset((low,)))
        for owner in self._owners(first, head):
            bodies = [body for body in owner.bodies if body.kind == "organisation" or body.may_be_body]
            if bodies:
                told = [body for body in bodies if _tells(body, kinds)] or bodies
                return told[0] if len(told) == 1 and _may_be_called(told[0], low) else None
        return None

    # -- roles

    def _holder(self, low: str, head: int, first: int, last: int) -> Entity | None:
        """Who holds the role, or else a narrower one; nobody where two may."""
        word = spelled(low)
        for known in (word, *lexicon.PERSON_KINDS.get(word, ())):
            if known in self.cast.roles:
                break
        else:
            return None
        holders = self.cast.holders(word)
        asked = (head, first, last)
        found, fit = self._fitting(low, holders, asked)
        if fit or self.tokens.low[first] != "the":
            return found
        narrower = [holder for kind in lexicon.PERSON_KINDS.get(word, ()) for holder in self.cast.holders(kind)]
        return self._fitting(low, narrower, asked, least=0)[0]

    def _fitting(
        self, low: str, holders: list[tuple[Entity, Role]], asked: tuple[int, int, int], least: int = _ANY_FIT
    ) -> tuple[Entity | None, bool]:
        """Who of the holders the phrase (head, first and last token) means, and whether any fits it so well."""
        head, first, last = asked
        noun = lexicon.PERSON_NOUNS.get(low)
        gender = noun.gender if noun else "-"
        before = " ".join(self.tokens.low[first:head])
        former, deputy = is_former(before), is_deputy(before)
        proper = self._proper(range(first, last + 1))
        modifiers = {
            self.tokens.low[place].removesuffix("'s")
            for place in range(first, head)
            if self.tags[place] in _MODIFYING_NOUNS
        }
        telling = {self.tokens.low[place] for place in range(first, head) if self.tags[place] == "a"}
        ranked: dict[int, list[Entity]] = {}
        for entity, role in holders:
            if gender != "-" and entity.gender not in ("u", gender):
                continue
            if (is_former(role.text) and not former) or (low == "witness" and not _COUNSEL.isdisjoint(entity.roles)):
                continue
            rank = 0
            if is_deputy(role.text) != deputy:
                if low != "minister":
                    continue
                rank -= 1
            fit = _fit(role.text, entity, modifiers, proper)
            if fit is not None and telling:  # the prime minister
                fit += not telling.isdisjoint(role.text.lower().split())
            if fit is not None and fit >= least:
                ranked.setdefault(rank + fit + (former and is_former(role.text)), []).append(entity)
        if not ranked:
            return None, False
        best = ranked[max(ranked)]
        if all(entity is best[0] for entity in best):
            return best[0], True
        return self._nearer(best, self.tokens.start[first]), True

    def _nearer(self, entities: Iterable[Entity], start: int) -> Entity | None:
        """The one of ``entities`` who is present where the others are not."""
        last = {id(entity): (self._last_before(entity, start), entity) for entity in entities}
        ranked = sorted(last.values(), key=lambda entry: entry[0], reverse=True)
        best, second = ranked[0], ranked[1]
        if best[0] < 0:
            return None
        distance = self.scene.paragraph(start) - self.scene.paragraph(best[0])
        if second[0] < 0:  # and not yet in the text
            return best[1]
        is_nearer = self.scene.paragraph(second[0]) < self.scene.paragraph(best[0])
        return best[1] if distance <= _NEAR and is_nearer else None

    def _last_before(self, entity: Entity, start: int) -> int:
        starts = [name.start for name in entity.names if name.field == self.field_name]
        at = bisect_left(starts, start)
        return starts[at - 1] if at else -1

    def _proper(self, places: Iterable[int]) -> list[str]:
        tags, word, low = self.tags, self.tokens.word, self.tokens.low
        return [low[place] for place in places if tags[place] in "NP" and word[place][0].isupper()]

    # -- organisations

    @staticmethod
    def is_body_noun(low: str) -> bool:
        """Say whether the noun describes an organisation, and is no part of one."""
        return low in _BODIES or low in _TRADES or low in lexicon.BODY_KINDS or low.endswith("maker")

    def _is_body(self, low: str, head: int, first: int) -> bool:
        if not self.is_body_noun(low) or self.tokens.low[first] not in ("the", "this"):
            return False
        return not self.tags[first + 1 : head].strip("anN#")

    def body(self, low: str, start: int, telling: Iterable[str] = ()) -> Entity | None:
        """What the noun calls: what its own words make one of the kind; else what the passage is about.

        For nouns that any company may be called by, that is the only one named so far, or the one named twice as often
        as others in the passage. Whose name says something else is never called so, and what is of a kind that takes a
        word of its own (the union, the council) is known by that word alone.
        """
        named = {id(chain.entity): chain.entity for offset, chain, _ in self.scene.things if chain.entity is not None}
        if telling:
            told = [entity for entity in named.values() if _overlap(telling, (*entity.words, *_described(entity)))]
            if len(told) == 1:
                return told[0]
        kinds = lexicon.BODY_KINDS.get(low)
        if kinds is not None:
            told = [entity for entity in named.values() if _tells(entity, kinds)]
            if told or low not in _BODIES:
                return told[0] if len(told) == 1 else self._nearer(told, start) if told else None
        able = {key: entity for key, entity in named.items() if _may_be_called(entity, low)}
        if len(able) < 2 or low not in _BODIES:
            return next(iter(able.values())) if len(able) == 1 else None
        here = self.scene.paragraph(start)
        in_paragraph = {
            id(chain.entity) for offset, chain, _ in self.scene.things if self.scene.paragraph(offset) == here
        }
        alone = [entity for key, entity in able.items() if key in in_paragraph]
        if len(alone) == 1:
            return alone[0]
        first = here - _ABOUT
        near = {id(chain.entity) for offset, chain, _ in self.scene.things if self.scene.paragraph(offset) >= first}
        ranked = sorted((e for key, e in able.items() if key in near), key=lambda entity: -len(entity.names))
        if len(ranked) < 2:
            return ranked[0] if ranked else None
        return ranked[0] if len(ranked[0].names) >= _TWICE * len(ranked[1].names) else None

    # -- descriptions

    def _last_described(self, low: str, start: int) -> Chain | None:
        """``the barrister``, never introduced: the passage's subject, or who spoke right before."""
        gender = gender_of(low)
        here = self.scene.paragraph(start)
        best, share, _ = self.scene.present(start, gender)
        if best is not None and best.paragraph == here and best.subject and share > BALANCED:
            return best.chain if best.chain.entity else None
        last = self.scene.stage.last_speaker
        if last is None:
            return self._only_one(gender, here)
        if last.chain.entity is None or here - last.spoke_paragraph > 1:
            return None
        return last.chain if "u" in (gender, last.chain.gender) or gender == last.chain.gender else None

    def _witness(self, start: int) -> Chain | None:
        """``the witness``: who spoke last and examines nobody."""
        here = self.scene.paragraph(start)
        spoken = [
            p
            for p in self.scene.stage.candidates()
            if p.chain.entity is not None
            and here - p.spoke_paragraph <= _ABOUT
            and _COUNSEL.isdisjoint(p.chain.entity.roles)
        ]
        last = max(spoken, key=lambda p: p.spoke_paragraph, default=None)
        return last.chain if last is not None else None

    def _only_one(self, gender: Gender, here: int) -> Chain | None:
        """Who alone has been named, before anybody has spoken."""
        chains = [p.chain for p in self.scene.stage.candidates() if here - p.paragraph <= _NEAR and not p.quoted]
        if len(chains) == 1 and chains[0].entity is not None and "u" in (gender, chains[0].gender):
            return chains[0]
        return chains[0] if len(chains) == 1 and chains[0].entity is not None and chains[0].gender == gender else None

    def _is_epithet(self, low: str, head: int, first: int) -> bool:
        if low in EPITHETS or low.endswith("-old") or low.startswith(("father-of", "mother-of")):
            return True
        if self.tags[head] == "h" and head - first == 2 and self.tokens.low[first + 1] == "former":
            return True
        return self.tags[head] != "H" and not low.endswith("s") and _is_demonym(low, self.tokens.word[head])

    def _epithet(self, low: str, start: int) -> Chain | None:
        present = [p for p in self.scene.stage.candidates() if p.chain.entity]
        if low.endswith("-old"):
            age = low.partition("-")[0]
            aged = [p for p in present if p.chain.entity and p.chain.entity.age == age]
            if len(aged) == 1:
                return aged[0].chain
        if low in lexicon.AGE_NOUNS:
            youngest, oldest = lexicon.AGE_NOUNS[low]
            aged = [p for p in present if youngest <= _age(p) <= oldest]
            if len(aged) == 1:
                return aged[0].chain
            if low in _YOUNG:
                return None
        best, share, _ = self.scene.present(start, gender_of(low))
        if best is not None and self._is_of_elsewhere(low, best):
            best, share = self._other(low, start), 1.0
        if best is None or self.scene.paragraph(start) - best.paragraph > 1 or share <= BALANCED:
            return None
        if lexicon.PLACES.get(low) == "demonym":
            self.demonyms[id(best.chain)] = low
        return best.chain

    def _is_of_elsewhere(self, low: str, presence: Presence) -> bool:
        """``The Dane`` is not whom the text has called the Russian."""
        known = self.demonyms.get(id(presence.chain), low)
        return known != low and lexicon.PLACES.get(low) == "demonym"

    def _other(self, low: str, start: int) -> Presence | None:
        """The likeliest of those who are not from elsewhere."""
        ranked = self.scene.ranked(start, gender_of(low))
        return next((p for p in ranked if p.chain.entity and not self._is_of_elsewhere(low, p)), None)


def _fit(role: str, entity: Entity, modifiers: set[str], proper: list[str]) -> int | None:
    """How well somebody's role fits a phrase's modifiers and proper words (-1 to 2); None where they contradict."""
    own = _proper_words(role)
    affiliated = [word for body in entity.bodies for word in (*body.words, *body.acronyms)]
    fit = 0
    if proper and _overlap(proper, [*own, *affiliated]):
        fit = 1
    elif proper:
        if own and own != [role.split(maxsplit=1)[0].lower()]:
            return None
        fit = -1
    common = {word for word in modifiers if word not in proper}
    if common:
        words = role.lower().replace("’", "'").replace("'s", "").split()
        words += affiliated
        if common.issubset(words):
            return fit + 1
        if len(words) > 1 and words[-2] not in ("the", "a", "an", "its", "their", "his", "her", "former"):
            return None  # the union leader is not the Green leader
        return fit - 1
    return fit


def _tells(entity: Entity, kinds: frozenset[str]) -> bool:
    """Do the words of its name or its roles say that the organisation is of one of the kinds."""
    words = {word.removesuffix("s") for word in entity.words}  # Harwick Museums
    return not kinds.isdisjoint(entity.words) or not kinds.isdisjoint(words) or not kinds.isdisjoint(entity.roles)


def _described(entity: Entity) -> list[str]:
    """The words of an organisation's roles."""
    return [word for role in entity.roles.values() for word in role.text.lower().split() if len(word) > _SHORT]


def _may_be_called(entity: Entity, noun: str) -> bool:
    """May the text call it by a company's noun? Not where its own name says that it is something else."""
    if noun in entity.words or noun in entity.roles:
        return True
    if not _PUBLIC.isdisjoint(entity.words):
        return False
    if noun in _TRADES and noun not in lexicon.BODY_KINDS and _tells(entity, _TOLD_KINDS):
        return False
    return noun in _ANY or not (_tells(entity, _NO_COMPANY))


def _is_demonym(low: str, word: str) -> bool:
    return lexicon.PLACES.get(low) == "demonym" or (word[0].isupper() and low.endswith(("man", "woman")))


def gender_of(low: str) -> Gender:
    """The gender that a noun for a person says."""
    noun = lexicon.PERSON_NOUNS.get(low)
    if noun is not None:
        return noun.gender if noun.gender != "-" else "u"
    return "f" if low.endswith("woman") else "m" if low.endswith("man") else "u"


def _age(presence: Presence) -> int:
    entity = presence.chain.entity
    return int(entity.age) if entity is not None and entity.age.isdigit() else -1


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
