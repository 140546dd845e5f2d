"""schema.org JSON-LD, against the part of the vocabulary kept in ``standards/``."""

import json
from pathlib import Path
from typing import Any

import pytest

from service.attribution.records import Article
from service.formats import schema_org
from service.formats.answer import Answer

VOCABULARY = json.loads((Path(__file__).parent / "standards" / "schema-org.json").read_text())["types"]


def ancestry(type_: str) -> set[str]:
    return {type_}.union(*(ancestry(parent) for parent in VOCABULARY[type_]["subClassOf"]))


def flaws(node: dict[str, Any], types: dict[str, str]) -> list[str]:
    """What in ``node`` the vocabulary does not know; ``types`` are those of the nodes that others refer to."""
    found = []
    own = ancestry(node["@type"])
    for name, values in node.items():
        if name.startswith("@"):
            continue
        ranges = {one for type_ in own for one in VOCABULARY[type_]["properties"].get(name, [])}
        if not ranges:
            found.append(f"{node['@type']} has no {name}")
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str):
                # "We will accept text, or a URL, even where an object is expected" (schema.org's conformance page).
                continue
            is_reference = set(value) == {"@id"}
            type_ = types[value["@id"]] if is_reference else value["@type"]
            if not ancestry(type_) & ranges:
                found.append(f"{name} is no {type_}")
            if not is_reference:
                found += flaws(value, types)
    return found


def document(article: Article, id_: str | None) -> dict[str, Any]:
    return schema_org.document(Answer(article=article, quotations=article.quotations, id=id_))


@pytest.mark.parametrize("id_", [None, "harbour-1", "https://news.example/harbour"])
def test_it_is_in_the_vocabulary(article: Article, id_: str | None) -> None:
    graph = document(article, id_)["@graph"]
    types = {node["@id"]: node["@type"] for node in graph}
    assert [flaw for node in graph for flaw in flaws(node, types)] == []


@pytest.mark.parametrize(
    ("node", "flaw"),
    [
        ({"@type": "Quotation", "saidBy": "Calder"}, ["Quotation has no saidBy"]),
        (
            {"@type": "Quotation", "spokenByCharacter": {"@type": "NewsArticle"}},
            ["spokenByCharacter is no NewsArticle"],
        ),
    ],
)
def test_the_check_can_fail(node: dict[str, Any], flaw: list[str]) -> None:
    assert flaws(node, {}) == flaw


def test_direct_and_mixed_words_with_their_speakers(article: Article) -> None:
    about, board, cruel = document(article, "https://news.example/harbour")["@graph"]
    assert about == {
        "@type": "NewsArticle",
        "@id": "https://news.example/harbour",
        "inLanguage": "en",
        "headline": article.title,
    }
    assert board["text"] == "We will not sell, Not now."
    assert board["isPartOf"] == {"@id": "https://news.example/harbour"}
    assert board["spokenByCharacter"] == {
        "@type": "Person",
        "name": "Ines Calder",
        "description": "chairs the board",
    }
    # Of a mixed record the marked words alone.
    assert cruel["text"] == "cruel."
    assert cruel["spokenByCharacter"] == [{"@type": "Organization", "name": "Two residents"}] * 2


def test_a_callers_id_that_is_no_iri_is_an_identifier(article: Article) -> None:
    about = document(article, "harbour-1")["@graph"][0]
    assert about["identifier"] == "harbour-1"
    assert about["@id"].startswith("ni:///sha-256;")
