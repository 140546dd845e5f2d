"""Articles as the engine would read them, made by hand: the page is tested against answers that do not move.

A segment is written as it stands in the text, with its marks where it has some; mention and cue are the occurrences
nearest to the record.
"""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from service import page
from service.attribution.records import (
    Article,
    Cue,
    CueType,
    Field,
    Identity,
    Kind,
    Mention,
    NotQuote,
    Quotation,
    Reason,
    ResolvedBy,
    Segment,
    Speaker,
)

SAMPLES = Path(page.__file__).parent / "assets" / "samples"


@dataclass(frozen=True, kw_only=True)
class Said:
    """One record to be: ``by`` are keys of the speakers with a mention each; ``how`` says how the name was found."""

    segments: tuple[str, ...]
    kind: Kind = "direct"
    by: tuple[str, ...] = ()
    mention: tuple[str, ...] = ()
    how: ResolvedBy | None = None
    cue: str | None = None
    cue_type: CueType = "said"
    rule: str = "quote-cue-speaker"
    sure: float | None = None
    same_as: str | None = None
    field: Field = "text"


@dataclass
class Builder:
    """Finds the words of an article's records in its text, each after the last."""

    text: str
    title: str | None
    cast: dict[str, Identity]
    position: dict[Field, int] = field(default_factory=lambda: {"text": 0, "title": 0})

    def article(self, said: tuple[Said, ...], not_quotes: tuple[tuple[str, Reason], ...] = ()) -> Article:
        quotations = tuple(self._quotation(f"q{number}", one) for number, one in enumerate(said, 1))
        return Article(
            text=self.text,
            title=self.title,
            quotations=quotations,
            speakers=tuple(self.cast.values()),
            not_quotes=tuple(self._not_quote(words, reason) for words, reason in not_quotes),
        )

    def _field(self, name: Field) -> str:
        return self.text if name == "text" else self.title or ""

    def _quotation(self, id_: str, one: Said) -> Quotation:
        segments = tuple(self._segment(words, one.field) for words in one.segments)
        start, end = segments[0].start, segments[-1].end
        cue = self._nearest(one.cue, one.field, start, end) if one.cue else None
        return Quotation(
            id=id_,
            kind=one.kind,
            field=one.field,
            paragraph=None if one.field == "title" else self.text.count("\n\n", 0, start),
            segments=segments,
            speakers=tuple(
                Speaker(key, self.cast[key].name, one.how, Mention(mention, one.field, *place))
                for key, mention in zip(one.by, one.mention, strict=True)
                for place in [self._nearest(mention, one.field, start, end)]
            ),
            cue=Cue(one.cue, one.cue_type, one.field, *cue) if one.cue and cue else None,
            rule=one.rule,
            confidence=one.sure,
            same_as=one.same_as,
        )

    def _segment(self, words: str, name: Field) -> Segment:
        found = self._field(name).index(words, self.position[name])
        self.position[name] = found + len(words)
        quoted = words[0] in "“‘"
        start = found + quoted
        bare = words.strip("“”") if quoted else words
        return Segment(bare, start, start + len(bare), quoted)

    def _nearest(self, words: str, name: Field, start: int, end: int) -> tuple[int, int]:
        places = [match.span() for match in re.finditer(rf"\b{re.escape(words)}(?!\w)", self._field(name))]
        return min(places, key=lambda place: max(start - place[1], place[0] - end))

    def _not_quote(self, words: str, reason: Reason) -> NotQuote:
        start = self.text.index(words)
        return NotQuote("text", self.text.count("\n\n", 0, start), words, start, start + len(words), reason)


NAMES = ("harbour", "orchard", "library")


def sample(name: str) -> dict[str, str]:
    document: dict[str, str] = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return document


def _identity(id_: str, name: str | None, role: str | None = None, *aliases: str) -> Identity:
    return Identity(id=id_, name=name, type="person", role=role, aliases=aliases, first_at=0, in_title=False)


