from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.attribution.records import Article, Kind
from service.formats import payload

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")


def test_a_record_has_every_member_of_the_contract(article: Article) -> None:
    (_, record, _, _) = payload.records(article, article.quotations)
    assert record == {
        "id": "q2",
        "kind": "direct",
        "field": "text",
        "paragraph": 0,
        "text": "We will not sell, Not now.",
        "start": 3,
        "end": 44,
        "segments": [
            {"text": "We will not sell,", "start": 3, "end": 20, "quoted": True},
            {"text": "Not now.", "start": 36, "end": 44, "quoted": True},
        ],
        "speaker": {
            "id": "s1",
            "name": "Ines Calder",
            "resolved_by": "surname",
            "mention": {"text": "Calder", "field": "text", "start": 22, "end": 28},
        },
        "speakers": [record["speaker"]],
        "cue": {"text": "said", "type": "said", "field": "text", "start": 29, "end": 33},
        "rule": "quote-speaker-cue",
        "confidence": 0.9877,
        "same_as": None,
    }


def test_joint_speakers_are_all_listed_and_nobody_is_null(article: Article) -> None:
    (title, _, joint, nobody) = payload.records(article, article.quotations)
    assert [speaker["id"] for speaker in joint["speakers"]] == ["s2", "s3"]
    assert joint["speaker"] == joint["speakers"][0]
    assert (nobody["speaker"], nobody["speakers"], nobody["confidence"]) == (None, [], None)
    assert (title["field"], title["paragraph"], title["cue"], title["same_as"]) == ("title", None, None, "q2")


def test_speakers_are_rolled_up_over_the_quotations_given(article: Article) -> None:
    speakers = payload.body(article, article.quotations)["speakers"]
    assert speakers[0] == {
        "id": "s1",
        "name": "Ines Calder",
        "type": "person",
        "role": "chairs the board",
        "aliases": ["Calder"],
        "quotes": 1,
        "words": 6,
        "share": 0.8571,
        "first_at": 22,
        "in_title": False,
    }
    assert [(who["id"], who["words"], who["share"]) for who in speakers[1:]] == [("s2", 1, 0.1429), ("s3", 1, 0.1429)]
    assert [who["id"] for who in payload.body(article, article.quotations[2:3])["speakers"]] == ["s2", "s3"]
    assert payload.body(article, ())["speakers"] == []


def test_not_quotes_are_there_when_asked_for_alone(article: Article) -> None:
    assert "not_quotes" not in payload.body(article, ())
    (found,) = payload.body(article, (), include_not_quotes=True)["not_quotes"]
    assert found == {"field": "text", "paragraph": 1, "text": "The Crown", "start": 112, "end": 121, "reason": "title"}


@pytest.mark.parametrize(
    ("kinds", "floor", "ids"),
    [
        pytest.param(KINDS, 0, ["q1", "q2", "q3", "q4"], id="all"),
        pytest.param(["direct"], 0, ["q1", "q2"], id="one kind"),
        pytest.param(["mixed", "indirect"], 0, ["q3", "q4"], id="two kinds"),
        pytest.param(KINDS, 0.5, ["q1", "q2", "q3"], id="at the floor is in, without confidence is out"),
        pytest.param(KINDS, 0.51, ["q1", "q2"], id="below the floor is out"),
        pytest.param(KINDS, 1, [], id="nothing is certain"),
    ],
)
def test_selection(article: Article, kinds: list[Kind], floor: float, ids: list[str]) -> None:
    assert [quotation.id for quotation in payload.select(article, kinds, floor)] == ids


def _utf16_slice(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def _spans(item: Any, field: str = "text") -> list[tuple[str, str, int, int]]:
    """Every object with text and place in a document, with the field that it stands in."""
    if isinstance(item, list):
        return [span for inner in item for span in _spans(inner, field)]
    if not isinstance(item, dict):
        return []
    field = item.get("field", field)
    own = [(field, item["text"], item["start"], item["end"])] if "start" in item and "segments" not in item else []
    return own + [span for inner in item.values() for span in _spans(inner, field)]


def test_utf16_offsets_cut_the_same_words_out_of_utf16(article: Article) -> None:
    document = payload.body(article, article.quotations, unit="utf16", include_not_quotes=True)
    texts = {"text": article.text, "title": article.title or ""}
    spans = _spans(document)
    assert len(spans) == 17
    for field, words, start, end in spans:
        assert _utf16_slice(texts[field], start, end) == words
    assert document["speakers"][0]["first_at"] == 23


@given(st.text(), st.data())
def test_utf16_conversion_counts_code_units(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    convert = payload.converter(Article(text, None, (), (), ()), "utf16")
    assert convert("text", offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
