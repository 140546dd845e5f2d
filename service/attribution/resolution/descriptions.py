"""Whom a definite description stands for: ``the mayor``, ``the lawyer``, ``the Dutchman``, ``the firm``, ``her son``.

From sure to weak: who holds the role that the phrase names; who holds a narrower one (a barrister is a lawyer); of
what the passage speaks, for nouns that describe and name no office. Modifiers tell holders apart ("the finance
director" is not the museum's director), and where two fit alike, nobody is named.
"""

import re
from collections.abc import Iterable
from typing import Final

from service.attribution import lexicon
from service.attribution.capitals import PARTISANS
from service.attribution.entities import Entity, Role
from service.attribution.pronouns import PRONOUNS
from service.attribution.records import Field
from service.attribution.resolution.bodies import Bodies, is_body_noun, overlap
from service.attribution.resolution.callings import (
    ANYBODY,
    EPITHETS,
    OFFICES,
    gender_of,
    is_compound_of,
    may_be,
)
from service.attribution.resolution.cast import Cast, Chain
from service.attribution.resolution.epithets import YOUNG, Epithets
from service.attribution.resolution.floor import Floor
from service.attribution.resolution.kin import is_kin, kin_of, namesake
from service.attribution.resolution.members import Members
from service.attribution.resolution.salience import BALANCED
from service.attribution.resolution.staging import Play, last_before
from service.attribution.roles import is_deputy, is_former, spelled

_DEPUTIES_TOO: Final = lexicon.describing("deputies too")
_OF_A_PAIR: Final = lexicon.describing("of a pair")
_COUNSEL: Final = lexicon.describing("counsel")
_GENERAL: Final = lexicon.describing("general")  # said of so many that who is called so is told no more of
_BROADER: Final[dict[str, list[str]]] = {}  # noun -> nouns for what its bearer is too
for _noun, _kinds in lexicon.PERSON_KINDS.items():
    for _kind in _kinds if _noun not in _GENERAL else ():
        _BROADER.setdefault(_kind, []).append(_noun)
_MODIFYING_NOUNS: Final = frozenset("nohkNTP")
DEMONYM_ENDINGS: Final = ("man", "woman", "ian", "lander", "ese")
_ADDING: Final = frozenset("added adds continued concluded".split())
_SAID_IN: Final = re.compile("i(?:da?k|N)")  # the club in a statement, the striker on Facebook
_ANY_FIT: Final = -9
_OF_SCIENCE: Final = frozenset("scientist researcher academic expert specialist".split())
_SCIENCES: Final = ("ologist", "icist")
_AGAINST: Final = frozenset("prosecutor prosecution".split())
_FAR_ABOVE: Final = 4  # paragraphs
_LEAD: Final = 1  # the last paragraph in which somebody may be described who has yet to be named
_AGENTS: Final = ("er", "or", "ist", "ian", "eer", "smith", "wright", "monger", "keeper", "hand", "maker")
_IN_THE_BOX: Final = frozenset("witness accused defendant".split())
_TOLD_OF_BODIES: Final = (["governing"], ["local"], ["ruling"])
_OF_TWO_WORDS: Final = frozenset((("think", "tank"), ("civic", "body")))
_ITS: Final = frozenset(("its", "their"))
_ONCE: Final = frozenset("former retired ex one-time onetime erstwhile".split())
_LONGEST_PLAIN: Final = 4  # tokens
_LONGEST_INITIALS: Final = 4  # letters
_LONGEST_OF_YORE: Final = 7


