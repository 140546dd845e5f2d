"""Other names that the text gives somebody: acronyms in brackets, what an organisation calls itself, "known as"."""

import re
from bisect import bisect_left
from typing import Final

from service.attribution import lexicon
from service.attribution.context import Context
from service.attribution.entities import Entity
from service.attribution.mentions import Name
from service.attribution.name_forms import bare

_ALSO_CALLED: Final = re.compile(r"(?:a\.?k\.?a\.?|also known as|better known as|known as|formerly)\Z", re.IGNORECASE)
_PARTIES: Final = frozenset("r d i dem rep con lab lib ind ld snp dup gop tory".split())
_KNOWN_AS: Final = frozenset({"known"})
_KNOWN: Final = _KNOWN_AS | frozenset("nicknamed dubbed alias aka".split())
_KNOWN_WITHIN: Final = 14  # tokens
_FEW: Final = 3  # names
_IS: Final = frozenset(("is", "was"))


class Bynames:
    """Ties the other names of one field to those whose they are."""

    def __init__(self, context: Context, names: list[Name], firsts: list[int]) -> None:
        self.tokens, self.tags = context.tokens, context.tokens.tags
        self.names, self.firsts = names, firsts
        self.at = {name.core: name for name in names}

    def bracketed(self, name: Name, entity: Entity) -> None:
        """``World Health Organization (WHO)``, ``López Obrador (aka AMLO)``, ``Calder Gear (the "Company")``."""
        opened = name.last + 1
        closed = self.tags.find(")", opened, opened + 8)
        if closed < 0:
            return
        place = closed - 1
        if self.tags[place] in "\"'":
            place -= 1
        word = bare(self.tokens.word[place]).rstrip(".")
        if place <= opened or not word[:1].isupper() or word.lower() in _PARTIES:
            return
        between = " ".join(self.tokens.low[opened + 1 : place]).strip("\"'“”‘’ ")
        if _ALSO_CALLED.search(between):
            self._alias(entity, place, word)
        elif between in ("", "the", "or", "or the") and "-" not in word:
            if self.tags[closed - 1] in "\"'":
                entity.acronyms.add(word.lower())
                self._alias(entity, place, word)
            elif _is_short_form(word, entity):
                self._alias(entity, place, word)

    def known_as(self, name: Name, entity: Entity) -> None:
        """``Joan Calder, known on the river as “Old Paddle”``: another name, and none that a caption would print."""
        low, start = self.tokens.low, name.last + 2
        end = min(start + _KNOWN_WITHIN, len(low))
        known = next((place for place in range(start, end) if low[place] in _KNOWN), end)
        stop = next((place for place in range(start, end) if self.tags[place] in ".?!;,"), end)
        if known >= stop:
            return
        at = bisect_left(self.firsts, known + 1)
        other = self.names[at] if at < len(self.names) else None
        if other is None or other.first >= stop or other.entity is None or other.entity is entity:
            return
        between = low[known + 1 : other.first]
        if low[known] in _KNOWN_AS and "as" not in between:
            return
        if len(other.entity.names) > 1 and other.entity.kind in ("organisation", "place"):
            return
        entity.bynames |= {other.words}
        self._absorb(entity, other.entity)

    def real_name(self, name: Name, entity: Entity) -> None:
        """``Ruka, the singer whose real name is Ines Calder``, ``Ruka, born Ines Calder,``: the fuller name of both."""
        low, start = self.tokens.low, name.last + 1
        at = bisect_left(self.firsts, start)
        for other in self.names[at : at + _FEW]:
            if other.first - start > _KNOWN_WITHIN or any(tag in ".?!;" for tag in self.tags[start : other.first]):
                return
            between = low[start : other.first]
            told = between[-2:-1] == ["name"] and between[-1] in _IS and "whose" in between
            if not (told or between[-1:] == ["born"]) or len(other.words) <= len(name.words):
                continue
            if other.entity is not None and other.entity is not entity:
                entity.words, entity.kind, entity.gender = other.words, "person", other.entity.gender
                self._absorb(entity, other.entity)
            return

    def _alias(self, entity: Entity, place: int, word: str) -> None:
        """The bracketed name becomes one of the entity's, and so do its other mentions."""
        entity.acronyms.add(word.lower())
        other = self.at.get(place)
        if other is None or other.entity is None or other.entity is entity:
            return
        if other.entity.kind != "person" or len(other.entity.words) < 2:
            self._absorb(entity, other.entity)

    @staticmethod
    def _absorb(entity: Entity, absorbed: Entity) -> None:
        for mention in absorbed.names:
            mention.entity = entity
        entity.names = sorted(
            (*entity.names, *absorbed.names), key=lambda mention: (mention.field == "title", mention.start)
        )
        absorbed.names = []


def abbreviates(word: str, words: tuple[str, ...]) -> bool:
    """Whether the letters of ``word`` are initials of ``words``, in order, some left out perhaps."""
    letters = iter("".join(part[0] for part in words))
    return len(words) > 1 and all(letter in letters for letter in word.replace(".", ""))


def _is_short_form(word: str, entity: Entity) -> bool:
    """``Harbour Agency (HA)``, ``the St Brendan Electricity Company (Brelco)``: of a body, letters of its words."""
    words = entity.words
    if word.isupper():
        return len(word) > 1 and (abbreviates(word.lower(), words) or word[0].lower() == words[0][0])
    if entity.kind != "organisation" or len(words) == 1 or word.lower() in lexicon.PLACES:
        return False
    first = word[0].lower()
    begins = next((place for place, own in enumerate(words) if own[0] == first), len(words))
    letters = iter("".join(words[begins:]))
    return begins < len(words) and all(letter in letters for letter in word.lower())
