"""Whether confidence is true: the calibration error, and precision and recall from a threshold on.

``QUOTH_EVAL_DIR=DIR python -m benchmarks.reliability [--write]`` prints the figures of the sets that the tables were
not made from; ``--write`` puts them into ``docs/confidence.md`` and draws its pictures.
"""

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from matplotlib.figure import Figure

from benchmarks import judge
from benchmarks.evidence import Case, Evidence, of_golden, of_judge
from benchmarks.golden import load_all

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "confidence.md"
FIGURES = re.compile(r"(<!-- figures -->\n\n```\n[^`]*```\n)")
IMAGES = ROOT / "docs" / "images"
TABLE = ROOT / "service" / "attribution" / "data" / "confidence.json"
BINS = 10
LEAST_DRAWN = 40
"""Units behind a point of the picture; a small set has fewer points."""
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
PARTS = {"quoted": "direct and mixed", "indirect": "indirect"}
Numbers = Any
"""A one-dimensional array or a list of numbers."""


class Bin(NamedTuple):
    """A tenth of the units by confidence: their mean confidence, the share that is right, and their weight."""

    confidence: float
    right: float
    weight: float


def bins(confidence: Numbers, right: Numbers, weight: Numbers = None, count: int = BINS) -> list[Bin]:
    """Bins of equal count, the least sure first."""
    sure, good = np.asarray(confidence, float), np.asarray(right, float)
    heavy = np.ones(len(sure)) if weight is None else np.asarray(weight, float)
    parts = np.array_split(np.argsort(sure, kind="stable"), count)
    return [
        Bin(
            float(np.average(sure[part], weights=heavy[part])),
            float(np.average(good[part], weights=heavy[part])),
            float(heavy[part].sum()),
        )
        for part in parts
        if len(part) and heavy[part].sum()
    ]


def calibration_error(confidence: Numbers, right: Numbers, weight: Numbers = None) -> float:
    """The expected calibration error: how far confidence is from the share of right answers, over ten bins."""
    found = bins(confidence, right, weight)
    return sum(abs(one.confidence - one.right) * one.weight for one in found) / sum(one.weight for one in found)


class Point(NamedTuple):
    """Records of a threshold and more: how many units, the share of right ones among them and of all gold units.

    ``contract`` is precision where a name that is given must be right, as the contract says.
    """

    threshold: float
    units: int
    precision: float
    recall: float
    contract: float


def point(cases: Sequence[Case], gold: int, threshold: float) -> Point:
    """End-to-end precision and recall, as the judge counts them, of the units at ``threshold`` and above."""
    kept = [case for case in cases if case.confidence is not None and case.confidence >= threshold]
    judged, named = sum(case.judged for case in kept), sum(case.right for case in kept)
    return Point(threshold, len(kept), judged / max(len(kept), 1), judged / max(gold, 1), named / max(len(kept), 1))


def believed(case: Case, fault: Mapping[str, float]) -> float:
    """Whether a unit is right, 0 or 1; between where its name alone is wrong and the gold may be at ``fault``.

    ``fault`` is by ``resolved_by``.
    """
    doubtful = case.judged and not case.right and case.resolved_by in fault
    return fault[case.resolved_by] if doubtful and case.resolved_by else float(case.right)


def told(name: str, evidence: Evidence, unheeded: Evidence, fault: Mapping[str, float]) -> str:
    """The figures of one set; ``unheeded`` is the same with the most likely speaker given, however unlikely."""
    blocks = [f"== {name}"]
    for part, title in PARTS.items():
        cases = [case for case in evidence.cases if case.part == part]
        sure = [case for case in cases if case.confidence is not None]
        if sure:
            was = [case for case in unheeded.cases if case.part == part]
            gold = evidence.gold[part]
            lines = [f"{title}: {len(cases)} units, {gold} gold ones", _errors(sure, fault)]
            blocks.append("\n".join([*lines, *_nobody(cases, was, gold), _points(cases, gold)]))
    return "\n\n".join(blocks)


def _errors(sure: Sequence[Case], fault: Mapping[str, float]) -> str:
    chances = [case.confidence for case in sure]
    named = calibration_error(chances, [case.right for case in sure])
    pointed = calibration_error(chances, [case.judged for case in sure])
    least, most = without_one(sure)
    line = f"  calibration error: {named:.3f} by name, {pointed:.3f} by mention or name"
    line += f" ({least:.3f} to {most:.3f} with one article or another left out)"
    if fault:
        fair = calibration_error(chances, [believed(case, fault) for case in sure])
        line += f"; {fair:.3f} by name, the gold's own faults allowed for"
    return line


def without_one(cases: Sequence[Case]) -> tuple[float, float]:
    """The least and the greatest error by mention or name with one article left out: what hangs on a single one.

    An article of an odd layout is wrong, or right, as a whole; its units are not so many pieces of evidence.
    """
    chances = np.array([case.confidence for case in cases], float)
    judged = np.array([case.judged for case in cases], float)
    articles = np.array([case.article for case in cases])
    left = [articles != name for name in dict.fromkeys(articles)]
    found = [calibration_error(chances[kept], judged[kept]) for kept in left if kept.any()]
    return (min(found), max(found)) if found else (0.0, 0.0)


