"""How accurate the engine is: on the golden set, and by the outside judge where QUOTH_EVAL_DIR is given.

``python -m benchmarks.accuracy [--errors N [--rule NAME]] [--diff REV] [--sets NAME,NAME] [--json FILE]``; sets are
``articles`` and ``held_out`` (golden), ``dev``, ``styles`` and ``train`` (the judge's).
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import figures, judge
from benchmarks.answers import revision_answers
from benchmarks.golden import SETS, GoldArticle, GoldQuote, load_all
from benchmarks.predict import answers
from benchmarks.scoring import Outcome, score
from service.attribution.records import Article

BAD = ("missed", "wrong speaker", "false", "taken", "wrong reason")


def outcomes_of(gold: list[GoldArticle], found: dict[str, Article]) -> list[Outcome]:
    """Every unit of a golden set."""
    return [outcome for article in gold for outcome in score(article, found[article.id])]


def show_golden(name: str, gold: list[GoldArticle], found: dict[str, Article]) -> dict[str, float]:
    """Print all tables of one golden set and give its summary."""
    outcomes = outcomes_of(gold, found)
    total = figures.summary(outcomes, gold, found)
    print(f"\n== golden {name}: {len(gold)} articles\n")
    rows = {"direct and mixed": figures.figures(outcomes, "quoted"), "indirect": figures.figures(outcomes, "indirect")}
    print(figures.table("", rows))
    count, rejected, reasons = figures.rejection(outcomes)
    print(f"\nmarked strings that are no quotation: {rejected} of {count} rejected, {reasons} with the right reason")
    mixed, covered, letters = figures.mixed_coverage(gold, found)
    print(f"mixed records whose segments cover the content: {covered} of {mixed} ({letters} by letters and digits)")
    for what, (right, of) in figures.agreement(outcomes).items():
        print(f"{what} right, of the matched units: {right} of {of}")
    for part, title in (("quoted", "direct, mixed"), ("indirect", "indirect")):
        print("\n" + figures.gold_table(f"{title} by class", figures.by(outcomes, part, figures.speaker_class)))  # type: ignore[arg-type]
    print("\n" + figures.gold_table("by kind", figures.by(outcomes, "quoted", lambda quote: quote.kind)))
    for part, title in (("quoted", "direct, mixed"), ("indirect", "indirect")):
        print("\n" + figures.gold_table(f"{title} by group", figures.by_group(outcomes, part)))  # type: ignore[arg-type]
    print("\n" + _others_by_group(outcomes))
    print("\n" + figures.by_rule(outcomes))
    return total


def _others_by_group(outcomes: list[Outcome]) -> str:
    lines = [f"{'non-quotations by group':<34}{'gold':>6}{'rejected':>10}{'reason':>8}"]
    groups = sorted({g for o in outcomes if o.part == "other" for g in o.groups})
    for group in groups:
        count, rejected, reasons = figures.rejection(o for o in outcomes if group in o.groups)
        lines.append(f"{group:<34}{count:>6}{rejected:>10}{reasons:>8}")
    return "\n".join(lines)


def described(outcome: Outcome, article: GoldArticle) -> str:
    """One unit in its surroundings, with what was wanted and what was given."""
    text = article.body(outcome.field)  # type: ignore[arg-type]
    before, after = text[max(0, outcome.start - 110) : outcome.start], text[outcome.end : outcome.end + 90]
    lines = [
        f"--- {outcome.part} {outcome.status}: {outcome.article} {outcome.field} {outcome.start}-{outcome.end}",
        "    " + " ".join(f"{before}[[{text[outcome.start : outcome.end]}]]{after}".split()),
    ]
    if isinstance(outcome.gold, GoldQuote):
        wanted = "; ".join(f"{s.text} {list(s.names)}" for s in outcome.gold.speakers) or "nobody"
        lines.append(f"    gold: record {outcome.gold.number}, {outcome.gold.kind}, {wanted}")
    elif outcome.gold:
        lines.append(f"    gold: no quotation ({outcome.gold.reason})")
    if outcome.predicted:
        given = "; ".join(f"{s.mention.text if s.mention else None} [{s.name}]" for s in outcome.predicted.speakers)
        lines.append(f"    given: {outcome.predicted.kind}, {given or 'nobody'}, rule {outcome.predicted.rule}")
    return "\n".join(lines)


def show_errors(gold: list[GoldArticle], found: dict[str, Article], limit: int, only: str | None) -> None:
    """Up to ``limit`` examples of each sort of error."""
    articles, shown = {article.id: article for article in gold}, Counter[str]()
    for outcome in outcomes_of(gold, found):
        sort = f"{outcome.part} {outcome.status}"
        rule = outcome.predicted.rule if outcome.predicted else None
        if outcome.status in BAD and shown[sort] < limit and only in (None, rule):
            shown[sort] += 1
            print("\n" + described(outcome, articles[outcome.article]))


def show_changes(gold: list[GoldArticle], before: dict[str, Article], after: dict[str, Article]) -> tuple[int, int]:
    """Print gains and losses, example by example; their numbers."""
    articles = {article.id: article for article in gold}
    old = {o.key: o for o in outcomes_of(gold, before)}
    new = {o.key: o for o in outcomes_of(gold, after)}
    lost = [new.get(key) or old[key] for key in _worse(old, new)]
    won = [old[key] for key in _worse(new, old)]
    for sign, units in (("gain, was", won), ("LOSS", lost)):
        for outcome in units:
            print(f"\n{sign} " + described(outcome, articles[outcome.article]))
    return len(won), len(lost)


def _worse(old: dict[Any, Outcome], new: dict[Any, Outcome]) -> list[Any]:
    """Units that are wrong in ``new`` and were not in ``old``."""
    bad = {key for key, outcome in new.items() if outcome.status in BAD}
    return sorted(key for key in bad if key not in old or old[key].status not in BAD)


def judge_set(name: str, home: Path, errors: int, only: str | None, revision: str | None) -> dict[str, Any]:
    """Let the judge speak on one of its sets, and give its report."""
    referee, gold = judge.load_judge(home), judge.documents(home, name)
    found = answers(gold)
    report, wrong = judge.judged(referee, gold, found)
    print(f"\n== judge, {name}\n")
    referee.show(report)
    as_gold = [judge.as_gold(document) for document in gold]
    mixed, covered, letters = figures.mixed_coverage(as_gold, found)
    print(
        f"\nmixed content covered at 0.8: {covered} of {mixed} = {100 * covered / mixed:.1f}"
        f" (by letters and digits {letters} = {100 * letters / mixed:.1f})"
    )
    print("\n" + figures.rule_table(judge.rule_counts(referee, gold, found)))
    if errors:
        judge.show_errors(wrong, gold, found, errors, only)
    if revision:
        _, was_wrong = judge.judged(referee, gold, revision_answers(gold, revision))
        old, new = judge.error_keys(was_wrong, gold), judge.error_keys(wrong, gold)
        for sign, keys in (("gain", old.keys() - new.keys()), ("LOSS", new.keys() - old.keys())):
            for key in sorted(keys):
                print(f"{sign} {key[0]}: {key[1]} {key[2]}-{key[3]}: {(old if sign == 'gain' else new)[key]}")
        print(f"{name}: {len(old.keys() - new.keys())} errors gone, {len(new.keys() - old.keys())} new")
    return report


def main() -> int:
    """Score what is asked for."""
    parser = argparse.ArgumentParser(description="How accurate the engine is.")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N examples of each sort of error")
    parser.add_argument("--rule", metavar="NAME", help="only errors of this rule")
    parser.add_argument("--diff", metavar="REV", help="show gains and losses against another git revision")
    parser.add_argument("--sets", default="articles,held_out,dev,styles", help="which sets; train takes longer")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here")
    options = parser.parse_args()
    home, report = judge.directory(), dict[str, Any]()
    for name in options.sets.split(","):
        if name in SETS:
            gold = load_all(sets=[name])
            found = answers(article.as_json() for article in gold)
            report[f"golden {name}"] = show_golden(name, gold, found)
            show_errors(gold, found, options.errors, options.rule)
            if options.diff:
                before = revision_answers([article.as_json() for article in gold], options.diff)
                won, lost = show_changes(gold, before, found)
                print(f"\ngolden {name}: {won} gains, {lost} losses against {options.diff}")
        elif name not in judge.SETS:
            parser.error(f"no such set: {name}")
        elif home:
            report[f"judge {name}"] = judge_set(name, home, options.errors, options.rule, options.diff)
        else:
            print(f"\n== judge, {name}: {judge.VARIABLE} is not set, nothing judged")
    if options.json:
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
