"""What a rule says: these items are what was said, this is the cue, these phrases speak."""

from dataclasses import dataclass, field
from typing import Literal

from service.attribution.grammar import Phrase
from service.attribution.records import CueType
from service.attribution.sentences import Sentence

Rule = Literal[
    "according-to",
    "as-reported",
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


@dataclass(slots=True)
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
    speaker_sentence: Sentence | None = None
    cue: tuple[int, int] | None = None
    cue_type: CueType | None = None
    carries_on: "Proposal | None" = None
    more: list[tuple[Sentence, int, int]] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)
    plain: frozenset[int] = frozenset()
    """Numbers of marked spans that are no quotation: where they stand in what was said, they are words like others."""

    _origin: "Proposal | None" = field(default=None, init=False, repr=False, compare=False)

    def origin(self) -> "Proposal":
        """The proposal that this one, over however many others, carries on; itself where it carries on none."""
        path, at = [], self
        while at.carries_on is not None:
            path.append(at)
            at = at._origin or at.carries_on
        for proposal in path:
            proposal._origin = at  # so that a chain is walked once, however long it grows  # noqa: SLF001
        return at

    def quotes(self) -> list[int]:
        """The numbers of the marked spans in what was said."""
        found = []
        for start, end in self.content:
            found += [~item for item in self.sentence.items[start:end] if item < 0]
        for sentence, start, end in self.more:
            found += [~item for item in sentence.items[start:end] if item < 0]
        return [number for number in found if number not in self.plain]
