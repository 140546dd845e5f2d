"""The way through a field's text: names, pronouns and speakers enter the stage in text order.

Every question is answered from what stands before it: :class:`Play` moves on to a place, and knows then who is
present, which organisations and groups were there last, and who stand side by side ("X and Y").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.entities import Entity, Role
from service.attribution.kinship import tie
from service.attribution.mentions import Name
from service.attribution.name_forms import Gender
from service.attribution.pronouns import PRONOUNS, Pronoun
from service.attribution.records import Field
from service.attribution.resolution.callings import OFFICES, gender_of, goes_with, may_be
from service.attribution.resolution.cast import Cast, Chain
from service.attribution.resolution.kin import is_kin
from service.attribution.resolution.salience import BALANCED, Place, Presence, Stage
from service.attribution.resolution.standing import Standing
from service.attribution.roles import is_former, spelled
from service.attribution.spans import main_clause
from service.attribution.vocabulary import TAGS
from service.attribution.votes import is_of_another

_UNNAMED_SUBJECT: Final = re.compile(
    r"(?:[dP][danN#oP~]{0,4}(?P<head>[hoH])|[an]{0,2}(?P<bare>H))(?:i[daTNnok]{1,4}){0,2}(?=[xmvVSeB]|,#,[xmvVSe]|,W|,d)"
)
_WHEN: Final = re.compile(r"(?:i?[dwa#]{0,2}y{1,2}#?|r),?(?=d)")
_FRONTING: Final = frozenset("jiqVEr")
_IS: Final = re.compile(r"[xve]r?(?P<role>d[anohNP#~e]{0,6}h)(?![hnoNH])")
_WORK: Final = re.compile(r"d[a#ngr]{0,3}[nok]")
_OWNERS: Final = frozenset("his her its their".split())
_FULL: Final = ("given name", "surname")
_FRONTED: Final = re.compile(r"(?P<role>r?d?[anohNPe]{0,4}h)(?:i[danohNPTk#~]{1,6})?,")
_COPULAS: Final = frozenset("is was became remains".split())
_FEW: Final = 4  # mentions
_THEY: Final = frozenset(("spokesperson", "person"))  # of whom the text goes on to say "they"
_ASKED: Final = frozenset("asked pressed quizzed questioned challenged reminded cross-examined".split())
_JOINING: Final = frozenset(";cjVSw")  # also behind a verb of saying: the baker said she
_OPENS_CLAUSE: Final = frozenset("jq")
_SENTENCE_ENDS: Final = frozenset(".?!\"':")
_TOP: Final = 2  # paragraphs
_STILL_HERE: Final = 6  # paragraphs
_PASSAGE: Final = 250  # tokens
_ARTICLES: Final = frozenset(("a", "an", "the"))
_INDEFINITE: Final = frozenset("a an one another".split())
_DETERMINER_WITHIN: Final = 3  # tokens
_DIED: Final = frozenset("died dies".split())
_DIED_WITHIN: Final = 70  # tokens
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_YEAR_WITHIN: Final = 9  # tokens
_BEYOND_DOUBT: Final = 0.9
_NEAR: Final = 2  # paragraphs
_JOINT_FOR: Final = 2  # sentences that "X and Y" stay together


class Play:
    """Who is present where, in one field; asked in text order."""

    def __init__(self, context: Context, names: list[Name], pronouns: list[Pronoun], cast: Cast) -> None:
        self.context, self.names, self.cast = context, names, cast
        self.tokens, self.tags = context.tokens, context.tokens.tags
        self.firsts = [name.first for name in names]
        self.stage = Stage()
        self.last_spoke: tuple[Chain, int] | None = None  # and in which sentence
        self.things: list[tuple[int, Chain, bool]] = []  # and whether as a subject
        self.groups: list[tuple[int, Chain]] = []
        self.joint: tuple[Chain, ...] = ()
        self.joint_at = -1
        self.played = 0
        self.pronouns = [pronoun for pronoun in pronouns if pronoun.subject and not pronoun.quoted]
        self.works = [*reversed(list(self._works(pronouns)))]
        self.pronoun_at = -1
        self._pass_pronoun()
        self.nominal: dict[str, Chain] = {}
        self.starts = [paragraph.start for paragraph in context.paragraphs]
        self.sentence_tokens = {sentence.items[0] for each in context.sentences for sentence in each}
        self.standing = Standing(self.tokens, self.sentence_tokens, {begin for begin, _ in self.tokens.bounds})
        self.sentence_starts = [self._opening(sentence.items[0]) for each in context.sentences for sentence in each]
        self.unnamed = [*reversed(list(self._unnamed_subjects()))]
        self.describe: Callable[[int, int], Chain | None] = lambda _first, _head: None  # whom a description stands for
        self.stage.about = self._mourned()

    def _unnamed_subjects(self) -> Iterator[tuple[int, int]]:
        """``Her sister was glad``: a sentence's subject that may speak and is no name; its offset, its noun's token.

        It may stand behind a clause or a time: ``When Reed asked, her sister smiled``, ``On Friday the mayor left``.
        """
        for each in self.context.sentences:
            for sentence in each:
                tags = sentence.tags
                front = _WHEN.match(tags)
                opens = front.end() if front is not None else 0
                if front is None and tags[0] in _FRONTING and "," in tags:
                    opens = main_clause(tags, 0, len(tags)) + 1
                match = _UNNAMED_SUBJECT.match(tags, opens)
                if match and sentence.items[opens] >= 0:
                    yield self.tokens.start[sentence.items[opens]], sentence.items[match.end(match.lastgroup or 0) - 1]

    def _works(self, pronouns: Iterable[Pronoun]) -> Iterator[tuple[Pronoun, str]]:
        """``her third novel``: what somebody has made, outside of marks."""
        for pronoun in pronouns:
            if pronoun.subject or pronoun.quoted or self.tokens.low[pronoun.place - 1] == "in":
                continue  # not: he plays a clerk in his first film
            match = _WORK.match(self.tags, pronoun.place)
            if match is not None and self.tokens.low[match.end() - 1] in lexicon.MAKERS:
                yield pronoun, self.tokens.low[match.end() - 1]

    def _mourned(self) -> Chain | None:
        """Whom an obituary is about: the first person named, where the top says that he has died."""
        for name in self.names:
            entity = name.entity
            if self.paragraph(name.start) >= _TOP or name.quoted:
                return None
            if entity is None or entity.kind != "person":
                continue
            end = min(name.last + _DIED_WITHIN, len(self.tags))
            for place in range(name.last + 1, end):
                if self.tags[place] in ".?!":
                    break
                if self.tokens.low[place] in _DIED:
                    return self.cast.chain_of(entity) if name.possessive is False else None
            return None
        return None

    def _opening(self, item: int) -> int:
        return self.tokens.start[item] if item >= 0 else self.context.marked[~item].open

    # -- moving on

    def play(self, until: int) -> None:
        """The names before ``until`` enter the stage."""
        names, at = self.names, self.played
        while at < len(names) and (name := names[at]).start < until:
            if self.next_pronoun < name.start or (self.unnamed and self.unnamed[-1][0] < name.start):
                self._play_unnamed(name.start)
            entity = name.entity
            if entity is not None:
                if entity.kind == "organisation":
                    if not name.quoted:
                        self.things.append((name.start, self.cast.chain_of(entity), self.standing.is_subject(name)))
                    at += 1
                    continue
                if entity.may_be_person and not self._is_thing(entity):
                    self._enter(name, entity, names[at - 1] if at else None)
                if entity.acts and entity.may_be_body and not name.quoted and not self._is_plain_word(entity):
                    self.things.append((name.start, self.cast.chain_of(entity), self.standing.is_subject(name)))
            at += 1
        self.played = at
        self._play_unnamed(until)

    def _is_thing(self, entity: Entity) -> bool:
        """``took the Golden Buoy in 2011``, ``in a stolen Calder``: an article stands before whatever mention there is.

        And ``customers of Evenlight Plans``, whose last word is a plural.
        """
        if entity.kind != "unknown" or entity.speaks:
            return False
        first, last = entity.words[0], entity.words[-1]
        if (
            len(entity.words) > 1
            and last[-1:] == "s"
            and TAGS.get(last, "-") in "nS"
            and first not in lexicon.GIVEN_NAMES
        ):
            return True
        return all(map(self._has_article, self._here(entity)[:_FEW]))

    def _here(self, entity: Entity) -> list[Name]:
        """The names of this field."""
        field = self.names[0].field
        return [name for name in entity.names if name.field == field]

    def _has_article(self, name: Name) -> bool:
        before = name.first - 1
        while before > 0 and name.first - before < _DETERMINER_WITHIN and self.tags[before] in "aez":
            before -= 1
        return before >= 0 and self.tokens.low[before] in _ARTICLES

    def _is_plain_word(self, entity: Entity) -> bool:
        """``Grief had turned to anger.``: one word that has a capital letter only where it begins a sentence."""
        if entity.kind != "unknown" or entity.speaks or len(entity.words) > 1:
            return False
        return all(name.first in self.sentence_tokens and not name.possessive for name in self._here(entity))

    def _play_unnamed(self, until: int) -> None:
        """The narrative's pronouns, and its subjects that have no name, in their order."""
        while self.unnamed and (entry := self.unnamed[-1])[0] < until:
            self.unnamed.pop()
            self._play_pronouns(entry[0])
            self._enter_unnamed(*entry)
        self._play_pronouns(until)

    def _enter_unnamed(self, start: int, head: int) -> None:
        low = self.tokens.low[head]
        known = self.describe(self.tokens.at(start), head)
        opens = self.tokens.at(start) in self.sentence_tokens
        if not opens and (known is None or id(known) not in self.stage.present):
            return
        if known is not None and known.type == "organisation":
            self.things.append((start, known, True))
            return
        if self.tags[head] == "o":
            return
        if self.tags[head] == "H":
            text = self.context.text[start : self.tokens.end(head)]
            group = known or self.nominal.get(low) or Chain(None, "group", text, low, first_at=start)
            self.groups.append((start, group))
            return
        known = self._named_behind(low, start, head) or known
        if known is not None:
            self.stage.enter(known, self.place(start), subject=True)
        else:
            self._enter_by_noun(low, start, head)

    def _enter_by_noun(self, low: str, start: int, head: int) -> None:
        """One whom the noun alone tells: who holds the office, or somebody without a name."""
        holders = {id(entity): entity for entity, _ in self.cast.holders(spelled(low))}
        if low.endswith("-old"):
            age = low.partition("-")[0]
            holders = self.cast.ages.get(age, {})
        if len(holders) == 1 and not is_kin(low):
            chain = self.cast.chain_of(next(iter(holders.values())))
        elif holders:
            return
        else:
            text, gender = self.context.text[start : self.tokens.end(head)], gender_of(low)
            anybodys = not (is_kin(low) and "P" in self.tags[self.tokens.at(start) : head])  # the victim's uncle
            only = (self._only_one(low, gender, start) or self._of_that_trade(low, start)) if anybodys else None
            if only is not None and only.entity is not None:
                self.cast.give_role(only.entity, Role(text, low, start))
                self.stage.enter(only, self.place(start), subject=True)
                return
            chain = self.nominal.get(low) or Chain(None, "person", text, low, gender, first_at=start)
            self.nominal[low] = chain
            if low in _THEY:
                self.groups.append((start, chain))
        self.stage.enter(chain, self.place(start), subject=True)

    def _named_behind(self, low: str, start: int, head: int) -> Chain | None:
        """``Her publisher sighed. “Again,” says Tom Reed``: who is brought in where her publisher's words are."""
        at = bisect_left(self.firsts, head)
        behind = islice(self.names, at, at + _FEW)
        name = next((name for name in behind if not name.quoted), None)
        if name is None or name.entity is None or len(name.words) < len(_FULL):
            return None
        entity, owner = name.entity, self.tokens.low[self.tokens.at(start)]
        is_new = entity.names[0] is name and not entity.roles and entity.kind not in ("place", "organisation")
        said = self.tags[name.first - 1] in "VS" and self.tags[name.first - 2] in _SENTENCE_ENDS
        if not is_new or not said or owner not in _OWNERS or self.paragraph(name.start) != self.paragraph(start):
            return None
        gender = gender_of(low)
        if is_kin(low) or not ("u" in (gender, entity.gender) or gender == entity.gender):
            return None
        self.cast.give_role(entity, Role(self.context.text[start : self.tokens.end(head)], low, start))
        return self.cast.chain_of(entity)

    def _of_that_trade(self, low: str, start: int) -> Chain | None:
        """``The artist, Tom Reed, left. The painter came back``: the only one present whose role goes with the noun."""
        if self.tokens.low[self.tokens.at(start)] != "the" or low in self.nominal:
            return None
        chains = [p.chain for p in self.stage.candidates() if p.chain.entity is not None and not p.quoted]
        able = [chain for chain in chains if chain.entity is not None and goes_with(chain.entity, low)]
        return able[0] if len(able) == 1 else None

    def _only_one(self, low: str, gender: Gender, start: int) -> Chain | None:
        """``Rio Reed has quit. The Wexham boss left at noon``: whom alone the text has named when it calls him so."""
        if low in OFFICES or low in self.nominal or self.tokens.low[self.tokens.at(start)] != "the":
            return None
        here = self.paragraph(start)
        present = [p for p in self.stage.candidates() if not p.quoted]
        if len(present) != 1 or here - present[0].paragraph > _STILL_HERE or self.is_brought_in(low, start):
            return None
        chain = present[0].chain
        fits = "u" in (gender, chain.gender) or gender == chain.gender
        return chain if chain.entity is not None and fits and may_be(chain.entity, low) else None

    def is_brought_in(self, low: str, start: int) -> bool:
        """Say whether the passage has somebody else of the noun, who is not named: ``a designer``, ``one voter``."""
        words, last = self.tokens.low, self.tokens.at(start)
        for place in range(last - 1, max(0, last - _PASSAGE), -1):
            if words[place] == low and not _INDEFINITE.isdisjoint(words[max(0, place - _DETERMINER_WITHIN) : place]):
                return True
        return False

    def _enter(self, name: Name, entity: Entity, before: Name | None) -> None:
        """One who may speak is named; ``before`` is the name before his."""
        chain = self.cast.chain_of(entity)
        if name.kin_of is not None:
            self._tie_kin(entity, *name.kin_of)
        place = self.place(name.start)
        asked_about = self.tokens.low[self.tokens.at(self.sentence_starts[place[2]])] in _ASKED
        self.stage.enter(
            chain, place,
            subject=self.standing.is_subject(name), quoted=name.quoted,
            possessive=name.possessive or self.standing.is_anothers(name),
            owner=name.possessive and self.standing.opens(name),
            agent=asked_about or (name.first > 0 and self.tokens.low[name.first - 1] == "by"),
        )  # fmt: skip
        if before is not None and name.first - before.last == 2 and not name.quoted:
            other = before.entity
            if self.tokens.low[name.first - 1] == "and" and other is not None and other.kind != "place":
                self.joint, self.joint_at = (self.cast.chain_of(other), chain), name.start
                self.stage.join(*self.joint)

    def _tie_kin(self, entity: Entity, noun: str, place: int) -> None:
        """``his daughter Sade``, where nobody whose she may be is named nearby: whom "his" stands for here."""
        start = self.tokens.start[place]
        self._play_pronouns(start)
        best, share, _ = self.present(start, PRONOUNS[self.tokens.low[place]])
        owner = best.chain.entity if best is not None and share > BALANCED else None
        if owner is not None and owner is not entity:
            tie(owner, noun, entity)

    def _pass_pronoun(self) -> None:
        self.pronoun_at += 1
        left = self.pronoun_at < len(self.pronouns)
        self.next_pronoun = self.pronouns[self.pronoun_at].start if left else len(self.context.text)

    def _play_pronouns(self, until: int) -> None:
        """The narrative's own "she did", which keep on stage whom they stand for, and "her novel"."""
        while self.works and self.works[-1][0].start < until:
            pronoun, work = self.works.pop()
            best, share, _ = self.present(pronoun.start, pronoun.gender)
            if best is not None and share > BALANCED and best.chain.entity is not None:
                self.cast.give_offices(best.chain.entity, lexicon.MAKERS[work], pronoun.start)
        while self.next_pronoun < until:
            pronoun = self.pronouns[self.pronoun_at]
            self._pass_pronoun()
            best, share, _ = self.present(pronoun.start, pronoun.gender)
            if best is not None and share > BALANCED and not self._is_of_another(best, pronoun.place):
                self.learn(best, pronoun.gender, share, pronoun.start)
                if best.chain.entity is not None:
                    self._is_told(best.chain.entity, pronoun.place)
                in_clause = self.tags[pronoun.place - 1] in _OPENS_CLAUSE  # Asked whether she had read it, the
                self.stage.enter(best.chain, self.place(pronoun.start), subject=not in_clause)

    def _is_of_another(self, presence: Presence, place: int) -> bool:
        """``Reed, who has coached her since she was 12``: his own sentence says that she is not he."""
        name = self.names[bisect_right(self.firsts, place) - 1] if self.firsts and self.firsts[0] < place else None
        if name is None or name.entity is not presence.chain.entity or name.start != presence.start:
            return False
        if self.sentence(self.tokens.start[place]) != presence.sentence:
            return False
        return is_of_another(self.tags, self.tokens.low, name, place)

    def _is_told(self, entity: Entity, place: int) -> None:
        """``At 71 he is the author of nine novels``, ``A former midwife, she runs the clinic``: what somebody is."""
        match = _IS.match(self.tags, place + 1)
        if match is None or self.tokens.low[match.start("role") - 1] not in _COPULAS:
            opening = self.tokens.at(self.sentence_starts[self.sentence(self.tokens.start[place])])
            match = _FRONTED.match(self.tags, opening, place + 1) if place - opening > 1 else None
            if match is None or match.end() != place:
                return
        start, end = match.start("role"), match.end("role")
        head = self.tokens.low[end - 1]
        if is_kin(head) or is_former(" ".join(self.tokens.low[start:end])):
            return
        while start < end - 1 and self.tags[start] in "ry":
            start += 1
        text = self.context.text[self.tokens.start[start] : self.tokens.end(end - 1)]
        self.cast.give_role(entity, Role(text, head, self.tokens.start[start]))

    def learn(self, found: Presence, gender: Gender, share: float, start: int) -> None:
        """A pronoun that stands for somebody beyond doubt tells that he is a person, and the gender."""
        chain = found.chain
        sentences = self.sentence(start) - found.sentence
        if share < _BEYOND_DOUBT or sentences > 1:
            return
        if chain.gender == "u":
            chain.gender = gender
        chain.sure = chain.sure or (sentences == 1 and chain.gender == gender)
        if chain.entity is not None and chain.entity.kind == "unknown" and chain.gender == gender:
            chain.entity.kind = "person"

    def answered(self, start: int) -> None:
        """The pronoun at ``start`` is asked for by itself: it is no more part of the narrative."""
        if self.next_pronoun == start:
            self._pass_pronoun()

    def speak(self, chain: Chain, start: int) -> None:
        """Somebody speaks at ``start``."""
        self.last_spoke = chain, self.sentence(start)
        if chain.type in ("person", "unknown"):
            self.stage.speak(chain, self.place(start))
        elif chain.type == "group":
            self.groups.append((start, chain))
        else:
            self.things.append((start, chain, True))

    # -- questions

    def name_at(self, token: int) -> Name | None:
        """The name that a token belongs to."""
        at = bisect_right(self.firsts, token) - 1
        return self.names[at] if at >= 0 and self.names[at].last >= token else None

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at an offset."""
        return bisect_right(self.starts, offset) - 1

    def place(self, offset: int) -> Place:
        """The offset with its paragraph and sentence."""
        return offset, bisect_right(self.starts, offset) - 1, bisect_right(self.sentence_starts, offset) - 1

    def sentence(self, offset: int) -> int:
        """The number of the sentence at an offset, quotations being part of the sentence that they stand in."""
        return bisect_right(self.sentence_starts, offset) - 1

    def nearer(self, entities: Iterable[Entity], start: int, field_name: Field) -> Entity | None:
        """The one of ``entities`` who is present where the others are not."""
        last = {id(entity): (last_before(entity, start, field_name), entity) for entity in entities}
        ranked = sorted(last.values(), key=lambda entry: entry[0], reverse=True)
        best, second = ranked[0], ranked[1]
        if best[0] < 0:
            return None
        distance = self.paragraph(start) - self.paragraph(best[0])
        if second[0] < 0:  # and not yet in the text
            return best[1]
        is_nearer = self.paragraph(second[0]) < self.paragraph(best[0])
        return best[1] if distance <= _NEAR and is_nearer else None

    def present(self, start: int, gender: Gender) -> tuple[Presence | None, float, int]:
        """Whom a pronoun stands for, with its share of the evidence and the number of candidates."""
        place = self.tokens.at(start)
        joined = self.tags[max(0, place - 1)] in _JOINING
        self.stage.long_ago = self.stage.about is not None and self._is_long_ago(place)
        return self.stage.choose(self.place(start), gender, joined=joined)

    def _is_long_ago(self, place: int) -> bool:
        """``he told a magazine in 1984``, ``In a 1990 interview he``: what the dead said."""
        return any(map(_YEAR.fullmatch, self.tokens.low[max(0, place - _YEAR_WITHIN) : place + _YEAR_WITHIN]))

    def ranked(self, start: int, gender: Gender) -> list[Presence]:
        """Those for whom a pronoun may stand, the most likely first."""
        scored = self.stage.scored(self.place(start), gender)
        return [presence for _, presence in sorted(scored, key=lambda entry: -entry[0])]

    def side_by_side(self, start: int) -> tuple[Chain, ...]:
        """Who were named as "X and Y" shortly before, if nobody else has spoken since; empty where nobody was."""
        if self.joint_at < 0 or self.sentence(start) - self.sentence(self.joint_at) > _JOINT_FOR:
            return ()
        return () if self.groups and self.groups[-1][0] > self.joint_at else self.joint


def last_before(entity: Entity, start: int, field_name: Field) -> int:
    """Where somebody was named last before an offset of a field; -1 where he was not."""
    starts = [name.start for name in entity.names if name.field == field_name]
    at = bisect_left(starts, start)
    return starts[at - 1] if at else -1
