"""The outside judge: ``score.py`` and the annotated articles of the directory that QUOTH_EVAL_DIR names."""

import importlib.util
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from benchmarks.answers import Document, judge_form, read_lines
from benchmarks.golden import GoldArticle, GoldQuote
from service.attribution.records import Article, Quotation

VARIABLE = "QUOTH_EVAL_DIR"
SETS = {"dev": "polnear_dev.jsonl", "styles": "styles_dev.jsonl", "train": "polnear_train.jsonl"}
RuleCounts = dict[str, list[int]]
"""Rule to how often it fired, matched, and was right of the speaker."""
Unit = tuple[Document, list[Document] | None]
"""A predicted unit, and the speakers of the gold unit it meets; None where it meets none."""
Errors = dict[tuple[str, str, int, int], str]


def directory() -> Path | None:
    """The evaluation directory, None where none is given. Raises FileNotFoundError where it has no judge."""
    value = os.environ.get(VARIABLE)
    if not value:
        return None
    home = Path(value)
    if not (home / "score.py").is_file():
        raise FileNotFoundError(f"{VARIABLE} names {value}, which holds no score.py")
    return home


def load_judge(home: Path) -> ModuleType:
    """``score.py`` as a module."""
    spec = importlib.util.spec_from_file_location("judge_score", home / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(home / "score.py")
    module = importlib.util.module_from_spec(spec)
    previous, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = previous
    return module


def documents(home: Path, name: str) -> list[Document]:
    """The annotated articles of one set."""
    return read_lines(home / SETS[name])


def judged(judge: ModuleType, gold: list[Document], answers: dict[str, Article]) -> tuple[Document, list[tuple]]:  # type: ignore[type-arg]
    """The judge's report and its list of errors."""
    report, errors = judge.score(gold, [judge_form(name, article) for name, article in answers.items()])
    return report, errors


def rule_counts(judge: ModuleType, gold: Iterable[Document], answers: dict[str, Article]) -> RuleCounts:
    """What each rule fired in the judge's units, how much of it matched, and how much had the right speaker."""
    counts: RuleCounts = {}
    for document in gold:
        for quote, speakers in units(judge, document, answers[document["id"]]):
            row = counts.setdefault(quote["rule"], [0, 0, 0])
            row[0] += 1
            row[1] += speakers is not None
            row[2] += speakers is not None and judge.speaker_right(quote["speaker"], speakers, document["text"])
    return counts


def units(judge: ModuleType, document: Document, answer: Article) -> Iterator[Unit]:
    """The judge's units of one answer: each as it was predicted, and the speakers of the gold unit that it meets.

    Units in parts that nobody annotated, and indirect ones inside direct or mixed gold, are left out as the judge does.
    """
    quotes = judge_form(document["id"], answer)["quotes"]
    yield from _marked(judge, document, quotes)
    yield from _unmarked(judge, document, quotes)


def _marked(judge: ModuleType, document: Document, quotes: list[Document]) -> Iterator[Unit]:
    gold = judge.gold_units(document)
    given = judge.pred_units(document, [quote for quote in quotes if quote["kind"] != "indirect"])
    pairs = judge.match([span for span, _ in gold], [span for span, _ in given], judge.IOU_DIRECT)
    owner = {j: i for i, j in pairs.items()}
    for j, (span, quote) in enumerate(given):
        if j in owner:
            yield quote, gold[owner[j]][1]["speakers"]
        elif not judge.ignored(document, span):
            yield quote, None


def _unmarked(judge: ModuleType, document: Document, quotes: list[Document]) -> Iterator[Unit]:
    text = document["text"]
    gold = [(judge.chars(quote["content"]), quote) for quote in document["quotes"] if quote["kind"] == "indirect"]
    given = [
        (judge.chars([judge.trim(text, quote["start"], quote["end"])]), quote)
        for quote in quotes
        if quote["kind"] == "indirect"
    ]
    inside = judge.chars([c for quote in document["quotes"] if quote["kind"] != "indirect" for c in quote["content"]])
    sets = [span for span, _ in gold], [span for span, _ in given]
    pairs = judge.match(*sets, judge.IOU_INDIRECT, judge.content_iou)
    owner = {j: i for i, j in pairs.items()}
    for j, (span, quote) in enumerate(given):
        if j in owner:
            yield quote, gold[owner[j]][1]["speakers"]
        elif 2 * len(span & inside) < len(span) and not judge.ignored(document, (min(span), max(span) + 1)):
            yield quote, None


def show_errors(
    errors: Iterable[tuple],  # type: ignore[type-arg]
    gold: Iterable[Document],
    answers: dict[str, Article],
    limit: int,
    only: str | None,
) -> None:
    """Up to ``limit`` examples of each sort of error, with the rule that spoke; ``only`` those of one rule."""
    texts, shown = {document["id"]: document["text"] for document in gold}, Counter[str]()
    for sort, name, (start, end), wanted, _, group in errors:
        given = _speaking(answers[name], start, end)
        rule = given.rule if given else None
        if shown[sort] >= limit or (only and rule != only):
            continue
        shown[sort] += 1
        text = texts[name]
        print(f"\n--- {sort}{f' [{group}]' if group else ''} {name} {start}-{end}, rule {rule}")
        around = f"{text[max(0, start - 160) : start]}[[{text[start:end]}]]{text[end : end + 130]}"
        print("    " + " ".join(around.split()))
        if wanted:
            print(
                "    gold: "
                + ("; ".join(f"{s['text']} {s.get('names') or ''}" for s in wanted["speakers"]) or "nobody")
            )
        if given:
            names = "; ".join(f"{s.mention.text} [{s.name}]" for s in given.speakers)
            print(f"    given: {given.kind}, {names or 'nobody'}, cue {given.cue.text if given.cue else None}")


def _speaking(article: Article, start: int, end: int) -> Quotation | None:
    """The record of the text that holds most of the span."""
    inside = [
        (min(end, s.end) - max(start, s.start), quotation)
        for quotation in article.quotations
        for s in quotation.segments
        if quotation.field == "text" and s.start < end and start < s.end
    ]
    return max(inside, key=lambda pair: pair[0])[1] if inside else None


def error_keys(errors: Iterable[tuple], gold: Iterable[Document]) -> Errors:  # type: ignore[type-arg]
    """Errors by sort and place, with what stands there, so that two revisions can be compared."""
    texts = {document["id"]: document["text"] for document in gold}
    return {
        (kind, name, span[0], span[1]): " ".join(texts[name][max(0, span[0] - 60) : span[1] + 60].split())
        for kind, name, span, *_ in errors
    }


def as_gold(document: Document) -> GoldArticle:
    """A document of the judge as a golden article, as far as the measure of mixed content needs it."""
    quotes = tuple(
        GoldQuote(
            number=number,
            field="text",
            kind=quote["kind"],
            content=tuple((a, b) for a, b in quote["content"]),
            quoted=tuple((a, b) for a, b in quote["quoted"]),
            speakers=(),
            cue=None,
            same_as=None,
            verbatim=False,
            groups=frozenset(),
        )
        for number, quote in enumerate(document["quotes"], 1)
    )
    return GoldArticle(document["id"], document["text"], None, None, quotes, ())
