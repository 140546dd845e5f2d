"""Who is named beside a description: ``the plant's manager, Tom Reed,``, ``Ines Calder, a cook,``."""

import re
from bisect import bisect_left
from typing import Final

from service.attribution import lexicon
from service.attribution.mentions import Name
from service.attribution.resolution.staging import Play

_ALSO: Final = re.compile("cd?[an]{0,2}h,")
_TRADE: Final = re.compile("d?[anoN]{0,2}h")  # between role and name: the plant's manager, (the) engineer Tom Reed
_BRACKET: Final = re.compile(r"(?:cN[N~]{0,3})?\([NI~]{1,3}\)|cN[N~]{0,3}(?=,[TN])")
_BRACKETED: Final = 4  # tokens
_OF_WHERE: Final = re.compile("i[dPanNTIhok#c~]{1,8}[,.]")  # her solicitor, Tom Reed of Reed & Lamb,
_INTERPOSED: Final = re.compile("[VS],")
_CLOSING: Final = (",", ".", "", "x", "m", "v", "V", "S", "e", "Q", "(", "-", "~")


class Appositions:
    """Answers for the descriptions of one field."""

    def __init__(self, scene: Play, names: list[Name]) -> None:
        self.scene, self.names = scene, names
        self.tokens, self.tags = scene.tokens, scene.tags

    def named(self, first: int, last: int) -> list[Name]:
        """Whom a description in apposition describes: ``the plant's manager, Tom Reed,``, ``Ines Calder, a cook,``."""
        tags = self.tags
        if tags[last] == "o" and (body := self._body_behind(last)):
            return body
        head = next(
            (place for place in range(first, last + 1) if tags[place] in "hHi" or self._is_office(place)), last + 1
        )
        leads = head > first and self.tokens.low[head - 1 : head + 1] == ["head", "of"]  # its head of rights
        known = tags[head : head + 1] in ("h", "H", "N") or leads or self.tokens.low[first] in ("one", "another")
        if not known:  # her introducer, the actor Tom Reed: a noun that no list has, if a person's name is behind
            behind = self._names_behind(last + 2) if tags[last] == "n" and tags[last + 1 : last + 2] == "," else []
            return behind if all(_is_person(name) for name in behind) else []
        bracket = _BRACKET.match(tags, last + 1)  # of the Harbour Agency (HA), Mr Tom Reed,
        last = bracket.end() - 1 if bracket is not None else last
        following = tags[last + 1 : last + 2]
        also = _ALSO.match(tags, last + 1)  # her brother and critic, Tom Reed,
        if also is not None:
            return self._names_behind(also.end())
        behind = self._names_behind(last + 2) if following in (",", "c") else []
        if behind and following == "," and _INTERPOSED.match(tags, behind[-1].last + 1) is not None:
            behind = []  # His gaffer, Reed said, had told him
        if behind and (following == "," or behind[0].core > behind[0].first):  # "prosecutor and Mayor Tom Reed"
            return behind
        before = self._before_comma(first)
        closed = following in (",", "W", "w", "(", "-")
        closed = closed or tags[first] not in "dP#"  # Calder, author of a pamphlet ...,
        if before is not None and following in ("V", "S"):  # Calder, the board's director said: a comma is missing
            closed = before.first in self.scene.sentence_tokens and len(before.words) > 1
        if before is not None and _may_speak(before) and closed and tags[head] in "hN" and not before.possessive:
            return [before]
        return []

    def _body_behind(self, last: int) -> list[Name]:
        """``The watchdog, the Office for Spoken Data, said``; ``said her union, Dock Workers Local 88``."""
        tags = self.tags
        if tags[last + 1 : last + 3] == ",d" and self.tokens.low[last + 2] == "the":
            return self._names_behind(last + 2)
        body = self._name_from(last + 2) if tags[last + 1 : last + 2] == "," else None
        closed = body is not None and tags[body.last + 1 : body.last + 2] in _CLOSING
        return [body] if body is not None and closed and _is_bodys(body) else []

    def _is_office(self, place: int) -> bool:
        """``a former Chief Executive Officer of``: a noun for a person with a capital letter, before a preposition."""
        is_last = self.tags[place] == "N" and self.tags[place + 1 : place + 2] == "i"
        return is_last and self.tokens.low[place] in lexicon.PERSON_NOUNS

    def _before_comma(self, first: int) -> Name | None:
        """The name that a phrase stands behind: ``Tom Reed, a cook``, ``Tom Reed (D), a cook``."""
        if first < 2 or self.tags[first - 1] != ",":
            return None
        place = first - 2
        if self.tags[place] == ")":
            place = max(self.tags.rfind("(", place - _BRACKETED, place), 1) - 1
        return self.scene.name_at(place)

    def _names_behind(self, token: int) -> list[Name]:
        """The name at a token, a noun before it passed by, or the two joined by "and", if they end an apposition."""
        tags = self.tags
        name = self._name_from(token)
        if (name is None or not _may_speak(name)) and (trade := _TRADE.match(tags, token)):
            name = self._name_from(trade.end()) or name
        if name is None and tags[token : token + 1] == "d":  # its owner, the Harbour Board,
            name = self._name_from(token + 1)
            if name is not None and name.title and _may_speak(name) and tags[name.last + 1 : name.last + 2] in _CLOSING:
                return [name]  # the vicar, the Rev Grace Odili,
            return [name] if name is not None and is_body(name) and tags[name.last + 1 : name.last + 2] == "," else []
        if name is None or not _may_speak(name):
            return []
        if tags[name.last + 1 : name.last + 2] in _CLOSING or _OF_WHERE.match(tags, name.last + 1):
            return [name]
        other = self._name_from(name.last + 2) if tags[name.last + 1] == "c" else None
        if other is not None and _may_speak(other) and tags[other.last + 1 : other.last + 2] in _CLOSING:
            return [name, other]
        return []

    def _name_from(self, token: int) -> Name | None:
        at = bisect_left(self.scene.firsts, token)
        return self.names[at] if at < len(self.names) and self.names[at].first == token else None


def is_body(name: Name) -> bool:
    """Say whether a name is an organisation's."""
    return name.entity is not None and name.entity.kind == "organisation"


def _is_person(name: Name) -> bool:
    return name.entity is not None and name.entity.kind == "person"


def _is_bodys(name: Name) -> bool:
    """An organisation's, or nobody's that is known for a person."""
    entity = name.entity
    return is_body(name) or (entity is not None and entity.kind == "unknown" and len(entity.words) > 1)


def _may_speak(name: Name) -> bool:
    entity = name.entity
    return entity is not None and (entity.kind == "person" or (entity.kind == "unknown" and len(entity.words) > 1))
