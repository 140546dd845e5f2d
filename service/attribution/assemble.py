"""Segments into records, repeats, ids, the roll-up."""

from collections.abc import Sequence

from service.attribution.confidence import probability
from service.attribution.context import Context
from service.attribution.proposals import Proposal
from service.attribution.records import (
    Article,
    Cue,
    Field,
    Identity,
    Kind,
    Mention,
    NotQuote,
    Quotation,
    Reason,
    Segment,
    Speaker,
    SpeakerTotals,
)
from service.attribution.resolve import Chain, Resolved, Resolver, full_name

_EDGE_SIGNS = ",;:.?!-–—()[]\"'“”‘’«»„"


class Builder:
    """Turns utterances into records, one field after another, and numbers quotations and speakers."""

    def __init__(self) -> None:
        self.quotations: list[Quotation] = []
        self.not_quotes: list[NotQuote] = []
        self.chains: dict[int, str] = {}
        self.known: list[tuple[Chain, str, Context]] = []
        self.first_at: dict[str, tuple[Field, int]] = {}

    def add(self, context: Context, field: Field, proposals: Sequence[Proposal], resolver: Resolver) -> None:
        """The records of one field."""
        done: dict[int, list[Resolved]] = {}
        for proposal in proposals:
            resolved = self._speakers(proposal, resolver, done)
            done[id(proposal)] = resolved
            segments = segments_of(context, proposal)
            if not segments:
                continue
            before = self.quotations[-1] if self.quotations else None
            if before is not None and field == before.field and _joins(context, before, proposal, segments):
                self.quotations[-1] = _extended(before, segments)
                continue
            self._append(context, field, proposal, segments, resolved)

    @staticmethod
    def _speakers(proposal: Proposal, resolver: Resolver, done: dict[int, list[Resolved]]) -> list[Resolved]:
        if proposal.carries_on is not None:
            return done.get(id(proposal.carries_on), [])
        sentence = proposal.speaker_sentence or proposal.sentence
        return [resolver.resolve(sentence, phrase) for phrase in proposal.speakers]

    def _append(
        self, context: Context, field: Field, proposal: Proposal, segments: list[Segment], resolved: list[Resolved]
    ) -> None:
        quoted = [segment.quoted for segment in segments]
        kind: Kind = "direct" if all(quoted) or proposal.rule == "transcript-turn" else "mixed" if any(quoted) else "indirect"
        chance = probability(proposal, kind, resolved)
        if chance is not None and chance < 0.5:
            resolved, chance = [], None
        self.quotations.append(
            Quotation(
                id=f"q{len(self.quotations) + 1}",
                kind=kind,
                field=field,
                paragraph=None if field == "title" else proposal.sentence.paragraph.number,
                segments=tuple(segments),
                speakers=tuple(self._speaker(context, r) for r in resolved),
                cue=_cue(context, field, proposal) if proposal.carries_on is None else None,
                rule=proposal.rule,
                confidence=chance,
                same_as=None,
            )
        )

    def _speaker(self, context: Context, resolved: Resolved) -> Speaker:
        chain = resolved.chain
        known = self.chains.get(id(chain))
        if known is None:
            known = self.chains[id(chain)] = f"s{len(self.chains) + 1}"
            self.known.append((chain, known, context))
        field: Field = "title" if resolved.field == "title" else "text"
        mention = Mention(context.text[resolved.start : resolved.end], field, resolved.start, resolved.end)
        name = full_name(context, None, chain.entity) if chain.entity is not None else None
        return Speaker(known, name, resolved.by if name is not None else None, mention)

    def identities(self) -> tuple[Identity, ...]:
        """Everybody who speaks, in order of first record."""
        return tuple(self._identity(chain, known, context) for chain, known, context in self.known)

    @staticmethod
    def _identity(chain: Chain, known: str, context: Context) -> Identity:
        entity = chain.entity
        if entity is None:
            return Identity(known, None, chain.type, chain.phrase or None, (), None, in_title=False)
        name = full_name(context, None, entity)
        aliases = dict.fromkeys(context.text[n.start : n.end] for n in entity.names)
        role = next(iter(entity.roles.values()), None)
        return Identity(
            known, name, chain.type, role, tuple(a for a in aliases if a != name), entity.names[0].start, in_title=False
        )

    def reject(self, context: Context, field: Field, number: int, reason: Reason) -> None:
        """A marked span that is no quotation."""
        span = context.marked[number]
        paragraph = None if field == "title" else span.paragraph
        self.not_quotes.append(
            NotQuote(field, paragraph, context.text[span.start : span.end], span.start, span.end, reason)
        )


