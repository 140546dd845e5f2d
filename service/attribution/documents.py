"""Documents that speak, and whose words they are: ``Calder's letter``, ``a post on the mayor's page``, ``it began``."""

from typing import Final

from service.attribution import lexicon
from service.attribution.cast import Cast, Chain
from service.attribution.descriptions import Descriptions
from service.attribution.entities import Entity
from service.attribution.pronouns import PRONOUNS
from service.attribution.roles import spelled
from service.attribution.salience import BALANCED
from service.attribution.staging import Play

_AUTHORSHIP: Final = frozenset("by from".split())
_MADE_BY: Final = frozenset("signed written penned posted sent issued drafted authored published".split())
_WROTE: Final = frozenset("wrote sent posted issued signed penned drafted".split())
_BETWEEN: Final = frozenset("danohk")  # tags between "by" and a name: by the campaign group Fair Fork
_NAME_WITHIN: Final = 5  # tokens
_CLAUSE: Final = 25  # tokens
_OPENING: Final = frozenset("dPanNTI#")
_HOUSES: Final = frozenset("club company firm team union charity airline university college hospital school".split())
_HOUSE_AND_DOCUMENT: Final = 2  # tokens before the document's noun: a club statement
_ISSUED: Final = frozenset("in issued released published sent wrote posted tweeted".split())
_ISSUED_WITHIN: Final = 4  # tokens
_LOOK_BACK: Final = 2  # sentences
_NO_DOCUMENT: Final = lexicon.GroupNoun("group", False)


class Documents:
    """Answers for the documents of one field, asked in text order."""

    def __init__(self, scene: Play, cast: Cast, descriptions: Descriptions) -> None:
        self.scene, self.cast, self.descriptions = scene, cast, descriptions
        self.tokens, self.tags = scene.tokens, scene.tags
        self.chains: dict[str, Chain] = {}

    @staticmethod
    def is_document(tag: str, low: str) -> bool:
        """Say whether a noun is one for what is written."""
        return tag == "k" or lexicon.GROUP_NOUNS.get(low, _NO_DOCUMENT).kind == "document"

    def chain(self, first: int, head: int, text: str, *, definite: bool) -> Chain:
        """The document that a phrase speaks of, from token ``first`` to its noun ``head``."""
        low, start = self.tokens.low[head], self.tokens.start[first]
        author = self._author(first, head)
        known = self.chains.get(f"{low}\0{id(author)}" if author else low) if author or definite else None
        if known is None and author is None and definite:
            author = self._issuer(low, first)
        chain = known or Chain(author, "document", text, low, first_at=start)
        self.chains[low] = chain
        if author is not None:
            self.chains[f"{low}\0{id(author)}"] = chain
        return chain

    def subject_before(self, start: int) -> Chain | None:
        """The document that was the subject of one of the last sentences, for ``it``."""
        here = self.scene.sentence(start)
        for number in range(here, max(-1, here - _LOOK_BACK - 1), -1):
            opening = self.tokens.at(self.scene.sentence_starts[number])
            place = opening
            while place < len(self.tags) and self.tags[place] in _OPENING:
                place += 1
            if self.tags[place : place + 1] == "k" and self.tokens.start[place] < start:
                end = self.tokens.end(place)
                text = self.scene.context.text[self.tokens.start[opening] : end]
                return self.chain(opening, place, text, definite=True)
        return None

    # -- authors

    def _author(self, first: int, head: int) -> Entity | None:
        """Whose the document is by its own phrase and the clause behind it."""
        return self._possessor(first, head) or self._behind(head) or self._house(first, head)

    def _possessor(self, first: int, head: int) -> Entity | None:
        low, tags = self.tokens.low, self.tags
        gender = PRONOUNS.get(low[first])
        if gender is not None and head > first:
            best, share, _ = self.scene.present(self.tokens.start[first], gender)
            return best.chain.entity if best is not None and share > BALANCED else None
        last = head if tags[head + 1 : head + 2] != "i" else min(head + _NAME_WITHIN, len(tags) - 1)
        for place in range(first, last):
            if tags[place] == "P" and (owner := self._owner(place)) is not None:
                return owner
        return None

    def _owner(self, place: int) -> Entity | None:
        """The possessor at a token: a name, or the only holder of a role."""
        name = self.scene.name_at(place)
        if name is not None:
            return name.entity if name.possessive and _may_write(name.entity) else None
        word = spelled(self.tokens.low[place].removesuffix("'s"))
        holders = {id(entity): entity for entity, _ in self.cast.roles.get(word, ())}
        return next(iter(holders.values())) if len(holders) == 1 else None

    def _behind(self, head: int) -> Entity | None:
        """``a letter from Ines Calder``, ``a memo signed by her``, ``a letter that her husband wrote``."""
        low, tags = self.tokens.low, self.tags
        end = min(head + _CLAUSE, len(tags))
        for place in range(head + 1, end):
            if tags[place] in '.?!;"':
                return None
            if low[place] in _AUTHORSHIP and (place == head + 1 or low[place - 1] in _MADE_BY):
                return self._name_behind(place + 1)
            if low[place] in _WROTE and place > head + 2 and low[head + 1] in ("that", "which", "he", "she"):
                name = self.scene.name_at(place - 1)
                return name.entity if name is not None and _may_write(name.entity) else self._relative(head + 2, place)
        return None

    def _relative(self, first: int, end: int) -> Entity | None:
        return self.descriptions.kin(first, end - 1) if end - first == 2 else None

    def _name_behind(self, place: int) -> Entity | None:
        for at in range(place, min(place + _NAME_WITHIN, len(self.tags))):
            name = self.scene.name_at(at)
            if name is not None:
                return name.entity if _may_write(name.entity) and not name.possessive else None
            if self.tags[at] not in _BETWEEN:
                return None
        return None

    def _house(self, first: int, head: int) -> Entity | None:
        """``A club statement``: that of the club which the passage is about."""
        noun = self.tokens.low[head - 1]
        if head - first != _HOUSE_AND_DOCUMENT or noun not in _HOUSES:
            return None
        return self.descriptions.body(noun, self.tokens.start[first])

    def _issuer(self, low: str, first: int) -> Entity | None:
        """Who spoke in the sentence that brought the document in: ``Calder, in a statement, accused``."""
        last = self.scene.stage.last_speaker
        if last is None or self.scene.sentence(self.tokens.start[first]) - last.sentence > _LOOK_BACK + 1:
            return None
        starts = self.scene.sentence_starts
        opening = self.tokens.at(starts[last.sentence])
        end = self.tokens.at(starts[last.sentence + 1]) if last.sentence + 1 < len(starts) else len(self.tokens)
        words = self.tokens.low
        for place in range(opening, min(end, first)):
            if words[place] == low and not _ISSUED.isdisjoint(words[max(opening, place - _ISSUED_WITHIN) : place]):
                return last.chain.entity
        return None


def _may_write(entity: Entity | None) -> bool:
    if entity is None or entity.kind == "place":
        return False
    return entity.kind != "unknown" or entity.words[0] not in lexicon.FUNCTION_WORDS  # Thursday's memo
