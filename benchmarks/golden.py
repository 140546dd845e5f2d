"""The golden set: annotated articles read, checked and compiled.

``python -m benchmarks.golden [--out FILE]`` checks every article and writes a line of JSON for each, in the form that
quotation scorers of this project read. The form of the files is described in ``tests/golden/README.md``.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from benchmarks.markup import Markup, MarkupError, Other, Piece, parse
from service.attribution.records import CueType, Kind, Reason

HOME = Path(__file__).parent.parent / "tests" / "golden"
SETS = ("articles", "held_out")
HEADER = re.compile(r"(?P<key>[a-z]+): (?P<value>.*)")
CAST = re.compile(r"\s+(?P<key>[a-z][\w-]*)(?: = (?P<names>\S.*))?")
NOTE = re.compile(r"(?P<record>\d+): (?P<notes>\S.*)")
KEYS = {"desk", "form", "source", "lines", "title", "author", "groups", "cast"}
REASONS = frozenset(get_args(Reason))
CUE_TYPES = frozenset(get_args(CueType))
# "that" which opens a clause; as a pronoun (called that "mad"; that would be a mistake) it is part of what was said.
CONJUNCTION = re.compile(
    r"that\s+(?!as\s|[“\"‘']|(?:is|was|will|would|could|can|may|might|has|had|does|did|should|must)\b)", re.IGNORECASE
)
PRONOUNS = re.compile(r"(he|she|they|it|i|we|his|her|their|its|my|our|one)\b", re.I)
Span = tuple[int, int]


class GoldenError(ValueError):
    """An article that breaks the form; the message names the file and the record."""


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """Who said it: a place in the field, and the names by which the article knows them (none where it names nobody)."""

    start: int
    end: int
    text: str
    names: tuple[str, ...]
    field: Literal["text", "title"] = "text"


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """One record. ``content`` holds marks, ``segments`` do not; ``quoted`` are the segments inside marks."""

    number: int
    field: Literal["text", "title"]
    kind: Kind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    speakers: tuple[GoldSpeaker, ...]
    cue: tuple[Span, str] | None
    same_as: int | None
    verbatim: bool
    groups: frozenset[str]

    @property
    def start(self) -> int:
        """Where the first piece begins, its mark included."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends, its mark included."""
        return self.content[-1][1]


@dataclass(frozen=True, slots=True)
class GoldOther:
    """A marked string that is no quotation."""

    field: Literal["text", "title"]
    start: int
    end: int
    reason: Reason
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article: what is sent to the engine, and what it ought to answer."""

    id: str
    text: str
    title: str | None
    author: str | None
    quotes: tuple[GoldQuote, ...]
    others: tuple[GoldOther, ...]
    held_out: bool = False

    def body(self, name: Literal["text", "title"]) -> str:
        """The field called ``name``."""
        return self.text if name == "text" else self.title or ""

    def as_json(self) -> dict[str, Any]:
        """The line of JSON that ``score.py`` reads; the title's records and the non-quotations are keys of our own."""
        here = [quote for quote in self.quotes if quote.field == "text"]
        return {
            "id": self.id,
            "source": "golden",
            "text": self.text,
            "title": self.title,
            "author": self.author,
            "ignore": [list(span) for quote in here if quote.verbatim for span in quote.content],
            "quotes": [_quote_json(quote) for quote in here if not quote.verbatim],
            "title_quotes": [_quote_json(quote) for quote in self.quotes if quote.field == "title"],
            "not_quotes": [
                {"field": o.field, "start": o.start, "end": o.end, "text": self.body(o.field)[o.start : o.end],
                 "reason": o.reason, "groups": sorted(o.groups)}
                for o in self.others
            ],
        }  # fmt: skip


def _quote_json(quote: GoldQuote) -> dict[str, Any]:
    return {
        "record": quote.number,
        "kind": quote.kind,
        "start": quote.start,
        "end": quote.end,
        "content": [list(span) for span in quote.content],
        "quoted": [list(span) for span in quote.quoted],
        "speakers": [
            {"start": s.start, "end": s.end, "text": s.text, "names": list(s.names)}
            if s.field == quote.field
            else {"start": None, "end": None, "text": s.text, "names": list(s.names)}
            for s in quote.speakers
        ],
        "cue": [list(quote.cue[0])] if quote.cue else [],
        "cue_type": quote.cue[1] if quote.cue else None,
        "same_as": quote.same_as,
        "groups": sorted(quote.groups),
    }


