"""The measuring commands run, and say when they cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import judge
from benchmarks.golden import load_all
from benchmarks.predict import reader

ROOT = Path(__file__).parent.parent.parent


def ran(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_accuracy_prints_every_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(judge.VARIABLE, raising=False)
    result = ran("benchmarks.accuracy", "--errors", "1", "--sets", "articles,dev", "--json", str(tmp_path / "x.json"))
    assert result.returncode == 0, result.stderr
    for table in ("direct and mixed", "by class", "by kind", "by group", "by rule", "non-quotations by group"):
        assert table in result.stdout
    assert "is not set, nothing judged" in result.stdout
    assert "golden articles" in (tmp_path / "x.json").read_text()


def test_speed_says_that_so_few_articles_give_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(judge.VARIABLE, raising=False)
    result = ran("benchmarks.speed", "--repeats", "1", "--articles", "5")
    assert result.returncode == 0, result.stderr
    assert "5 distinct articles" in result.stdout
    assert "fewer than 100 articles" in result.stdout


def test_a_directory_without_a_judge_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(judge.VARIABLE, str(tmp_path))
    with pytest.raises(FileNotFoundError, match=r"score\.py"):
        judge.directory()


def test_the_golden_set_is_large_and_varied_enough() -> None:
    articles = load_all()
    assert len(articles) >= 16
    assert sum(len(article.quotes) for article in articles) >= 250
    assert sum(len(article.others) for article in articles) >= 80
    assert any(article.held_out for article in articles)


def test_every_golden_article_is_read() -> None:
    read = reader()
    for article in load_all():
        answer = read(article.as_json())
        assert answer.text == article.text
        for quotation in answer.quotations:
            body = article.body(quotation.field)
            assert all(body[s.start : s.end] == s.text for s in quotation.segments)
