"""Outcomes to figures, and figures to tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.golden import PRONOUNS, GoldArticle, GoldQuote, Span
from benchmarks.scoring import Outcome, Part, mixed_content
from service.attribution.records import Article


@dataclass(frozen=True, slots=True)
class Figures:
    """How one kind of unit came out: gold units, predicted ones, matched ones, and those whose speaker is right."""

    gold: int
    predicted: int
    found: int
    right: int
    named: int
    named_right: int

    @property
    def detection(self) -> float:
        """F1 of the spans alone."""
        return _f1(self.found, self.predicted, self.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted spans that match."""
        return _share(self.found, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the gold spans that are matched."""
        return _share(self.found, self.gold)

    @property
    def speaker(self) -> float:
        """Share of the matched units whose speaker is right."""
        return _share(self.right, self.found)

    @property
    def end_to_end(self) -> float:
        """F1 of span and speaker together."""
        return _f1(self.right, self.predicted, self.gold)

    @property
    def name_only(self) -> float:
        """Share of the matched units of named speakers whose predicted name is the one."""
        return _share(self.named_right, self.named)


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _f1(hit: int, predicted: int, gold: int) -> float:
    return 200 * hit / (predicted + gold) if predicted + gold else 0.0


def figures(outcomes: Iterable[Outcome], part: Part) -> Figures:
    """Over the units of one part."""
    own = [o for o in outcomes if o.part == part]
    found = [o for o in own if o.status in ("right", "wrong speaker")]
    named = [o.named for o in found if o.named is not None]
    return Figures(
        gold=sum(o.status != "false" for o in own),
        predicted=len(found) + sum(o.status == "false" for o in own),
        found=len(found),
        right=sum(o.status == "right" for o in found),
        named=len(named),
        named_right=sum(named),
    )


def speaker_class(quote: GoldQuote) -> str:
    """pronoun, named, nominal or nobody, by the gold mention."""
    if not quote.speakers:
        return "nobody"
    text = quote.speakers[0].text
    if PRONOUNS.fullmatch(text):
        return "pronoun"
    return "named" if text.split()[-1][:1].isupper() else "nominal"


def rejection(outcomes: Iterable[Outcome]) -> tuple[int, int, int]:
    """Marked strings that are no quotations: how many, how many rejected, how many with the right reason."""
    own = Counter(o.status for o in outcomes if o.part == "other")
    return own.total(), own.total() - own["taken"], own["rejected"]


def agreement(outcomes: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    """Over matched units: kind, cue and repetition, each as (right, of)."""
    pairs = [(o.gold, o.predicted) for o in outcomes if isinstance(o.gold, GoldQuote) and o.predicted]
    cues = [
        (g.cue is None) == (p.cue is None) and (not g.cue or not p.cue or _meet(g.cue[0], (p.cue.start, p.cue.end)))
        for g, p in pairs
    ]
    types = [g.cue[1] == p.cue.type for g, p in pairs if g.cue and p.cue]
    return {
        "kind": (sum(g.kind == p.kind for g, p in pairs), len(pairs)),
        "cue": (sum(cues), len(pairs)),
        "type of cue": (sum(types), len(types)),
        "repeats": (sum((g.same_as is None) == (p.same_as is None) for g, p in pairs), len(pairs)),
    }


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def mixed_coverage(gold: Sequence[GoldArticle], answers: dict[str, Article]) -> tuple[int, int, int]:
    """Mixed records in the text: how many, how many covered, how many covered counting letters and digits alone."""
    results = [
        mixed_content(article.text, quote.content, quote.quoted, answers[article.id])
        for article in gold
        for quote in article.quotes
        if quote.kind == "mixed" and quote.field == "text"
    ]
    return len(results), sum(plain for plain, _ in results), sum(letters for _, letters in results)


def summary(outcomes: Sequence[Outcome], gold: Sequence[GoldArticle], answers: dict[str, Article]) -> dict[str, float]:
    """The figures that floors are set for, in per cent."""
    quoted, indirect = figures(outcomes, "quoted"), figures(outcomes, "indirect")
    others, rejected, reasons = rejection(outcomes)
    mixed, covered, _ = mixed_coverage(gold, answers)
    return {
        "detection F1": quoted.detection,
        "detection precision": quoted.precision,
        "speaker accuracy": quoted.speaker,
        "end-to-end F1": quoted.end_to_end,
        "name only": quoted.name_only,
        "indirect detection F1": indirect.detection,
        "indirect end-to-end F1": indirect.end_to_end,
        "non-quotations rejected": _share(rejected, others),
        "non-quotations with the right reason": _share(reasons, others),
        "mixed content covered": _share(covered, mixed),
    }


def table(title: str, rows: dict[str, Figures]) -> str:
    """A table of figures, a line a row."""
    head = f"{title:<34}{'gold':>6}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}{'speaker':>9}{'name':>7}{'end2end':>9}"
    lines = [
        f"{name:<34}{f.gold:>6}{f.found:>7}{f.precision:>7.1f}{f.recall:>7.1f}{f.detection:>7.1f}{f.speaker:>9.1f}"
        f"{f.name_only:>7.1f}{f.end_to_end:>9.1f}"
        for name, f in rows.items()
    ]
    return "\n".join([head, *lines])


def gold_table(title: str, rows: dict[str, Figures]) -> str:
    """The same without what needs predicted units, which belong to no class and no group."""
    head = f"{title:<34}{'gold':>6}{'found':>7}{'right':>7}{'R':>7}{'speaker':>9}{'name':>7}{'end2end R':>11}"
    lines = [
        f"{name:<34}{f.gold:>6}{f.found:>7}{f.right:>7}{f.recall:>7.1f}{f.speaker:>9.1f}{f.name_only:>7.1f}"
        f"{_share(f.right, f.gold):>11.1f}"
        for name, f in rows.items()
    ]
    return "\n".join([head, *lines])


def by(outcomes: Sequence[Outcome], part: Part, key: Callable[[GoldQuote], str]) -> dict[str, Figures]:
    """Figures of the gold units of a part, by what ``key`` says of their record."""
    names = sorted({key(o.gold) for o in outcomes if isinstance(o.gold, GoldQuote) and o.part == part})
    return {
        name: figures((o for o in outcomes if isinstance(o.gold, GoldQuote) and key(o.gold) == name), part)
        for name in names
    }


def by_group(outcomes: Sequence[Outcome], part: Part) -> dict[str, Figures]:
    """Figures of the gold units of a part, by named group."""
    names = sorted({g for o in outcomes if o.part == part for g in o.groups})
    return {name: figures((o for o in outcomes if name in o.groups), part) for name in names}


def by_rule(outcomes: Sequence[Outcome]) -> str:
    """What each rule fired, and how much of it was right."""
    counts: dict[str, list[int]] = {}
    for outcome in outcomes:
        if outcome.part != "other" and outcome.predicted:
            row = counts.setdefault(outcome.predicted.rule, [0, 0, 0])
            row[0] += 1
            row[1] += outcome.status != "false"
            row[2] += outcome.status == "right"
    return rule_table(counts)


def rule_table(counts: dict[str, list[int]]) -> str:
    """Rule to fired, found and right, as a table; ``share`` is right of fired."""
    head = f"{'by rule':<34}{'fired':>6}{'found':>7}{'right':>7}{'share':>8}"
    lines = [
        f"{rule:<34}{fired:>6}{found:>7}{right:>7}{_share(right, fired):>8.1f}"
        for rule, (fired, found, right) in sorted(counts.items(), key=lambda item: -item[1][0])
    ]
    return "\n".join([head, *lines])
