"""Who is on stage: the people that a pronoun may stand for, and how present each is.

After Lappin and Leass (1994): nearness, being a subject, and here above all having been the one who spoke. A field's
names and the pronouns of its narrative are played in text order, so that every question is answered from what stands
before it, and from the few who were named last.
"""

from dataclasses import dataclass, field
from itertools import islice
from math import exp, log1p
from typing import TYPE_CHECKING, Final

from service.attribution.name_forms import Gender, is_told_by_given
from service.attribution.resolution.kin import is_one_of

if TYPE_CHECKING:
    from service.attribution.resolution.cast import Chain

_CANDIDATES: Final = 10
_FULL: Final = ("given name", "surname")
BALANCED: Final = 0.51  # of the evidence; with less for the best candidate, nobody is named
SURE: Final = 0.75

# The weights were fitted to news articles whose pronouns are resolved (a conditional logit model), then rounded.
# Pairs are for one who was not the subject where he was last mentioned, and for one who was.
_SENTENCES_BACK: Final = ((1.5, 2.3), (1.9, 3.1), (1.1, 2.2))  # in this paragraph
_PARAGRAPHS_BACK: Final = ((-0.3, 1.3), (0.0, 1.1), (-1.5, -0.5), (-2.1, -1.6))  # the first: further back in this one
_NEW_RIGHT_BEFORE: Final = 1.2  # first named as the subject of the sentence that ends the paragraph before
_FURTHER: Final = -2.1
_FAR: Final = 1000  # characters, behind which distance counts no more
_FAR_WEIGHT: Final = 500  # characters that weigh as much as one point
_LAST_SPEAKER: Final = 0.6  # and in this paragraph
_JOINED: Final = 1.5  # the subject of the clause before
_OFTEN: Final = 0.25  # by the logarithm of how often he was there
_QUOTED: Final = -0.8  # named only by somebody who is quoted
_QUOTED_HERE: Final = -3.0  # and in this sentence, perhaps by whom the pronoun stands for
_AGENT: Final = -2.0  # "Questioned by Calder, he said", "Asked about Calder, he said": not himself
_ASKER: Final = -3.5  # asked a question of somebody, which is answered here
_ADDRESSED: Final = -1.5  # in the words, or what the speaker calls somebody else: Mum
_POSSESSIVE: Final = -0.3
_OWNER: Final = -0.4  # Calder's wife, Ann, left: she is the subject
_NO_GENDER: Final = -0.6  # the name says nothing
_OTHER_GENDER: Final = -4.0  # the given name is mostly the other gender's
_NEWLY_NAMED: Final = -1.5  # but he alone has just been brought in, and the next sentence goes on with him
_UNKNOWN_KIND: Final = -1.3  # perhaps no person
_UNNAMED: Final = -1.6
_ABOUT: Final = 3.0  # whom an obituary is about, where his paragraph has nobody else for a subject
_ABOUT_BESIDE: Final = 0.4  # and where it has
_LONG_AGO: Final = 2.0  # and said it in another year
_SHARPNESS: Final = 2.5  # how far apart two candidates have to be: the fit's noise is that of its data


Place = tuple[int, int, int]
"""Where something stands: its offset, and the numbers of its paragraph and of its sentence."""


@dataclass(slots=True, eq=False)
class Presence:
    """One candidate's part so far: where it was mentioned last, and how, and in which paragraph it last spoke."""

    chain: "Chain"
    start: int
    paragraph: int
    sentence: int
    subject: bool
    possessive: bool
    quoted: bool
    agent: bool = False
    owner: bool = False  # of the subject: "Calder's wife left"
    spoke_paragraph: int = -100
    times: int = 1


@dataclass(frozen=True, slots=True)
class Heard:
    """What an utterance shows of who does not say it, while its speaker is looked for.

    ``asker`` put the question that it answers; by the ids of their chains, ``told_of`` are those whom it names as
    others, ``addressed`` those to whom it is said. ``kin`` are nouns for the speaker's own ("my mother", "Dad").
    """

    asker: "Chain | None" = None
    told_of: frozenset[int] = frozenset()
    addressed: frozenset[int] = frozenset()
    kin: frozenset[str] = frozenset()


NOTHING_HEARD: Final = Heard()


