"""The engine's answers to a file of articles, as JSON lines.

``python benchmarks/predict.py IN.jsonl OUT.jsonl [--disable RULE,RULE]``. Imports nothing but the engine found from the
working directory, so that it can run the engine of another revision.
"""

import argparse
import inspect
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from service.attribution.records import Article


def reader(disabled: frozenset[str] = frozenset()) -> "Callable[[dict[str, Any]], Article]":
    """A function from a document (``text``, perhaps ``title`` and ``author``) to the engine's answer.

    Raises LookupError where rules are to be disabled and this engine cannot do without any.
    """
    from service import attribution  # noqa: PLC0415 - found from the working directory

    read = attribution.read
    if disabled:
        pipeline = sys.modules.get("service.attribution.pipeline")
        candidates: list[Any] = [getattr(pipeline, "read", None), read]
        able = [c for c in candidates if c and "disabled" in inspect.signature(c).parameters]
        if not able:
            raise LookupError("the engine has no way to do without a rule")
        return lambda d: able[0](d["text"], d.get("title"), d.get("author"), disabled=disabled)
    return lambda d: read(d["text"], d.get("title"), d.get("author"))


def answers(documents: Iterable[dict[str, Any]], disabled: frozenset[str] = frozenset()) -> "dict[str, Article]":
    """The engine's answer to each document, by its id."""
    read = reader(disabled)
    return {document["id"]: read(document) for document in documents}


def main() -> int:
    """Read, answer, write."""
    parser = argparse.ArgumentParser(description="The engine's answers to a file of articles.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--disable", default="", help="rules to do without, commas between them")
    options = parser.parse_args()
    sys.path.insert(0, str(Path.cwd()))
    with options.articles.open(encoding="utf-8") as source:
        documents = [json.loads(line) for line in source]
    found = answers(documents, frozenset(filter(None, options.disable.split(","))))
    with options.out.open("w", encoding="utf-8") as target:
        for name, article in found.items():
            target.write(json.dumps({"id": name, "article": asdict(article)}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
