"""The engine's answers, of this working tree or of another revision, and the forms that others read."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from service.attribution.records import Article, Cue, Identity, Mention, NotQuote, Quotation, Segment, Speaker

ROOT = Path(__file__).parent.parent
PREDICT = Path(__file__).with_name("predict.py")
Document = dict[str, Any]


def revision_answers(documents: Sequence[Document], revision: str) -> dict[str, Article]:
    """What the engine of a git revision answers. Raises :class:`subprocess.CalledProcessError`."""
    with _checked_out(revision) as tree:
        source, target = tree / "benchmark-articles.jsonl", tree / "benchmark-answers.jsonl"
        wanted = ("id", "text", "title", "author")
        with source.open("w", encoding="utf-8") as out:
            for document in documents:
                line = {key: document.get(key) for key in wanted}
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
        subprocess.run([sys.executable, str(PREDICT), str(source), str(target)], cwd=tree, check=True)
        return {line["id"]: article_from_json(line["article"]) for line in read_lines(target)}


@contextmanager
def _checked_out(revision: str) -> Iterator[Path]:
    """A temporary work tree of a revision."""
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory(prefix="quoth-revision-") as place:
        tree = Path(place) / "tree"
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), revision], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def read_lines(path: Path) -> list[Document]:
    """A file of JSON lines."""
    with path.open(encoding="utf-8") as source:
        return [json.loads(line) for line in source if line.strip()]


def article_from_json(data: Document) -> Article:
    """The engine's record from ``dataclasses.asdict``; fields that this revision does not know are left out."""
    quotations = []
    for q in data["quotations"]:
        speakers = tuple(
            _made(Speaker, s | {"mention": _made(Mention, s["mention"]) if s["mention"] else None})
            for s in q["speakers"]
        )
        cue = _made(Cue, q["cue"]) if q["cue"] else None
        segments = tuple(_made(Segment, s) for s in q["segments"])
        quotations.append(_made(Quotation, q | {"segments": segments, "speakers": speakers, "cue": cue}))
    speakers = tuple(_made(Identity, s | {"aliases": tuple(s["aliases"])}) for s in data["speakers"])
    not_quotes = tuple(_made(NotQuote, n) for n in data["not_quotes"])
    return Article(data["text"], data["title"], tuple(quotations), speakers, not_quotes)


def _made(kind: type[Any], data: Document) -> Any:  # noqa: ANN401 - one of the records
    known = {field.name for field in fields(kind)}
    return kind(**{key: value for key, value in data.items() if key in known})


def judge_form(name: str, article: Article) -> Document:
    """An answer in the form of the judge: a prediction a quoted segment, or one for the whole of an indirect record."""
    return {"id": name, "quotes": list(_judge_quotes(article))}


def _judge_quotes(article: Article) -> Iterator[Document]:
    for quotation in article.quotations:
        if quotation.field != "text":
            continue
        speaker = _judge_speaker(quotation)
        base = {"kind": quotation.kind, "speaker": speaker, "rule": quotation.rule, "record": quotation.id}
        spans: Iterable[tuple[int, int]]
        if quotation.kind == "indirect":
            spans = [(quotation.start, quotation.end)]
        else:
            spans = [(s.start, s.end) for s in quotation.segments if s.quoted]
        for start, end in spans:
            yield base | {"text": article.text[start:end], "start": start, "end": end}


def _judge_speaker(quotation: Quotation) -> Document | None:
    if not quotation.speakers:
        return None
    first = quotation.speakers[0]
    mention = first.mention
    place = None
    if mention is not None and mention.field == "text":
        place = {"text": mention.text, "start": mention.start, "end": mention.end}
    return {"name": first.name, "mention": place}
