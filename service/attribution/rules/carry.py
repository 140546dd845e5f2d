"""Quotations without a cue of their own: who speaks shows in what stands before them.

A quotation goes on with the one before it in its paragraph, answers it, follows a sentence or a colon that brings its
speaker in, or takes up the paragraph before. The conventions are those of news style guides: a new speaker in a
paragraph is named, and a quotation that runs over paragraphs is not closed in between.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.grammar import Phrase, subject
from service.attribution.proposals import Proposal, Rule
from service.attribution.rules.conversation import Talk
from service.attribution.rules.leads import lead_colon
from service.attribution.rules.nouns import words_of_whom
from service.attribution.rules.turns import clause_subject, gapped, signature
from service.attribution.screening import is_complement, speaks_alone
from service.attribution.sentences import Sentence
from service.attribution.spans import final, main_clause

_ONLY_QUOTATIONS = re.compile(r"[Q.,;:?!\-'\"()*]*\Z")
_BEAT = re.compile(
    r"(?:i(?:u|da?[nho]),?)?(?:p|d?[ahHoP]{0,3}[hH](?:[TNI~]{1,4})?|[TNI~]{1,5})[rxm]{0,2}[vVSe][^:;Q]{0,12}\Z"
)
_WHEN_I = ("when", "i")
_ASKED = re.compile(r"xV[.?!]*\Z")  # "Will you go?" Lee was asked.
_GOES_ON = re.compile(r"[ijtw][^Q;:]{1,40}?[.?!]*")
_FEW_WORDS = 2
_BEHIND_SUBJECT = 3  # words of a sentence that may be its subject
_HEARER = re.compile(r"p[rf]?[xm]?r?[VSB](?P<hearer>[TNI~]{1,6})")
_INQUIRY = re.compile(r"(?:[cr],?){0,2}(?:i?q[nar]{0,3})?[xm]f?(?P<who>p)[^Q?]{1,60}\?")  # And how does she
_TURNED_TO = re.compile(r"c(?P<whom>[TNI~]{1,5}|[dP]a?[hHo])\?")
_THIRD_PERSON = frozenset(("he", "she"))
_PERSONAL_OBJECTS = frozenset(["him", "her"])


def is_only_quotation(sentence: Sentence) -> bool:
    """Whether nothing but marked spans and signs stands in the sentence."""
    return _ONLY_QUOTATIONS.match(sentence.tags) is not None


@dataclass(slots=True)
class Flow:
    """What the sentences read so far leave for a quotation without a cue of its own."""

    talk: Talk = field(default_factory=Talk)
    last: Proposal | None = None
    """The last one in this paragraph that has a speaker."""
    gap: int = 0
    """Sentences since then."""
    before: Sentence | None = None
    """The sentence before, where nobody spoke in it."""
    lead: Proposal | None = None
    """The last one of the paragraph before."""
    lead_gap: int = 0
    """Sentences behind that one in its paragraph."""
    introduction: Sentence | None = None
    """The paragraph before's last sentence."""
    latest: Proposal | None = None
    """The last one of all, with a speaker or without."""
    behind: Sentence | None = None
    """The sentence that follows in the paragraph."""
    asked: Proposal | None = None
    """What the narrator ("I") said in the sentence right before."""
    other: Proposal | None = None
    """The last one of somebody else."""

    def begin_paragraph(self) -> None:
        """A new paragraph is read."""
        self.last, self.gap, self.before = None, 0, None

    def read(self, context: Context, sentence: Sentence, found: Sequence[Proposal] = ()) -> None:
        """A sentence is read, and this is what was found in it."""
        self.asked = None
        if not found:
            self.gap += 1
            self.before = sentence
            return
        speaking = [proposal for proposal in found if proposal.speakers or proposal.carries_on]
        if speaking and is_narrator(context, speaking[-1]):
            self.asked = speaking[-1]
            self.last, self.gap, self.before = self.asked if self.asked.quotes() else None, 0, None
        elif speaking:
            self.other = speaking[-1]
            quoting = [proposal for proposal in speaking if proposal.is_quoting()] if sentence.is_marked else []
            self.last, self.gap, self.before = (quoting or speaking)[-1], 0, None
        else:
            self.gap += 1
            self.before = sentence
        self.latest = found[-1]

    def end_paragraph(self, context: Context, paragraph: Sequence[Sentence], found: Sequence[Proposal]) -> None:
        """All of a paragraph is read, and this is what was found in it."""
        self.talk.end_paragraph(context, paragraph, found)
        self.introduction = paragraph[-1] if paragraph else None
        if self.last is not None or not paragraph or not is_only_quotation(paragraph[0]):
            self.lead = None if self.asked is not None else self.last
            self.lead_gap = self.gap


