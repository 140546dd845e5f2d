"""Segments into records, ids, speakers, the roll-up."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from service.attribution.confidence import odds
from service.attribution.context import Context
from service.attribution.entities import Contexts, Entity, Role, aliases, full_name
from service.attribution.proposals import Proposal
from service.attribution.questions import is_answered
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
from service.attribution.repeats import point_at_repeats
from service.attribution.resolution.cast import Chain, Resolved
from service.attribution.resolution.resolve import Resolver
from service.attribution.roles import is_former

# Behind a tag's verb and subject: when, where, how, an apposition, a relative clause; no second clause.
_REST_OF_TAG = re.compile(r"[^.?!;:VSvxmWp]{0,25}(?:W[^.?!;:]{1,30})?[.,]?[\"']{0,2}\Z")
_LABELLED = frozenset({"transcript-turn", "name-colon", "dash-name"})
_EDGE_SIGNS = ",;:.?!-–—()[]\"'“”‘’«»„"


@dataclass(slots=True)
class _Draft:
    """A record to be; its segments grow while it is carried on."""

    field: Field
    proposal: Proposal
    kind: Kind
    segments: list[Segment]
    resolved: list[Resolved]
    chance: float | None

    @property
    def start(self) -> int:
        return self.segments[0].start


class Builder:
    """Turns utterances into records, one field after another; :meth:`article` numbers quotations and speakers."""

    def __init__(self, contexts: Contexts) -> None:
        self.contexts = contexts
        self.drafts: list[_Draft] = []
        self.not_quotes: list[NotQuote] = []
        self.names: dict[int, str] = {}
        self.ids: dict[int, str] = {}
        self.chains: dict[str, Chain] = {}

    def add(self, field: Field, proposals: Sequence[Proposal], resolver: Resolver) -> None:
        """The records of one field."""
        context = self.contexts[field]
        done: dict[int, list[Resolved]] = {}
        further = _carrying_on(proposals)
        before: _Draft | None = None
        spoken: Proposal | None = None  # last, in marks
        for proposal in proposals:
            quoting = (proposal.sentence.is_marked or bool(proposal.more)) and proposal.is_quoting()
            answered = quoting and spoken is not None and is_answered(context, spoken, proposal)
            if proposal.carries_on is None:
                resolver.listen(proposal, done[id(spoken)] if answered else (), further.get(id(proposal), ()))
            floor = resolver.scene.stage.last_speaker
            resolved = self._speakers(proposal, resolver, done)
            if _is_put_by_agent(proposal):
                resolver.scene.stage.last_speaker = floor  # who answers has it
            done[id(proposal)] = resolved
            if quoting:
                spoken = proposal
            segments = segments_of(context, proposal)
            if not segments:
                continue
            if before is not None and _joins(context, before, proposal, segments):
                before.segments += segments
                if not all(segment.quoted for segment in segments):
                    before.kind = "mixed"  # "I am cold," she said. "No stove" in the hall works.
                continue
            before = _draft(context, field, proposal, segments, resolved)
            self.drafts.append(before)

    @staticmethod
    def _speakers(proposal: Proposal, resolver: Resolver, done: dict[int, list[Resolved]]) -> list[Resolved]:
        if proposal.carries_on is not None:
            return done.get(id(proposal.carries_on), [])
        sentence = proposal.speaker_sentence or proposal.sentence
        phrases = resolver.whole(sentence, proposal.speakers)
        return [resolved for phrase in phrases for resolved in resolver.resolve(sentence, phrase)]

    def reject(self, field: Field, number: int, reason: Reason) -> None:
        """A marked span that is no quotation."""
        context = self.contexts[field]
        span = context.marked[number]
        paragraph = None if field == "title" else span.paragraph
        self.not_quotes.append(
            NotQuote(field, paragraph, context.text[span.start : span.end], span.start, span.end, reason)
        )

    def article(self, text: str, title: str | None) -> Article:
        """All that was read, in text order, the title first."""
        self.drafts.sort(key=_place)
        drafted = [self._quotation(number, draft) for number, draft in enumerate(self.drafts, 1)]
        quotations = point_at_repeats(drafted, self.contexts["text"].paragraphs)
        order = list(dict.fromkeys(speaker.id for quotation in quotations for speaker in quotation.speakers))
        if order != [f"s{number}" for number in range(1, len(order) + 1)]:  # a repeat has another's speaker
            quotations = _renumbered(quotations, {key: f"s{number}" for number, key in enumerate(order, 1)})
        in_title = {speaker.id for q in quotations if q.field == "title" for speaker in q.speakers}
        speakers = tuple(
            self._identity(f"s{number}", self.chains[key], f"s{number}" in in_title)
            for number, key in enumerate(order, 1)
        )
        return Article(text, title, tuple(quotations), speakers, tuple(sorted(self.not_quotes, key=_place)))

    def _quotation(self, number: int, draft: _Draft) -> Quotation:
        context, field, proposal = self.contexts[draft.field], draft.field, draft.proposal
        return Quotation(
            id=f"q{number}",
            kind=draft.kind,
            field=field,
            paragraph=None if field == "title" else proposal.sentence.paragraph.number,
            segments=tuple(draft.segments),
            speakers=tuple([self._speaker(context, field, resolved) for resolved in draft.resolved]),
            cue=_cue(context, field, proposal) if proposal.carries_on is None else None,
            rule=proposal.rule,
            confidence=draft.chance,
            same_as=None,
        )

    def _speaker(self, context: Context, field: Field, resolved: Resolved) -> Speaker:
        chain = resolved.chain
        number = self.ids.get(id(chain))
        if number is None:
            number = self.ids[id(chain)] = f"s{len(self.ids) + 1}"
            self.chains[number] = chain
        mention = Mention(context.text[resolved.start : resolved.end], field, resolved.start, resolved.end)
        name = self._name(chain.entity) if chain.entity is not None else None
        return Speaker(number, name, resolved.by if name is not None else None, mention)

    def _name(self, entity: Entity) -> str:
        name = self.names.get(id(entity))
        if name is None:
            name = self.names[id(entity)] = full_name(self.contexts, entity)
        return name

    def _identity(self, number: str, chain: Chain, in_title: bool) -> Identity:
        entity = chain.entity
        if entity is None:
            first_at = None if in_title else chain.first_at
            return Identity(number, None, chain.type, chain.phrase or None, (), first_at, in_title=in_title)
        name = self._name(entity)
        in_text = [mention.start for mention in entity.names if mention.field == "text"]
        return Identity(
            id=number,
            name=name,
            type=chain.type,
            role=chain.phrase if chain.type == "document" else _role(entity),
            aliases=tuple(aliases(self.contexts, entity, name)),
            first_at=min(in_text, default=chain.first_at),
            in_title=in_title or len(in_text) < len(entity.names),
        )


def _is_put_by_agent(proposal: Proposal) -> bool:
    """``Asked by Calder whether C, Reed said``: a question that is told for the answer's sake."""
    cue, speakers = proposal.cue, proposal.speakers
    return proposal.rule == "reported-question" and cue is not None and len(speakers) > 0 and speakers[0].start > cue[0]


