"""``docs/confidence.md`` shows what ``make reliability`` printed, and names what is there."""

import re
from pathlib import Path

import pytest

from benchmarks.calibrate import GOLDEN_WEIGHT
from benchmarks.evidence import Case, Evidence
from benchmarks.reliability import FIGURES, PAGE, ROOT, THRESHOLDS, told, written

TEXT = PAGE.read_text(encoding="utf-8")


def test_figures_of_all_sets_are_shown() -> None:
    (block,) = FIGURES.findall(TEXT)
    for name in ("dev", "styles", "golden held_out"):
        assert block.count(f"== {name}\n") == 1
    assert block.count("calibration error:") == 6
    for threshold in THRESHOLDS:
        assert len(re.findall(rf"^ +{threshold} ", block, re.MULTILINE)) == 6


@pytest.mark.parametrize("path", re.findall(r"`((?:tests|service|benchmarks)/[\w./]+)`", TEXT))
def test_files_are_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", re.findall(r"\]\(([\w./-]+)\)", TEXT))
def test_links_and_pictures_lead_somewhere(path: str) -> None:
    assert (PAGE.parent / path).is_file()


def test_the_weight_of_the_golden_set_is_the_one_used() -> None:
    assert GOLDEN_WEIGHT == 1
    assert "A unit of these counts once" in TEXT


def test_figures_are_put_between_the_fences(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before.\n\n<!-- figures -->\n\n```\nold\n```\n\nBehind.\n", encoding="utf-8")
    written("new", page)
    assert page.read_text(encoding="utf-8") == "Before.\n\n<!-- figures -->\n\n```\nnew\n```\n\nBehind.\n"


def test_wrong_and_nobody_are_told_apart() -> None:
    def case(sure: float | None, *, met: bool, judged: bool) -> Case:
        return Case("a", "quoted", "r", None, sure, (), met, judged, judged, judged)

    given = [case(0.9, met=True, judged=True), case(0.8, met=True, judged=False), case(0.7, met=False, judged=False)]
    left = case(None, met=True, judged=False)
    before = Evidence([*given, case(0.4, met=True, judged=True)], {"quoted": 5, "indirect": 0})
    text = told("some", Evidence([*given, left], {"quoted": 5, "indirect": 0}), before, {})
    assert "right 1, wrong speaker 1, no quotation of the gold's 1, nobody given 1" in text
    assert "left out as less likely than not: 1 speakers, of whom 1 were right" in text
    assert "end-to-end F1 22.2, with them 44.4" in text
