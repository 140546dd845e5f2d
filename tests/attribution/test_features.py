"""What records show of how sure they are."""

from typing import Any
from unittest.mock import patch

import pytest

from service.attribution import assemble, confidence, read
from service.attribution.features import _range, features


def shown(text: str) -> list[set[str]]:
    """The features of each record of ``text``."""
    seen: list[set[str]] = []

    def odds(*arguments: Any) -> confidence.Odds | None:
        seen.append(set(features(*arguments)))
        return confidence.odds(*arguments)

    with patch.object(assemble, "odds", odds):
        read(text)
    return seen


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "“We will not sell,” said Ines Calder.",
            {
                "rule=quote-cue-speaker",
                "kind=direct",
                "form=name-person",
                "resolved=name",
                "verb=say",
                "begins=capital",
            },
            id="a tag behind",
        ),
        pytest.param(
            "Ines Calder waited. She called the plan “reckless.”",
            {"kind=mixed", "form=pronoun-person", "resolved=pronoun", "begins=small", "ends=stop", "to-quote=2-3"},
            id="a pronoun and a part of a sentence",
        ),
        pytest.param(
            "Officials said that the harbour would close.",
            {"rule=reported-that", "kind=indirect", "resolved=unnamed", "opens=True"},
            id="no marks",
        ),
        pytest.param("“Nobody asked us about any of it.”", {"cue=none", "in-sentence=whole"}, id="no cue"),
    ],
)
def test_features(text: str, wanted: set[str]) -> None:
    found = shown(text)[-1]
    assert wanted <= found, wanted - found


def test_carried_on_record_names_the_rule_that_it_carries_on() -> None:
    text = "“We will not sell,” said Ines Calder. The rain went on. “Not now, and not ever after.”"
    assert {"carried=quote-cue-speaker", "gap=1-2"} <= shown(text)[-1]


def test_a_feature_stands_once() -> None:
    for found in shown("“We will not sell,” said Ines Calder. “Not now,” she added."):
        names = [feature.partition("=")[0] for feature in found]
        assert len(names) - names.count("verb") == len(set(names) - {"verb"})


@pytest.mark.parametrize(("value", "text"), [(0, "<2"), (2, "2-5"), (4.9, "2-5"), (5, "5+"), (70, "5+")])
def test_range(value: float, text: str) -> None:
    assert _range(value, (2, 5)) == text
