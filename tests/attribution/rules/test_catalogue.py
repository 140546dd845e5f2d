"""Each rule's own example, read by the engine."""

from typing import get_args

import pytest

from service.attribution import read
from service.attribution.proposals import Rule
from service.attribution.rules.catalogue import RULES, Entry


def test_every_rule_is_explained_and_no_other() -> None:
    assert set(RULES) == set(get_args(Rule)), "explain the rule in service/attribution/rules/catalogue.py"
    assert list(RULES) == sorted(RULES)


@pytest.mark.parametrize(("rule", "entry"), RULES.items(), ids=list(RULES))
def test_rule_fires_in_its_example(rule: Rule, entry: Entry) -> None:
    article = read("The rain went on.", title=entry.example) if entry.in_title else read(entry.example)
    assert rule in [quotation.rule for quotation in article.quotations]


@pytest.mark.parametrize(("rule", "entry"), RULES.items(), ids=list(RULES))
def test_without_the_rule_its_example_is_read_otherwise(rule: Rule, entry: Entry) -> None:
    disabled = frozenset([rule])
    if entry.in_title:
        article = read("The rain went on.", title=entry.example, disabled=disabled)
    else:
        article = read(entry.example, disabled=disabled)
    assert rule not in [quotation.rule for quotation in article.quotations]


@pytest.mark.parametrize("entry", RULES.values(), ids=list(RULES))
def test_explanation_is_whole_sentences(entry: Entry) -> None:
    assert entry.pattern.endswith(".")
    assert entry.ground.endswith(".")


def test_no_two_rules_have_one_pattern_or_example() -> None:
    assert len({entry.pattern for entry in RULES.values()}) == len(RULES)
    assert len({entry.example for entry in RULES.values()}) == len(RULES)