def is_narrator(context: Context, proposal: Proposal) -> bool:
    """Whether ``I`` outside quotation marks speaks: whoever writes, and so hardly whom the article quotes next."""
    if len(proposal.speakers) != 1:
        return False
    phrase = proposal.speakers[0]
    sentence = proposal.speaker_sentence or proposal.sentence
    return phrase.end - phrase.start == 1 and context.word(sentence, phrase.start) == "i"


def carried(
    context: Context, sentence: Sentence, place: int, flow: Flow, before: Proposal | None
) -> Iterator[Proposal | None]:
    """What may be said of the marked span at ``place``, the best first; ``before`` is the last one in its sentence."""
    content = [(place, place + 1)]
    last = before or flow.last
    whole = is_only_quotation(sentence)
    several = len(context.inner(sentence, place).split()) > _FEW_WORDS
    if whole:
        yield _signed(context, sentence, place, flow)
    if context.marked[sentence.quote(place)].reopened and (before or flow.latest):
        yield Proposal("reopened", sentence, content, carries_on=before or flow.latest)
    if whole:
        yield from _whole_sentence(context, sentence, place, flow, last)
        if sentence.first:
            yield from _own_paragraph(context, sentence, place, flow, last)
        if flow.lead is not None and several and not flow.lead_gap:  # further from a cue it is a coin toss
            yield Proposal("next-paragraph", sentence, content, carries_on=flow.lead)
    else:
        yield gapped(sentence, place)
        if last is not None and several:
            yield _continuation(sentence, place, last, flow.gap + 1)
    if not whole and (several or is_complement(context, sentence, place)):
        yield clause_subject(sentence, place)
    if speaks_alone(context, sentence, place, whole=whole):
        yield Proposal("unattributed", sentence, content)


def _signed(context: Context, sentence: Sentence, place: int, flow: Flow) -> Proposal | None:
    """A signature behind it, or whose words they were, in its paragraph or as the paragraph that follows."""
    signing = flow.behind
    if signing is None:
        following = context.sentences[sentence.paragraph.number + 1 : sentence.paragraph.number + 2]
        signing = following[0][0] if following and len(following[0]) == 1 else None
    if signing is None:
        return None
    return signature(sentence, place, signing) or words_of_whom(context, sentence, place, signing)


def _own_paragraph(
    context: Context, sentence: Sentence, place: int, flow: Flow, last: Proposal | None
) -> Iterator[Proposal | None]:
    """A quotation that opens its paragraph: the beat behind it, the turn that it is, or what leads up to it."""
    several = len(context.inner(sentence, place).split()) > _FEW_WORDS
    if last is None and flow.behind is not None and _BEAT.match(flow.behind.tags):
        asked = _ASKED.search(flow.behind.tags) is not None
        beat = beat_behind(flow.behind, sentence, place)
        yield Proposal("unattributed", sentence, [(place, place + 1)]) if asked else beat
    if flow.talk.answers(sentence.paragraph.number):
        yield flow.talk.turn(sentence, place)
    before = flow.introduction if several and flow.lead_gap else None
    if before is not None and not lexicon.REPORTING_NOUNS.keys().isdisjoint(before.words[_BEHIND_SUBJECT:]):
        yield sentence_before(before, sentence, place)  # He had a question for the crowd.


def _whole_sentence(
    context: Context, sentence: Sentence, place: int, flow: Flow, last: Proposal | None
) -> Iterator[Proposal | None]:
    """A sentence that is a quotation: what the sentence before makes of it."""
    if flow.asked is not None and (sentence.first or not flow.asked.quotes()):
        yield _answer(context, sentence, place, flow)
    elif last is None and flow.before is not None and (flow.before.tags[-1] == "?" or flow.before.words[0] == "i"):
        yield _beat_between(flow, sentence, place)
        yield _of_whom_it_asks(flow.before, sentence, place)
    if flow.before is not None and (turned_to := _TURNED_TO.fullmatch(flow.before.tags)):  # And Calder? "Never."
        phrase = Phrase(*turned_to.span("whom"))
        yield Proposal("sentence-before", sentence, [(place, place + 1)], (phrase,), speaker_sentence=flow.before)
    if flow.before is not None and flow.gap and _is_beat(flow.before):
        yield sentence_before(flow.before, sentence, place)  # She tore her bread. "Nell, ..."
    if last is not None:
        yield _continuation(sentence, place, last, flow.gap)
        return
    if flow.before is not None:
        yield sentence_before(flow.before, sentence, place)
    if sentence.first and flow.introduction is not None:
        yield lead_colon(context, flow.introduction, sentence, place, flow.latest)