def _draft(
    context: Context, field: Field, proposal: Proposal, segments: list[Segment], resolved: list[Resolved]
) -> _Draft:
    quoted = [segment.quoted for segment in segments]
    kind: Kind = "indirect"
    if all(quoted) or proposal.rule == "transcript-turn":
        kind = "direct"
    elif any(quoted):
        kind = "mixed"
    chances = odds(context, field, proposal, kind, segments, resolved)
    # A label is the speaker by the layout's own word, however seldom it is a name that can be checked.
    doubtful = chances is not None and chances.speaker < 0.5 and proposal.rule not in _LABELLED
    if chances is None or doubtful:
        return _Draft(field, proposal, kind, segments, [], None)
    return _Draft(field, proposal, kind, segments, resolved, chances.record)


def _carrying_on(proposals: Sequence[Proposal]) -> dict[int, list[Proposal]]:
    """By the id of who speaks first, the utterances of its paragraph that carry it on."""
    further: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.carries_on is not None:
            origin = proposal.origin()
            if origin.sentence.paragraph is proposal.sentence.paragraph:
                further.setdefault(id(origin), []).append(proposal)
    return further


def _renumbered(quotations: Sequence[Quotation], ids: Mapping[str, str]) -> list[Quotation]:
    return [
        replace(quotation, speakers=tuple(replace(speaker, id=ids[speaker.id]) for speaker in quotation.speakers))
        for quotation in quotations
    ]


