"""The outside judge: ``score.py`` and the annotated articles of the directory that QUOTH_EVAL_DIR names."""

import importlib.util
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from benchmarks.answers import Document, judge_form, read_lines
from benchmarks.golden import GoldArticle, GoldQuote
from service.attribution.records import Article

VARIABLE = "QUOTH_EVAL_DIR"
SETS = {"dev": "polnear_dev.jsonl", "styles": "styles_dev.jsonl", "train": "polnear_train.jsonl"}
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
