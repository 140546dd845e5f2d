"""Offices told by what somebody does, is made or is there for: no phrase beside the name says them.

``Ines Calder, who chairs the board``; ``Calder was elected mayor of Dorn``; ``Calder took over as captain``; ``As chair
of governors, Calder``; ``The coroner is Calder``; ``Ann Lee, prosecuting``; ``Tom Reed, 34, denies theft``.
"""

import re
from typing import Final

from service.attribution import lexicon
from service.attribution.affiliations import Affiliations
from service.attribution.context import Context
from service.attribution.entities import Entity
from service.attribution.mentions import Name

_TELLING: Final = lexicon.OFFICE_CUES
_MADE: Final = _TELLING["made"]
_BECAME: Final = _TELLING["became"]
_SERVES: Final = _TELLING["serves"]
_PLEADS: Final = _TELLING["pleads"]
_SIDES: Final = _TELLING["side"]
_PROSECUTION: Final = _TELLING["prosecution"]
_CHARGED: Final = _TELLING["charged"]
_DENIES: Final = frozenset(("denies", "denied"))
_PLEADED: Final = frozenset(("pleads", "pleaded"))
_COURTS: Final = _TELLING["court"]
_ON_TRIAL: Final = frozenset(("defendant", "accused"))
_SUES: Final = frozenset(("sues", "sued", "suing"))
_SUED: Final = frozenset(("defendant",))
_TRIAL_OF: Final = ["trial", "of"]
_PLEADING: Final = frozenset(("counsel", "barrister", "lawyer"))
_PROSECUTING: Final = _PLEADING | {"prosecutor", "prosecution counsel", "prosecution lawyer", "prosecution barrister"}
_DEFENDING: Final = _PLEADING | {"defence counsel", "defence lawyer", "defence barrister", "defense lawyer"}
# "has been chair of the panel", "was elected mayor", "who became headteacher"
_MADE_ROLE: Final = re.compile(
    r",?W?(?:xx|x[eVvz]|[eVvxz]|[eVv]tx)r?(?P<role>d?[anohP#]{0,4}h(?:i[dPaTNI~nhHok]{1,8}){0,2})(?![h~])"
)
_ROLE: Final = re.compile(r"d?[anoP#]{0,4}h(?:i[dPaTNI~nhHok]{1,8}){0,2}")
# Calder, 34, of Dorn, denies; Ann Lee of Dorn University led
_SET_APART: Final = re.compile(r",#,|,i[NdaP]{1,4},|i[dNaPonh]{1,6}(?=[xVSve])")
_SILKS: Final = frozenset("kc qc sc".split())
_LEARNED: Final = frozenset("dr prof professor".split())
_SCHOOLS: Final = lexicon.OFFICE_CUES["school"]
_STUDIES: Final = lexicon.OFFICE_CUES["study"]
_LEADS: Final = frozenset(("led", "leads"))
_SCHOOL_WITHIN: Final = 9  # tokens
_SCIENTIST: Final = frozenset("scientist researcher academic".split())
_WHO_LED: Final = _SCIENTIST | {"author"}
_GOES_ON: Final = frozenset("xVSve,WizE")
_MAKING: Final = frozenset("xVSvez,W")
_AS_WITHIN: Final = 14  # tokens
_OPENING_WITHIN: Final = 14  # tokens of "As chair of governors,"
_WORK_WITHIN: Final = 5  # tokens
_STOPS: Final = frozenset('.?!;"')

Span = tuple[int, int]