class Descriptions:
    """Answers for the definite descriptions of one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, field_name: Field) -> None:
        self.scene, self.cast, self.field_name = scene, cast, field_name
        self.tokens, self.tags = scene.tokens, scene.tags
        self.bodies = Bodies(scene, cast, field_name)
        self.floor, self.epithets, self.members = Floor(scene), Epithets(scene), Members(scene, cast, field_name)

    def find(self, head: int, first: int, last: int, *, introduced: bool) -> Chain | None:
        """Whom the phrase of tokens ``first`` to ``last`` stands for.

        ``introduced`` says that the article has somebody unnamed of its noun.
        """
        low, start = self._calling(head, first).removesuffix("'s"), self.tokens.start[first]
        said_in = _SAID_IN.search(self.tags, head + 1, last + 1)
        if said_in is not None and self.tokens.low[said_in.start()] in ("in", "on", "via"):
            last = said_in.start() - 1
        places = self._proper(range(first, head))
        entity = self.members.local(low, places, start) or self._by_initials(low, head, first)
        entity = entity or self._holder(low, head, first, last)
        if entity is not None and (nearer := self._who_is_nearer(entity, low, head, first)) is not None:
            return nearer
        if entity is not None:
            return self._who_does_so_too(entity, low, head, first, start) or self.cast.chain_of(entity)
        if self._runs(low, head, first, last) and not introduced:
            body = self.bodies.called(low, start)
            return self.cast.chain_of(body) if body else None
        longest = _LONGEST_OF_YORE if self._was_once(first) else _LONGEST_PLAIN
        plain = last - first < longest and (
            "i" not in self.tags[first : last + 1] or low.endswith(("-old", "-of-many"))
        )
        plain = plain and not (is_kin(low) and "P" in self.tags[first:head])  # the victim's uncle: his, nobody else's
        if plain and not introduced:
            return self._by_passage(low, head, first, start)
        of_name = self.tokens.low[head + 1 : head + 2] == ["of"] and self.tags[last] in "N#"
        if introduced or not of_name or self.tags[head] != "h" or self.tokens.low[first] != "the":
            return None
        return self.floor.holds(low, start, [], here_only=True)  # The president of Dock Workers Local 88 is not amused

    def _who_is_nearer(self, entity: Entity, low: str, head: int, first: int) -> Chain | None:
        """``the singer``, of whom the text has told far above: who has the floor here, if she may be called so."""
        start, bare = self.tokens.start[first], self.tokens.low[first] == "the" and head == first + 1
        last = last_before(entity, start, self.field_name)
        if last < 0 or not bare or self.scene.paragraph(start) - self.scene.paragraph(last) <= _FAR_ABOVE:
            return None
        chain = self.floor.holds(low, start, [entity], here_only=True)
        return chain if chain is not None and chain.entity is not None and not chain.entity.roles else None

    def _who_does_so_too(self, entity: Entity, low: str, head: int, first: int, start: int) -> Chain | None:
        """Who has just spoken and may be called so, where only a verb made the noun another's (who farms with him)."""
        last = self.scene.stage.last_voice
        if low not in entity.offices or low in entity.roles or last is None or last.chain.entity in (None, entity):
            return None
        here = self.scene.paragraph(start)
        there = self.scene.paragraph(last_before(entity, start, self.field_name))
        gender = gender_of(low)
        fits = "u" in (gender, last.chain.gender) or gender == last.chain.gender
        since = here - self._is_added(head, first)
        if last.spoke_paragraph < since or there == here or not fits or last.chain.entity is None:
            return None
        return last.chain if may_be(last.chain.entity, low) else None

    def _by_passage(self, low: str, head: int, first: int, start: int) -> Chain | None:
        """Of whom or what the passage speaks, where the noun names no role that the text gives anybody."""
        added = self.tags[head] in "hN" and self.tokens.low[first] == "the" and self._is_added(head, first)
        if added and (chain := self.floor.goes_on(low, start)) is not None:
            return chain
        if (land := self._is_of_land(low, head, first)) or self._is_body(low, head, first):
            return self._body(low, head, first, land=land)
        if low in PARTISANS:
            return self.members.partisan(low, self._proper(range(first, head)), start)
        if self._is_epithet(low, head, first):
            return self.epithets.find(low, start)
        if low in _IN_THE_BOX:
            return self.floor.witness(start, alone=low != "witness")
        return self._who_is_here(low, head, first, start)

    def _body(self, low: str, head: int, first: int, *, land: bool) -> Chain | None:
        telling, start = self.tokens.low[first + 1 : head], self.tokens.start[first]
        whose = self.tokens.low[first].removesuffix("'s")
        body = self.bodies.of_land(low, whose, telling) if land else self.bodies.called(low, start, telling)
        return self.cast.chain_of(body) if body else None

    def _who_is_here(self, low: str, head: int, first: int, start: int) -> Chain | None:
        """Who of the passage may be called so: by an office only who has the floor."""
        noun = lexicon.PERSON_NOUNS.get(low)
        is_person = self.tags[head] == "h" or (noun is not None and not noun.plural) or self._is_agent(low, head)
        if not is_person or self.tokens.low[first] != "the" or self._is_brought_in(head):
            return None
        holders = self._holders(spelled(low), first)
        if low in OFFICES or holders:
            return self.floor.holds(low, start, [holder for holder, _ in holders])
        named = any(self.tags[place] in "NP" for place in range(first + 1, head))
        besides = self._was_once(first) or (not named and head > first + 1)
        return self.floor.last_described(low, start, named=named, besides=besides)

    def _is_brought_in(self, head: int) -> bool:
        """Say whether the phrase goes on to tell who somebody is: ``The driver, a grandmother, said``."""
        return self.tokens.low[head + 1 : head + 3] in ([",", "a"], [",", "an"])

    def _calling(self, head: int, first: int) -> str:
        """The noun that tells who is meant; of ``the accused person``, what he is beside a person; ``think tank``."""
        low = self.tokens.low[head]
        if is_kin(low) and self.tokens.low[head + 1 : head + 2] == ["of"] and self.tags[head + 2 : head + 3] == "#":
            return f"{low}-of-many"  # the father of four, as one word has it
        if (self.tokens.low[head - 1], low) in _OF_TWO_WORDS or self.tokens.low[head - 1] == "shadow":
            return f"{self.tokens.low[head - 1]}-{low}"  # the shadow minister, who is none
        if low in ANYBODY and head - first > 1 and self.tokens.low[head - 1] in OFFICES:
            return self.tokens.low[head - 1]
        return low

    def _is_added(self, head: int, first: int) -> bool:
        """Say whether the verb beside the phrase tells of somebody who has just spoken."""
        words = self.tokens.low
        return not _ADDING.isdisjoint((words[first - 1] if first else "", *words[head + 1 : head + 2]))

    # -- kin

    def kin(self, first: int, head: int) -> Entity | None:
        """``her son``, ``Calder's mother``: who is that, of those for whom "her" may stand here or of Calder."""
        noun = self.tokens.low[head]
        owners = self._owners(first, head)
        for owner in owners:
            relative = kin_of(owner, noun)
            if relative is not None:
                return relative
        return namesake(owners[0], noun, self.cast.of_surname(owners[0])) if owners else None

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

    def other(self, first: int, head: int) -> Entity | None:
        """``Reed told Calder to breathe. "More," his boss said``: of two who are there, not the one who has a boss."""
        noun, start = self.tokens.low[head], self.tokens.start[first]
        gender = PRONOUNS.get(self.tokens.low[first])
        if noun not in _OF_A_PAIR or gender is None or (noun == "lady" and self.tokens.low[head - 1] != "leading"):
            return None
        owner, share, _ = self.scene.present(start, gender)
        if owner is None or share <= BALANCED:
            return None
        here, stage, sought = self.scene.paragraph(start), self.scene.stage, gender_of(noun)
        near = [p for p in stage.candidates() if p is not owner and here - p.paragraph <= 1 and not p.quoted]
        able = [
            p
            for p in near
            if id(p.chain) not in stage.heard.told_of and ("u" in (sought, p.chain.gender) or sought == p.chain.gender)
        ]
        entity = able[0].chain.entity if len(able) == 1 and able[0].subject else None
        return entity if entity is not None and entity.kind == "person" and len(entity.words) > 1 else None

    def body_of(self, first: int, head: int) -> Entity | None:
        """``her group``, ``Calder's firm``: what the likeliest owner belongs to who belongs to anything."""
        low = self.tokens.low[head]
        if head == first or not is_body_noun(low):
            return None
        owner = next((owner for owner in self._owners(first, head) if owner.bodies), None)
        return self.bodies.of(owner, low) if owner is not None else None

    # -- roles

    def _by_initials(self, low: str, head: int, first: int) -> Entity | None:
        """``the CFO``, where nobody is called so and one is finance director, or chief financial officer."""
        is_short = 1 < len(low) <= _LONGEST_INITIALS and self.tokens.word[head].isupper()
        if not is_short or self.tokens.low[first] != "the" or low in self.cast.roles:
            return None
        return self.cast.by_initials(low)

    def _holder(self, low: str, head: int, first: int, last: int) -> Entity | None:
        """Who holds the role, or else a narrower one; nobody where two may."""
        word = spelled(low)
        kinds = (word, *lexicon.PERSON_KINDS.get(word, ()), *_BROADER.get(word, ()))
        held = self.cast.roles.keys()
        if word not in _OF_SCIENCE and held.isdisjoint(kinds) and not any(is_compound_of(kind, word) for kind in held):
            return None
        asked, start = (head, first, last), self.tokens.start[first]
        holders, narrower = self._holders(word, first), self._narrower(word, first)
        before = _named_before(narrower, start)
        definite = self.tokens.low[first] == "the" or low == "counsel"
        if not (definite and before) or _named_before(holders, start):
            if self.tokens.low[first] in _ITS:
                holders = _named_before(holders, start) or [each for each in holders if each[1].start == start]
            found, fit = self._fitting(low, holders, asked)
            if fit or not (definite or self.tokens.low[first] in PRONOUNS):
                return found
        owned = not definite and self.tokens.low[first] in PRONOUNS and head == first + 1
        if owned:
            wider = [holder for kind in _BROADER.get(word, ()) for holder in self._holders(kind, first)]
            able = self._not_his_own(before or _named_before(wider, start), first, head)
            return self._fitting(low, able, asked, least=0)[0]
        # The mathematics teacher is a schoolteacher; the Harwick teacher may be another.
        if narrower and not before and definite and self.scene.paragraph(start) > _LEAD:
            return None  # the lawmaker: no senator who is named further on
        is_same = any(is_compound_of(role.head, word) for _, role in narrower)
        least = -1 if is_same and not self._proper(range(first, last + 1)) else 0
        found, fit = self._fitting(low, before or narrower, asked, least=least)
        if fit or self.tokens.low[first] != "the":
            return found
        broader = [
            holder for kind in _BROADER.get(word, ()) for holder in self._holders(kind, first) if may_be(holder[0], low)
        ]
        return self._fitting(low, broader, asked, least=0)[0] if broader else None

    def _not_his_own(self, holders: list[tuple[Entity, Role]], first: int, head: int) -> list[tuple[Entity, Role]]:
        """Who may be ``her boss``: not she herself, nor of counsel one who prosecutes."""
        owner = next(iter(self._owners(first, head)), None)
        return [(entity, role) for entity, role in holders if entity is not owner and role.head not in _AGAINST]

    def _narrower(self, word: str, first: int) -> list[tuple[Entity, Role]]:
        """Who holds a role of which the noun is a wider word: a mycologist may be called the scientist."""
        kinds = [*lexicon.PERSON_KINDS.get(word, ())]
        if word in _OF_SCIENCE:
            kinds += [kind for kind in self.cast.roles if kind.endswith(_SCIENCES) and kind not in kinds]
        kinds += [kind for kind in self.cast.roles if is_compound_of(kind, word) and kind not in kinds]
        return [holder for kind in kinds for holder in self._holders(kind, first)]

    def _holders(self, word: str, first: int) -> list[tuple[Entity, Role]]:
        """Who holds a role at a token; who is only said to do what makes him one does not before he is brought in."""
        start, told_of = self.tokens.start[first], self.scene.stage.heard.told_of
        return [
            (entity, role)
            for entity, role in self.cast.holders(word)
            if (role.head in entity.roles or last_before(entity, start, self.field_name) >= 0)
            and not (told_of and id(self.cast.chain_of(entity)) in told_of)
        ]

    def _fitting(
        self, low: str, holders: list[tuple[Entity, Role]], asked: tuple[int, int, int], least: int = _ANY_FIT
    ) -> tuple[Entity | None, bool]:
        """Who of the holders the phrase (head, first and last token) means, and whether any fits it so well."""
        head, first, last = asked
        gender = gender_of(low) if low in lexicon.PERSON_NOUNS else "u"
        before = " ".join(self.tokens.low[first:head])
        former, deputy = is_former(before), is_deputy(f"{before} {low}")
        proper = self._proper(range(first, last + 1))
        modifiers = {
            self.tokens.low[place].removesuffix("'s")
            for place in range(first, head)
            if self.tags[place] in _MODIFYING_NOUNS
        }
        telling = {self.tokens.low[place] for place in range(first, head) if self.tags[place] == "a"}
        ranked: dict[int, list[Entity]] = {}
        for entity, role in holders:
            if gender != "u" and entity.gender not in ("u", gender):
                continue
            if _is_no_holder(low, entity, role, before):
                continue
            rank = 0
            if is_deputy(role.text) != deputy:
                if low not in _DEPUTIES_TOO and spelled(role.head) == spelled(low):
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
        return self.scene.nearer(best, self.tokens.start[first], self.field_name), True

    def _proper(self, places: Iterable[int]) -> list[str]:
        tags, word, low = self.tags, self.tokens.word, self.tokens.low
        return [low[place] for place in places if tags[place] in "NP" and word[place][0].isupper()]

    # -- organisations

    def _is_body(self, low: str, head: int, first: int) -> bool:
        bare = first == head and self.bodies.in_headline(self.tokens.start[first])  # Union tells governors
        if not is_body_noun(low) or not (bare or self.tokens.low[first] in ("the", "this")):
            return False
        told = self.tokens.low[first + 1 : head] in _TOLD_OF_BODIES
        return told or not self.tags[first + 1 : head].strip("anoN#")

    def _is_of_land(self, low: str, head: int, first: int) -> bool:
        """``Norway's central bank``, ``Mexico's finance ministry``."""
        is_land = self.tags[first] == "P" and self.tokens.word[first][0].isupper() and head > first
        return is_land and is_body_noun(low) and not self.tags[first + 1 : head].strip("ano")

    def _runs(self, low: str, head: int, first: int, last: int) -> bool:
        """``the operator of the line``: a body by what it runs, and no branch of another."""
        is_body = self.tokens.low[first] == "the" and self.tags[head] == "h" and is_body_noun(low)
        return is_body and last > head and self.tokens.low[head + 1] == "of"

    # -- descriptions

    def _is_epithet(self, low: str, head: int, first: int) -> bool:
        if low in EPITHETS or low in YOUNG or low.endswith("-old") or "-of-" in low:
            return True
        if head > first + 1 and self.tokens.low[first + 1] == "former":
            return self.tags[head] in "hN" or self._is_agent(low, head)
        return self.tags[head] != "H" and not low.endswith("s") and _is_demonym(low, self.tokens.word[head])

    def _is_agent(self, low: str, head: int) -> bool:
        """Say whether a noun that no list holds is by its form one for who does something: the grinder said."""
        return self.tags[head] == "n" and low.endswith(_AGENTS) and low not in lexicon.WORD_CLASSES

    def _was_once(self, first: int) -> bool:
        """``the retired Harbour Guard commander``: what somebody was is often told at length."""
        behind = self.tokens.low[first + 1] if first + 1 < len(self.tokens) else ""
        return behind in _ONCE or behind.startswith("ex-")


