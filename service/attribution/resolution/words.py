"""Of whom somebody speaks: who is named in the words themselves is hardly the one who says them.

``"Reed has never queued for anything," she replied``: she is not Reed. It holds for whatever stands in the marks, and
without marks for what follows its cue (``she said Reed had queued``: binding theory's condition C). Who is addressed
(``"You know, Reed, ..."``) is hardly the speaker either, but people talk to themselves, and tell what others called
them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from service.attribution import lexicon
from service.attribution.mentions import Name
from service.attribution.pronouns import PRONOUNS
from service.attribution.proposals import Proposal
from service.attribution.resolution.cast import Cast, Chain
from service.attribution.resolution.kin import alike
from service.attribution.resolution.salience import Heard
from service.attribution.resolution.staging import Play

_SIGNS: Final = frozenset(",.?!\"';:-")
_INTRODUCING_ONESELF: Final = frozenset("i me am i'm im".split())
_CALLED: Final = frozenset("called named".split())
_IS: Final = frozenset("is was 's".split())
_INTRODUCED: Final = frozenset("name this it".split())
_MY: Final = frozenset(("my", "our"))
_CLAUSE_OPENERS: Final = frozenset("jqW")


class Words:
    """Answers for the utterances of one field who is named in them."""

    def __init__(self, scene: Play, cast: Cast) -> None:
        self.scene, self.cast = scene, cast
        self.context, self.tokens, self.tags = scene.context, scene.tokens, scene.tags

    def heard(self, proposals: Sequence[Proposal], asker: Chain | None) -> Heard:
        """Of whom the utterances speak in the third person, who is addressed in them, and what kin the speaker has."""
        told: set[int] = set()
        addressed: set[int] = set()
        kin: set[str] = set()
        for proposal in proposals:
            for begin, end, marked in self._stretches(proposal):
                if marked:
                    kin.update(self._kin(begin, end))
                for name in self._names(begin, end):
                    if name.entity is None or self._is_oneself(name) or self._is_anybodys(name):
                        continue
                    if marked and self._is_nested(begin, name.first):
                        continue
                    is_told = not (marked and self._is_set_off(name, begin, end))
                    (told if is_told else addressed).add(id(self.cast.chain_of(name.entity)))
        return Heard(asker, frozenset(told), frozenset(addressed - told), frozenset(kin))

    def _stretches(self, proposal: Proposal) -> Iterator[tuple[int, int, bool]]:
        """From which token up to which the words are the speaker's, and whether in marks."""
        at = self.tokens.at
        for number in proposal.quotes():
            span = self.context.marked[number]
            yield at(span.start), at(span.end), True
        speaker = proposal.speakers[0] if proposal.speakers and proposal.speaker_sentence is None else None
        items = proposal.sentence.items
        for start, end in proposal.content if speaker is not None else ():
            plain = [item for item in items[start:end] if item >= 0]
            if speaker is None or not plain:
                continue
            if start >= speaker.end and self.tags[max(0, items[speaker.start] - 1)] not in _CLAUSE_OPENERS:
                yield plain[0], plain[-1] + 1, False
            elif start < speaker.start and proposal.rule == "reported-interrupted":
                name = self.scene.name_at(plain[-1])  # Reed, she says, read it: all that stands before is a name
                if name is not None and name.first <= plain[0]:
                    yield plain[0], plain[-1] + 1, False

    def _names(self, begin: int, end: int) -> Iterator[Name]:
        names, firsts = self.scene.names, self.scene.firsts
        for place in range(bisect_left(firsts, begin), bisect_left(firsts, end)):
            entity = names[place].entity
            if entity is not None and entity.kind in ("person", "unknown"):
                yield names[place]

    def _kin(self, begin: int, end: int) -> Iterator[str]:
        """``Mum could hear it``, ``my brother had a boat``: nouns for the speaker's kin."""
        words, low = self.tokens.word, self.tokens.low
        if lexicon.KIN_NOUNS.keys().isdisjoint(low[begin:end]):
            return
        for place in range(begin, end):
            if low[place] in lexicon.KIN_NOUNS and (words[place][0].isupper() or low[place - 1] in _MY):
                yield from alike(low[place])

    def _is_oneself(self, name: Name) -> bool:
        """``I'm Reed``, ``my name is Reed``, ``I, Reed``, ``he, Reed,``."""
        low, place = self.tokens.low, name.first - 1
        if self.tags[place] == ",":
            place -= 1
            if low[place] in PRONOUNS:  # he, Reed, would run
                return True
        if low[place] in _CALLED:
            return self.tags[place - 1] == "x"  # is called Reed; but: she called Reed
        return low[place] in _INTRODUCING_ONESELF or (low[place] in _IS and low[place - 1] in _INTRODUCED)

    def _is_anybodys(self, name: Name) -> bool:
        """``the Reed plan``, which he himself may call so; ``Reed`` where two of the name are known."""
        entity = name.entity
        if name.first and self.tags[name.first - 1] == "d" and not name.title:
            return True
        if entity is None or len(name.words) > 1 or name.title:
            return False
        return name.words[0] != entity.words[0] and len(self.cast.of_surname(entity)) > 1

    def _is_nested(self, begin: int, first: int) -> bool:
        """Say whether a mark inside of the marks is open: whom others name there may be the speaker."""
        inside = self.tags[begin:first]
        return (inside.count('"') + inside.count("'")) % 2 == 1

    def _is_set_off(self, name: Name, begin: int, end: int) -> bool:
        """``Reed, ...``, ``..., Reed.``: addressed."""
        before = name.first == begin or self.tags[name.first - 1] in _SIGNS
        return before and (name.last + 1 >= end or self.tags[name.last + 1] in _SIGNS)
