"""The scripts' pure functions, by themselves, in the browser that runs them."""

import re
from importlib import resources
from typing import Any

import pytest
from playwright.sync_api import Page

from benchmarks.golden import load_all
from service import attribution
from service.attribution.layout import paragraphs
from tests.page import articles
from tests.page.browsing import find_browser
from tests.page.conftest import Visit, missing_browser

_WRAPPED = """\
The keeper of the light at Skerry Head said on Friday that he would
leave the lamp burning for as long as there was oil in the tank and
a boat on the water, whatever the board in the city had to say of it
and whoever it sent across the sound to tell him so to his face. The
board has not yet sent anybody, and the tank was filled on Thursday,
by the same ferry that is to take the keeper and his dog away with it.

“I have a dog to think of,” he said to those who had come to see him
and had brought bread, tea and a letter from the council with them."""
TEXTS = {
    "a line a paragraph": "Headline\n\nOne.\nTwo.  \n\n\n Three \t\n",
    "other ends of lines": "One.\r\nTwo.\rThree.\u2028Four.\u2029Five.",
    "white space alone": " \n\t\n\xa0\n",
    "hard-wrapped": _WRAPPED,
    "hard-wrapped between blank lines with blanks": _WRAPPED.replace("\n\n", "\n \t\n"),
    "short lines are no wrapping": "Ann.\nBob.\n" * 20,
    "a single line": "Nothing more",
    **{article.id: article.text for article in load_all()},
}


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit()


def call(page: Page, module: str, expression: str, argument: Any) -> Any:
    return page.evaluate(
        f"async (argument) => {{ const it = await import('/page/js/{module}.js'); return ({expression}); }}", argument
    )


def test_paragraphs_are_those_of_the_engine(page: Page) -> None:
    found = call(page, "places", "argument.map((text) => it.paragraphs(text))", list(TEXTS.values()))
    for name, text, parts in zip(TEXTS, TEXTS.values(), found, strict=True):
        expected = [text[one.start : one.end] for one in paragraphs(text)]
        units = text.encode("utf-16-le", "surrogatepass")
        assert [units[2 * p["start"] : 2 * p["end"]].decode("utf-16-le") for p in parts] == expected, name


@pytest.mark.parametrize(
    ("text", "offset", "unit"),
    [("abc", 2, 2), ("🚢a", 1, 2), ("a🚢🚢b", 3, 5), ("a🚢", 1, 1), ("\ud83da", 1, 1), ("🚢", 1, 2)],
)
def test_offsets_become_the_browsers(page: Page, text: str, offset: int, unit: int) -> None:
    codes = [int.from_bytes(pair, "little") for pair in _pairs(text.encode("utf-16-le", "surrogatepass"))]
    assert call(page, "places", f"it.toUnits(String.fromCharCode(...argument))({offset})", codes) == unit


def _pairs(data: bytes) -> list[bytes]:
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def test_runs_cover_each_paragraph_without_gap(page: Page) -> None:
    parts = [{"start": 2, "end": 10}, {"start": 12, "end": 20}]
    marks = [(0, 4, "a"), (3, 3, "none"), (3, 6, "b"), (8, 14, "c"), (19, 30, "d")]
    found = call(
        page,
        "places",
        "it.runs(argument[0], argument[1].map(([start, end, name]) => ({start, end, name})))"
        ".map((cut) => cut.map((run) => [run.start, run.end, run.marks.map((mark) => mark.name).join()]))",
        [parts, marks],
    )
    assert found == [
        [[2, 3, "a"], [3, 4, "a,b"], [4, 6, "b"], [6, 8, ""], [8, 10, "c"]],
        [[12, 14, "c"], [14, 19, ""], [19, 20, "d"]],
    ]


def test_initials_tell_speakers_apart(page: Page) -> None:
    names = [
        "Ines Calder",
        "Ivo Crane",
        "WHO",
        "the harbour office",
        "Ana Maria de la Cruz Soto",
        "Cher",
        "ß",
        "…",
        "!",
        "A former fitter",
        "The union",
        "A",
    ]
    found = call(page, "model", "((taken) => argument.map((name) => it.initials(name, taken)))(new Set())", names)
    assert found == ["IC", "IC2", "WHO", "HO", "AS", "C", "SS", "?", "?2", "FF", "U", "A"]


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1, "almost certain"), (0.95, "almost certain"), (0.9499, "very likely"), (0.7, "likely"), (0.5, "unsure"),
     (0, "doubtful"), (None, "speaker not known")],
)  # fmt: skip
def test_confidence_as_a_word(page: Page, confidence: float | None, words: str) -> None:
    assert call(page, "words", "it.sureness(argument)", confidence) == words


@pytest.mark.parametrize(
    ("confidence", "figure"), [(1, "100%"), (0.9499, "94%"), (0.6967, "69%"), (0.29, "29%"), (0, "0%")]
)
def test_figure_of_a_confidence_is_in_the_band_of_its_word(page: Page, confidence: float, figure: str) -> None:
    assert call(page, "words", "it.sureFigure(argument)", confidence) == figure


@pytest.mark.parametrize(
    ("name", "file"),
    [("Crane “stays” – official", "crane-stays-official-quotes.csv"), ("Ça & là", "c-a-la-quotes.csv"),
     ("../../etc", "etc-quotes.csv"), ("日本", "article-quotes.csv"), ("a" * 99, f"{'a' * 60}-quotes.csv")],
)  # fmt: skip
def test_file_is_named_after_the_article(page: Page, name: str, file: str) -> None:
    assert call(page, "export", "it.fileName(argument, 'csv')", name) == file


def test_every_rule_that_the_engine_gives_is_put_in_words() -> None:
    source = (resources.files("service.page") / "assets" / "js" / "rules.js").read_text(encoding="utf-8")
    told = re.findall(r'^  "?([a-z-]+)"?: "[^"]+\.",$', source, re.MULTILINE)
    texts = [article.text for article in load_all()] + [articles.sample(name)["text"] for name in articles.NAMES]
    given = {quotation.rule for text in texts for quotation in attribution.read(text).quotations}
    assert given
    assert given <= set(told), f"add to rules.js: {given - set(told)}"
    assert told == sorted(set(told))


def test_without_a_browser_the_tests_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("QUOTH_CHROMIUM", raising=False)
    monkeypatch.setenv("QUOTH_REQUIRE", "container")
    assert find_browser() is None
    with pytest.raises(pytest.skip.Exception, match="no Chromium here"):
        missing_browser()


def test_without_a_browser_that_is_required_they_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTH_REQUIRE", "container, browser")
    with pytest.raises(pytest.fail.Exception, match="QUOTH_REQUIRE asks for a browser, but no Chromium here"):
        missing_browser()