def _place(record: _Draft | NotQuote) -> tuple[bool, int]:
    return record.field == "text", record.start


def _role(entity: Entity) -> str | None:
    """The role that says most: one held now before a past one, one with its office or owner before a bare title."""
    roles = entity.roles.values()
    full = [role for role in roles if " " in role.text]
    now = [role for role in full if not is_former(role.text)]
    best: Iterable[Role] = now or full or roles
    return min(best, key=lambda role: role.start).text if best else None


def segments_of(context: Context, proposal: Proposal) -> list[Segment]:
    """The stretches of text that a proposal says were said."""
    if proposal.rule == "transcript-turn":
        return [_whole(context, proposal)]
    segments: list[Segment] = []
    plain = proposal.plain
    for start, stop in proposal.content:
        end = stop + _ends_in_title(proposal, stop) if plain else stop
        items = proposal.sentence.items[start:end]
        begin = 0
        if proposal.sentence.is_marked:
            for at, item in enumerate(items):
                if item < 0 and ~item not in plain:
                    _add_unquoted(context, items, begin, at, segments)
                    _add_quoted(context, ~item, segments)
                    begin = at + 1
        _add_unquoted(context, items, begin, len(items), segments)
    return segments


def _ends_in_title(proposal: Proposal, end: int) -> bool:
    """``The crew loved "Low Water," Smith said``: a title that holds the comma is the end of what was said."""
    sentence = proposal.sentence
    return sentence.tags.startswith(",", end) and ~sentence.items[end] in proposal.plain


def _whole(context: Context, proposal: Proposal) -> Segment:
    """A turn is verbatim: one segment, marks in it included, over all of its paragraph's sentences."""
    first = proposal.sentence.items[proposal.content[0][0]]
    last = (proposal.more[-1][0] if proposal.more else proposal.sentence).items[-1]
    start = context.tokens.start[first] if first >= 0 else context.marked[~first].open
    end = context.tokens.end(last) if last >= 0 else context.marked[~last].close
    return Segment(context.text[start:end], start, end, quoted=False)


def _add_quoted(context: Context, number: int, segments: list[Segment]) -> None:
    span = context.marked[number]
    inner = context.text[span.start : span.end]
    text = inner.strip()
    if text:
        start = span.start + len(inner) - len(inner.lstrip())
        segments.append(Segment(text, start, start + len(text), quoted=True))


def _add_unquoted(context: Context, items: Sequence[int], begin: int, end: int, segments: list[Segment]) -> None:
    word = context.tokens.word
    while begin < end and items[begin] >= 0 and word[items[begin]] in _EDGE_SIGNS:
        if word[items[begin]] == "(" and any(item >= 0 and word[item] == ")" for item in items[begin : end - 1]):
            break  # (in part) and may change
        begin += 1
    while begin < end and items[end - 1] >= 0 and word[items[end - 1]] in _EDGE_SIGNS:
        end -= 1
    if begin < end:
        start, finish = _bounds(context, items[begin])[0], _bounds(context, items[end - 1])[1]
        segments.append(Segment(context.text[start:finish], start, finish, quoted=False))


def _bounds(context: Context, item: int) -> tuple[int, int]:
    """Where a token, or a marked span with its marks, begins and ends."""
    if item >= 0:
        return context.tokens.start[item], context.tokens.end(item)
    return context.marked[~item].open, context.marked[~item].close


def _joins(context: Context, before: _Draft, proposal: Proposal, segments: list[Segment]) -> bool:
    """``"A," she said. "B."`` is one record, and so is a quotation reopened in the next paragraph."""
    if proposal.carries_on is None or before.kind != "direct" or not segments[0].quoted:
        return False
    if proposal.rule == "reopened":
        return True
    cue = _cue(context, before.field, before.proposal) if before.proposal.carries_on is None else None
    if proposal.rule != "continuation" or cue is None:
        return False
    end = before.segments[-1].end
    behind = max(cue.end, end)
    if before.resolved and before.resolved[0].start >= cue.end:
        behind = max(before.resolved[0].end, end)
    tokens = context.tokens
    between = tokens.tags[tokens.at(behind) : tokens.at(segments[0].start)]
    return end <= segments[0].start and _REST_OF_TAG.match(between) is not None


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
