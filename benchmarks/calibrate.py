"""Measure how often the engine is right, and write the tables that its confidence and the list of its rules are from.

``QUOTH_EVAL_DIR=DIR python -m benchmarks.calibrate``: the annotated corpus' train part (news of one country and few
desks) and the golden set's open part (many styles, invented, labelled by hand). Writes
``service/attribution/data/confidence.json`` and ``measured.json``: figures about features, no word of an article.

The weights are a logistic regression's with a ridge penalty, the penalty chosen by cross-validation over articles.
"""

import datetime as dt
import json
import sys
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks import judge
from benchmarks.evidence import Case, Evidence, of_golden, of_judge
from benchmarks.golden import load_all
from benchmarks.reliability import ROOT, TABLE, believed, calibration_error
from service.attribution.rules.catalogue import RULES

COMMAND = "make calibrate"
GOLDEN_WEIGHT = 1.0
"""How much a golden unit counts against one of the corpus: no more. The rules were written beside the open articles, so
that these overstate how often they are right; with more weight, confidence on the held-out ones is too high."""
NAMES = ("name", "surname", "first-name", "acronym", "alias")
NAMES_AT_FAULT = 0.9
"""An estimate from few: of 41 such units read one by one, the corpus' name was wrong in all but 2 or 3. They are of 11
articles only, 18 of them of one; counted by article the gold was wrong in 9 of 11."""
LEAST = 10
"""A feature met less often has no weight of its own."""
NO_WEIGHT = 0.0005
PENALTIES = (0.03, 0.06, 0.12, 0.25)
NOISE = 0.001
"""Log losses as near as this say nothing: which of two is less changes with a rule or two."""
FOLDS = 10
PARTS = ("quoted", "indirect")


class Row(NamedTuple):
    """One unit to learn from, with its weight."""

    case: Case
    right: bool
    weight: float


class Fit(NamedTuple):
    """Weights, and how good they were on articles left out."""

    weights: dict[str, Any]
    error: float
    loss: float
    penalty: float


def gold_at_fault(corpus: Sequence[Case], golden: Sequence[Case]) -> dict[str, float]:
    """Of units wrong by name alone, the share in which the corpus' gold is wrong, not the engine; by ``resolved_by``.

    The corpus' names come from a coreference system, the golden set's are made by hand. For pronouns the share is the
    one with which the engine resolves them as well in the corpus as in the golden set. For names it was counted.
    """
    return dict.fromkeys(NAMES, NAMES_AT_FAULT) | {"pronoun": round(_pronouns_at_fault(corpus, golden), 3)}


def _pronouns_at_fault(corpus: Sequence[Case], golden: Sequence[Case]) -> float:
    own = [case for case in corpus if case.met and case.resolved_by == "pronoun"]
    by_hand = [case for case in golden if case.met and case.resolved_by == "pronoun"]
    named = sum(case.right for case in own) / len(own)
    pointed = sum(case.judged for case in own) / len(own)
    wanted = sum(case.right for case in by_hand) / len(by_hand)
    # The golden articles were in view while names were worked on: no more is believed than what was counted for names.
    return min(max((wanted - named) / max(pointed - named, 1e-9), 0.0), NAMES_AT_FAULT)


def rows(corpus: Sequence[Case], golden: Sequence[Case], fault: Mapping[str, float]) -> list[Row]:
    """Units with somebody given; where the gold may be at fault, one of each opinion with its share of the weight."""
    made = [Row(case, case.right, GOLDEN_WEIGHT) for case in golden if case.features]
    for case in corpus:
        if not case.features:
            continue
        chance = believed(case, fault)
        if 0 < chance < 1:
            made += [Row(case, right=True, weight=chance), Row(case, right=False, weight=1 - chance)]
        else:
            made.append(Row(case, chance == 1, 1.0))
    return made


