"""What is made from the catalogue of rules is fresh."""

import re
from typing import get_args

import pytest

from scripts import rules
from service.attribution.proposals import Rule
from service.attribution.records import ResolvedBy


def test_the_page_is_fresh() -> None:
    assert rules.PAGE.read_text(encoding="utf-8") == rules.page(), "run make docs"


def test_the_sentences_are_fresh() -> None:
    assert rules.SENTENCES.read_text(encoding="utf-8") == rules.sentences(), "run make docs"


@pytest.mark.parametrize("name", get_args(Rule))
def test_rule_has_a_section_and_a_row(name: str) -> None:
    text = rules.page()
    assert len(re.findall(rf"^### {name}$", text, re.MULTILINE)) == 1
    assert len(re.findall(rf"^\| \[{name}\]", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("name", get_args(ResolvedBy))
def test_way_to_a_name_has_a_row(name: str) -> None:
    assert len(re.findall(rf"^\| `{name}` \|", rules.page(), re.MULTILINE)) == 1