@dataclass(slots=True)
class Stage:
    """Candidates by recency of mention, the last one at the end."""

    present: dict[int, Presence] = field(default_factory=dict)
    last_speaker: Presence | None = None
    about: "Chain | None" = None
    long_ago: bool = False  # whether the sentence that is asked about tells of another year
    heard: "Heard" = field(default_factory=lambda: NOTHING_HEARD)

    def enter(
        self,
        chain: "Chain",
        place: Place,
        *,
        subject: bool,
        possessive: bool = False,
        quoted: bool = False,
        agent: bool = False,
        owner: bool = False,
    ) -> Presence:
        """A mention."""
        start, paragraph, sentence = place
        key = id(chain)
        presence = self.present.get(key)
        if presence is None:
            presence = Presence(chain, start, paragraph, sentence, subject, possessive, quoted, agent, owner)
            self.present[key] = presence
            return presence
        if quoted and not presence.quoted and paragraph - presence.paragraph < 3:
            return presence
        del self.present[key]
        self.present[key] = presence
        if presence.paragraph == paragraph and presence.subject and not subject and not presence.quoted:
            subject = presence.sentence == sentence
        presence.start, presence.paragraph, presence.sentence, presence.quoted = start, paragraph, sentence, quoted
        presence.subject, presence.possessive, presence.agent, presence.owner = subject, possessive, agent, owner
        presence.times += 1
        return presence

    def join(self, chain: "Chain", other: "Chain") -> None:
        """``X and Y`` stand side by side: neither is nearer, and both are the subject or neither."""
        first, second = self.present.get(id(chain)), self.present.get(id(other))
        if first is not None and second is not None:
            first.start, first.subject = second.start, second.subject

    def speak(self, chain: "Chain", place: Place) -> None:
        """The mention is of one who speaks there."""
        presence = self.enter(chain, place, subject=True)
        presence.spoke_paragraph = place[1]
        self.last_speaker = presence

    @property
    def last_voice(self) -> Presence | None:
        """Who spoke last, if he may be the one who speaks now: not of whom the words tell."""
        last = self.last_speaker
        return None if last is None or id(last.chain) in self.heard.told_of else last

    def choose(self, place: Place, gender: Gender, *, joined: bool = False) -> tuple[Presence | None, float, int]:
        """The most likely candidate of ``gender``, his share of the evidence (0 to 1), and how many there were.

        ``joined`` says that the pronoun's clause is joined to another ("...; he", "... but she").
        """
        scored = self.scored(place, gender, joined=joined)
        if not scored:
            return None, 0.0, 0
        best = max(scored, key=lambda entry: entry[0])
        total = sum(exp(_SHARPNESS * (value - best[0])) for value, _ in scored)
        return best[1], 1 / total, len(scored)

    def scored(self, place: Place, gender: Gender, *, joined: bool = False) -> list[tuple[float, Presence]]:
        """Every candidate of ``gender`` with what speaks for him."""
        _, paragraph, sentence = place
        return [
            (
                score(presence, place, self.last_speaker, gender)
                + (_JOINED if joined and presence.subject and presence.sentence == sentence else 0)
                + (self._about(paragraph) if presence.chain is self.about else 0)
                + (self._heard_of(presence.chain) if self.heard is not NOTHING_HEARD else 0),
                presence,
            )
            for presence in self.candidates()
            if id(presence.chain) not in self.heard.told_of
            and (gender == "u" or presence.chain.gender in ("u", gender) or self._is_misread(presence, place))
        ]

    def _heard_of(self, chain: "Chain") -> float:
        """What the words show against one who is not plainly another."""
        heard = self.heard
        against = _ASKER if chain is heard.asker else 0
        if id(chain) in heard.addressed or (heard.kin and chain.entity and is_one_of(chain.entity, heard.kin)):
            against += _ADDRESSED
        return against

    def _about(self, here: int) -> float:
        """What speaks for whom an obituary is about: those who remember him are named once, and done with."""
        others = [p.chain for p in self.candidates() if p.paragraph == here and p.subject and p.chain is not self.about]
        beside = any(chain.entity is not None or not self.long_ago for chain in others)
        return (_ABOUT_BESIDE if beside else _ABOUT) + (_LONG_AGO if self.long_ago else 0)

    def _is_misread(self, presence: Presence, place: Place) -> bool:
        """A given name may mislead (``said Andrea Reed. He``), where its bearer has just spoken or been brought in."""
        if presence.chain.sure:
            return False
        if presence is self.last_speaker and place[1] - presence.spoke_paragraph <= 1:
            return True
        return is_brought_in(presence, place)

    def candidates(self) -> list[Presence]:
        """Those mentioned last, the latest first."""
        return list(islice(reversed(self.present.values()), _CANDIDATES))


def _against_gender(presence: Presence, place: Place) -> float:
    """What speaks against somebody whose name does not say the pronoun's gender."""
    if presence.chain.gender == "u":
        return _NO_GENDER
    return _NEWLY_NAMED if is_brought_in(presence, place) else _OTHER_GENDER


def is_brought_in(presence: Presence, place: Place) -> bool:
    """Say whether somebody is named for the first time in the sentence before, as its subject, and in full."""
    _, paragraph, sentence = place
    entity = presence.chain.entity
    just_now = presence.paragraph == paragraph and sentence - presence.sentence == 1 and presence.times == 1
    if not just_now or not presence.subject or presence.quoted or entity is None or len(entity.words) < len(_FULL):
        return False
    return not is_told_by_given(entity.words[0])


def _is_new(presence: Presence) -> bool:
    """``But Tom Reed shook his head.``, and his words in the next paragraph."""
    entity = presence.chain.entity
    return presence.times == 1 and entity is not None and entity.kind == "person"


def score(presence: Presence, place: Place, last: Presence | None, gender: Gender) -> float:
    """How much speaks for a candidate: the sum of the weights of his part."""
    start, paragraph, sentence = place
    distance, back = paragraph - presence.paragraph, sentence - presence.sentence
    subject = presence.subject or presence.owner
    if distance == 0 and back < len(_SENTENCES_BACK):
        total = _SENTENCES_BACK[back][subject]
    elif distance < len(_PARAGRAPHS_BACK):
        total = _PARAGRAPHS_BACK[distance][subject]
        total += _NEW_RIGHT_BEFORE if distance == back == 1 and subject and _is_new(presence) else 0
    else:
        total = _FURTHER - 2 * log1p(distance - 3)
    total -= min(max(0, start - presence.start), _FAR) / _FAR_WEIGHT
    if presence.quoted:
        total += _QUOTED_HERE if back == 0 else _QUOTED
    total += _OFTEN * log1p(presence.times)
    if presence.agent and back == 0:
        total += _AGENT
    if presence.possessive:
        total += _POSSESSIVE + (_OWNER if subject and not presence.subject else 0)
    if presence is last and presence.spoke_paragraph == paragraph:
        total += _LAST_SPEAKER
    chain = presence.chain
    if gender not in ("u", chain.gender):
        total += _against_gender(presence, place)
    if chain.entity is None:
        total += _UNNAMED
    elif chain.entity.kind == "unknown":
        total += _UNKNOWN_KIND
    return total
