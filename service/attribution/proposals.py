"""What a rule says: these items are what was said, this is the cue, these phrases speak."""

from dataclasses import dataclass, field
from typing import Literal

from service.attribution.grammar import Phrase
from service.attribution.records import CueType
from service.attribution.sentences import Sentence

Rule = Literal[
    "according-to",
    "as-reported",
    "beat-behind",
    "clause-subject",
    "clause-tag",
    "colon-clause",
    "continuation",
    "conversation",
    "cue-without-speaker",
    "dash-name",
    "headline-colon",
    "lead-colon",
    "name-colon",
    "next-paragraph",
    "noun-clause",
    "noun-cue",
    "participle-cue",
    "passive-cue",
    "quote-clause-cue",
    "quote-cue-speaker",
    "quote-passive-cue",
    "quote-speaker-cue",
    "quote-speaker-verb",
    "quote-verb-speaker",
    "quote-was-noun",
    "reopened",
    "reported-clause",
    "reported-complement",
    "reported-gerund",
    "reported-infinitive",
    "reported-interrupted",
    "reported-object",
    "reported-order",
    "reported-preposition",
    "reported-question",
    "reported-relative",
    "reported-tag",
    "reported-that",
    "same-paragraph",
    "sentence-before",
    "speaker-cue-clause",
    "speaker-cue-quote",
    "transcript-turn",
    "unattributed",
]
"""Every rule that a proposal may come from; ``rules/catalogue.py`` explains each."""


@dataclass(slots=True, eq=False)
class Proposal:
    """One utterance as a rule reads it.

    ``content`` lists stretches of items ``(start, end)`` of ``sentence`` in order; ``speakers`` are noun phrases in
    ``sentence``, or in ``speaker_sentence`` where that is another; ``carries_on`` is the earlier proposal that this
    one continues, whose speaker it has. ``cue`` is a stretch of items too.
    """

    rule: Rule
    sentence: Sentence
    content: list[tuple[int, int]]
    speakers: tuple[Phrase, ...] = ()
    cue: tuple[int, int] | None = None
    cue_type: CueType | None = None
    speaker_sentence: Sentence | None = None
    carries_on: "Proposal | None" = None
    more: list[tuple[Sentence, int, int]] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)
    plain: frozenset[int] = frozenset()
    """Numbers of marked spans that are no quotation: where they stand in what was said, they are words like others."""

    _origin: "Proposal | None" = field(default=None, init=False, repr=False)

    def origin(self) -> "Proposal":
        """The proposal that this one, over however many others, carries on; itself where it carries on none."""
        path, at = [], self
        while at.carries_on is not None:
            path.append(at)
            at = at._origin or at.carries_on
        for proposal in path:
            proposal._origin = at  # so that a chain is walked once, however long it grows  # noqa: SLF001
        return at

    def is_quoting(self) -> bool:
        """Whether a quotation is part of what was said."""
        tags = self.sentence.tags
        return any("Q" in tags[start:end] for start, end in self.content) or any(
            "Q" in sentence.tags[start:end] for sentence, start, end in self.more
        )

    def quotes(self) -> list[int]:
        """The numbers of the marked spans in what was said."""
        if not self.sentence.is_marked and not self.more:
            return []
        stretches = [(self.sentence, start, end) for start, end in self.content] + self.more
        found = [~item for sentence, start, end in stretches for item in sentence.items[start:end] if item < 0]
        return [number for number in found if number not in self.plain]


def _without_title(sentence: Sentence, phrase: Phrase) -> Phrase:
    """``a study in "Coastal Dynamics"``: a title in marks ends no mention, nor does the preposition before it."""
    end = phrase.end
    if end - phrase.start < 2 or sentence.items[end - 1] >= 0:
        return phrase
    end -= 1
    while end > phrase.start + 1 and sentence.tags[end - 1] in "id,":
        end -= 1
    return Phrase(phrase.start, end)


def _apart(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, and none with what another one has already."""
    apart, last = [], 0
    for start, end in sorted(stretches):
        if max(start, last) < end:
            apart.append((max(start, last), end))
            last = end
    return apart


class Claims:
    """What the rules have claimed of one sentence so far."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.proposals: list[Proposal] = []
        self.by_cue: dict[int, Proposal] = {}
        """By the first item of the cue."""

    def add(self, proposal: Proposal) -> None:
        """Keeps a proposal, of its speakers those that are words."""
        if proposal.speakers:
            sentence = proposal.speaker_sentence or proposal.sentence
            phrases = [_without_title(sentence, phrase) for phrase in proposal.speakers]
            proposal.speakers = tuple([p for p in phrases if max(sentence.items[p.start : p.end], default=-1) >= 0])
        if len(proposal.content) > 1:
            proposal.content = _apart(proposal.content)
        self.proposals.append(proposal)
        if proposal.cue:
            self.by_cue[proposal.cue[0]] = proposal

    def parts_left(self, start: int, end: int) -> list[tuple[int, int]]:
        """Of a stretch of items what nobody has claimed: no two utterances have the same words."""
        taken = [(a, b) for proposal in self.proposals for a, b in proposal.content if a < end and start < b]
        parts = []
        for a, b in sorted(taken):
            if start < a:
                parts.append((start, a))
            start = max(start, b)
        return [*parts, (start, end)] if start < end else parts

    def of_cue(self, proposal: Proposal) -> Proposal | None:
        """The earlier proposal that has the cue of this one."""
        return self.by_cue.get(proposal.cue[0]) if proposal.cue else None

    def covers(self, place: int) -> bool:
        """Whether the item at ``place`` is part of what somebody said."""
        return any(start <= place < end for proposal in self.proposals for start, end in proposal.content)

    def unclaimed(self, before: int) -> list[int]:
        """Where the marked spans stand that nobody has claimed, up to ``before``."""
        return [place for place in range(before) if self.sentence.tags[place] == "Q" and not self.covers(place)]

    def left(self) -> int:
        """The first item behind all that is claimed, and behind the signs and coordinators there."""
        left = max((end for proposal in self.proposals for _, end in proposal.content), default=0)
        while self.sentence.tags[left : left + 1] and self.sentence.tags[left] in ",.;:c-":
            left += 1
        return left

    def follows_tag(self, place: int) -> bool:
        """Whether a cue with nothing but signs behind it stands before ``place``."""
        tags = self.sentence.tags
        cues = [proposal.cue for proposal in self.proposals if proposal.cue]
        return any(end <= place and not tags[end:place].strip(",-.;:") for _, end in cues)
