r"""How long the engine takes, as a multiple of one ``re.findall(r"\w+|[^\w\s]", text)`` over the same articles.

``python -m benchmarks.speed [--repeats N] [--limit SHARE]``. Every article is seen once a repeat, in a fresh process,
so that nothing can be kept from an earlier sight of it; engine and yardstick take turns article by article, so that a
noisy machine troubles both alike. The articles are the golden set and, where QUOTH_EVAL_DIR is given, as many of the
judge's as ``--articles`` asks for. The figure is the median of the repeats.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import time

from benchmarks import judge
from benchmarks.golden import load_all

YARDSTICK = re.compile(r"\w+|[^\w\s]")
ENOUGH = 100
"""Fewer distinct articles give no figure worth having."""


def texts(count: int) -> list[str]:
    """The golden articles, filled up to ``count`` distinct ones with the judge's; the longer sets last."""
    found = [article.text for article in load_all()]
    if home := judge.directory():
        for name in ("styles", "dev", "train"):
            found += [document["text"] for document in judge.documents(home, name)] if len(found) < count else []
    return list(dict.fromkeys(found))[:count]


def measured(articles: list[str]) -> tuple[float, float]:
    """Seconds for the engine and for the yardstick, over articles that this process has not seen."""
    from service.attribution import read  # noqa: PLC0415 - its import is no part of the yardstick's day

    warm_up = "The harbour board, Ann Lee said, “will not sell”. Nor will he, she added."
    read(warm_up)
    YARDSTICK.findall(warm_up)
    engine = yardstick = 0.0
    for text in articles:
        start = time.process_time()
        read(text)
        middle = time.process_time()
        YARDSTICK.findall(text)
        yardstick += time.process_time() - middle
        engine += middle - start
    return engine, yardstick


def main() -> int:
    """Print the ratio and articles a second; fail above ``--limit``."""
    parser = argparse.ArgumentParser(description="How long the engine takes.")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--articles", type=int, default=300, help="distinct articles at most")
    parser.add_argument("--limit", type=float, help="fail where the median ratio is above this")
    parser.add_argument("--once", action="store_true", help="measure in this process and print JSON")
    options = parser.parse_args()
    articles = texts(options.articles)
    if options.once:
        print(json.dumps(measured(articles)))
        return 0
    command = [sys.executable, "-m", "benchmarks.speed", "--once", "--articles", str(options.articles)]
    runs = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(options.repeats)
    ]
    ratio = statistics.median(engine / yardstick for engine, yardstick in runs)
    rate = statistics.median(len(articles) / engine for engine, _ in runs)
    size = sum(map(len, articles))
    print(f"{len(articles)} distinct articles, {size:,} characters, {options.repeats} repeats (medians)")
    spread = sorted(engine / yardstick for engine, yardstick in runs)
    print(f"engine: {ratio:.1f} times one tokenising pass ({spread[0]:.1f} to {spread[-1]:.1f})")
    print(f"engine: {rate:,.0f} articles/s, {rate * size / len(articles):,.0f} characters/s, one process")
    if len(articles) < ENOUGH:
        print(f"fewer than {ENOUGH} articles: give {judge.VARIABLE} for a figure to rely on")
    return 1 if options.limit and ratio > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