class Offices:
    """Finds, in one field, what the sentence around a name makes its bearer."""

    def __init__(self, context: Context, affiliations: Affiliations) -> None:
        self.low, self.tags = context.tokens.low, context.tokens.tags
        self.affiliations = affiliations
        self.of_court: bool | None = None

    def look(self, name: Name, entity: Entity) -> list[Span]:
        """Adds offices; gives the tokens of phrases that say one."""
        tags, first, behind = self.tags, name.first, name.last + 1
        spans: list[Span | None] = []
        following = tags[behind : behind + 1]
        if following and following in _GOES_ON:
            self._behind(name, entity, following)
            spans.append(self._made(behind) if following in _MAKING else None)
        if len(name.words) > 1 and not entity.roles:
            spans.append(self._as(name))
        before = tags[first - 1] if first > 1 else ""
        if first and self.low[first - 1] in _SUES:
            entity.offices |= _SUED
        if before == "i":
            self._behind_preposition(entity, first)
        elif before == ",":
            spans.append(self._opening(name))
        elif before == "x":
            spans.append(self._before_copula(name))
        if name.title:
            self._in_science(name, entity)
        if name.possessive or before == "i":
            self._by_work(name, entity)
        if self.low[name.last] in _SILKS:
            entity.offices |= _PLEADING
        return [span for span in spans if span is not None] if spans else []

    def _by_work(self, name: Name, entity: Entity) -> None:
        """``Calder's third novel``, ``a play by Ann Lee``: who makes such a thing."""
        low, tags = self.low, self.tags
        if not name.possessive:
            if low[name.first - 1] == "by":
                entity.offices |= {*lexicon.MAKERS.get(low[name.first - 2], ())}
            return
        for place in range(name.last + 1, min(name.last + _WORK_WITHIN, len(tags) - 1)):
            if low[place] in lexicon.MAKERS and tags[place + 1] not in "nohN":  # not her film rights
                entity.offices |= {*lexicon.MAKERS[low[place]]}
            if tags[place] not in "a#ng":
                return

    def _behind(self, name: Name, entity: Entity, following: str) -> None:
        """What the verb behind a name tells, and what stands between commas there."""
        low, tags, behind = self.low, self.tags, name.last + 1
        verb = behind
        if following in ",i":
            apart = _SET_APART.match(tags, behind)
            verb = apart.end() if apart is not None else behind
        if tags[verb : verb + 1] in ("x", "V", "S", "v", "e"):
            self._by_verb(entity, verb)
        if following == ",":
            self._in_practice(entity, behind)
        if following in ",W":
            behind += following == ","
            who = low[behind] == "who" if behind < len(low) else False
            if who:
                behind += 1 + (tags[behind + 1 : behind + 3] == "xg")  # who was driving the bus
            if who or following == ",":  # chairing the meeting
                entity.offices |= {*self.affiliations.run_by(entity, behind)}

    def _by_verb(self, entity: Entity, verb: int) -> None:
        """``Calder owns the bakery``; in court, ``denies theft`` and ``told the jury``."""
        low, tags = self.low, self.tags
        self._in_court(entity, verb)
        verb += tags[verb : verb + 2] in ("xg", "xG")  # was driving the bus
        if entity.kind == "person" and tags[verb + 1 : verb + 2] in ("d", "N", "n"):
            entity.offices |= {*self.affiliations.run_by(entity, verb)}
            if low[verb] in _LEADS and not _STUDIES.isdisjoint(low[verb + 2 : verb + 4]):
                entity.offices |= _WHO_LED

    def _behind_preposition(self, entity: Entity, first: int) -> None:
        """``chaired by Calder``, ``the trial of Calder``."""
        low = self.low
        if low[first - 1] == "by" and self.tags[first - 2] in "eVvE":
            entity.offices |= {*lexicon.OFFICE_VERBS.get(low[first - 2], ())}
        elif low[first - 2 : first] == _TRIAL_OF:
            entity.offices |= _ON_TRIAL

    def _in_court(self, entity: Entity, verb: int) -> None:
        """Who denies a charge is the accused; who testifies, or tells a court, a witness."""
        low, behind = self.low, self.tags[verb + 1 : verb + 2]
        denies = low[verb] in _DENIES and behind != "" and behind in "nagGh"
        pleads = low[verb] in _PLEADED and low[verb + 1 : verb + 2] in (["guilty"], ["not"])
        if denies or pleads or (self.tags[verb] == "x" and not _CHARGED.isdisjoint(low[verb + 1 : verb + 3])):
            entity.offices |= _ON_TRIAL
        elif low[verb] == "testified" or (low[verb] == "told" and not _COURTS.isdisjoint(low[verb + 1 : verb + 4])):
            entity.offices |= {"witness"}

    def _in_practice(self, entity: Entity, comma: int) -> None:
        """``Ann Lee, prosecuting,`` and ``Tom Reed, for the defence,``: counsel."""
        low, behind = self.low, comma + 1
        word = low[behind] if behind < len(low) else ""
        if low[behind : behind + 2] == ["for", "the"] and not _SIDES.isdisjoint(low[behind + 2 : behind + 3]):
            prosecutes = low[behind + 2] in _PROSECUTION
        elif word in _PLEADS or word == "counsel":  # counsel to the inquiry
            prosecutes = word in _PROSECUTION
        elif word == "for" and self.is_of_court() and self.tags[behind + 1 : behind + 2] in ("N", "T"):
            entity.offices |= _PLEADING  # Ann Lee, for Calder and her firm,
            return
        else:
            return
        entity.offices |= _PROSECUTING if prosecutes else _DEFENDING

    def is_of_court(self) -> bool:
        """Say whether the article speaks of a court at all."""
        if self.of_court is None:
            self.of_court = not _COURTS.isdisjoint(self.low)
        return self.of_court

    def _in_science(self, name: Name, entity: Entity) -> None:
        """``Dr Ines Calder, of Dorn University``: a scientist, or an academic."""
        titled = not _LEARNED.isdisjoint(name.title.split())
        if titled and not _SCHOOLS.isdisjoint(self.low[name.last + 1 : name.last + _SCHOOL_WITHIN]):
            entity.offices |= _SCIENTIST

    def _made(self, behind: int) -> Span | None:
        """``has been chair of the panel``, ``was elected mayor``, ``who became headteacher``."""
        match = _MADE_ROLE.match(self.tags, behind)
        if match is None:
            return None
        words, role = self.low[behind : match.start("role")], match.start("role")
        if words in (["is"], ["was"]) and self.tags[role] == "h":  # is chief executive of
            return (
                match.span("role") if self.tags[match.end("role") : match.end("role") + 1] in (",", ".", "c") else None
            )
        made = not _BECAME.isdisjoint(words) or (len(words) > 1 and not _MADE.isdisjoint(words))
        return match.span("role") if made else None

    def _as(self, name: Name) -> Span | None:
        """``took over as captain``, ``works as a midwife``, ``in her first term as governor``."""
        low, tags = self.low, self.tags
        end = min(name.last + _AS_WITHIN, len(tags))
        if "as" not in low[name.last + 1 : end]:
            return None
        for place in range(name.last + 1, end):
            if tags[place] in _STOPS or tags[place] in "NT":
                return None
            if low[place] == "as":
                role = _ROLE.match(tags, place + 1)
                served = not _SERVES.isdisjoint(low[name.last + 1 : place])
                return role.span() if role is not None and served else None
        return None

    def _opening(self, name: Name) -> Span | None:
        """``As chair of governors, Calder had the key``."""
        comma = name.first - 1
        if comma < 1 or self.tags[comma] != ",":
            return None
        for place in range(comma - 1, max(-1, comma - _OPENING_WITHIN), -1):
            if self.tags[place] in _STOPS or self.tags[place] == ",":
                return None
            if self.low[place] == "as":
                role = _ROLE.match(self.tags, place + 1, comma)
                opens = place == 0 or self.tags[place - 1] in _STOPS
                return role.span() if opens and role is not None and role.end() == comma else None
        return None

    def _before_copula(self, name: Name) -> Span | None:
        """``The chair of the inquiry is Lady Mount``."""
        verb = name.first - 1
        if verb < 1 or self.low[verb] not in ("is", "was") or self.tags[verb] != "x":
            return None
        start = verb
        while start and verb - start < _OPENING_WITHIN and self.tags[start - 1] in "danhokNPTIi#~":
            start -= 1
        opens = start == 0 or self.tags[start - 1] in _STOPS
        role = _ROLE.match(self.tags, start, verb)
        return role.span() if opens and role is not None and role.end() == verb else None
