"""``docs/security.md`` names the test of each promise, and the tests are there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
REFERENCES = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
ITEMS = re.findall(r"^## (API\d+) .*\n\n(.*(?:\n(?!## ).*)*)", PAGE, re.MULTILINE)


def test_every_item_of_the_list_is_judged() -> None:
    assert [name for name, _ in ITEMS] == [f"API{number}" for number in range(1, 11)]
    for name, text in ITEMS:
        assert re.match(r"Applies|Does not apply|Hardly applies", text), name
        assert "::test_" in text, name


def test_every_promise_has_its_test() -> None:
    promises = re.findall(r"^- (.*(?:\n  .*)*)", PAGE.split("## What is left to you")[0], re.MULTILINE)
    assert promises
    assert [promise for promise in promises if "::test_" not in promise] == []


@pytest.mark.parametrize(("file", "name"), sorted(set(REFERENCES)))
def test_the_test_is_there(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