def harbour() -> Article:
    """The first sample, read as a careful editor would: two speakers, a trust, an office, and one voice unknown."""
    source = sample("harbour")
    cast = {
        "s1": _identity("s1", "Maren Tolliver", "the council’s leader", "Ms Tolliver"),
        "s2": _identity("s2", "Osric Penhallow", None, "Mr Penhallow"),
        "s3": Identity("s3", "Pellmouth Heritage Trust", "organisation", None, ("the trust",), 500, in_title=False),
        "s4": Identity("s4", None, "organisation", "the harbour office", (), 900, in_title=False),
        "s5": _identity("s5", "Edda Quillan", "Its driver in those days", "Mrs Quillan"),
    }
    said = (
        Said(
            segments=("“We have listened, and we were wrong,”", "“You cannot weigh a landmark by the tonne.”"),
            by=("s1",),
            mention=("Maren Tolliver",),
            how="name",
            cue="said",
            sure=0.985,
        ),
        Said(
            kind="indirect",
            segments=("the repairs would be paid for out of the harbour dues",),
            by=("s1",),
            mention=("Ms Tolliver",),
            how="surname",
            cue="told",
            rule="reported-that",
            sure=0.91,
        ),
        Said(
            kind="mixed",
            segments=("the first plan", "“a tidy answer to a question nobody had asked”"),
            by=("s1",),
            mention=("She",),
            how="pronoun",
            cue="called",
            rule="speaker-cue-clause",
            sure=0.88,
        ),
        Said(
            kind="indirect",
            segments=("the money would be gone within two winters",),
            by=("s2",),
            mention=("Osric Penhallow",),
            how="name",
            cue="said",
            rule="reported-clause",
            sure=0.79,
        ),
        Said(
            segments=("“I like a crane as much as the next man,”", "“I like a dry slipway better.”"),
            by=("s2",),
            mention=("he",),
            how="pronoun",
            cue="said",
            sure=0.96,
        ),
        Said(
            kind="mixed",
            segments=("it was", "“ready to put volunteers on the ladder tomorrow”"),
            by=("s3",),
            mention=("the trust",),
            how="alias",
            cue="said",
            rule="reported-clause",
            sure=0.9,
        ),
        Said(segments=("“And who pays when it falls in?”",), rule="unattributed"),
        Said(
            kind="indirect",
            segments=("the crane was last inspected eleven years ago and was found to be sound",),
            by=("s4",),
            mention=("the harbour office",),
            cue="According to",
            rule="according-to",
            sure=0.66,
        ),
        Said(
            segments=("“She never dropped a thing,”", "“except once, and that was the mayor’s hat.”"),
            by=("s5",),
            mention=("Mrs Quillan",),
            how="surname",
            cue="said",
            sure=0.98,
        ),
        Said(
            kind="indirect",
            segments=("the council will change its mind again",),
            by=("s2",),
            mention=("Mr Penhallow",),
            how="surname",
            cue="believes",
            cue_type="thought",
            rule="reported-clause",
            sure=0.72,
        ),
        Said(segments=("“Ask me at Easter,”",), by=("s2",), mention=("he",), how="pronoun", cue="added", sure=0.95),
    )
    return Builder(source["text"], source["title"], cast).article(said, (("the Old Duchess", "term"),))


def hostile() -> Article:
    """Markup and script where words should be, in the text, the title and the speaker's name."""
    name = "<script>document.title='owned'</script>"
    text = (
        "“<img src=x onerror=\"document.title='owned'\"> & </p><b>bold</b>,” said "
        f"{name}.\n\n<iframe src=javascript:alert(1)></iframe> “&lt;i&gt;” \u0000 end."
    )
    quote = "<img src=x onerror=\"document.title='owned'\"> & </p><b>bold</b>,"
    start, cue, who = text.index(quote), text.index("said"), text.index(name)
    person = _identity("s1", name, "<u>role</u>")
    quotation = Quotation(
        id="q1",
        kind="direct",
        field="text",
        paragraph=0,
        segments=(Segment(quote, start, start + len(quote), quoted=True),),
        speakers=(Speaker("s1", name, "name", Mention(name, "text", who, who + len(name))),),
        cue=Cue("said", "said", "text", cue, cue + 4),
        rule="<rule>",
        confidence=0.5,
        same_as=None,
    )
    return Article(text=text, title="<h1>T</h1>", quotations=(quotation,), speakers=(person,), not_quotes=())


