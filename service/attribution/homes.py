"""Where somebody is from and for which party: Ann Reed, D-Ohio; Sen. Ann Reed of Ohio; the Leeds MP Ann Reed.

The label behind the name is that of American agencies (Associated Press stylebook, "party affiliation").
"""

import re
from typing import Final

from service.attribution import lexicon
from service.attribution.capitals import PARTISANS
from service.attribution.context import Context
from service.attribution.entities import Entity, Role
from service.attribution.mentions import Name

_LABEL: Final = re.compile(r"(?P<party>[dr])-(?P<place>[a-z]+)")
_PARTIES: Final = {"d": "democrat", "r": "republican"}
_FROM: Final = frozenset(("of", "from"))
_TITLES: Final = frozenset("sen senator rep representative congressman congresswoman gov governor deputy td".split())
LAWMAKERS: Final = frozenset(lexicon.PERSON_KINDS["lawmaker"]) | {"lawmaker"}
_MEMBERS: Final = PARTISANS | LAWMAKERS
_NO_PLACES: Final = _MEMBERS | frozenset("democratic house senate state parliament congress".split())


class Homes:
    """Notes for one field where those whom it names are from."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.tokens, self.tags = context.tokens, context.tokens.tags

    def look(self, name: Name, entity: Entity) -> None:
        """``Ann Reed, D-Ohio``, ``Ann Reed (R-Utah)``, ``Sen. Ann Reed of Ohio``: what is said behind one mention."""
        place = name.last + 1
        behind = self.tags[place : place + 2]
        if behind in (",N", "(N"):
            label = _LABEL.fullmatch(self.tokens.low[place + 1])
            if label is not None:
                end = self._end(place + 1)
                start = self.tokens.start[place + 1]
                text = self.context.text[start : self.tokens.end(end - 1)]
                entity.add_role(Role(text, _PARTIES[label["party"]], start))
                entity.home |= {label["place"], *self.tokens.low[place + 2 : end]}
        elif behind == "iN" and name.title in _TITLES and self.tokens.low[place] in _FROM:
            entity.home |= {*self.tokens.low[place + 1 : self._end(place + 1)]}

    def of_role(self, entity: Entity, first: int, end: int) -> None:
        """``a Democrat from Ohio``, ``the MP for Leeds North``: the names in a member's role, tokens ``first`` on."""
        words = self.tokens.low[first:end]
        if _MEMBERS.isdisjoint(words):
            return
        named = {word for word, tag in zip(words, self.tags[first:end], strict=True) if tag == "N"}
        entity.home |= {word.removesuffix("'s") for word in named - _NO_PLACES}

    def _end(self, place: int) -> int:
        """Where the words with a capital letter end that begin at a token."""
        while self.tags[place : place + 1] == "N":
            place += 1
        return place
