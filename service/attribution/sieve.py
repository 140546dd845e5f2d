"""Runs the rules over a field's sentences, the most precise first, and keeps what each marked span was claimed by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from service.attribution import cues, lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.paraphrase import paraphrases
from service.attribution.proposals import Claims, Proposal
from service.attribution.records import Reason
from service.attribution.rules import clauses, hearers, nouns, sources, tags, turns
from service.attribution.rules.asides import past_circumstances
from service.attribution.rules.carry import Flow, carried
from service.attribution.rules.extent import end_behind
from service.attribution.rules.resumption import resumed
from service.attribution.screening import (
    by_context,
    detached,
    hypothetical,
    in_doubt,
    like_the_one_before,
    quotes_nothing,
)
from service.attribution.sentences import Sentence
from service.attribution.spans import final

_QUOTATION = re.compile("Q")
# Worth reading: a quotation, a verb, a colon, "according to", a clause that a noun or an adjective may report ("the
# claim that", "is sure they"), or an opinion before or behind one ("in her view,").
_WORTH_READING = re.compile(r"[QVSBGE:w]|it|a(?<=xa)[pdN]|(?:\A|,)i[dPTNI~]{1,5}a?[nb][,i.]")
# Between two marked spans of one clause: "a leak", shows "rust" and dust, and "drips"
_COORDINATED = re.compile(r"(?:[an]{1,2}(?:c[an]{1,2})?)?(?:,c?|c)(?:r?[xvVS][dPa]{0,2})?")
_OPENING = re.compile(r"[Q.,;:?!\-'\"()*cr]*")
_PROSE = frozenset(["prose", "headline"])
_ADDITIONS = frozenset(["caption", "byline", "plug"])
_NAMED = frozenset(["nV", "kV", "oV", "hV", "HV"])  # a noun and what may be a participle, before a name or title
_ENTITLED = frozenset(["ne", "ke"])
_CARRIED = frozenset(["next-paragraph", "unattributed", "conversation"])
_NEAR = 12  # items between two marked spans that one verb governs


@dataclass(slots=True)
class Sifted:
    """What the sieve made of a field: utterances in text order, and marked spans that are none."""

    proposals: list[Proposal] = field(default_factory=list)
    rejected: dict[int, Reason] = field(default_factory=dict)


def sift(context: Context) -> Sifted:
    """All utterances of the field."""
    sifted = Sifted()
    flow = Flow()
    for paragraph in context.sentences:
        flow.begin_paragraph()
        first = len(sifted.proposals)
        for sentence, flow.behind in zip_longest(paragraph, paragraph[1:]):
            tags = sentence.tags
            if _WORTH_READING.search(tags) is None:
                flow.read(context, sentence)
                continue
            if sentence.first and ":" in tags and (turn := _turn(context, paragraph)) is not None:
                sifted.proposals.append(turn)
                flow.read(context, sentence, [turn])
                break
            if "Q" in tags:
                found = _Sentence(context, sentence, flow, sifted.rejected).run()
            else:
                found = _unmarked(context, sentence)
            sifted.proposals += found
            flow.read(context, sentence, found)
        flow.end_paragraph(context, paragraph, sifted.proposals[first:])
    if "reopened" not in context.disabled:
        _tell_backwards(context, sifted.proposals)
    hearers.give_accounts(context, sifted.proposals)
    return sifted


def _tell_backwards(context: Context, proposals: Sequence[Proposal]) -> None:
    """``"A.`` and in the next paragraph ``"B," Smith said``: whose reopened quotation it is shows at its end only."""
    for before, proposal in reversed([*pairwise(proposals)]):
        if before.cue is not None or not proposal.speakers or proposal.rule in _CARRIED:
            continue
        quotes, first = before.quotes(), proposal.quotes()[:1]
        if quotes and first and first[0] == quotes[-1] + 1 and context.marked[first[0]].reopened:
            before.rule, before.carries_on = "reopened", None
            before.speakers, before.speaker_sentence = proposal.speakers, proposal.speaker_sentence or proposal.sentence


def _unmarked(context: Context, sentence: Sentence) -> list[Proposal]:
    """The utterances of a sentence that holds no quotation."""
    if sentence.paragraph.role not in _PROSE:
        return []
    found = paraphrases(context, sentence, cues.verbs(sentence), ())
    return sorted(found, key=_opening) if len(found) > 1 else found


def _opening(proposal: Proposal) -> int:
    return proposal.content[0][0]