def astral() -> Article:
    """Characters beyond U+FFFF before and inside a quotation: two units each in the browser, one in an offset."""
    text = "🚢🚢 The 𝒞aptain spoke. “Full 🌊 ahead,” said Wenna Roscarrock 🚢. “Now.”"
    cast = {"s1": _identity("s1", "Wenna Roscarrock")}
    said = (
        Said(
            segments=("“Full 🌊 ahead,”", "“Now.”"),
            by=("s1",),
            mention=("Wenna Roscarrock",),
            how="name",
            cue="said",
            sure=0.97,
        ),
    )
    return Builder(text, None, cast).article(said)


def repeated() -> Article:
    """A pull quote, two people speaking together, and a headline that quotes."""
    text = (
        "“Not in our lane,” said Bryn Oakes and Tamsin Hale together. They live on it.\n\n“Not in our lane,”\n\n"
        "=SUM was the word, “=1+1” as Oakes put it."
    )
    cast = {"s1": _identity("s1", "Bryn Oakes"), "s2": _identity("s2", "Tamsin Hale", "=HYPERLINK")}
    said = (
        Said(
            field="title",
            segments=("“Not in our lane”",),
            by=("s1",),
            mention=("Oakes",),
            how="surname",
            rule="repeat",
            sure=0.9,
            same_as="q2",
        ),
        Said(
            segments=("“Not in our lane,”",),
            by=("s1", "s2"),
            mention=("Bryn Oakes", "Tamsin Hale"),
            how="name",
            cue="said",
            sure=0.94,
        ),
        Said(
            segments=("“Not in our lane,”",),
            by=("s1", "s2"),
            mention=("Bryn Oakes", "Tamsin Hale"),
            how="name",
            rule="repeat",
            sure=0.9,
            same_as="q2",
        ),
        Said(segments=("“=1+1”",), by=("s1",), mention=("Oakes",), how="surname", cue="put it", sure=0.7),
    )
    return Builder(text, "“Not in our lane”, says Oakes", cast).article(said)


@cache
def long(characters: int = 198_000) -> Article:
    """An article of about so many characters, a third of it quotations by forty people."""
    names = [f"{first} {last}" for first in ("Ada", "Bede", "Cato", "Dilys", "Enid") for last in _SURNAMES]
    cast = {f"s{number}": _identity(f"s{number}", name) for number, name in enumerate(names, 1)}
    keys = list(cast)
    parts: list[str] = []
    said: list[Said] = []
    length = 0
    while length < characters:
        number = len(parts)
        key = keys[number % len(keys)]
        words = f"“We counted {number} boats before the fog came down,”"
        paragraph = (
            f"On day {number} the fog lay over the whole of the sound and nothing moved on it but the ferry. "
            f"{words} said {cast[key].name}, and went back to counting."
        )
        parts.append(paragraph)
        length += len(paragraph) + 2
        said.append(
            Said(
                segments=(words,),
                by=(key,),
                mention=(cast[key].name or "",),
                how="name",
                cue="said",
                sure=0.5 + number % 50 / 100,
            )
        )
    text = "\n\n".join(parts)
    return _LongBuilder(text, None, cast).article(tuple(said))


_SURNAMES = ("Arden", "Bligh", "Carne", "Dewey", "Esk", "Fane", "Gyll", "Hext")


class _LongBuilder(Builder):
    """Looks for the nearest occurrence near the record alone, so that a long article is made quickly."""

    def _nearest(self, words: str, name: Field, start: int, end: int) -> tuple[int, int]:
        del start
        found = self._field(name).index(words, end)
        return found, found + len(words)


def known() -> dict[str, Article]:
    """All of them by their text."""
    return {article.text: article for article in (harbour(), hostile(), astral(), repeated())}