def _is_no_holder(low: str, entity: Entity, role: Role, before: str) -> bool:
    """Whether one who has the noun in a role is not called so plainly: a former holder, a shadow minister, counsel."""
    if is_former(role.text) and not is_former(before) and low in OFFICES:
        return True
    if "shadow" in role.text.lower().split() and "shadow" not in before:
        return True
    return low == "witness" and not _COUNSEL.isdisjoint(entity.roles)


def _named_before(holders: list[tuple[Entity, Role]], start: int) -> list[tuple[Entity, Role]]:
    """Those whom the text has named before an offset."""
    return [(entity, role) for entity, role in holders if entity.names[0].start < start]


def _fit(role: str, entity: Entity, modifiers: set[str], proper: list[str]) -> int | None:
    """How well somebody's role fits a phrase's modifiers and proper words (-1 to 2); None where they contradict."""
    own = _proper_words(role)
    affiliated = [word for body in entity.bodies for word in (*body.words, *body.acronyms)]
    fit = 0
    if proper and overlap(proper, [*own, *affiliated]):
        fit = 1
    elif proper:
        if own and own != [role.split(maxsplit=1)[0].lower()]:
            return None
        fit = -1
    common = {word for word in modifiers if word not in proper}
    if common:
        words = role.lower().replace("’", "'").replace("'s", "").split()
        known = {*words, *affiliated}
        if all(word in known or not known.isdisjoint(lexicon.BODY_KINDS.get(word, ())) for word in common):
            return fit + 1
        if common == {"party"} and own:  # the Green leader
            return fit
        if len(words) > 1 and words[-2] not in ("the", "a", "an", "its", "their", "his", "her", "former"):
            return None  # the union leader is not the Green leader
        return fit - 1
    return fit


def _is_demonym(low: str, word: str) -> bool:
    return lexicon.PLACES.get(low) == "demonym" or (word[0].isupper() and low.endswith(DEMONYM_ENDINGS))


def _proper_words(text: str) -> list[str]:
    words = text.replace("’", "'").replace("-", " ").split()
    return [
        word.lower().removesuffix("'s")
        for word in words
        if word[:1].isupper() and word.lower().rstrip(".") not in lexicon.HONORIFICS
    ]