def _turn(context: Context, paragraph: Sequence[Sentence]) -> Proposal | None:
    """A transcript's turn, without marks, which has the rest of its paragraph."""
    sentence = paragraph[0]
    if sentence.paragraph.role not in _PROSE:
        return None
    turn = turns.transcript_turn(context, sentence)
    if turn is None or turn.rule in context.disabled or sentence.tags[turn.content[0][0]] == "Q":
        return None
    turn.more = [(further, 0, len(further.tags)) for further in paragraph[1:]]
    return turn


class _Sentence:
    """The sieve on a sentence with marks: each marked span is claimed by a rule, rejected, or doubtful to the end."""

    def __init__(self, context: Context, sentence: Sentence, flow: Flow, rejected: dict[int, Reason]) -> None:
        self.context, self.sentence, self.flow, self.rejected = context, sentence, flow, rejected
        self.verbs: list[Verb] = cues.verbs(sentence)
        self.by_start = {verb.start: verb for verb in self.verbs}
        self.claims = Claims(sentence)
        self.late: list[tuple[int, Reason]] = []
        self.doubtful: list[int] = []

    def run(self) -> list[Proposal]:
        """The sentence's utterances, in order."""
        plain = self._quotations()
        if self.sentence.paragraph.role in _PROSE:
            speaking = [verb for verb in self.verbs if not plain or not quotes_nothing(self.sentence, verb)]
            for proposal in paraphrases(self.context, self.sentence, speaking, self.claims.proposals):
                self._keep(proposal)
        found = sorted(self.claims.proposals, key=_opening)
        for proposal in found if plain else ():
            proposal.plain = plain
        return found

    def _quotations(self) -> frozenset[int]:
        """Attributes the marked spans; the numbers of those that are no quotation."""
        places = self._places()
        plain = self._reject(self._screened(places))
        opening = _OPENING.match(self.sentence.tags)
        self.opens = opening.end() if opening else 0
        for place in self._places() if plain else places:
            if not self.claims.covers(place):
                self._quote(place)
        doubtful: list[tuple[int, Reason]] = [
            (place, in_doubt(self.context, self.sentence, place))
            for place in self.doubtful
            if not self.claims.covers(place)
        ]
        return plain | self._reject([*self.late, *doubtful])

    def _places(self) -> list[int]:
        return [match.start() for match in _QUOTATION.finditer(self.sentence.tags)]

    def _screened(self, places: Sequence[int]) -> list[tuple[int, Reason]]:
        """What the words around the marks show to be no quotation."""
        rejected: list[tuple[int, Reason]] = []
        for place in places:
            reason = by_context(self.context, self.sentence, place, self.verbs)
            if reason is None and rejected:
                reason = like_the_one_before(self.context, self.sentence, place, *rejected[-1])
            if reason is not None:
                rejected.append((place, reason))
        return rejected

    def _reject(self, rejected: Sequence[tuple[int, Reason]]) -> frozenset[int]:
        """Marked spans that are no quotation: for the grammar they are nouns from now on."""
        if not rejected:
            return frozenset()
        letters = list(self.sentence.tags)
        for place, reason in rejected:
            letters[place] = "," if self._ends_in_comma(place) else "n"
            if reason != "scare" and "".join(letters[max(0, place - 2) : place]) in _NAMED:
                letters[place - 1] = "e"  # a study entitled "Low Water" showed
            if reason == "title" and "".join(letters[max(0, place - 2) : place]) in _ENTITLED and self._entitles(place):
                letters[place - 1] = "z"  # Rao says in the film titled "Low Water": a participle at all events
            self.rejected[self.sentence.quote(place)] = reason
        self.sentence.tags = "".join(letters)
        return frozenset([self.sentence.quote(place) for place, _ in rejected])

    def _entitles(self, place: int) -> bool:
        word = self.context.word(self.sentence, place - 1)
        return any(form.kind == "title" for form in lexicon.NAMING_VERBS.get(word, ()))

    def _ends_in_comma(self, place: int) -> bool:
        """Whether a marked string has inside its marks the comma that parts the sentence behind it."""
        behind = self.sentence.tags[place + 1 : place + 2]
        return behind not in ("", ",", ".", ")", "c") and self.context.inner(self.sentence, place).endswith(",")

    def _keep(self, proposal: Proposal | None) -> bool:
        if proposal is None or proposal.rule in self.context.disabled:
            return False
        if self.claims.proposals:
            proposal.content = [part for stretch in proposal.content for part in self.claims.parts_left(*stretch)]
            if not proposal.content:
                return False
        self.claims.add(proposal)
        return True

    def _quote(self, place: int) -> None:
        """Asks the rules in the order of their precision until one claims the marked span."""
        opening = place <= self.opens or self.claims.follows_tag(place)
        if opening and self._keep_tag(place):
            return
        governor = self._governor(place)
        claimed = (
            self._keep(turns.dash_name_colon(self.sentence, place))
            or self._keep(nouns.in_words_of(self.context, self.sentence, place, self.by_start, adjoining=True))
            or self._keep_nearer_noun(place, governor)
            or self._govern_strongly(place, governor)
            or (not opening and self._keep_clause_before_tag(place))
            or self._keep_set_off(place)
            or self._keep_tag_of_clause(place)
            or self._keep_according(place)
            or self._govern(place, governor)
            or self._keep(turns.colon_clause(self.context, self.sentence, place))
        )
        if claimed:
            return
        if self.sentence.paragraph.role in _ADDITIONS:
            self.late.append((place, "other"))
        elif not self._carry(place):
            self.doubtful.append(place)

    def _governor(self, place: int) -> Verb | None:
        """The verb that governs the marked span, those left out whose object is another marked string."""
        governor = clauses.left_governor(self.context, self.sentence, place, self.verbs)
        while governor is not None and detached(self.context, self.sentence, governor, place):
            earlier = [verb for verb in self.verbs if verb.start < governor.start]
            governor = clauses.left_governor(self.context, self.sentence, place, earlier)
        return governor

    def _tag(self, place: int) -> Proposal | None:
        return tags.tag_behind(self.context, self.sentence, place, self.by_start)

    def _settled(self, place: int, tag: Proposal) -> bool:
        """Whether nothing was said by this tag, or it is the tag of an earlier quotation too."""
        verb = self.by_start.get(tag.cue[0]) if tag.cue else None
        if verb is not None and hypothetical(self.context, self.sentence, place, verb):
            self.late.append((place, "hypothetical"))
            return True
        known = self.claims.of_cue(tag)
        if known is not None:
            known.content = sorted(known.content + tag.content)  # it may go on behind the tag already
        return known is not None

    def _keep_tag(self, place: int) -> bool:
        """``"...," Smith said``: the tag has the marked spans before it that nobody has claimed, too."""
        tag = self._tag(place)
        if tag is None:
            return False
        if self._settled(place, tag):
            return True
        tag.content = [(at, at + 1) for at in self.claims.unclaimed(place)] + tag.content
        return self._keep(self._resumed(tag))

    def _keep_clause_before_tag(self, place: int) -> bool:
        """``The plan was "mad," Smith said``: the tag governs the whole clause before it."""
        tag = self._tag(place)
        if tag is None or self._is_main_clause(tag):
            return False
        if self._settled(place, tag):
            return True
        tag.rule = "clause-tag"
        tag.content = [(self.claims.left(), tag.content[-1][1])]
        return self._keep(self._resumed(tag))

    def _is_main_clause(self, tag: Proposal) -> bool:
        """``Leaving to cries of "shame," the mayor said it was over``: behind a fronted participle a clause, no tag."""
        left, cue = self.claims.left(), tag.cue
        if cue is None or self.sentence.tags[left] not in "gGjVe" or tag.speakers[-1].end > cue[0]:
            return False
        verb = self.by_start.get(cue[0])
        if verb is None or verb.takes("hearer"):
            return False
        return past_circumstances(self.sentence.tags, cue[1]) is None

    def _resumed(self, tag: Proposal) -> Proposal:
        """``"We mean," he said, to mend it``: the tag with what goes on behind it."""
        behind = resumed(self.context, self.sentence, tag, self.by_start)
        if behind is not None:
            tag.content.append(behind)
        return tag

    def _noun(self, place: int) -> Proposal | None:
        return nouns.noun_cue(self.context, self.sentence, place, self.by_start)

    def _keep_nearer_noun(self, place: int, governor: Verb | None) -> bool:
        if governor is None or governor.end >= place:
            return False  # no noun is nearer than the word before the marks
        noun = self._noun(place)
        if noun is None or not nouns.outranks(self.sentence.tags, noun, governor.start, place):
            return False
        return self._keep(noun)

    def _govern_strongly(self, place: int, governor: Verb | None) -> bool:
        """A verb of saying or writing before the marks; a tag behind these outranks it where it stands apart."""
        if governor is None or governor.takes("weak") or governor.form.type == "thought":
            return False
        nobodys = governor.passive and clauses.agents(self.context, self.sentence, governor) is None
        if (nobodys or clauses.is_unreal(self.sentence, governor)) and self._keep_according(place):
            return True  # according to Lee, they would call it "mad"; they were told "no"
        between = self.sentence.tags[governor.end : place]
        # Asked if that was a promise, "It's a calendar," he replied.
        fronted = governor.start == 0 and governor.form.tense != "ing"
        asked = (fronted or (governor.start <= 1 and governor.passive)) and self._opens_with_capital(place)
        # He said no more of it: "It's a calendar," she replied.
        apart = between[-1:] in (":", "-") and len(between) > 1 and not clauses.is_hearer(between[:-1])
        apart = apart or between == "-"  # as the mayor denies - "why wouldn't you ask?" asked Dunn
        return ((asked or apart) and self._keep_tag(place)) or self._govern(place, governor)

    def _opens_with_capital(self, place: int) -> bool:
        return self.context.inner(self.sentence, place)[:1].isupper()

    def _govern(self, place: int, governor: Verb | None) -> bool:
        if governor is None:
            return False
        known = self.claims.by_cue.get(governor.start)
        if known is not None:
            self._widen(known, place, governor)
        elif hypothetical(self.context, self.sentence, place, governor):
            self.late.append((place, "hypothetical"))
        else:
            found = self.claims.proposals
            proposal = clauses.governed(self.context, self.sentence, governor, place, self.by_start, found)
            if not proposal.speakers and governor.form.tense == "ing":
                proposal.carries_on = self.flow.last  # "Adding: ...": a participle in a sentence of its own
            self._keep(proposal)
        return True

    def _widen(self, known: Proposal, place: int, verb: Verb) -> None:
        """Another marked span that the same verb governs."""
        start, end = known.content[-1]
        if end > place:
            return
        stop = end_behind(self.context, self.sentence, verb, place, self.by_start)
        behind_tag = known.cue is not None and known.cue[0] >= known.content[0][1]
        anothers = any(end <= other.content[0][0] < place for other in self.claims.proposals if other is not known)
        if behind_tag or anothers or place - end > _NEAR:
            known.content.append((place, stop))
        else:
            known.content[-1] = (start, stop)

    def _keep_set_off(self, place: int) -> bool:
        """Speakers before a colon or behind a dash, and nouns for acts of saying."""
        return (
            self._keep(turns.name_colon(self.sentence, place))
            or self._keep(turns.source_colon(self.context, self.sentence, place))
            or self._keep(turns.dash_name(self.context, self.sentence, place))
            or self._keep(turns.beat_between(self.sentence, place))
            or self._keep(turns.headline_colon(self.sentence, place))
            or self._keep(self._noun(place))
            or self._keep(nouns.in_words_of(self.context, self.sentence, place, self.by_start))
            or self._keep(sources.for_whom(self.context, self.sentence, place))
            or self._keep(nouns.quote_was_noun(self.context, self.sentence, place))
        )

    def _keep_tag_of_clause(self, place: int) -> bool:
        """``The plan was "mad", Smith said.``."""
        tag = tags.tag_of_clause(self.context, self.sentence, place, self.claims.left(), self.by_start)
        known = self.claims.of_cue(tag) if tag else None
        if known is not None:
            known.content = [(min(known.content[0][0], place), known.content[-1][1])]
            return True
        return self._keep(self._resumed(tag) if tag is not None else None)

    def _keep_according(self, place: int) -> bool:
        end = max(final(self.sentence.tags), place + 1)
        proposal = sources.according_to(self.context, self.sentence, 0, end, self.by_start, place)
        if proposal is None:
            return self._widen_according(place)
        known = self.claims.of_cue(proposal)
        if known is None:
            return self._keep(proposal)
        if known.content[-1][1] > place or proposal.cue is None or proposal.cue[0] > known.content[0][0]:
            return False
        known.content.append((place, place + 1))  # According to Lee, it had "a leak", shows "rust"
        return True

    def _widen_according(self, place: int) -> bool:
        """``According to Lee, it had "a leak" in May, shows "rust"``: without a subject it is the same clause."""
        known = self.claims.proposals[-1] if self.claims.proposals else None
        if known is None or known.rule != "according-to" or known.cue is None or known.cue[0] > known.content[0][0]:
            return False
        if not _COORDINATED.fullmatch(self.sentence.tags, known.content[-1][1], place):
            return False
        known.content.append((place, place + 1))
        return True

    def _carry(self, place: int) -> bool:
        """No cue: what stands before the sentence tells who speaks, or that this is speech at all."""
        before = self.claims.proposals[-1] if self.claims.proposals else None
        return any(map(self._keep, carried(self.context, self.sentence, place, self.flow, before)))
