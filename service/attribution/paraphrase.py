"""Reported speech without marks: what a sentence's reporting verbs, tags and nouns report beside its quotations.

Works on one sentence after its quotations are attributed, and claims only what they left: the tags first, which govern
the clause around them, then each verb with what stands behind it, from left to right, then the nouns.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.cues import Verb
from service.attribution.proposals import Proposal
from service.attribution.rules import acts, asides, reported, sources
from service.attribution.sentences import Sentence
from service.attribution.spans import LONGEST, final, main_clause

if TYPE_CHECKING:
    from service.attribution.grammar import Phrase

_VERB_GROUP = re.compile(r",?[rf]{0,2}[xm][xmrf]{0,3}")
_COORDINATOR = re.compile(r",?c[rxmf]{0,3}\Z")
_WIDEST_COORDINATOR = 5
# What a sentence without reporting verbs may report by: "according to", a noun with its clause, an opinion, a colon.
_WITHOUT_VERB = re.compile(r"it|[w:]|a[pdN]|(?:\A|,)i")
# Somebody had told him, and what
_TOLD_HIM = re.compile(r"[dP]?[anNTI~hHok]{1,6}(?:x[rf]{0,2})?(?P<told>[VS])u(?=[wdpPNh])")


def paraphrases(
    context: Context, sentence: Sentence, verbs: Sequence[Verb], found: Sequence[Proposal]
) -> list[Proposal]:
    """The indirect utterances of ``sentence``; ``found`` are those with marks."""
    if not verbs and _WITHOUT_VERB.search(sentence.tags) is None:
        return []
    return _Reader(context, sentence, verbs, found).run()


class _Reader:
    def __init__(self, context: Context, sentence: Sentence, verbs: Sequence[Verb], found: Sequence[Proposal]) -> None:
        self.context, self.sentence, self.verbs = context, sentence, verbs
        self.end = final(sentence.tags)
        self.taken = bytearray(len(sentence.tags) + 1)
        self.cues = {verb.start for verb in verbs}
        self.used: set[int] = set()
        self.proposals: list[Proposal] = []
        self.tellers: list[tuple[int, tuple[Phrase, ...]]] = []  # where somebody is said to speak, and who
        for proposal in found:
            self._take(proposal)

    def run(self) -> list[Proposal]:
        if self.verbs:
            if "as" in self.sentence.words[:2]:
                self._add(sources.as_reported(self.context, self.sentence, self.verbs[0], self.end, self.cues))
            self._tags()
        if "it" in self.sentence.tags:
            self._add(sources.according_to(self.context, self.sentence, 0, self.end, self.cues))
        asked = self._asked()
        for verb in self.verbs:
            if verb.start not in self.used and not self.taken[verb.start] and verb.start not in asked:
                self._add(self._behind(verb))
        for proposal in acts.acts(self.context, self.sentence, self.end, self.cues):
            self._add(proposal)
        if "w" in self.sentence.tags or not lexicon.REPORTING_ADJECTIVES.keys().isdisjoint(self.sentence.words):
            for proposal in acts.states(self.context, self.sentence, self.end, self.cues):
                self._add(proposal)
        if ":" in self.sentence.tags:
            self._add(acts.headline(self.context, self.sentence))
        return self.proposals

    def _asked(self) -> range:
        """``Asked if she feared for her job, Lee laughed``: where what was asked stands, behind the verb."""
        tags = self.sentence.tags
        if not self.verbs or not reported.is_fronted_passive(tags, self.verbs[0]):
            return range(0)
        return range(self.verbs[0].end, main_clause(tags, self.verbs[0].end, self.end))

    def _behind(self, verb: Verb) -> Proposal | None:
        limit, told = self._limit(verb.end), None
        if verb.form.tense == "ing":
            before = bisect_left(self.tellers, verb.start, key=itemgetter(0)) - 1
            told = self.tellers[before][1] if before >= 0 else None
        found = reported.behind(self.context, self.sentence, verb, limit, self.cues, told or ())
        return None if found is not None and self._is_second_hand(found) else found

    def _is_second_hand(self, proposal: Proposal) -> bool:
        """``Lee said officials had assured him that C``: of second-hand speech the inner speaker's is given."""
        if proposal.rule not in ("reported-that", "reported-clause"):
            return False
        start, end = proposal.content[0]
        told = _TOLD_HIM.match(self.sentence.tags, start, end)
        inner = next((verb for verb in self.verbs if told is not None and verb.start == told.start("told")), None)
        return inner is not None and inner.form.type == "said" and inner.takes("hearer") and inner.takes("that")

    def _tags(self) -> None:
        left = 0
        for tag in asides.tags_in(self.context, self.sentence, self.verbs):
            if tag.verb.start in self.used or tag.start < left:
                continue
            free = self._free_from(left, tag.start)
            closes = tag.end >= self.end
            if closes and asides.is_told_by_another(self.sentence.tags, (free, tag.start), self.cues):
                self.taken[tag.start + 1 : tag.end] = b"\x01" * (tag.end - tag.start - 1)  # He told Lee C, Rao said
                continue
            proposal = asides.around(self.context, self.sentence, tag, free, self._limit(tag.end), self.cues)
            if self._add(proposal) and proposal is not None:
                left = proposal.content[-1][1]

    def _free_from(self, left: int, place: int) -> int:
        """The first item behind what is taken before ``place``."""
        left = max(left, place - LONGEST)
        return max(left, self.taken.rfind(1, left, place) + 1, self.sentence.tags.rfind(";", left, place) + 1)

    def _limit(self, place: int) -> int:
        taken = self.taken.find(1, place, place + 2 * LONGEST)
        if taken < 0 or taken > self.end:
            return self.end
        # Rao thinks it is late, and wrote that it was "mad": what is coordinated ends before its coordinator
        joined = _COORDINATOR.search(self.sentence.tags, max(place, taken - _WIDEST_COORDINATOR), taken)
        return joined.start() if joined is not None else taken

    def _take(self, proposal: Proposal) -> None:
        if proposal.cue:
            insort(self.tellers, (proposal.cue[0], proposal.speakers), key=itemgetter(0))
            self.used.add(proposal.cue[0])
            self.taken[proposal.cue[0]] = 1
        for start, end in proposal.content:
            self.taken[start:end] = b"\x01" * (end - start)

    def _add(self, proposal: Proposal | None) -> bool:
        """Keeps the proposal unless what it claims is taken."""
        if proposal is None or proposal.rule in self.context.disabled or (proposal.cue and self.taken[proposal.cue[0]]):
            return False
        items = self.sentence.items
        if self.sentence.is_marked and any(max(items[phrase.start : phrase.end]) < 0 for phrase in proposal.speakers):
            return False  # a title speaks to nobody
        for start, end in proposal.content:
            # What breaks off where another utterance begins is no clause of its own.
            verb = _VERB_GROUP.match(self.sentence.tags, end)
            behind = verb.end() if verb else end
            if start >= end or self.taken.find(1, start, behind + 1) >= 0:
                return False
        self._take(proposal)
        self.proposals.append(proposal)
        return True


__all__ = ["paraphrases"]