@dataclass(slots=True)
class _Sheet:
    """A file taken apart, before anything is checked."""

    header: dict[str, str] = field(default_factory=dict)
    cast: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: dict[int, list[str]] = field(default_factory=dict)
    body: str = ""


def load(path: Path) -> GoldArticle:
    """Read and check one annotated article. Raises :class:`GoldenError`."""
    try:
        return _Reader(_sheet(path.read_bytes().decode("utf-8")), path).article()
    except MarkupError as error:
        raise GoldenError(f"{path.name}: {error}") from error
    except GoldenError as error:
        raise GoldenError(f"{path.name}: {error}") from error


def load_all(home: Path = HOME, sets: Sequence[str] = SETS) -> list[GoldArticle]:
    """Every article of the named sets, in order of file name."""
    return [load(path) for name in sets for path in sorted((home / name).glob("*.txt"))]


def known_groups(home: Path = HOME) -> dict[str, str]:
    """The named groups and what each shows, from ``groups.txt``."""
    groups = {}
    for line in (home / "groups.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, shows = line.partition(" | ")
            groups[name] = shows
    return groups


def _sheet(source: str) -> _Sheet:
    parts = re.split(r"^---\n", source, flags=re.M)
    if len(parts) not in (2, 3):
        raise GoldenError("an article has a head, a body and perhaps notes, with --- between them")
    sheet = _Sheet(body=parts[1].rstrip("\n"))
    in_cast = False
    for line in _lines(parts[0]):
        if in_cast and (member := CAST.fullmatch(line)):
            sheet.cast[member["key"]] = tuple((member["names"] or "").split("; ")) if member["names"] else ()
        elif pair := HEADER.fullmatch(line.rstrip() + " " if line.endswith(":") else line):
            sheet.header[pair["key"]] = pair["value"].strip()
            in_cast = pair["key"] == "cast"
        else:
            raise GoldenError(f"a line of the head that is neither a key nor a member of the cast: {line!r}")
    for line in _lines(parts[2] if len(parts) == 3 else ""):
        if not (note := NOTE.fullmatch(line.rstrip())):
            raise GoldenError(f"a note that names no record: {line!r}")
        sheet.notes.setdefault(int(note["record"]), []).extend(note["notes"].split())
    if unknown := sheet.header.keys() - KEYS:
        raise GoldenError(f"unknown keys in the head: {sorted(unknown)}")
    return sheet


def _lines(part: str) -> Iterable[str]:
    return (line for line in part.splitlines() if line.strip() and not line.startswith("#"))


class _Reader:
    """Puts one sheet together and checks it against the contract's law."""

    def __init__(self, sheet: _Sheet, path: Path) -> None:
        self.sheet, self.path = sheet, path
        body = sheet.body
        self.fields: dict[Literal["text", "title"], Markup] = {"text": parse(body)}
        if "title" in sheet.header:
            self.fields["title"] = parse(sheet.header["title"])
        if sheet.header.get("lines") == "crlf":
            self.fields["text"] = parse(body.replace("\n", "\r\n"))
        self.groups = self._article_groups()
        self.known = known_groups(path.parent.parent if path.parent.name in SETS else HOME)

    def _article_groups(self) -> frozenset[str]:
        header = self.sheet.header
        derived = [f"{key}.{header[key]}" for key in ("desk", "form", "lines") if key in header]
        return frozenset([*header.get("groups", "").replace(",", " ").split(), *derived])

    def article(self) -> GoldArticle:
        """The article, once every check is passed."""
        quotes = sorted(self._quotes(), key=lambda quote: (quote.field == "text", quote.start))
        others = [self._other(name, other) for name, m in self.fields.items() for other in m.others]
        self._check_notes({quote.number for quote in quotes})
        self._check_groups([*(quote.groups for quote in quotes), *(other.groups for other in others)])
        for name, markup in self.fields.items():
            self._check_overlaps(markup)
            self._check_marks(name, markup)
        self._check_cast()
        text, title = self.fields["text"].text, self.fields.get("title")
        return GoldArticle(
            id=self.path.stem, text=text, title=title.text if title else None,
            author=self.sheet.header.get("author"), quotes=tuple(quotes), others=tuple(others),
            held_out=self.path.parent.name == "held_out",
        )  # fmt: skip

    def _quotes(self) -> Iterable[GoldQuote]:
        for name, markup in self.fields.items():
            for number in sorted({piece.record for piece in markup.pieces}):
                yield self._quote(name, markup, number)

    def _quote(self, name: Literal["text", "title"], markup: Markup, number: int) -> GoldQuote:
        pieces = [piece for piece in markup.pieces if piece.record == number]
        notes = self.sheet.notes.get(number, [])
        same_as = next((int(note[len("same_as=") :]) for note in notes if note.startswith("same_as=")), None)
        cues = [cue for cue in markup.cues if number in cue.records]
        if len(cues) > 1 or any(cue.label not in CUE_TYPES for cue in cues):
            raise GoldenError(f"record {number}: one cue at most, of a type that the contract knows")
        speakers = self._speakers(number)
        if (not speakers) != ("none" in notes):
            raise GoldenError(f"record {number}: a record without a mention has the note 'none', and only such a one")
        groups = {note for note in notes if note != "none" and "=" not in note} | self.groups
        quote = GoldQuote(
            number=number, field=name, kind=_kind(pieces), content=tuple((p.start, p.end) for p in pieces),
            quoted=tuple(span for piece in pieces for span in piece.quoted), speakers=tuple(speakers),
            cue=((cues[0].start, cues[0].end), cues[0].label) if cues else None,
            same_as=same_as, verbatim=any(piece.verbatim for piece in pieces), groups=frozenset(groups),
        )  # fmt: skip
        return _with_derived_groups(quote)

    def _speakers(self, number: int) -> list[GoldSpeaker]:
        found, seen = [], set[str]()
        for name, markup in self.fields.items():
            for mention in markup.mentions:
                if number in mention.records:
                    if mention.label not in self.sheet.cast:
                        raise GoldenError(f"record {number}: {mention.label!r} is not in the cast")
                    names = self.sheet.cast[mention.label]
                    text = markup.text[mention.start : mention.end]
                    if re.search(r", |\bwho\b|\bwhich\b", text):
                        raise GoldenError(
                            f"record {number}: a mention has no apposition and no relative clause: {text!r}"
                        )
                    if mention.label in seen:
                        raise GoldenError(f"record {number}: two mentions of {mention.label!r}; keep the nearest")
                    seen.add(mention.label)
                    found.append(GoldSpeaker(mention.start, mention.end, text, names, name))
        return found

    def _other(self, name: Literal["text", "title"], other: Other) -> GoldOther:
        if other.reason not in REASONS:
            raise GoldenError(f"no such reason: {other.reason!r}")
        groups = {*self.groups, f"not.{other.reason}", *([other.group] if other.group else [])}
        return GoldOther(name, other.start, other.end, other.reason, frozenset(groups))  # type: ignore[arg-type]

    def _check_notes(self, numbers: set[int]) -> None:
        named = {n for m in self.fields.values() for p in (*m.mentions, *m.cues) for n in p.records}
        if stray := (self.sheet.notes.keys() | named) - numbers:
            raise GoldenError(f"notes, mentions or cues of records that are not there: {sorted(stray)}")
        if numbers != set(range(1, len(numbers) + 1)):
            raise GoldenError(f"records are numbered from 1 without a gap; these are {sorted(numbers)}")
        targets = {int(n[8:]) for notes in self.sheet.notes.values() for n in notes if n.startswith("same_as=")}
        if targets - numbers:
            raise GoldenError(f"same_as points at records that are not there: {sorted(targets - numbers)}")

    def _check_groups(self, groups: Iterable[frozenset[str]]) -> None:
        used = set().union(*groups)
        if unknown := {g for g in used if g not in self.known and not g.startswith(("desk.", "form.", "lines."))}:
            raise GoldenError(f"groups that groups.txt does not name: {sorted(unknown)}")

    def _check_cast(self) -> None:
        used = {m.label for markup in self.fields.values() for m in markup.mentions}
        if idle := self.sheet.cast.keys() - used:
            raise GoldenError(f"members of the cast who say nothing: {sorted(idle)}")
        everything = " ".join(
            [*(m.text for m in self.fields.values()), self.sheet.header.get("author", "")]
        ).casefold()  # fmt: skip
        everything = re.sub(r"\s+", " ", everything)
        for key, names in self.sheet.cast.items():
            if missing := [name for name in names if name.casefold() not in everything]:
                raise GoldenError(f"cast {key}: the article does not hold {missing}")

    @staticmethod
    def _check_overlaps(markup: Markup) -> None:
        end, last = 0, 0
        for piece in sorted(markup.pieces, key=lambda piece: piece.start):
            if piece.start < end:
                raise GoldenError(f"records {last} and {piece.record} overlap")
            end, last = piece.end, piece.record
        for piece in markup.pieces:
            if CONJUNCTION.match(markup.text, piece.start, piece.end) and not piece.verbatim:
                raise GoldenError(f"record {piece.record}: 'that' belongs to the tag")
            for other in markup.others:
                if any(a < other.end and other.start < b for a, b in piece.quoted):
                    raise GoldenError(f"record {piece.record}: a non-quotation inside its marks is part of it")

    @staticmethod
    def _check_marks(name: str, markup: Markup) -> None:
        covered = set(markup.edges) | markup.plain
        for start, end in (*(s for p in markup.pieces for s in p.quoted), *((o.start, o.end) for o in markup.others)):
            covered.update(range(start, end))
        for piece in markup.pieces:
            if piece.verbatim:
                covered.update(range(piece.start, piece.end))
        for match in re.finditer(r"[\"“”„‟«»]|''|``|[‘‚]|(?<![\w.,!?…’”\"])['‹›](?=\w)", markup.text):
            if match.start() not in covered:
                around = markup.text[max(0, match.start() - 30) : match.end() + 30]
                raise GoldenError(f"{name}: a mark that belongs to nothing: {around!r}")


def _kind(pieces: Sequence[Piece]) -> Kind:
    """Direct: all inside marks (or a turn without marks); indirect: nothing; mixed: a part."""
    if any(piece.verbatim for piece in pieces):
        return "direct"
    if not any(piece.quoted for piece in pieces):
        return "indirect"
    whole = all(len(p.quoted) == 1 and _is_all(p) for p in pieces)
    return "direct" if whole else "mixed"


def _is_all(piece: Piece) -> bool:
    start, end = piece.quoted[0]
    return start - piece.start <= 2 and piece.end - end <= 2


def _with_derived_groups(quote: GoldQuote) -> GoldQuote:
    """Groups that the annotation itself shows need no note."""
    groups = set(quote.groups)
    if quote.cue is None:
        groups.add("cues.none")
    elif quote.cue[1] == "thought":
        groups.add("indirect.thought" if quote.kind == "indirect" else "cues.thought")
    if len(quote.speakers) > 1:
        groups.add("speakers.joint")
    if quote.field == "title":
        groups.add("marks.headline")
    if not quote.speakers:
        groups.add("speakers.nobody")
    elif pronoun := PRONOUNS.fullmatch(quote.speakers[0].text):
        groups.add(f"resolution.{_base(pronoun[1].lower())}")
    if quote.same_as is not None:
        groups.add("marks.repeat")
    if quote.verbatim:
        groups.add("marks.turn")
    return GoldQuote(
        number=quote.number, field=quote.field, kind=quote.kind, content=quote.content, quoted=quote.quoted,
        speakers=quote.speakers, cue=quote.cue, same_as=quote.same_as, verbatim=quote.verbatim,
        groups=frozenset(groups),
    )  # fmt: skip


def _base(pronoun: str) -> str:
    return {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}.get(pronoun, pronoun)


def summary(articles: Sequence[GoldArticle]) -> str:
    """How much there is of what."""
    kinds = Counter(quote.kind for article in articles for quote in article.quotes)
    reasons = Counter(other.reason for article in articles for other in article.others)
    groups = Counter(g for a in articles for quote in a.quotes for g in quote.groups)
    groups.update(g for a in articles for other in a.others for g in other.groups)
    empty = sorted(set(known_groups()) - set(groups))
    lines = [
        f"{len(articles)} articles",
        f"{sum(kinds.values())} quotations ({', '.join(f'{k} {n}' for k, n in kinds.items())})",
        f"{sum(reasons.values())} marked strings that are none ({', '.join(f'{k} {n}' for k, n in reasons.items())})",
        *(f"  {name:<32}{count:>5}" for name, count in sorted(groups.items())),
        f"groups without a unit: {len(empty)}",
        *(f"  {name}" for name in empty),
    ]
    return "\n".join(lines)


def main() -> int:
    """Check the set, print what it holds, and write it as JSON lines where ``--out`` says."""
    parser = argparse.ArgumentParser(description="Check and compile the golden set.")
    parser.add_argument("--out", type=Path, help="write the articles here, a line of JSON each")
    options = parser.parse_args()
    articles, broken = [], 0
    for name in SETS:
        for path in sorted((HOME / name).glob("*.txt")):
            try:
                articles.append(load(path))
            except GoldenError as error:
                broken += 1
                print(error, file=sys.stderr)
    print(summary(articles))
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(article.as_json(), ensure_ascii=False) + "\n" for article in articles)
        options.out.write_text("".join(lines), encoding="utf-8")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
