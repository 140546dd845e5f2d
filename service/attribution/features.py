"""What a record shows of how sure it is: a few plain features, each a name and a value.

They are what the measured table (:mod:`service.attribution.confidence`) has weights for. Numbers are cut into few
ranges, so that each is met often enough to be measured.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from sys import intern
from typing import Final, get_args

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.layout import Role
from service.attribution.proposals import Proposal, Rule
from service.attribution.records import CueType, Field, Kind, ResolvedBy, Segment, SpeakerType
from service.attribution.resolution.cast import Resolved

_FINITE: Final = frozenset("xmvVSb")
_STOPS: Final = {",": "comma", ".": "stop", "?": "question", "!": "question", "-": "dash", "—": "dash", "–": "dash"}


def _range(value: float, bounds: Sequence[float]) -> str:
    """The range that ``value`` falls into: ``<2``, ``2-3``, ``3+``."""
    at = bisect_right(bounds, value)
    if at == 0:
        return f"<{bounds[0]:g}"
    return f"{bounds[at - 1]:g}+" if at == len(bounds) else f"{bounds[at - 1]:g}-{bounds[at]:g}"


class _Counted:
    """The feature of a whole number, looked up: each record asks for ten of these, which takes time to word."""

    def __init__(self, prefix: str, bounds: Sequence[int]) -> None:
        self.last = bounds[-1]
        self.ranges = [_range(value, bounds) for value in range(self.last + 1)]
        self.features = [intern(f"{prefix}{found}") for found in self.ranges]

    def of(self, value: int) -> str:
        """The feature; a value below 0 is in the range of 0."""
        return self.features[value if 0 <= value < self.last else 0 if value < 0 else self.last]


_SPOKEN: Final = (2, 3, 4, 6, 9, 15, 25)  # words of what was said
_ITEMS: Final = (1, 2, 3, 5, 9, 16, 31)  # words and marked spans between two places of a sentence
_MARGINS: Final = (0.5, 0.65, 0.8, 0.9, 0.97)
_WORDS: Final = _Counted("words=", _SPOKEN)
_QUOTED_WORDS: Final = _Counted("quoted-words=", _SPOKEN)
_SEGMENTS: Final = _Counted("segments=", (2, 3))
_MENTION: Final = _Counted("mention=", (1, 2, 4, 8))
_CANDIDATES: Final = _Counted("candidates=", (2, 3, 5))
_TO_QUOTE: Final = _Counted("to-quote=", _ITEMS)
_TO_CONTENT: Final = _Counted("to-content=", _ITEMS)
_TO_SPEAKER: Final = {side: _Counted(f"to-speaker={side}-", _ITEMS) for side in ("before", "behind")}
_PHRASE: Final = _Counted("phrase=", _ITEMS)
_MARKED: Final = _Counted("marked=", (2, 3))


_RULE: Final = {
    (rule, kind): (intern(f"rule={rule}"), intern(f"kind={kind}"), intern(f"rule*kind={rule}*{kind}"))
    for rule in get_args(Rule)
    for kind in get_args(Kind)
}
_KIND_WORDS: Final = {
    kind: [intern(f"kind*words={kind}*{found}") for found in _WORDS.ranges] for kind in get_args(Kind)
}
_PLACE: Final = {(field, role): intern(f"place={field}-{role}") for field in get_args(Field) for role in get_args(Role)}
_RESOLVED: Final = {by: intern(f"resolved={by}") for by in (*get_args(ResolvedBy), "unnamed")}
_CUE: Final = {kind: intern(f"cue={kind}") for kind in get_args(CueType)}
_FINITES: Final = [intern(f"finite={count}") for count in range(4)]
_ENDS: Final = {sign: intern(f"ends={stop}") for sign, stop in _STOPS.items()}


def _count(text: str) -> int:
    """The words of a text, as far as they are told apart."""
    return len(text.split(None, _SPOKEN[-1]))


def features(
    context: Context,
    field: Field,
    proposal: Proposal,
    kind: Kind,
    segments: Sequence[Segment],
    resolved: Sequence[Resolved],
) -> list[str]:
    """The features of one record, each as ``name=value``; a product of two is ``name*name=value*value``."""
    rule = proposal.rule
    spoken = min(sum([_count(segment.text) for segment in segments]), _WORDS.last)
    known = [
        *_RULE[rule, kind],
        _WORDS.features[spoken],
        _KIND_WORDS[kind][spoken],
        _PLACE[field, proposal.sentence.paragraph.role],
        _SEGMENTS.of(len(segments)),
    ]
    if resolved:
        _add_speaker(known, rule, resolved)
    _add_cue(known, context, proposal)
    if kind != "indirect":
        _add_marks(known, proposal, segments, spoken)
    return known


def _add_speaker(known: list[str], rule: Rule, resolved: Sequence[Resolved]) -> None:
    """Whom the record points at, and how that became a name."""
    first = resolved[0]
    form, form_and_rule = _form(first.mention_class, first.chain.type, rule)
    by = first.by or "unnamed"
    known += (
        form,
        _RESOLVED[by],
        form_and_rule,
        "joint=True" if len(resolved) > 1 else "joint=False",
        _MENTION.of((first.end - first.start) // 8),
    )
    if first.mention_class == "pronoun":
        known.append(f"margin={by}-{_range(first.margin, _MARGINS)}")
        known.append(_CANDIDATES.of(first.candidates))


@cache
def _form(mention_class: str, of: SpeakerType, rule: Rule) -> tuple[str, str]:
    """What form the mention has, by itself and under the rule; there are few hundred."""
    form = f"{mention_class}-{of}"
    return intern(f"form={form}"), intern(f"form*rule={form}*{rule}")


def _add_cue(known: list[str], context: Context, proposal: Proposal) -> None:
    """The cue, and how far it is from the speaker and from what was said."""
    before = proposal.carries_on
    if before is not None:
        known.append(f"gap={_range(proposal.features.get('gap', 9), (1, 2, 3))}")
        known.append(f"carried={before.origin().rule}")
        return
    if proposal.cue is None:
        known.append("cue=none")
        return
    start, end = proposal.cue
    sentence, tags = proposal.sentence, proposal.sentence.tags
    known.append(_CUE[proposal.cue_type or "other"])
    known += _VERBS.get(context.word(sentence, start), ())
    left, right = proposal.content[0][0], proposal.content[-1][1]
    if end <= left:
        quote = left
        if sentence.is_marked:
            quote = next((at for at in range(left, right) if sentence.items[at] < 0), left)
        finite = sum(map(_FINITE.__contains__, tags[end:quote]))
        known += (_TO_QUOTE.of(quote - end), _FINITES[min(finite, 3)], _TO_CONTENT.of(left - end))
    if proposal.speakers and proposal.speaker_sentence is None:
        phrase = proposal.speakers[0]
        distance, side = (start - phrase.end, "before") if phrase.end <= start else (phrase.start - end, "behind")
        known += (
            _TO_SPEAKER[side].of(distance),
            _PHRASE.of(phrase.end - phrase.start),
            "opens=True" if phrase.start == 0 else "opens=False",
        )


def _verb(form: lexicon.VerbForm) -> list[str]:
    """A reporting verb's lemma, its tense and its kind, as the lexicon has them."""
    frames = [frame for frame in ("weak", "homograph", "tag") if frame in form.frames]
    return [intern(f"verb={form.lemma}"), *[intern(f"verb=({value})") for value in (form.tense, *frames)]]


_VERBS: Final = {word: _verb(forms[0]) for word, forms in lexicon.REPORTING_VERBS.items() if forms}


def _add_marks(known: list[str], proposal: Proposal, segments: Sequence[Segment], spoken: int) -> None:
    """How the quoted words begin and end, and where in their sentence they stand; ``spoken`` counts all words."""
    quoted = next((segment.text for segment in segments if segment.quoted), "")
    if not quoted:
        return
    first, tags = quoted[0], proposal.sentence.tags
    whole = "whole" if not tags.strip("Q.,;:?!-'\"()*") else "opens" if tags[0] == "Q" else "inside"
    known += (
        "begins=capital" if first.isupper() else "begins=small" if first.islower() else "begins=other",
        _ENDS.get(quoted[-1], "ends=word"),
        _QUOTED_WORDS.of(_count(quoted) if len(segments) > 1 else spoken),
        _MARKED.of(tags.count("Q")),
        f"in-sentence={whole}",
    )
