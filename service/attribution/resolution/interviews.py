"""Who stands behind ``Q:`` and ``A:``: the interviewer and the one whom the introduction is about."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from service.attribution.entities import Entity
from service.attribution.mentions import Name
from service.attribution.resolution.cast import Cast
from service.attribution.resolution.staging import Play

_TALKED: Final = frozenset("spoke speaks talked talks chatted met sat interviewed interviews interview".split())
_WITHIN: Final = 6  # tokens


class Interview:
    """The two of an interview in one field, found when first asked for."""

    def __init__(self, scene: Play, names: list[Name], cast: Cast) -> None:
        self.scene, self.names, self.cast = scene, names, cast
        self.tokens = scene.tokens
        self.pair: tuple[Entity | None, Entity | None] | None = None
        self.first_talk: tuple[int, Entity | None] | None = None

    def speaker(self, label: str, place: int) -> Entity | None:
        """Who asks (``Q``) or answers (``A``), of whom the text before the first turn, at a token, tells."""
        if self.pair is None:
            self.pair = self._find(place)
        return self.pair[label == "A"]

    def asker(self, start: int) -> Entity | None:
        """Who says "I" at an offset of a text without a byline: whom it says that somebody spoke to."""
        if self.first_talk is None:
            self.first_talk = next(self._behind_talk(), (len(self.scene.context.text), None))
        said, entity = self.first_talk
        return entity if said < start else None

    def _behind_talk(self) -> Iterator[tuple[int, Entity | None]]:
        """Those right behind "spoke to" and "spoke with", and where."""
        low = self.tokens.low
        for name in self.names:
            person = name.entity is not None and name.entity.kind == "person" and not name.quoted
            if person and name.first > 1 and low[name.first - 1] in ("to", "with") and low[name.first - 2] in _TALKED:
                yield name.start, name.entity

    def _find(self, place: int) -> tuple[Entity | None, Entity | None]:
        before = [name for name in self.names if name.first < place and not name.quoted and name.entity is not None]
        talkers = self._talkers(before)
        counts = Counter(id(name.entity) for name in before if name.entity is not None and name.entity.kind == "person")
        entities = {id(name.entity): name.entity for name in before}
        author = self.cast.author
        ranked = [entities[key] for key, _ in counts.most_common() if entities[key] is not author]
        about = ranked[0] if ranked else None
        asks = next((entity for entity in talkers if entity is not about), None) or author
        return asks, about

    def _talkers(self, before: list[Name]) -> list[Entity]:
        """Those beside a verb of talking: ``She spoke to Nell Rafferty``."""
        low = self.tokens.low
        return [
            name.entity
            for name in before
            if name.entity is not None
            and name.entity.kind == "person"
            and not _TALKED.isdisjoint(low[max(0, name.first - _WITHIN) : name.last + 3])
        ]