def fit(data: Sequence[Row]) -> Fit:
    """The best of the penalties, by cross-validation over articles.

    Of those whose log loss is the least but for ``NOISE``, the one whose chances are truest: what the table is for.
    """
    often = Counter(feature for row in data for feature in row.case.features)
    encoder = DictVectorizer()
    known = encoder.fit_transform(
        [{feature: 1.0 for feature in row.case.features if often[feature] >= LEAST} for row in data]
    )
    right = np.array([row.right for row in data])
    weight = np.array([row.weight for row in data])
    groups = [row.case.article for row in data]
    tried = []
    for penalty in PENALTIES:
        model = LogisticRegression(C=penalty, max_iter=5000)
        chances = cross_val_predict(
            model, known, right, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba",
            params={"sample_weight": weight},
        )[:, 1]  # fmt: skip
        error = calibration_error(chances, right, weight)
        tried.append((log_loss(right, chances, sample_weight=weight), error, penalty))
    least = min(loss for loss, *_ in tried)
    loss, error, penalty = min((entry for entry in tried if entry[0] <= least + NOISE), key=lambda entry: entry[1])
    model = LogisticRegression(C=penalty, max_iter=5000).fit(known, right, sample_weight=weight)
    of = zip(encoder.get_feature_names_out(), model.coef_[0], strict=True)
    weights = {
        "base": round(float(model.intercept_[0]), 4),
        # A rule stays where its weight is nothing too: the table tells which rules it knows.
        "of": {
            str(name): round(float(value), 4)
            for name, value in sorted(of)
            if abs(value) >= NO_WEIGHT or name.startswith("rule=")
        },
    }
    return Fit(weights, error, loss, penalty)


def tables(corpus: Evidence, golden: Evidence) -> tuple[dict[str, Any], dict[str, Any]]:
    """Weights for ``confidence.json``, counts for ``measured.json``."""
    fault = gold_at_fault(
        [case for case in corpus.cases if case.part == "quoted"],
        [case for case in golden.cases if case.part == "quoted"],
    )
    print(f"of the pronouns wrong by name alone, the corpus' gold is at fault in {fault['pronoun']:.2f}")
    weights: dict[str, Any] = {}
    for part in PARTS:
        own = [case for case in corpus.cases if case.part == part]
        hand = [case for case in golden.cases if case.part == part]
        record = rows(own, hand, fault)
        pointed = [row._replace(right=row.case.pointed) for row in rows(own, hand, {}) if row.case.met]
        fits = {"record": fit(record), "speaker": fit(pointed)}
        weights[part] = {question: found.weights for question, found in fits.items()}
        for question, found in fits.items():
            print(
                f"{part:<9}{question:<8} articles left out: calibration error {found.error:.3f},"
                f" log loss {found.loss:.3f} (penalty {found.penalty}, {len(found.weights['of'])} features)"
            )
    head = {
        "made_by": COMMAND,
        "made_on": dt.datetime.now(dt.UTC).date().isoformat(),
        "articles": {name: len({case.article for case in found.cases}) for name, found in _named(corpus, golden)},
        "gold_at_fault": fault,
        "rules": sorted(RULES),
    }
    measured = {
        question: {name: _counts(found.cases, key) for name, found in _named(corpus, golden)}
        for question, key in (("rules", lambda case: case.rule), ("resolved_by", lambda case: case.resolved_by))
    }
    return head | {"weights": weights}, head | measured


def _named(corpus: Evidence, golden: Evidence) -> tuple[tuple[str, Evidence], ...]:
    return ("corpus", corpus), ("golden", golden)


def _counts(cases: Sequence[Case], key: Callable[[Case], str | None]) -> dict[str, dict[str, int]]:
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for case in cases:
        name = key(case)
        if name is not None:
            row = counted[name]
            row[0] += 1
            row[1] += case.met
            row[2] += case.right
    return {
        name: dict(zip(("fired", "quotations", "right"), row, strict=True)) for name, row in sorted(counted.items())
    }


def main() -> int:
    """Measure and write; 1 where there is nothing to measure on."""
    warnings.simplefilter("error")
    home = judge.directory()
    if home is None:
        print(f"{judge.VARIABLE} is not set: nothing to calibrate on, nothing written", file=sys.stderr)
        return 1
    corpus = of_judge(judge.load_judge(home), judge.documents(home, "train"))
    weights, measured = tables(corpus, of_golden(load_all(sets=["articles"])))
    for name, table in (("confidence", weights), ("measured", measured)):
        path = TABLE.with_name(f"{name}.json")
        path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
