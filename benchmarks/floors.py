"""Floors under the golden set's figures: data in ``tests/golden/floors.json``, held by a test.

``python -m benchmarks.floors`` prints figures beside floors and fails below one. ``--raise`` lifts floors to what is
reached (rounded down to a tenth). Lowering one is a decision: edit the file, and say why in the commit.
"""

import argparse
import json
import math
import sys
from pathlib import Path

from benchmarks.figures import summary
from benchmarks.golden import HOME, SETS, load_all
from benchmarks.predict import answers
from benchmarks.scoring import score

PATH = HOME / "floors.json"


def reached(name: str) -> dict[str, float]:
    """The figures of one of the golden sets (``articles`` or ``held_out``)."""
    gold = load_all(sets=[name])
    found = answers(article.as_json() for article in gold)
    outcomes = [outcome for article in gold for outcome in score(article, found[article.id])]
    return summary(outcomes, gold, found)


def floors(path: Path = PATH) -> dict[str, dict[str, float]]:
    """The floors of each set, in per cent."""
    data: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return data


def below(figures: dict[str, float], least: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Figures that are under their floors: name to (figure, floor)."""
    return {name: (figures[name], floor) for name, floor in least.items() if figures[name] < floor}


def main() -> int:
    """Print and compare; lift where asked."""
    parser = argparse.ArgumentParser(description="The golden set's figures and their floors.")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what is reached")
    options = parser.parse_args()
    held, failed = floors(), False
    for name in SETS:
        figures, least = reached(name), held.get(name, {})
        for figure, value in figures.items():
            print(f"{name:<10}{figure:<40}{value:6.1f}  floor {least.get(figure, 0.0):5.1f}")
        failed = failed or bool(below(figures, least))
        held[name] = {key: max(least.get(key, 0.0), math.floor(10 * value) / 10) for key, value in figures.items()}
    if options.lift:
        PATH.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
