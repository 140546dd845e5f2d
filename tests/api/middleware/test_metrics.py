import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
from prometheus_client.parser import text_string_to_metric_families

from service import create_app
from service.settings import Settings
from service.version import __version__

TEXT = "“We will not sell,” Ines Calder said.\n\n“Not now.”"


@pytest.fixture
def app() -> Flask:
    return create_app(Settings())


def samples(client: FlaskClient) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    families = text_string_to_metric_families(client.get("/metrics").text)
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families
        for sample in family.samples
    }


def test_articles_are_counted(client: FlaskClient) -> None:
    with client.post("/v1/quotes", json={"text": TEXT}) as response:
        answer = response.get_json()
    client.post("/v1/quotes", json={"text": ""}).close()
    found = samples(client)
    assert found["quoth_articles_total", ()] == 1
    assert found["quoth_characters_total", ()] == len(TEXT)
    direct = [quote for quote in answer["quotes"] if quote["kind"] == "direct"]
    assert found["quoth_quotations_total", (("kind", "direct"),)] == len(direct) >= 1
    assert found["quoth_unattributed_total", ()] == sum(quote["speaker"] is None for quote in answer["quotes"])
    labels = (("method", "POST"), ("route", "/v1/quotes"))
    assert found["quoth_requests_total", (*labels, ("status", "200"))] == 1
    assert found["quoth_requests_total", (*labels, ("status", "422"))] == 1
    assert found["quoth_request_seconds_count", (("route", "/v1/quotes"),)] == 2
    ((_, labels_of_build),) = [key for key in found if key[0] == "quoth_build_info"]
    assert dict(labels_of_build)["version"] == __version__


def test_no_content_and_no_caller_in_a_label(client: FlaskClient) -> None:
    client.post("/v1/canary", json={"text": "canary"}, headers={"User-Agent": "canary"}).close()
    client.open("/v1/quotes", method="CANARY").close()
    exposed = client.get("/metrics").text
    assert "canary" not in exposed.lower()
    assert 'route="none"' in exposed
    assert 'method="other"' in exposed


def test_openmetrics_for_who_asks(client: FlaskClient) -> None:
    response = client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert response.mimetype == "application/openmetrics-text"
    assert "quoth_requests" in {family.name for family in openmetrics(response.text)}  # type: ignore[no-untyped-call]