def _is_beat(sentence: Sentence) -> bool:
    """Say whether somebody only does something: ``She tore her bread.``, ``When I repeat this, Calder beams.``."""
    start = sentence.tags.find(",") + 1 if tuple(sentence.words[:2]) == _WHEN_I else 0
    return _BEAT.match(sentence.tags, start) is not None


def _answer(context: Context, sentence: Sentence, place: int, flow: Flow) -> Proposal | None:
    """``I asked Calder why. "For the view."``: whom the narrator speaks to answers, or who does something meanwhile.

    That is told before (``Calder smiled when I asked why.``), behind (``"For the view." He smiled. "Why else?"``), or
    shows in the question (``Was she cold? I asked.``); else it is who spoke last before.
    """
    if flow.asked is None:
        return None
    before, content = flow.asked.sentence, [(place, place + 1)]
    hearer = _HEARER.search(before.tags)
    if hearer is not None:
        phrase = Phrase(*hearer.span("hearer"))
        return Proposal("sentence-before", sentence, content, (phrase,), speaker_sentence=before)
    objects = [at for at in range(len(before.tags)) if context.word(before, at) in _PERSONAL_OBJECTS]
    if objects:
        phrase = Phrase(objects[-1], objects[-1] + 1)
        return Proposal("sentence-before", sentence, content, (phrase,), speaker_sentence=before)
    if _BEAT.match(before.tags) and before.words[0] != "i":
        return sentence_before(before, sentence, place)
    beat = _beat_between(flow, sentence, place) or _of_whom_it_asks(before, sentence, place)
    if beat is None and flow.other is not None:
        return Proposal("conversation", sentence, content, carries_on=flow.other)
    return beat


def _beat_between(flow: Flow, sentence: Sentence, place: int) -> Proposal | None:
    """``Was it worth it? "No." She pours the tea.``: who answers a question does something then."""
    behind = flow.behind
    if behind is None or sentence.first or not _BEAT.match(behind.tags) or _ASKED.search(behind.tags):
        return None
    return beat_behind(behind, sentence, place)


def _of_whom_it_asks(before: Sentence, sentence: Sentence, place: int) -> Proposal | None:
    """``Does she miss it? "Every day."``: the narrator's question, put to her."""
    asked = _INQUIRY.match(before.tags)
    if asked is None or before.words[asked.start("who")] not in _THIRD_PERSON:
        return None
    phrase = Phrase(*asked.span("who"))
    return Proposal("sentence-before", sentence, [(place, place + 1)], (phrase,), speaker_sentence=before)


def _continuation(sentence: Sentence, place: int, before: Proposal, gap: int) -> Proposal:
    """A quotation behind a tagged one in its paragraph has the same speaker, most of all right behind it."""
    rule: Rule = "continuation" if gap <= 1 else "same-paragraph"
    opens = not sentence.tags[:place].strip("c")
    # "Few would stay" in such a town.
    end = final(sentence.tags) if opens and _GOES_ON.fullmatch(sentence.tags, place + 1) else place + 1
    return Proposal(rule, sentence, [(place, end)], carries_on=before, features={"gap": float(gap)})


def sentence_before(before: Sentence, sentence: Sentence, place: int) -> Proposal | None:
    """``She brought a petition. "Six hundred."``: the subject of the sentence before speaks, a person or a group."""
    tags = before.tags
    behind = main_clause(tags, 0, len(tags)) if tags[:1] in ("V", "E") else 0  # Asked if C, Lee smiled.
    opens = behind if behind < len(tags) else 0
    found = (subject(tags, verb, opens) for verb in range(opens + 1, len(tags)) if tags[verb] in "VSvexm")
    first = next(filter(None, found), None)
    if first is None or tags[first.phrases[0].end - 1] not in "NIphHo":
        return None
    if lexicon.CONTEXT_WORDS.get(before.words[first.phrases[0].start]) == "nobody":
        return None  # Nobody answered.
    return Proposal("sentence-before", sentence, [(place, place + 1)], first.phrases, speaker_sentence=before)


def beat_behind(behind: Sentence, sentence: Sentence, place: int) -> Proposal | None:
    """``"Not near anyone." She pours the tea.``: what the speaker does stands behind the words, in their paragraph."""
    found = sentence_before(behind, sentence, place)
    if found is not None:
        found.rule = "beat-behind"
    return found
