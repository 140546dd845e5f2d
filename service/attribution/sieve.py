"""Runs the rules over a field's sentences, the most precise first, and keeps what each marked span was claimed by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from service.attribution import cues
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.paraphrase import paraphrases
from service.attribution.proposals import Proposal
from service.attribution.records import Reason
from service.attribution.rules import asides, carry, clauses, conversation, nouns, tags, turns
from service.attribution.screening import (
    by_context,
    detached,
    hypothetical,
    is_complement,
    like_the_one_before,
    quotes_nothing,
    speaks_alone,
)
from service.attribution.sentences import Sentence
from service.attribution.spans import final

_CUE = re.compile(r"[VSBGE]")
_QUOTATION = re.compile("Q")
# A clause that a noun may report ("the claim that"), or an opinion before one ("in her view,").
_ACT = re.compile(r"w|(?:\A|,)i[dPTNI~]{1,5}a?[nb][,i.]")
_OPENING_ONLY = re.compile(r"[Q.,;:?!\-'\"()*cr]*\Z")
_FINAL_TAG = re.compile(
    r",(?:(?P<subject>[pu]|[dP#]?[dP#aTezgyNI~nhHok]{0,8}[nhHokNI~](?:i[dPaTNI~nhHok#]{1,6}){0,3})(?:,[^;:Q]{1,120}?,)?[rx]{0,3}(?P<verb>[VS])|(?P<first>[VS])[dPaTNI~nhHokiep#,W-]{1,40})[^QVSxm,]{0,24}[.?!]?\Z"
)


@dataclass(slots=True)
class Sifted:
    """What the sieve made of a field: utterances in text order, and marked spans that are none."""

    proposals: list[Proposal] = field(default_factory=list)
    rejected: dict[int, Reason] = field(default_factory=dict)


def sift(context: Context) -> Sifted:
    """All utterances of the field."""
    sifted = Sifted()
    lead: Proposal | None = None
    talk = conversation.Talk()
    introduction: tuple[Sentence, ...] = ()
    for paragraph in context.sentences:
        last: Proposal | None = None
        before: Sentence | None = None
        gap = 0
        turn: Proposal | None = None
        for sentence in paragraph:
            if turn is not None:
                turn.more.append((sentence, 0, len(sentence.tags)))
                continue
            if "Q" not in sentence.tags and not _CUE.search(sentence.tags) and not _ACT.search(sentence.tags) and ":" not in sentence.tags and "it" not in sentence.tags:
                gap += 1
                before = sentence
                continue
            found = _Sentence(context, sentence, sifted, last, lead, gap, introduction, before, talk).run()
            turn = next((p for p in found if p.rule == "transcript-turn"), None)
            speaking = [p for p in found if p.speakers or p.carries_on]
            if speaking:
                quoting = [p for p in speaking if p.quotes()]
                last, gap = (quoting or speaking)[-1], 0
                before = None
            else:
                gap += 1
                before = sentence
        talk.end_paragraph(context, paragraph, sifted.proposals)
        introduction = tuple(paragraph[-1:])
        if last is not None or not paragraph or paragraph[0].tags.strip("Q.,;:?!-'\"()*"):
            lead = last
    return sifted


def _places(tags: str) -> list[int]:
    """Where the marked spans stand."""
    return [match.start() for match in _QUOTATION.finditer(tags)] if "Q" in tags else []


class _Sentence:
    """The sieve on one sentence."""

    def __init__(
        self, context: Context, sentence: Sentence, sifted: Sifted, last: Proposal | None, lead: Proposal | None, gap: int, introduction: tuple[Sentence, ...], before: Sentence | None, talk: conversation.Talk
    ) -> None:
        self.context, self.sentence, self.sifted = context, sentence, sifted
        self.before, self.talk = before, talk
        self.last, self.lead, self.gap, self.introduction = last, lead, gap, introduction
        self.verbs: list[Verb] = cues.verbs(context, sentence) if _CUE.search(sentence.tags) else []
        self.by_start = {verb.start: verb for verb in self.verbs}
        self.found: list[Proposal] = []
        self.cue_of: dict[int, Proposal] = {}
        self.rejected: set[int] = set()
        self.doubtful: list[int] = []
        self.late: list[tuple[int, Reason]] = []

    def run(self) -> list[Proposal]:
        sentence = self.sentence
        role = sentence.paragraph.role
        if role == "prose" or role == "headline":
            turn = turns.transcript_turn(self.context, sentence)
            if turn is not None and "Q" not in sentence.tags[turn.content[0][0] : turn.content[0][0] + 1]:
                self._keep(turn)
                return self._finish()
        self._screen()
        for place in _places(sentence.tags):
            if not self._covered(place):
                self._quote(place, role)
        self._reject([*self.late, *((place, "scare") for place in self.doubtful)])
        if role in ("prose", "headline"):
            speaking = [verb for verb in self.verbs if not self.rejected or not quotes_nothing(sentence, verb)]
            for proposal in paraphrases(self.context, self.sentence, speaking, self.found):
                self._keep(proposal)
        return self._finish()

    def _finish(self) -> list[Proposal]:
        self.found.sort(key=lambda proposal: proposal.content[0][0])
        if self.rejected:
            plain = frozenset(self.sentence.quote(place) for place in self.rejected)
            for proposal in self.found:
                proposal.plain = plain
        self.sifted.proposals += self.found
        return self.found

    def _keep(self, proposal: Proposal | None) -> bool:
        if proposal is None or proposal.rule in self.context.disabled:
            return False
        items = (proposal.speaker_sentence or proposal.sentence).items
        proposal.speakers = tuple([p for p in proposal.speakers if max(items[p.start : p.end], default=-1) >= 0])
        for start, end in proposal.content if self.doubtful else ():
            self.doubtful = [place for place in self.doubtful if not start <= place < end]
        self.found.append(proposal)
        if proposal.cue:
            self.cue_of[proposal.cue[0]] = proposal
        return True

    def _covered(self, place: int) -> bool:
        return any(start <= place < end for proposal in self.found for start, end in proposal.content)

    def _quote(self, place: int, role: str) -> None:
        context, sentence = self.context, self.sentence
        opening = _OPENING_ONLY.match(sentence.tags[:place]) is not None or self._after_tag(place)
        if opening and self._keep_tag(place):
            return
        low = max((p.content[-1][1] for p in self.found if p.rule.startswith("quote-") and p.cue and p.cue[0] < p.content[0][0]), default=0)
        governor = self._governor(place, low)
        strong = governor is not None and not governor.takes("weak") and governor.form.type != "thought"
        noun = nouns.noun_cue(context, sentence, place)
        if governor is not None and noun is not None and nouns.outranks(sentence.tags, noun, governor.start, place):
            self._keep(noun)
            return
        asked = governor is not None and governor.start <= 1 and governor.passive
        if strong and governor is not None and asked and self._keep_tag(place):
            return  # Asked if that was a promise, "It's a calendar," he replied.
        if strong and governor is not None:
            between = sentence.tags[governor.end : place]
            apart = between[-1:] in (":", "-") and between not in (":", "-") and not clauses.is_hearer(between[:-1])
            if apart and self._keep_tag(place):
                return
            self._govern(place, governor)
            return
        if (not opening and self._keep_tag(place, clause=True)) or (
            self._keep(turns.name_colon(context, sentence, place))
            or self._keep(turns.dash_name(context, sentence, place))
            or self._keep(turns.headline_colon(context, sentence, place))
            or self._keep(noun)
            or self._keep(nouns.quote_was_noun(context, sentence, place))
            or self._keep_clause_tag(place)
            or self._keep_according(place)
        ):
            return
        if governor is not None:
            self._govern(place, governor)
            return
        if self._keep(turns.colon_clause(context, sentence, place)):
            return
        if role in ("caption", "byline", "plug"):
            self.late.append((place, "other"))
            return
        self._carry(place)

    def _governor(self, place: int, low: int) -> Verb | None:
        """The verb that governs the marked span, those left out whose object is another marked string."""
        governor = clauses.left_governor(self.context, self.sentence, place, self.verbs, low)
        while governor is not None and detached(self.context, self.sentence, governor, place):
            earlier = [verb for verb in self.verbs if verb.start < governor.start]
            governor = clauses.left_governor(self.context, self.sentence, place, earlier, low)
        return governor

    def _after_tag(self, place: int) -> bool:
        return any(p.cue and p.cue[1] <= place and not self.sentence.tags[p.cue[1] : place].strip(",-.;:") for p in self.found)

    def _keep_tag(self, place: int, *, clause: bool = False) -> bool:
        proposal = tags.tag_behind(self.context, self.sentence, place, self.by_start)
        if proposal is None:
            return False
        verb = self.by_start.get(proposal.cue[0]) if proposal.cue else None
        if verb is not None and hypothetical(self.context, self.sentence, place, verb):
            self.late.append((place, "hypothetical"))
            return True
        known = self.cue_of.get(proposal.cue[0]) if proposal.cue else None
        if known is not None:
            known.content += proposal.content
            return True
        if clause:
            # The plan was "mad," Smith said: the tag governs the whole clause before it.
            proposal.rule = "clause-tag"
            proposal.content = [(self._left(), place + 1)]
            return self._keep(proposal)
        opening = [p for p in range(place) if self.sentence.tags[p] == "Q" and not self._covered(p)]
        proposal.content = [(p, p + 1) for p in opening] + proposal.content
        return self._keep(proposal)

    def _govern(self, place: int, governor: Verb) -> None:
        known = self.cue_of.get(governor.start)
        if known is not None:
            start, end = known.content[-1]
            if end <= place:
                between = self.sentence.tags[end:place]
                if known.cue and known.cue[0] >= known.content[0][1] or len(between) > 12:
                    known.content.append((place, place + 1))
                else:
                    known.content[-1] = (start, place + 1)
            return
        if hypothetical(self.context, self.sentence, place, governor):
            self.late.append((place, "hypothetical"))
            return
        proposal = clauses.governed(self.context, self.sentence, governor, place, self.by_start, self.found)
        if proposal is not None:
            if not proposal.speakers and governor.form.tense == "ing" and self.last is not None:
                proposal.carries_on = self.last  # "Adding: ...": a participle in a sentence of its own
            self._keep(proposal)

    def _keep_clause_tag(self, place: int) -> bool:
        """``The plan was "mad", Smith said.``: the tag at the sentence's end governs all before it."""
        tags_string = self.sentence.tags
        match = _FINAL_TAG.search(tags_string, place + 1)
        if match is None:
            return False
        at = match.start("verb") if match.group("verb") else match.start("first")
        verb = self.by_start.get(at)
        if verb is None or not verb.takes("tag") or verb.takes("gesture") or verb.passive:
            return False
        known = self.cue_of.get(verb.start)
        if known is not None:
            known.content = [(min(known.content[0][0], place), known.content[-1][1])]
            return True
        agents = clauses.agents(self.context, self.sentence, verb) if match.group("verb") else None
        phrases = agents.phrases if agents else ()
        if match.group("first"):
            phrase = clauses.phrase_at(tags_string, verb.end)
            phrases = (phrase,) if phrase else ()
        if not phrases:
            return False
        return self._keep(Proposal(
            rule="clause-tag", sentence=self.sentence, content=[(self._left(), match.start())], speakers=phrases,
            cue=(verb.start, verb.end), cue_type=verb.form.type,
        ))  # fmt: skip

    def _left(self) -> int:
        left = max((end for p in self.found for _, end in p.content), default=0)
        while left < len(self.sentence.tags) and self.sentence.tags[left] in ",.;:c-":
            left += 1
        return left

    def _keep_according(self, place: int) -> bool:
        end = max(final(self.sentence.tags), place + 1)
        proposal = asides.according_to(self.context, self.sentence, 0, end, self.by_start, place)
        if proposal is None or (proposal.cue and proposal.cue[0] in self.cue_of):
            return False
        return self._keep(proposal)

    def _carry(self, place: int) -> None:
        sentence, context = self.sentence, self.context
        inner = context.inner(sentence, place)
        whole = not sentence.tags.strip("Q.,;:?!-'\"()*")
        last = self.found[-1] if self.found else self.last
        span = context.marked[sentence.quote(place)]
        if span.reopened and self.sifted.proposals:
            before = self.found[-1] if self.found else self.sifted.proposals[-1]
            self._keep(Proposal(rule="reopened", sentence=sentence, content=[(place, place + 1)], carries_on=before))
            return
        words = inner.split()
        if whole and self.gap and self.before is not None and turns.is_beat(self.before) and self._keep(turns.sentence_before(self.before, sentence, place)):
            return  # She tore her bread. "Nell, ...": between two quotations a beat names the speaker
        if whole and last is not None:
            self._keep(carry.same_paragraph(sentence, place, last, self.gap))
            return
        if whole and self.before is not None and self._keep(turns.sentence_before(self.before, sentence, place)):
            return
        if whole and self.sentence.first and self.introduction and self._keep(turns.lead_colon(self.introduction[0], sentence, place)):
            return
        if whole and sentence.first and self.talk.answers(sentence.paragraph.number):
            self._keep(self.talk.turn(sentence, place))
            return
        if whole and self.lead is not None and len(words) > 2:
            self._keep(Proposal(rule="next-paragraph", sentence=sentence, content=[(place, place + 1)], carries_on=self.lead))
            return
        if last is not None and len(words) > 2:
            self._keep(carry.same_paragraph(sentence, place, last, self.gap + 1))
            return
        if not whole and (len(words) > 2 or is_complement(context, sentence, place)) and self._keep(turns.clause_subject(context, sentence, place)):
            return
        if speaks_alone(context, sentence, place, whole=whole):
            self._keep(Proposal(rule="unattributed", sentence=sentence, content=[(place, place + 1)]))
            return
        self.doubtful.append(place)

    def _screen(self) -> None:
        """Takes out what the words around the marks show to be no quotation."""
        rejected: list[tuple[int, Reason]] = []
        for place in _places(self.sentence.tags):
            reason = by_context(self.context, self.sentence, place, self.verbs)
            if reason is None and rejected:
                reason = like_the_one_before(self.context, self.sentence, place, *rejected[-1])
            if reason is not None:
                rejected.append((place, reason))
        self._reject(rejected)

    def _reject(self, rejected: Sequence[tuple[int, Reason]]) -> None:
        """Marked spans that are no quotation: for the grammar they are nouns from now on."""
        if not rejected:
            return
        tags = list(self.sentence.tags)
        for place, reason in rejected:
            tags[place] = "n"
            self.rejected.add(place)
            self.sifted.rejected[self.sentence.quote(place)] = reason
        self.sentence.tags = "".join(tags)
