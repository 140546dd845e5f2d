"""Confidence comes from a table that knows the engine it is for."""

import json
from importlib.resources import files
from typing import Any, get_args

import pytest

from benchmarks.golden import load_all
from service.attribution import assemble, confidence, read
from service.attribution.proposals import Rule
from service.attribution.records import Quotation


def table(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        files("service.attribution").joinpath(f"data/{name}.json").read_text(encoding="utf-8")
    )
    return loaded


def only(text: str) -> Quotation:
    (quotation,) = read(text).quotations
    return quotation


@pytest.mark.parametrize("name", ["confidence", "measured"])
def test_table_is_of_this_engine_s_rules(name: str) -> None:
    stale = set(table(name)["rules"]) ^ set(get_args(Rule))
    assert name != "confidence" or not stale, f"rules came or went: make calibrate ({stale})"
    if name == "measured":
        fired = {rule for rules in table(name)["rules"].values() for rule in rules}
        assert fired <= set(get_args(Rule)), "rules went: make calibrate"


@pytest.mark.parametrize("name", ["confidence", "measured"])
def test_table_says_how_it_was_made(name: str) -> None:
    made = table(name)
    assert made["made_by"] == "make calibrate"
    assert made["made_on"][:2] == "20"
    assert made["articles"]["corpus"] > made["articles"]["golden"] > 0


def test_table_knows_the_rules_that_fire() -> None:
    weights = table("confidence")["weights"]
    known = {feature for part in weights.values() for feature in part["record"]["of"]}
    fired = [q.rule for article in load_all() for q in read(article.text).quotations if q.speakers]
    often = {rule for rule in fired if fired.count(rule) >= 20}
    assert often
    assert {f"rule={rule}" for rule in often} <= known


def test_confidence_has_many_values() -> None:
    given = [q.confidence for article in load_all() for q in read(article.text).quotations if q.speakers]
    assert len(set(given)) > len(given) / 3
    assert all(value is not None and 0 < value < 1 for value in given)


def test_nobody_given_has_no_confidence() -> None:
    quotations = [q for article in load_all() for q in read(article.text).quotations]
    assert any(not q.speakers for q in quotations)
    assert all((q.confidence is None) == (not q.speakers) for q in quotations)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        pytest.param(
            "“We will not sell the harbour,” Mayor Ines Calder said on Monday.",
            "Mayor Ines Calder looked over the wall at a harbour that was “not for sale to anyone.”",
            id="a tag against no cue at all",
        ),
        pytest.param(
            "“We will not sell the harbour,” Mayor Ines Calder said on Monday.",
            "“We will not sell the harbour,” it said on Monday.",
            id="a name against a pronoun that nobody is near",
        ),
        pytest.param(
            "“We will not sell the harbour,” Mayor Ines Calder said on Monday.",
            "Mayor Ines Calder said the harbour would close for repairs.",
            id="in marks against without",
        ),
    ],
)
def test_surer(surer: str, less_sure: str) -> None:
    sure, unsure = only(surer).confidence, only(less_sure).confidence
    assert sure is not None
    assert sure > (unsure or 0)


def test_speaker_under_one_half_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“We will not sell,” said Ines Calder."
    monkeypatch.setattr(assemble, "odds", lambda *_: confidence.Odds(record=0.4, speaker=0.5))
    assert only(text).speakers
    assert only(text).confidence == 0.4
    monkeypatch.setattr(assemble, "odds", lambda *_: confidence.Odds(record=0.4, speaker=0.49))
    assert not only(text).speakers
    assert only(text).confidence is None
    assert only(text).cue is not None


def test_unknown_features_add_nothing() -> None:
    weights = confidence._Weights(confidence.Odds(0.0, 0.0), {"rule=known": (2.0, 1.0)})
    assert weights.probabilities(["rule=unheard-of"]) == (0.5, 0.5)
    assert weights.probabilities(["rule=known"]) > weights.probabilities([])
