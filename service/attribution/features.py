"""What a record shows of how sure it is: a few plain features, each a name and a value.

They are what the measured table (:mod:`service.attribution.confidence`) has weights for. Numbers are cut into few
ranges, so that each is met often enough to be measured.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.proposals import Proposal
from service.attribution.records import Field, Kind, Segment
from service.attribution.resolve import Resolved

_WORDS: Final = (2, 3, 4, 6, 9, 15, 25)  # of what was said
_ITEMS: Final = (1, 2, 3, 5, 9, 16, 31)  # words and marked spans between two places of a sentence
_MARGINS: Final = (0.5, 0.65, 0.8, 0.9, 0.97)
_FINITE: Final = frozenset("xmvVSb")
_STOPS: Final = {",": "comma", ".": "stop", "?": "question", "!": "question", "-": "dash", "—": "dash", "–": "dash"}


def features(
    context: Context,
    field: Field,
    proposal: Proposal,
    kind: Kind,
    segments: Sequence[Segment],
    resolved: Sequence[Resolved],
) -> list[str]:
    """The features of one record, each as ``name=value``; a product of two is ``name*name=value*value``."""
    return [f"{name}={value}" for name, value in _features(context, field, proposal, kind, segments, resolved)]


def _features(
    context: Context,
    field: Field,
    proposal: Proposal,
    kind: Kind,
    segments: Sequence[Segment],
    resolved: Sequence[Resolved],
) -> Iterator[tuple[str, str]]:
    rule, words = proposal.rule, _range(sum(len(segment.text.split()) for segment in segments), _WORDS)
    yield "rule", rule
    yield "kind", kind
    yield "rule*kind", f"{rule}*{kind}"
    yield "words", words
    yield "kind*words", f"{kind}*{words}"
    yield "place", f"{field}-{proposal.sentence.paragraph.role}"
    yield "segments", _range(len(segments), (2, 3))
    yield from _of_speaker(proposal, resolved)
    yield from _of_cue(context, proposal)
    if kind != "indirect":
        yield from _of_marks(proposal, segments)


def _of_speaker(proposal: Proposal, resolved: Sequence[Resolved]) -> Iterator[tuple[str, str]]:
    """Whom the record points at, and how that became a name."""
    if not resolved:
        return
    first = resolved[0]
    form = f"{first.mention_class}-{first.chain.type}"
    by = first.by or "unnamed"
    yield "form", form
    yield "resolved", by
    yield "form*rule", f"{form}*{proposal.rule}"
    yield "joint", str(len(resolved) > 1)
    yield "mention", _range((first.end - first.start) // 8, (1, 2, 4, 8))
    if first.mention_class == "pronoun":
        yield "margin", f"{by}-{_range(first.margin, _MARGINS)}"
        yield "candidates", _range(first.candidates, (2, 3, 5))


def _of_cue(context: Context, proposal: Proposal) -> Iterator[tuple[str, str]]:
    """The cue, and how far it is from the speaker and from what was said."""
    before = proposal.carries_on
    if before is not None:
        yield "gap", _range(proposal.features.get("gap", 9), (1, 2, 3))
        while before.carries_on is not None:
            before = before.carries_on
        yield "carried", before.rule
        return
    if proposal.cue is None:
        yield "cue", "none"
        return
    start, end = proposal.cue
    sentence, tags = proposal.sentence, proposal.sentence.tags
    yield "cue", proposal.cue_type or "other"
    yield from (("verb", verb) for verb in _verb(context.word(sentence, start)))
    left, right = proposal.content[0][0], proposal.content[-1][1]
    if end <= left:
        quote = next((at for at in range(left, right) if sentence.items[at] < 0), left)
        between = tags[end:quote]
        yield "to-quote", _range(quote - end, _ITEMS)
        yield "finite", str(min(sum(tag in _FINITE for tag in between), 3))
        yield "to-content", _range(left - end, _ITEMS)
    if proposal.speakers and proposal.speaker_sentence is None:
        phrase = proposal.speakers[0]
        distance, side = (start - phrase.end, "before") if phrase.end <= start else (phrase.start - end, "behind")
        yield "to-speaker", f"{side}-{_range(max(distance, 0), _ITEMS)}"
        yield "phrase", _range(phrase.end - phrase.start, _ITEMS)
        yield "opens", str(phrase.start == 0)


def _verb(word: str) -> Iterator[str]:
    """The reporting verb's lemma and its kind, as the lexicon has them."""
    forms = lexicon.REPORTING_VERBS.get(word)
    if not forms:
        return
    form = forms[0]
    yield form.lemma
    yield f"({form.tense})"
    for frame in ("weak", "homograph", "tag"):
        if frame in form.frames:
            yield f"({frame})"


def _of_marks(proposal: Proposal, segments: Sequence[Segment]) -> Iterator[tuple[str, str]]:
    """How the quoted words begin and end, and where in their sentence they stand."""
    quoted = next((segment.text for segment in segments if segment.quoted), "")
    if not quoted:
        return
    yield "begins", "capital" if quoted[0].isupper() else "small" if quoted[0].islower() else "other"
    yield "ends", _STOPS.get(quoted[-1], "word")
    yield "quoted-words", _range(len(quoted.split()), _WORDS)
    tags = proposal.sentence.tags
    yield "marked", _range(tags.count("Q"), (2, 3))
    whole = "whole" if not tags.strip("Q.,;:?!-'\"()*") else "opens" if tags[0] == "Q" else "inside"
    yield "in-sentence", whole


def _range(value: float, bounds: Sequence[float]) -> str:
    """The range that ``value`` falls into: ``<2``, ``2-3``, ``3+``."""
    at = bisect_right(bounds, value)
    if at == 0:
        return f"<{bounds[0]}"
    return f"{bounds[at - 1]}+" if at == len(bounds) else f"{bounds[at - 1]}-{bounds[at]}"
