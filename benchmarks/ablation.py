"""What each rule is worth: the end-to-end figures without it, on the golden set and on the judge's sets asked for.

``python -m benchmarks.ablation [--sets articles,held_out,train] [--rules NAME,NAME]``. Rules are those that fired.
A positive worth is what the figure loses without the rule.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable

from benchmarks import figures, judge
from benchmarks.accuracy import outcomes_of
from benchmarks.golden import SETS, load_all
from benchmarks.predict import answers, reader
from service.attribution.records import Article

Measure = Callable[[dict[str, Article]], tuple[float, float]]
"""Answers to end-to-end F1 of direct and mixed records, and of indirect ones, in per cent."""


def golden_measure(names: list[str]) -> tuple[list[dict[str, object]], Measure]:
    """The documents of golden sets and how answers to them are measured."""
    gold = load_all(sets=names)

    def measure(found: dict[str, Article]) -> tuple[float, float]:
        outcomes = outcomes_of(gold, found)
        return figures.figures(outcomes, "quoted").end_to_end, figures.figures(outcomes, "indirect").end_to_end

    return [article.as_json() for article in gold], measure


def judge_measure(name: str) -> tuple[list[dict[str, object]], Measure]:
    """The same for a set of the judge's. Raises LookupError where there is no judge."""
    home = judge.directory()
    if home is None:
        raise LookupError(f"{judge.VARIABLE} is not set")
    referee, gold = judge.load_judge(home), judge.documents(home, name)

    def measure(found: dict[str, Article]) -> tuple[float, float]:
        report, _ = judge.judged(referee, gold, found)
        return 100 * report["end_to_end"]["f1"], 100 * report["indirect"]["end_to_end"]["f1"]

    return gold, measure


def main() -> int:
    """Print a line a rule, the most valuable first."""
    parser = argparse.ArgumentParser(description="What each rule is worth.")
    parser.add_argument("--sets", default="articles,held_out", help="golden sets and sets of the judge's")
    parser.add_argument("--rules", default="", help="only these")
    options = parser.parse_args()
    try:
        reader(frozenset({"any"}))
    except LookupError as error:
        parser.error(str(error))
    names = options.sets.split(",")
    measures = [golden_measure([name for name in names if name in SETS])] if set(names) & set(SETS) else []
    measures += [judge_measure(name) for name in names if name not in SETS]
    for documents, measure in measures:
        found = answers(documents)
        fired = Counter(quotation.rule for article in found.values() for quotation in article.quotations)
        whole = measure(found)
        print(f"\n{len(documents)} articles: end-to-end F1 {whole[0]:.2f}, indirect {whole[1]:.2f}")
        print(f"{'without':<34}{'fired':>6}{'F1':>8}{'worth':>8}{'indirect':>10}{'worth':>8}")
        rows = []
        for rule in options.rules.split(",") if options.rules else sorted(fired):
            without = answers(documents, frozenset({rule}))
            if any(quotation.rule == rule for article in without.values() for quotation in article.quotations):
                parser.error(f"the engine did not do without {rule}")
            less = measure(without)
            rows.append((whole[0] - less[0], whole[1] - less[1], rule, less))
        for worth, indirect_worth, rule, less in sorted(rows, reverse=True):
            print(f"{rule:<34}{fired[rule]:>6}{less[0]:>8.2f}{worth:>8.2f}{less[1]:>10.2f}{indirect_worth:>8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
