"""The measures of confidence, on cases counted by hand."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import judge
from benchmarks.calibrate import NAMES_AT_FAULT, fit, gold_at_fault, rows
from benchmarks.evidence import Case, Evidence, is_antecedent, of_golden
from benchmarks.golden import load_all
from benchmarks.reliability import believed, bins, calibration_error, draw, point, without_one

ROOT = Path(__file__).parent.parent.parent


def case(
    number: int = 0,
    *,
    right: bool = True,
    judged: bool = True,
    sure: float | None = 0.5,
    by: str = "name",
    rule: str = "r",
) -> Case:
    return Case(f"a{number}", "quoted", rule, by, sure, (f"rule={rule}",), judged, right, judged, judged)


def test_bins_have_equal_counts_and_go_from_the_least_sure() -> None:
    found = bins([i / 100 for i in reversed(range(100))], [True] * 100)
    assert [b.weight for b in found] == [10] * 10
    assert [round(b.confidence, 3) for b in found] == [round(0.045 + i / 10, 3) for i in range(10)]


@pytest.mark.parametrize(
    ("confidence", "right", "error"),
    [
        ([0.5] * 20, [True, False] * 10, 0.0),
        ([1.0] * 20, [True, False] * 10, 0.5),
        ([0.9] * 10 + [0.1] * 10, [True] * 10 + [False] * 10, 0.1),
    ],
)
def test_calibration_error(confidence: list[float], right: list[bool], error: float) -> None:
    assert calibration_error(confidence, right) == pytest.approx(error)


def test_heavier_units_count_more() -> None:
    assert calibration_error([1.0] * 20, [True, False] * 10, [3.0, 1.0] * 10) == pytest.approx(0.25)


def test_what_hangs_on_one_article() -> None:
    fair = [replace(case(sure=0.5, judged=i % 2 == 0), article="fair") for i in range(20)]
    odd = [replace(case(sure=0.9, judged=False), article="odd") for _ in range(20)]
    assert calibration_error([0.5] * 20 + [0.9] * 20, [True, False] * 10 + [False] * 20) == pytest.approx(0.45)
    assert without_one([*fair, *odd]) == pytest.approx((0.0, 0.9))
    assert without_one([case(sure=0.5)]) == (0.0, 0.0)


def test_point_counts_gold_for_recall_and_leaves_out_who_has_no_speaker() -> None:
    cases = [case(sure=0.95), case(sure=0.92, right=False), case(sure=0.91, right=False, judged=False), case(sure=None)]
    at = point([*cases, case(sure=0.3)], 10, 0.9)
    assert (at.units, at.precision, at.recall, at.contract) == (3, 2 / 3, 0.2, 1 / 3)


def test_fault_is_what_makes_the_corpus_as_right_as_the_golden_set() -> None:
    corpus = [case(by="pronoun", right=i < 6) for i in range(10)]
    golden = [case(by="pronoun", right=i < 8) for i in range(10)]
    fault = gold_at_fault(corpus, golden)
    assert fault["pronoun"] == pytest.approx(0.5)
    assert sum(believed(one, fault) for one in corpus) == pytest.approx(8)


def test_doubtful_gold_is_two_rows_with_shares_of_the_weight() -> None:
    found = rows([case(by="pronoun", right=False)], [], {"pronoun": 0.25})
    assert [(row.right, row.weight) for row in found] == [(True, 0.25), (False, 0.75)]


def test_gold_that_is_surely_at_fault_makes_a_unit_right() -> None:
    (row,) = rows([case(by="pronoun", right=False)], [], {"pronoun": 1.0})
    assert (row.right, row.weight) == (True, 1.0)


def test_fault_is_never_more_than_what_was_counted_for_names() -> None:
    corpus = [case(by="pronoun", right=i < 6) for i in range(10)]
    assert gold_at_fault(corpus, [case(by="pronoun")])["pronoun"] == NAMES_AT_FAULT


def test_fit_gives_a_better_rule_more_log_odds() -> None:
    good = [case(i, rule="good", right=i % 10 != 0) for i in range(200)]
    poor = [case(i, rule="poor", right=i % 2 == 0) for i in range(200)]
    found = fit(rows([*good, *poor], [], {}))
    assert found.weights["of"]["rule=good"] > found.weights["of"]["rule=poor"]
    assert found.error < 0.1


def test_evidence_of_the_golden_set_covers_every_predicted_unit() -> None:
    evidence = of_golden(load_all(sets=["articles"])[:4], nulling=True)
    assert {one.part for one in evidence.cases} == {"quoted", "indirect"}
    assert evidence.gold["quoted"] > 0
    assert all((one.confidence is None) == (not one.features) for one in evidence.cases)
    assert len({one.confidence for one in evidence.cases}) > 10


def test_pictures_are_drawn(tmp_path: Path) -> None:
    cases = [case(i, sure=i / 50, right=i > 20, judged=i > 20) for i in range(50)]
    for path in draw({"some": Evidence(cases, {"quoted": 60, "indirect": 0})}, {}, tmp_path):
        assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("module", ["benchmarks.calibrate", "benchmarks.reliability"])
def test_without_a_corpus_nothing_is_measured(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(judge.VARIABLE, raising=False)
    command = [sys.executable, "-m", module]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert f"{judge.VARIABLE} is not set" in result.stderr


@pytest.mark.parametrize(
    ("mention", "speaker", "right"),
    [
        ("a clerk", "who", True),
        ("the town", "which", True),
        ("the town", "who", False),
        ("a clerk", "a clerk", False),
        ("late", "who", False),
    ],
)
def test_an_antecedent_is_as_good_as_its_relative_pronoun(mention: str, speaker: str, right: bool) -> None:  # noqa: FBT001
    text = "He met a clerk, who said the town, which was asked, came late."
    start, pointer = text.index(mention), text.index(speaker)
    given = {"name": None, "mention": {"text": mention, "start": start, "end": start + len(mention)}}
    speakers = [{"text": speaker, "start": pointer, "end": pointer + len(speaker)}]
    assert is_antecedent(given, speakers, text) is right
    assert not is_antecedent(None, speakers, text)
