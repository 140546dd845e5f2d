"""``GET /v1/rules`` and the page about rules."""

from pathlib import Path
from typing import get_args

import pytest
from flask.testing import FlaskClient

from service import create_app
from service.api.answers import RulesSchema
from service.attribution.measured import SETS, measured
from service.attribution.proposals import Rule
from service.attribution.records import ResolvedBy
from service.settings import Settings


def test_every_rule_and_way_is_listed_once(client: FlaskClient) -> None:
    response = client.get("/v1/rules")
    assert (response.status_code, response.mimetype) == (200, "application/json")
    document = response.get_json()
    assert RulesSchema().validate(document) == {}
    assert [rule["name"] for rule in document["rules"]] == sorted(get_args(Rule))
    assert [way["name"] for way in document["resolved_by"]] == list(get_args(ResolvedBy))


@pytest.mark.parametrize("name", SETS)
def test_counts_are_the_measured_ones(client: FlaskClient, name: str) -> None:
    rules = client.get("/v1/rules").get_json()["rules"]
    for rule in rules:
        count = measured().rules[name].get(rule["name"])
        given = rule["measured"][name]
        if count is None:
            assert given == {"fired": 0, "quotations": 0, "right": 0, "share": None}
        else:
            assert count.fired >= count.quotations >= count.right
            assert given == {**count._asdict(), "share": round(count.right / count.fired, 4)}


def test_rule_of_an_answer_is_explained_under_its_anchor(client: FlaskClient) -> None:
    text = "“The pier is closed,” said Ines Calder. Tom Hale said it was safe."
    page = client.get("/docs/rules").text
    quotes = client.post("/v1/quotes", json={"text": text}).get_json()["quotes"]
    assert quotes
    for quote in quotes:
        assert f'<dt id="{quote["rule"]}">' in page


def test_page_has_every_rule_and_way(client: FlaskClient) -> None:
    page = client.get("/docs/rules").text
    for rule in get_args(Rule):
        assert page.count(f'id="{rule}"') == 1
    for way in get_args(ResolvedBy):
        assert page.count(f'id="resolved-by-{way}"') == 1


def test_a_key_is_asked_for_as_on_every_route_of_the_version(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text(f"{'a' * 64}\n", encoding="ascii")
    client = create_app(Settings(api_keys_file=str(keys))).test_client()
    assert client.get("/v1/rules").status_code == 401
    assert client.get("/docs/rules").status_code == 200
