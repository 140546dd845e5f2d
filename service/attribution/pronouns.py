"""The personal pronouns of a field: he and she, in all their forms."""

from itertools import compress, count
from typing import Final

from service.attribution.context import Context
from service.attribution.frozen import record
from service.attribution.name_forms import Gender

PRONOUNS: Final[dict[str, Gender]] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip


@record(frozen=True, slots=True)
class Pronoun:
    """A pronoun at a token; ``quoted`` says whether it stands inside marks."""

    place: int
    start: int
    gender: Gender
    subject: bool
    quoted: bool


def find_pronouns(context: Context) -> list[Pronoun]:
    """All of them, in order."""
    tokens, marked, at = context.tokens, context.marked, 0
    found = []
    for place in compress(count(), map(PRONOUNS.__contains__, tokens.low)):
        word, start = tokens.low[place], tokens.start[place]
        while at < len(marked) and marked[at].close <= start:
            at += 1
        quoted = at < len(marked) and start >= marked[at].open
        found.append(Pronoun(place, start, PRONOUNS[word], word in ("he", "she"), quoted))
    return found
