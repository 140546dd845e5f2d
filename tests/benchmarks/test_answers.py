"""Answers of other revisions, and of an engine that can do without a rule."""

import subprocess

import pytest

from benchmarks.answers import ROOT, revision_answers
from benchmarks.golden import load_all
from benchmarks.predict import reader
from service import attribution
from service.attribution.records import Article


def test_another_revision_answers_for_every_article() -> None:
    inside = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False
    )  # fmt: skip
    if inside.returncode:
        pytest.skip("no git checkout")
    documents = [article.as_json() for article in load_all()[:3]]
    answers = revision_answers(documents, "HEAD")
    assert list(answers) == [document["id"] for document in documents]
    assert [answers[document["id"]].text for document in documents] == [document["text"] for document in documents]


def test_rules_are_disabled_where_the_engine_can(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[frozenset[str]] = []

    def read(
        text: str, title: str | None = None, author: str | None = None, *, disabled: frozenset[str] = frozenset()
    ) -> Article:
        seen.append(disabled)
        return Article(text, title, (), (), ())

    monkeypatch.setattr(attribution, "read", read)
    reader(frozenset({"a-rule"}))({"text": "No."})
    reader()({"text": "No."})
    assert seen == [frozenset({"a-rule"}), frozenset()]


def test_the_engine_does_without_a_rule() -> None:
    document = {"text": "“We will not sell,” Ada Lee said. “Not now.”"}
    (rule,) = {quotation.rule for quotation in reader()(document).quotations}
    assert rule not in {quotation.rule for quotation in reader(frozenset({rule}))(document).quotations}


def test_an_engine_that_cannot_do_without_a_rule_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution, "read", lambda text, title, author: Article(text, title, (), (), ()))  # noqa: ARG005
    with pytest.raises(LookupError, match="no way"):
        reader(frozenset({"a-rule"}))
