"""The answer's format is chosen by ``Accept``."""

import csv
import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.representations import ANNOTATIONS, CSV, JSON, LINKED_DATA, NDJSON, SCHEMA_ORG
from service.language import WARNING

ARTICLE = {
    "text": "The port will close. “We will not sell,” Mayor Ines Calder said of the harbour.",
    "id": "harbour-1",
    "kinds": ["direct"],
}


def ask(client: FlaskClient, accept: str | None, **fields: Any) -> Any:
    headers = {} if accept is None else {"Accept": accept}
    response = client.post("/v1/quotes", json={**ARTICLE, **fields}, headers=headers)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert "Accept" in response.headers["Vary"].split(", ")
    return response


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json, text/csv;q=0.9", JSON),
        ("text/csv", f"{CSV}; charset=utf-8; header=present"),
        ("text/*", f"{CSV}; charset=utf-8; header=present"),
        ("application/json;q=0.1, application/x-ndjson", NDJSON),
        ("application/json; charset=utf-8", JSON),
        ("application/json;charset=UTF-8;q=0.4, application/x-ndjson;q=0.5", NDJSON),
        ('text/csv; header=present; charset="utf-8"', f"{CSV}; charset=utf-8; header=present"),
        ("text/csv; charset=utf-8; q=0, */*", JSON),
        ("*/*, application/json;q=0.5", NDJSON),
        ("*/*;q=0.5, text/csv;q=0.4, application/json;q=0.3", NDJSON),
        ("application/ld+json", SCHEMA_ORG),
        ('application/ld+json; profile="https://schema.org"', SCHEMA_ORG),
        ('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', ANNOTATIONS),
        ('text/html, application/ld+json; profile="http://www.w3.org/ns/anno.jsonld";q=0.5', ANNOTATIONS),
    ],
)
def test_media_types(client: FlaskClient, accept: str | None, content_type: str) -> None:
    assert ask(client, accept).headers["Content-Type"] == content_type


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "application/xml",
        'application/ld+json;profile="urn:x"',
        "application/json; charset=utf-16",
        "text/csv; header=absent",
        "text/csv;q=0",
        "nonsense",
    ],
)
def test_what_is_not_on_offer(client: FlaskClient, accept: str) -> None:
    response = client.post("/v1/quotes", json=ARTICLE, headers={"Accept": accept})
    assert response.status_code == 406
    for offered in (JSON, NDJSON, CSV, ANNOTATIONS, LINKED_DATA):
        assert offered in response.get_json(force=True)["detail"]


def test_csv(client: FlaskClient) -> None:
    (row,) = csv.DictReader(io.StringIO(ask(client, CSV).text, newline=""))
    assert (row["article_id"], row["text"], row["speaker"]) == ("harbour-1", "We will not sell,", "Ines Calder")


def test_ndjson_has_the_records_of_json(client: FlaskClient) -> None:
    text = "“We will not sell,” Ines Calder said.\n\n“Not now,” said Tom Reed."
    records = ask(client, JSON, text=text).json["quotes"]
    found = [json.loads(line) for line in ask(client, NDJSON, text=text).text.splitlines()]
    assert found == [{"article_id": "harbour-1", **record} for record in records]
    assert len(found) == 2


def test_linked_data(client: FlaskClient) -> None:
    article, quotation = json.loads(ask(client, LINKED_DATA).data)["@graph"]
    assert article["identifier"] == "harbour-1"
    assert quotation["text"] == "We will not sell,"
    annotation = json.loads(ask(client, ANNOTATIONS).data)["first"]["items"][0]
    assert annotation["target"][0]["selector"][0]["exact"] == "We will not sell,"


def test_markup(client: FlaskClient) -> None:
    markup = "<p>The port will close.</p><p><q>We will not sell</q>, Ines Calder said.</p>"
    answer = ask(client, JSON, text=markup, format="html").json
    (record,) = answer["quotes"]
    assert answer["text"] == "The port will close.\n\n“We will not sell”, Ines Calder said."
    assert answer["text"][record["start"] : record["end"]] == record["text"] == "We will not sell"


def test_markup_may_be_longer_than_its_text(client: FlaskClient) -> None:
    markup = f"<p class='{'x' * 20_000}'>“We will not sell,” Ines Calder said.</p>"
    assert len(ask(client, JSON, text=markup, format="html").json["quotes"]) == 1


@pytest.mark.parametrize("accept", [JSON, CSV, NDJSON, ANNOTATIONS])
def test_another_language_is_warned_of_in_every_format(client: FlaskClient, accept: str) -> None:
    text = "Der Hafen wird für drei Wochen geschlossen, sagte die Bürgermeisterin am Montag. „Wir haben alle anderen "
    text += "Möglichkeiten geprüft“, erklärte sie vor Journalisten in der Stadt."
    assert ask(client, accept, text=text).headers["Quoth-Warning"] == WARNING
    assert "Quoth-Warning" not in ask(client, accept).headers
