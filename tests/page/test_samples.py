"""The samples of the page, read by the engine: each shows what the page says it shows."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.page import articles


def answer(client: FlaskClient, name: str) -> dict[str, Any]:
    sample = articles.sample(name)
    wanted = {
        "text": sample["text"],
        "title": sample["title"],
        "author": sample.get("author"),
        "include_not_quotes": True,
    }
    response = client.post("/v1/quotes", json=wanted)
    assert response.status_code == 200
    found: dict[str, Any] = json.loads(response.data)
    return found


@pytest.mark.parametrize("name", articles.NAMES)
def test_every_kind_is_there(client: FlaskClient, name: str) -> None:
    assert {quote["kind"] for quote in answer(client, name)["quotes"]} == {"direct", "mixed", "indirect"}


def test_the_first_has_a_voice_that_nobody_knows_and_marks_that_are_no_quotation(client: FlaskClient) -> None:
    found = answer(client, "harbour")
    assert [quote["text"] for quote in found["quotes"] if not quote["speaker"]] == ["And who pays when it falls in?"]
    assert [(other["text"], other["reason"]) for other in found["not_quotes"]] == [("the Old Duchess", "term")]
    names = [speaker["name"] for speaker in found["speakers"]]
    assert {"Maren Tolliver", "Osric Penhallow", "Pellmouth Heritage Trust", "Edda Quillan"} <= set(names)