def _nobody(cases: Sequence[Case], was: Sequence[Case], gold: int) -> list[str]:
    sure = [case for case in cases if case.confidence is not None]
    right, met = sum(case.judged for case in sure), sum(case.met for case in sure)
    before = [case for case in was if case.confidence is not None]
    lost = sum(case.judged for case in before) - right
    return [
        (
            f"  right {right}, wrong speaker {met - right}, no quotation of the gold's {len(sure) - met},"
            f" nobody given {len(cases) - len(sure)}"
        ),
        (
            f"  left out as less likely than not: {len(before) - len(sure)} speakers, of whom {lost} were right;"
            f" end-to-end F1 {_f1(cases, gold):.1f}, with them {_f1(was, gold):.1f}"
        ),
    ]


def _points(cases: Sequence[Case], gold: int) -> str:
    lines = [f"  {'from':>6}{'units':>7}{'precision':>11}{'recall':>8}{'precision by name':>19}"]
    for at in (point(cases, gold, threshold) for threshold in THRESHOLDS):
        shares = f"{100 * at.precision:>11.1f}{100 * at.recall:>8.1f}{100 * at.contract:>19.1f}"
        lines.append(f"  {at.threshold:>6}{at.units:>7}{shares}")
    return "\n".join(lines)


def _f1(cases: Sequence[Case], gold: int) -> float:
    return 200 * sum(case.judged for case in cases) / (len(cases) + gold) if cases or gold else 0.0


def gathered(home: Path, *, nulling: bool) -> dict[str, Evidence]:
    """The units of the sets that nothing was measured from."""
    referee = judge.load_judge(home)
    return {
        "dev": of_judge(referee, judge.documents(home, "dev"), nulling=nulling),
        "styles": of_judge(referee, judge.documents(home, "styles"), nulling=nulling),
        "golden held_out": of_golden(load_all(sets=["held_out"]), nulling=nulling),
    }


def draw(evidence: dict[str, Evidence], fault: Mapping[str, float], home: Path = IMAGES) -> list[Path]:
    """The reliability diagram and the precision-recall curve, as files."""
    return [
        _reliability(evidence, fault, home / "reliability.png"),
        _precision_recall(evidence, home / "precision-recall.png"),
    ]


def _axes(x: str, y: str) -> tuple[Figure, Any]:
    figure = Figure(figsize=(9, 4.2), layout="constrained")
    both = figure.subplots(1, 2)
    for axes, title in zip(both, PARTS.values(), strict=True):
        axes.set(title=title, xlabel=x, ylabel=y, xlim=(0, 1), ylim=(0, 1.02))
        axes.grid(alpha=0.3)
    return figure, both


def _reliability(evidence: dict[str, Evidence], fault: Mapping[str, float], path: Path) -> Path:
    figure, both = _axes("confidence", "share that is right")
    for part, axes in zip(PARTS, both, strict=True):
        axes.plot([0, 1], [0, 1], color="grey", linestyle=":")
        for name, units in evidence.items():
            sure = [case for case in units.cases if case.part == part and case.confidence is not None]
            held = [believed(case, fault if name == "dev" else {}) for case in sure]
            found = bins([case.confidence for case in sure], held, count=min(max(len(sure) // LEAST_DRAWN, 1), BINS))
            axes.plot([b.confidence for b in found], [b.right for b in found], marker="o", label=name)
        axes.legend()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    return path


def _precision_recall(evidence: dict[str, Evidence], path: Path) -> Path:
    figure, both = _axes("recall", "precision")
    for part, axes in zip(PARTS, both, strict=True):
        for name, found in evidence.items():
            cases = [case for case in found.cases if case.part == part]
            steps = sorted({case.confidence for case in cases if case.confidence is not None}, reverse=True)
            points = [point(cases, found.gold[part], step) for step in steps]
            points = [one for one in points if one.units >= BINS]
            line = axes.plot([p.recall for p in points], [p.precision for p in points], label=name)
            at = point(cases, found.gold[part], 0.9)
            axes.plot([at.recall], [at.precision], marker="D", color=line[0].get_color())
        axes.legend(loc="lower left", title="a diamond: confidence 0.9")
    figure.savefig(path, dpi=110, metadata={"Software": None})
    return path


def written(text: str, page: Path = PAGE) -> Path:
    """Put ``text`` where the page shows the figures."""
    before, block, after = FIGURES.split(page.read_text(encoding="utf-8"), maxsplit=1)
    if block:
        page.write_text(f"{before}<!-- figures -->\n\n```\n{text}\n```\n{after}", encoding="utf-8")
    return page


def main() -> int:
    """Print, and write where asked; 1 where there is nothing to measure on."""
    parser = argparse.ArgumentParser(description="Whether confidence is true.")
    parser.add_argument("--write", action="store_true", help="write the figures and pictures of docs/confidence.md")
    options = parser.parse_args()
    home = judge.directory()
    if home is None:
        print(f"{judge.VARIABLE} is not set: nothing to measure on", file=sys.stderr)
        return 1
    heeded, unheeded = gathered(home, nulling=True), gathered(home, nulling=False)
    fault = json.loads(TABLE.read_text(encoding="utf-8"))["gold_at_fault"]
    text = "\n\n".join(
        told(name, found, unheeded[name], fault if name == "dev" else {}) for name, found in heeded.items()
    )
    print(text)
    if options.write:
        for path in [*draw(heeded, fault), written(text)]:
            print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