def segments_of(context: Context, proposal: Proposal) -> list[Segment]:
    """The stretches of text that a proposal says were said."""
    if proposal.rule == "transcript-turn":
        return [_whole(context, proposal)]
    segments: list[Segment] = []
    for start, end in proposal.content:
        run: list[int] = []
        for item in proposal.sentence.items[start:end]:
            if item >= 0 or ~item in proposal.plain:
                run.append(item)
                continue
            _add_unquoted(context, run, segments)
            run = []
            span = context.marked[~item]
            inner_start, inner_end = _trimmed(context.text, span.start, span.end)
            if inner_start < inner_end:
                segments.append(Segment(context.text[inner_start:inner_end], inner_start, inner_end, quoted=True))
        _add_unquoted(context, run, segments)
    return segments


def _whole(context: Context, proposal: Proposal) -> Segment:
    """A turn is verbatim: one segment, marks in it included, over all of its paragraph's sentences."""
    first = proposal.sentence.items[proposal.content[0][0]]
    last = (proposal.more[-1][0] if proposal.more else proposal.sentence).items[-1]
    start = context.tokens.start[first] if first >= 0 else context.marked[~first].open
    end = context.tokens.end(last) if last >= 0 else context.marked[~last].close
    return Segment(context.text[start:end], start, end, quoted=False)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _add_unquoted(context: Context, run: list[int], segments: list[Segment]) -> None:
    tokens = context.tokens
    while run and run[0] >= 0 and tokens.word[run[0]] in _EDGE_SIGNS:
        run = run[1:]
    while run and run[-1] >= 0 and tokens.word[run[-1]] in _EDGE_SIGNS:
        run = run[:-1]
    if run:
        start, end = _bounds(context, run[0])[0], _bounds(context, run[-1])[1]
        segments.append(Segment(context.text[start:end], start, end, quoted=False))


def _bounds(context: Context, item: int) -> tuple[int, int]:
    """Where a token, or a marked span with its marks, begins and ends."""
    if item >= 0:
        return context.tokens.start[item], context.tokens.end(item)
    return context.marked[~item].open, context.marked[~item].close


def _joins(context: Context, before: Quotation, proposal: Proposal, segments: list[Segment]) -> bool:
    """``"A," she said. "B."`` is one record, and so is a quotation reopened in the next paragraph."""
    if proposal.carries_on is None or before.kind != "direct" or not segments[0].quoted:
        return False
    if proposal.rule == "reopened":
        return True
    if proposal.rule != "continuation" or before.cue is None:
        return False
    between = context.text[max(before.cue.end, before.end) : segments[0].start]
    mention = before.speakers[0].mention if before.speakers else None
    if mention is not None and mention.start >= before.cue.end:
        between = context.text[mention.end : segments[0].start]
    return len(between) < 6 and not any(sign.isalnum() for sign in between) and before.end <= segments[0].start


def _extended(before: Quotation, segments: list[Segment]) -> Quotation:
    return Quotation(
        before.id, before.kind, before.field, before.paragraph, (*before.segments, *segments), before.speakers,
        before.cue, before.rule, before.confidence, before.same_as,
    )  # fmt: skip


def _cue(context: Context, field: Field, proposal: Proposal) -> Cue | None:
    if proposal.cue is None:
        return None
    items = proposal.sentence.items[proposal.cue[0] : proposal.cue[1]]
    start, end = context.tokens.start[items[0]], context.tokens.end(items[-1])
    return Cue(context.text[start:end], proposal.cue_type or "other", field, start, end)


def roll_up(article: Article, quotations: Sequence[Quotation]) -> tuple[SpeakerTotals, ...]:
    """What each speaker says in ``quotations`` (a selection of the article's), in order of first record."""
    totals = []
    shown = [quotation for quotation in quotations if quotation.same_as is None]
    all_words = sum(_quoted_words(quotation) for quotation in shown)
    for identity in article.speakers:
        own = [q for q in quotations if any(speaker.id == identity.id for speaker in q.speakers)]
        if own:
            counted = [q for q in own if q.same_as is None]
            words = sum(_quoted_words(q) for q in counted)
            share = words / all_words if all_words else 0.0
            totals.append(SpeakerTotals(identity=identity, quotes=len(counted), words=words, share=share))
    return tuple(totals)


def _quoted_words(quotation: Quotation) -> int:
    return sum(len(segment.text.split()) for segment in quotation.segments if segment.quoted)
