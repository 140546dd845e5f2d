"""The line that each request leaves in the log."""

import gzip
import io
import json
import logging
from typing import Any

import pytest
from flask.testing import FlaskClient

LINE = json.dumps({"text": "“We will not sell,” Ines Calder said."}).encode() + b"\n"
NDJSON = {"Content-Type": "application/x-ndjson"}


def facts(caplog: pytest.LogCaptureFixture) -> dict[str, Any]:
    (record,) = [record for record in caplog.records if record.name == "quoth.access"]
    found: dict[str, Any] = record.__dict__["facts"]
    return found


@pytest.fixture(autouse=True)
def _logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "quoth.access")


@pytest.mark.parametrize("coding", [{}, {"Accept-Encoding": "gzip"}], ids=["as it is", "gzip"])
def test_an_answer_in_parts_has_a_size_too(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, coding: dict[str, str]
) -> None:
    with client.post("/v1/batch", data=LINE * 3, headers={**NDJSON, **coding}) as response:
        sent = len(response.data)
    assert (facts(caplog)["bytes_in"], facts(caplog)["bytes_out"]) == (3 * len(LINE), sent)
    assert facts(caplog)["articles"] == 3


def test_so_has_a_body_without_a_length(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    body = gzip.compress(LINE)
    environ = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    stream = io.BytesIO(body)
    with client.post("/v1/quotes", input_stream=stream, headers=headers, environ_overrides=environ) as response:
        assert response.status_code == 200
    assert facts(caplog)["bytes_in"] == len(body)


def test_a_method_of_the_clients_own_is_not_logged(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    client.open("/healthz", method="BREW").close()
    assert facts(caplog)["method"] == "other"
