"""What stands before a name and says who its bearer is: where such a phrase begins, and whether it is one.

``its managing director, K. Venkat Rao,``; ``In Dublin the minister, Tom Reed, said``; ``The nurse who found him, Lee``.
"""

import re
from typing import Final

from service.attribution.mentions import Name
from service.attribution.pronouns import PRONOUNS
from service.attribution.resolution.kin import is_kin
from service.attribution.tokens import Tokens

_LEFT: Final = 10  # tokens before a name that may say what he is
_WIDEST: Final = 16
_CLAUSE: Final = re.compile("hed")  # the senator suspended her campaign
_RELATIVE: Final = re.compile(r"d[an]{0,2}[hT](?=[WgG][^,.?!;\"Q]{1,10}\Z)")
_RELATIVE_WITHIN: Final = 14  # tokens
_INTERPOSED: Final = re.compile(r"[VS][,Q]")
_OF_OFFICES: Final = frozenset("of for at in".split())
_OF_WHERE: Final = re.compile("i[dPanNTIhok#c~i]{1,8},")  # the critic, Tom Reed of the Sunday Plate,
_OWNERS: Final = frozenset("his her its their".split())
_OPENS_BEHIND: Final = frozenset(".?!:")

Span = tuple[int, int]


class Before:
    """Answers for one field's tokens."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, self.tags = tokens, tokens.tags

    def left(self, end: int) -> int:
        """The start of the noun phrase whose words stand before ``end``."""
        tags, start = self.tags, end
        while start and end - start < _LEFT:
            if tags[start - 1] in "anhokNPTIe#~" or (tags[start] == "P" and self.tokens.word[start] in ("'", "’")):
                start -= 1  # also the plural of the drivers' union
            else:
                break
        if start > 1 and start < end and tags[start - 1] in "gz" and tags[start - 2] == "d":
            start -= 1  # her surviving son
        if start and tags[start - 1] == "d":
            start -= 1
        while start < end and tags[start] in "~#" and start:
            start += 1
        return start

    def apposed(self, name: Name, comma: int) -> Span | None:
        """The tokens of a role before the comma that stands before a name closed off behind; None where it is none."""
        tags = self.tags
        if not self._is_closed(name):
            return None
        start = self.left(comma)
        if self.tokens.low[start] in PRONOUNS and is_kin(self.tokens.low[comma - 1]):
            return start, comma
        own = tags[comma - 1] == "h" and self.tokens.low[start] in ("a", "an")  # who married a lawyer, Calder
        relative = _RELATIVE.search(tags, max(0, comma - _RELATIVE_WITHIN), comma) if not own else None
        if relative is not None:
            comma = relative.end()  # the nurse who found him, Calder,
        start = self._widest(comma)
        if start and tags[start - 1] == "," and tags[start - 2] in "N~P" and not self._is_fronted(start - 1):
            return None
        if _CLAUSE.search(tags, start, comma):
            return None  # After the Ohio senator suspended her campaign, Calder
        return self._role(start, comma, name)

    def _widest(self, comma: int) -> int:
        """The start of all that may belong to the role."""
        tags, start = self.tags, comma
        while start and comma - start < _WIDEST and tags[start - 1] in "dPanhokNTit#ke~c":
            start -= 1
        while start < comma and tags[start] not in "dPTNah":
            start += 1
        return start

    def _role(self, start: int, comma: int, name: Name) -> Span | None:
        tags = self.tags
        start, first_head = self._behind_agent(start, comma)
        if first_head == comma and self._is_whose(start, comma, name):
            first_head = comma - 1
        if first_head == comma or tags[first_head] == "i":
            return None
        if tags[start] not in "dP":
            start = self._own_phrase(start, first_head)
        bare = not start or (tags[start - 1] == "i" and tags[start] == "h")  # by counsel for the widow, Tom Reed,
        return (start, comma) if tags[start] in "dP" or "P" in tags[start:first_head] or bare else None

    def _is_closed(self, name: Name) -> bool:
        """Say whether the clause goes on behind an apposition: not ``Her mother, Calder recalls, could gut a fish``."""
        tags, behind = self.tags, name.last + 1
        closed = tags[behind : behind + 1] in (",", ".", "(", "x", "v", "V", "S") or _OF_WHERE.match(tags, behind)
        return bool(closed) and _INTERPOSED.match(tags, behind) is None

    def _is_whose(self, start: int, comma: int, name: Name) -> bool:
        """``Her agent, Tom Reed, left``: what somebody is to another, by a noun that no list has."""
        opens = start == 0 or self.tags[start - 1] in ".?!"
        set_off = self.tags[comma - 1] == "n" and self.tags[name.last + 1 : name.last + 2] == ","
        return opens and set_off and self.tokens.low[start] in _OWNERS and len(name.words) > 1

    def _is_fronted(self, comma: int) -> bool:
        """``In Dublin, the minister, Tom Reed, said``: what the comma closes says where, and is nobody's name."""
        place = comma
        while place and self.tags[place - 1] in "N~dan":
            place -= 1
        return (
            0 < place < comma and self.tags[place - 1] == "i" and (place < 2 or self.tags[place - 2] in _OPENS_BEHIND)
        )

    def _own_phrase(self, start: int, head: int) -> int:
        """Where the noun's own phrase begins: ``In Dublin the minister, Tom Reed, said``."""
        opens = self.tags.rfind("d", start, head)
        return opens if opens > start and not self.tags[opens + 1 : head].strip("anohNPTke#~") else start

    def _behind_agent(self, start: int, comma: int) -> tuple[int, int]:
        """Where a role begins, and its noun: of ``under examination by the state attorney`` what "by" stands before."""
        head = self._first_head(start, comma)
        while head < comma and self.tags[head] == "i" and self.tokens.low[head] not in _OF_OFFICES:
            start = head + 1
            head = self._first_head(start, comma)
        return start, head

    def _first_head(self, start: int, end: int) -> int:
        """The first noun for a person, or the preposition that stands before it; ``end`` where there is neither."""
        return next((at for at in range(start, end) if self.tags[at] in "hTi" or self._is_head_of(at)), end)

    def _is_head_of(self, place: int) -> bool:
        """``its head of rights``: a person, where the word alone is a thing."""
        return self.tokens.low[place] == "head" and self.tokens.low[place + 1] == "of"
