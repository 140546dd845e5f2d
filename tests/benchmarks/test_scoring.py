"""The repository's own scorer, on one short article and answers made by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.answers import article_from_json, judge_form
from benchmarks.golden import GoldArticle, load
from benchmarks.scoring import score
from service.attribution.records import Article, Mention, NotQuote, Quotation, Segment, Speaker

SOURCE = """desk: uk
form: wire
cast:
  lee = Ada Lee; Lee
---
{1 “We will not sell,”} {lee@1 Ms Lee} {!1 said}. {1 “Not now.”}

She read {?title “Night Bus”} and {lee@2 Ada Lee} {!2 called} {2 it {“dull”}}.

That, {lee@3 she} {!3 added}, {3 would sleep}.
---
"""
Given = Callable[..., Article]


@pytest.fixture
def gold(tmp_path: Path) -> GoldArticle:
    path = tmp_path / "one.txt"
    path.write_text(SOURCE, encoding="utf-8")
    return load(path)


@pytest.fixture
def given(gold: GoldArticle) -> Given:
    """An answer that holds these strings, each said by the mention named (None: nobody)."""

    def made(*records: tuple[str, str, str | None, str | None], reason: str = "title") -> Article:
        quotations = []
        for number, (kind, words, mention, name) in enumerate(records, 1):
            start = gold.text.index(words)
            segment = Segment(words, start, start + len(words), kind != "indirect")
            at = gold.text.index(mention) if mention else 0
            place = Mention(mention or "", "text", at, at + len(mention or ""))
            speakers = (Speaker("s1", name, "name" if name else None, place),) if mention else ()
            quotations.append(
                Quotation(f"q{number}", kind, "text", 0, (segment,), speakers, None, "a-rule", 0.9, None)  # type: ignore[arg-type]
            )
        start = gold.text.index("Night Bus")
        other = NotQuote("text", 1, "Night Bus", start, start + len("Night Bus"), reason)  # type: ignore[arg-type]
        return Article(gold.text, None, tuple(quotations), (), (other,))

    return made


PERFECT = (
    ("direct", "We will not sell,", "Ms Lee", "Ada Lee"),
    ("direct", "Not now.", "Ms Lee", "Ada Lee"),
    ("mixed", "dull", "Ada Lee", "Ada Lee"),
    ("indirect", "would sleep", "she", "Ada Lee"),
)


def test_a_perfect_answer_scores_a_hundred(gold: GoldArticle, given: Given) -> None:
    outcomes = score(gold, given(*PERFECT))
    assert {o.status for o in outcomes} == {"right", "rejected"}
    assert figures.figures(outcomes, "quoted").end_to_end == 100
    assert figures.figures(outcomes, "indirect").end_to_end == 100
    assert figures.rejection(outcomes) == (1, 1, 1)


def test_an_empty_answer_misses_everything_and_rejects_without_a_reason(gold: GoldArticle) -> None:
    outcomes = score(gold, Article(gold.text, None, (), (), ()))
    assert [o.status for o in outcomes] == ["missed"] * 4 + ["wrong reason"]
    assert figures.figures(outcomes, "quoted").end_to_end == 0


@pytest.mark.parametrize(
    ("record", "status"),
    [
        pytest.param(("direct", "We will not sell", "Ms Lee", None), "right", id="the final comma does not count"),
        pytest.param(("direct", "We will not sell,", "Night", "ADA LEE"), "right", id="the name alone will do"),
        pytest.param(("direct", "We will not sell,", "Ms Lee", "Ben Roe"), "right", id="the mention alone will do"),
        pytest.param(("direct", "We will not sell,", "Night", "Ben Roe"), "wrong speaker", id="neither fits"),
        pytest.param(("direct", "We will not sell,", None, None), "wrong speaker", id="nobody given"),
    ],
)
def test_one_unit(
    gold: GoldArticle, given: Given, record: tuple[str, str, str | None, str | None], status: str
) -> None:
    outcomes = score(gold, given(record))
    assert outcomes[0].status == status
    assert not [o for o in outcomes if o.status == "false"]


def test_half_a_segment_is_missed_and_false(gold: GoldArticle, given: Given) -> None:
    outcomes = score(gold, given(("direct", "We will", "Ms Lee", "Ada Lee")))
    assert [o.status for o in outcomes if o.part == "quoted"] == ["missed", "missed", "missed", "false"]


def test_a_title_taken_for_speech_is_false_and_taken(gold: GoldArticle, given: Given) -> None:
    outcomes = score(gold, given(*PERFECT, ("direct", "Night Bus", "She", None)))
    assert [o.status for o in outcomes if o.part == "other"] == ["taken"]
    assert figures.figures(outcomes, "quoted").predicted == 4
    assert figures.figures(outcomes, "quoted").precision == 75


def test_the_wrong_reason_is_told_from_the_right_one(gold: GoldArticle, given: Given) -> None:
    outcomes = score(gold, given(*PERFECT, reason="scare"))
    assert figures.rejection(outcomes) == (1, 1, 0)


def test_mixed_content_needs_its_unquoted_part(gold: GoldArticle, given: Given) -> None:
    assert figures.mixed_coverage([gold], {"one": given(*PERFECT)}) == (1, 0, 0)
    whole = given(*PERFECT, ("mixed", "it", "Ada Lee", None))
    mixed = whole.quotations[2]
    start = gold.text.index("it “dull”")
    segments = (Segment("it", start, start + 2, quoted=False), *mixed.segments)
    covered = Quotation("q3", "mixed", "text", 1, segments, mixed.speakers, None, "a-rule", 0.9, None)
    answer = Article(gold.text, None, (*whole.quotations[:2], covered), (), ())
    assert figures.mixed_coverage([gold], {"one": answer}) == (1, 0, 1)


def test_an_answer_survives_json_and_takes_the_judges_form(gold: GoldArticle, given: Given) -> None:
    from dataclasses import asdict  # noqa: PLC0415

    answer = given(*PERFECT)
    data = asdict(answer)
    data["quotations"][0]["a_field_of_tomorrow"] = 1
    assert article_from_json(data) == answer
    judged = judge_form("one", answer)
    assert [q["text"] for q in judged["quotes"]] == [words for _, words, _, _ in PERFECT]
    assert judged["quotes"][0]["speaker"]["name"] == "Ada Lee"
