"""Web Annotations, against the schema and the context kept in ``standards/``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pyld import jsonld

from service.attribution.records import Article
from service.formats import annotations, identifiers
from service.formats.answer import Answer

STANDARDS = Path(__file__).parent / "standards"
SCHEMA = json.loads((STANDARDS / "web-annotation.schema.json").read_text())
CONTEXT = json.loads((STANDARDS / "anno.excerpt.jsonld").read_text())
OA = "http://www.w3.org/ns/oa#"


@pytest.fixture
def document(article: Article) -> dict[str, Any]:
    answer = Answer(article=article, quotations=article.quotations, id="https://news.example/harbour", offsets="utf16")
    return annotations.document(answer)


def expanded(document: dict[str, Any]) -> Any:
    def load(url: str, _options: object) -> dict[str, Any]:
        assert url == annotations.PROFILE
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}

    return jsonld.expand(document, {"documentLoader": load})


def names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (name for name in value if not name.startswith("@"))
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from names(inner)


def test_it_is_what_the_model_asks_for(document: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(document)


def test_the_schema_can_fail(document: dict[str, Any]) -> None:
    del document["first"]["items"][1]["target"][0]["source"]
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_every_name_means_something_in_the_context(document: dict[str, Any]) -> None:
    assert set(names(document)) <= set(CONTEXT["@context"])
    (collection,) = expanded(document)
    assert collection["@type"] == ["http://www.w3.org/ns/activitystreams#OrderedCollection"]
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    for item in items["@list"]:
        assert item["@type"] == [f"{OA}Annotation"]
        assert item[f"{OA}motivatedBy"] == [{"@id": f"{OA}identifying"}]
        assert {body["@type"][0] for body in item[f"{OA}hasBody"]} == {f"{OA}TextualBody"}


def test_selectors_point_at_the_words_in_code_points(article: Article, document: dict[str, Any]) -> None:
    for item, quotation in zip(document["first"]["items"], article.quotations, strict=True):
        text = article.text if quotation.field == "text" else article.title
        assert text is not None
        for target, segment in zip(item["target"], quotation.segments, strict=True):
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"] == segment.text
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, start)
            assert len(quote["suffix"]) == min(32, len(text) - end)


def test_bodies_name_the_speakers(document: dict[str, Any]) -> None:
    bodies = [
        [body["value"] for body in item["body"] if body["purpose"] == "identifying"]
        for item in document["first"]["items"]
    ]
    assert bodies == [["Ines Calder"], ["Ines Calder"], ["Two residents", "Two residents"], []]
    assert document["first"]["items"][1]["body"][-1]["value"] == "rule quote-speaker-cue, confidence 0.9877"


def test_the_source_is_the_callers_iri_or_the_hash_of_the_text(article: Article, document: dict[str, Any]) -> None:
    title, board = document["first"]["items"][:2]
    assert board["target"][0]["source"] == "https://news.example/harbour"
    assert title["target"][0]["source"] == identifiers.of_text(article.title or "")
    assert title["target"][0]["scope"] == "https://news.example/harbour"
    unnamed = annotations.document(Answer(article=article, quotations=article.quotations, id="harbour 1"))
    assert unnamed["first"]["items"][1]["target"][0]["source"] == identifiers.of_text(article.text)
    Draft202012Validator(SCHEMA).validate(unnamed)


def test_ids_are_the_same_each_time_and_differ_between_records(article: Article, document: dict[str, Any]) -> None:
    again = annotations.document(Answer(article=article, quotations=article.quotations[1:]))
    ids = [item["id"] for item in document["first"]["items"]]
    assert len(set(ids)) == len(ids)
    assert [item["id"] for item in again["first"]["items"]] == ids[1:]
