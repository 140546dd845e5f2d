"""Who is on stage: the people that a pronoun may stand for, and how present each is.

After Lappin and Leass (1994): nearness, being a subject, and here above all having been the one who spoke. A field's
names and the pronouns of its narrative are played in text order, so that every question is answered from what stands
before it, and from the few who were named last.
"""

from dataclasses import dataclass, field
from itertools import islice
from math import exp, log1p
from operator import mul
from typing import TYPE_CHECKING, Final

from service.attribution.mentions import Gender

if TYPE_CHECKING:
    from service.attribution.resolve import Chain

_CANDIDATES: Final = 10


@dataclass(slots=True, eq=False)
class Presence:
    """One candidate's part so far. Offsets are of its last mention outside marks, and of its last as a speaker."""

    chain: "Chain"
    start: int
    paragraph: int
    subject: bool
    possessive: bool
    quoted: bool
    count: int = 1
    spoke: int = -1
    spoke_paragraph: int = -100
    opened: int = -1  # the paragraph whose first subject it last was


@dataclass(slots=True)
class Stage:
    """Candidates by recency of mention, the last one at the end."""

    present: dict[int, Presence] = field(default_factory=dict)
    last_speaker: Presence | None = None

    def enter(
        self,
        chain: "Chain",
        start: int,
        paragraph: int,
        *,
        subject: bool,
        possessive: bool = False,
        quoted: bool = False,
    ) -> Presence:
        """A mention."""
        key = id(chain)
        presence = self.present.get(key)
        if presence is None:
            presence = self.present[key] = Presence(chain, start, paragraph, subject, possessive, quoted)
            return presence
        presence.count += 1
        if quoted and not presence.quoted and paragraph - presence.paragraph < 3:
            return presence
        del self.present[key]
        self.present[key] = presence
        if presence.paragraph == paragraph and presence.subject and not subject and not presence.quoted:
            subject = start - presence.start < 150
        presence.start, presence.paragraph, presence.quoted = start, paragraph, quoted
        presence.subject, presence.possessive = subject, possessive
        return presence

    def speak(self, chain: "Chain", start: int, paragraph: int) -> None:
        """The mention is of one who speaks there."""
        presence = self.enter(chain, start, paragraph, subject=True)
        presence.spoke, presence.spoke_paragraph = start, paragraph
        self.last_speaker = presence

    def choose(
        self, start: int, paragraph: int, sentence_start: int, gender: Gender
    ) -> tuple[Presence | None, float, int]:
        """The most likely candidate of ``gender``, his share of the evidence (0 to 1), and how many there were."""
        scored = [
            (score(presence, start, paragraph, sentence_start, self.last_speaker, gender), presence)
            for presence in self.candidates()
            if gender == "u" or presence.chain.gender in ("u", gender) or not presence.chain.sure
        ]
        if not scored:
            return None, 0.0, 0
        best = max(scored, key=lambda entry: entry[0])
        total = sum(exp(SHARPNESS * (value - best[0])) for value, _ in scored)
        return best[1], 1 / total, len(scored)

    def candidates(self) -> list[Presence]:
        """Those mentioned last, the latest first."""
        return list(islice(reversed(self.present.values()), _CANDIDATES))


def features(
    presence: Presence, start: int, paragraph: int, sentence_start: int, last: Presence | None
) -> tuple[float, ...]:
    """What speaks for a candidate at a place."""
    distance = paragraph - presence.paragraph
    same = distance == 0
    in_sentence = presence.start >= sentence_start
    subject = presence.subject
    spoke = paragraph - presence.spoke_paragraph
    is_last = presence is last
    return (
        float(in_sentence and subject),
        float(in_sentence and not subject),
        float(same and not in_sentence and subject),
        float(same and not in_sentence and not subject),
        float(distance == 1 and subject),
        float(distance == 1 and not subject),
        float(distance == 2),
        float(distance == 3),
        -log1p(max(0, distance - 3)),
        float(presence.quoted),
        float(presence.possessive),
        float(is_last and spoke == 0),
        float(is_last and spoke == 1),
        float(is_last and spoke == 2),
        float(is_last and spoke > 2),
        float(not is_last and spoke == 0),
        float(not is_last and spoke == 1),
        float(not is_last and presence.spoke >= 0 and spoke > 1),
        log1p(presence.count),
        -min(max(0, start - presence.start), 1000) / 500,
    )


WEIGHTS = (
    0.61,
    0.42,
    1.89,
    1.33,
    0.87,
    -0.17,
    -0.96,
    -1.19,
    2.38,
    -0.54,
    -0.38,
    0.82,
    -0.12,
    -0.24,
    0.41,
    -0.12,
    -0.44,
    0.22,
    -0.06,
    1.17,
)
UNKNOWN_GENDER = -0.80
SHARPNESS = 2.5
NOMINAL = -1.0
OTHER_GENDER = -2.21
UNKNOWN_KIND = -1.13


def score(
    presence: Presence, start: int, paragraph: int, sentence_start: int, last: Presence | None, gender: Gender
) -> float:
    """How much speaks for a candidate."""
    value: float = sum(map(mul, WEIGHTS, features(presence, start, paragraph, sentence_start, last)))
    chain = presence.chain
    if gender not in ("u", chain.gender):
        value += UNKNOWN_GENDER if chain.gender == "u" else OTHER_GENDER
    if chain.entity is not None and chain.entity.kind == "unknown":
        value += UNKNOWN_KIND
    if chain.entity is None:
        value += NOMINAL
    return value
