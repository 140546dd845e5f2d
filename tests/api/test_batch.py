"""Many articles in one request."""

import errno
import gzip
import json
import os
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder, TestResponse

from service import attribution, create_app
from service.api import batch
from service.attribution.records import Article
from service.settings import Settings

NDJSON = "application/x-ndjson"
TEXT = "“We will not sell,” Ines Calder said."


@pytest.fixture
def app() -> Flask:
    return create_app(Settings(max_chars=5_000, max_bytes=50_000, max_batch=100, max_batch_bytes=200_000))


def lines(*articles: Any) -> bytes:
    return b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in articles)


def post(client: FlaskClient, body: bytes, **headers: str) -> TestResponse:
    return client.post("/v1/batch", data=body, headers={"Content-Type": NDJSON, **headers}, buffered=True)


def documents(response: TestResponse) -> list[dict[str, Any]]:
    assert response.status_code == 200
    return [json.loads(line) for line in response.data.splitlines()]


def single(client: FlaskClient, article: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(client.post("/v1/quotes", json=article).data)
    return answer


def test_each_line_is_answered_as_if_it_had_come_alone_and_in_order(client: FlaskClient) -> None:
    articles: list[dict[str, Any]] = [
        {"text": TEXT, "id": "a"},
        {"text": "Nothing was said.", "id": "b", "metadata": {"desk": 3}},
        {"text": f"<p>{TEXT}</p>", "format": "html", "offsets": "utf16", "kinds": ["direct"]},
    ]
    response = post(client, lines(*articles))
    assert response.headers["Content-Type"] == NDJSON
    assert response.headers["Cache-Control"] == "no-store"
    assert documents(response) == [{"line": n, **single(client, article)} for n, article in enumerate(articles, 1)]


def test_one_bad_line_harms_no_other(client: FlaskClient) -> None:
    bad = [
        b"{",
        b'{"text": "\xff"}',
        {"text": "", "id": "empty"},
        {"text": TEXT, "id": 7},
        {"text": "a" * 5_001, "id": "long"},
        b'{"text": "a", "id": "\\ud800"}',
        [],
        b'{"text": "' + b"a" * 60_000 + b'"}',
        {"text": "<b>" * 600, "format": "html", "id": "deep"},
    ]
    response = post(client, lines({"text": TEXT}, *bad, {"text": TEXT}), **{"X-Request-Id": "desk-7"})
    first, *problems, last = documents(response)
    assert len(first["quotes"]) == len(last["quotes"]) == 1
    assert (first["line"], last["line"]) == (1, 11)
    assert [(problem["line"], problem["status"], problem["id"]) for problem in problems] == [
        (2, 400, None),
        (3, 400, None),
        (4, 422, "empty"),
        (5, 422, None),
        (6, 413, "long"),
        (7, 422, None),
        (8, 422, None),
        (9, 413, None),
        (10, 422, "deep"),
    ]
    assert {problem["instance"] for problem in problems} == {"desk-7"}
    # A place in a line is told by its column or byte: the number of the line stands beside it.
    assert problems[0]["detail"] == "The line is not JSON: see column 2."
    assert problems[1]["detail"] == "The line is not UTF-8: see byte 10."
    assert problems[7]["detail"] == "The line has more than 50000 bytes."
    assert problems[2]["errors"][0]["pointer"] == "/text"


def test_a_defect_of_the_service_harms_no_other_line_either(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = attribution.read

    def fail(text: str, title: str | None, author: str | None, **_: object) -> Article:
        if text != TEXT:
            raise ZeroDivisionError
        return read(text, title, author)

    monkeypatch.setattr(attribution, "read", fail)
    first, problem, last = documents(post(client, lines({"text": TEXT}, {"text": "Fall.", "id": "b"}, {"text": TEXT})))
    assert (problem["line"], problem["status"], problem["id"]) == (2, 500, "b")
    assert first["quotes"] == last["quotes"]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (lines({"text": TEXT}).rstrip(b"\n"), [1]),
        (b"\n\n" + lines({"text": TEXT}) + b" \r\n" + lines({"text": TEXT}), [3, 5]),
        (lines({"text": TEXT}).replace(b"\n", b"\r\n") * 2, [1, 2]),
        (b"", []),
    ],
    ids=["no line end at the end", "blank lines", "CRLF", "nothing"],
)
def test_line_ends(client: FlaskClient, body: bytes, numbers: list[int]) -> None:
    assert [document["line"] for document in documents(post(client, body))] == numbers


def test_gzip_both_ways(client: FlaskClient) -> None:
    body = lines(*[{"text": TEXT}] * 50)
    coded = {"Content-Encoding": "gzip", "Accept-Encoding": "gzip"}
    response = post(client, gzip.compress(body), **coded)
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.data) == post(client, body).data


def test_small_batches_as_json(client: FlaskClient) -> None:
    response = client.post("/v1/batch", json={"articles": [{"text": TEXT, "id": "a"}, {"text": ""}, 3]})
    assert response.headers["Content-Type"] == "application/json"
    first, second, third = json.loads(response.data)["articles"]
    assert first == {"index": 0, **single(client, {"text": TEXT, "id": "a"})}
    assert (second["index"], second["status"], third["index"], third["status"]) == (1, 422, 2, 422)


@pytest.mark.parametrize("sent", [NDJSON, "application/json"])
@pytest.mark.parametrize("wanted", [NDJSON, "application/json"])
def test_the_answers_format_can_be_chosen(client: FlaskClient, sent: str, wanted: str) -> None:
    article = {"text": TEXT}
    body = lines(article) if sent == NDJSON else json.dumps({"articles": [article]}).encode()
    response = post(client, body, **{"Content-Type": sent, "Accept": wanted})
    assert response.headers["Content-Type"] == wanted
    document = json.loads(response.data)
    (answer,) = document["articles"] if wanted == "application/json" else [document]
    assert answer["quotes"] == single(client, article)["quotes"]


def test_an_empty_batch_of_lines_as_json(client: FlaskClient) -> None:
    assert json.loads(post(client, b"", Accept="application/json").data) == {"articles": []}


@pytest.mark.parametrize(
    ("body", "headers", "status", "type_"),
    [
        (lines({"text": "a"}) * 101, {}, 413, "batch-too-large"),
        (b"\n" * 100 + b"{}", {}, 413, "batch-too-large"),
        (b" " * 200_001, {}, 413, "body-too-large"),
        (gzip.compress(b" " * 200_001), {"Content-Encoding": "gzip"}, 413, "body-too-large"),
        (b"{}", {"Content-Encoding": "gzip"}, 400, "malformed-gzip"),
        (b"{}", {"Content-Type": "text/csv"}, 415, "unsupported-media-type"),
        (b"{}", {"Accept": "text/csv"}, 406, "not-acceptable"),
        (b"{", {"Content-Type": "application/json"}, 400, "malformed-json"),
        (b"[]", {"Content-Type": "application/json"}, 422, "invalid-request"),
        (b"{}", {"Content-Type": "application/json"}, 422, "invalid-request"),
        (b'{"articles": []}', {"Content-Type": "application/json"}, 422, "invalid-request"),
        (b'{"articles": {}}', {"Content-Type": "application/json"}, 422, "invalid-request"),
        (b'{"articles": [{"text": "a"}], "x": 1}', {"Content-Type": "application/json"}, 422, "invalid-request"),
        (b'{"articles": [' + b"1," * 100 + b"1]}", {"Content-Type": "application/json"}, 413, "batch-too-large"),
        (b" " * 50_001, {"Content-Type": "application/json"}, 413, "body-too-large"),
    ],
)
def test_batches_that_are_refused_whole(
    client: FlaskClient, body: bytes, headers: dict[str, str], status: int, type_: str
) -> None:
    response = post(client, body, **headers)
    assert (response.status_code, response.get_json(force=True)["type"]) == (status, f"/docs/problems#{type_}")
    # What it held is free again.
    assert documents(post(client, lines({"text": TEXT})))


def test_a_batch_is_in_flight_until_its_last_answer(client: FlaskClient) -> None:
    response = client.post("/v1/batch", data=lines({"text": TEXT}), content_type=NDJSON, buffered=False)
    assert "quoth_in_flight 1.0" in client.get("/metrics").text
    response.close()
    assert "quoth_in_flight 0.0" in client.get("/metrics").text


def test_a_batch_whose_client_has_gone_before_its_first_answer_is_over(app: Flask) -> None:
    """A server closes what the application gave, and has not asked it for anything."""
    environ = EnvironBuilder("/v1/batch", method="POST", data=lines({"text": TEXT}), content_type=NDJSON).get_environ()
    answer = app.wsgi_app(environ, lambda *_: lambda _: None)
    assert "quoth_in_flight 1.0" in app.test_client().get("/metrics").text
    answer.close()  # type: ignore[attr-defined]
    assert "quoth_in_flight 0.0" in app.test_client().get("/metrics").text


def test_the_temporary_file_has_no_name(client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("service.api.batch._IN_MEMORY", 10)
    response = client.post("/v1/batch", data=lines({"text": TEXT}), content_type=NDJSON)
    open_files = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert any(name.startswith(str(tmp_path)) and name.endswith("(deleted)") for name in open_files)
    assert list(tmp_path.iterdir()) == []
    assert len(documents(response)) == 1
    response.close()


def test_without_room_for_a_batch_the_client_may_come_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(tempfile.SpooledTemporaryFile[bytes]):
        def write(self, _data: object) -> int:
            raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("tempfile.SpooledTemporaryFile", Full)
    response = post(client, lines({"text": TEXT}))
    assert (response.status_code, response.headers["Retry-After"]) == (503, "1")


def test_a_container_without_a_writable_folder_uses_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise FileNotFoundError

    monkeypatch.setattr("tempfile.gettempdir", fail)
    expected = "/dev/shm" if os.access("/dev/shm", os.W_OK) else "."  # noqa: S108
    assert batch._directory() == expected


@pytest.mark.skipif(not os.access("/dev/shm", os.W_OK), reason="this system has no /dev/shm")  # noqa: S108
@pytest.mark.parametrize(("free", "status"), [(16_100_000, 200), (16_000_000, 503)])
def test_a_batch_leaves_room_for_what_workers_share_in_memory(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, free: int, status: int
) -> None:
    """A page of a mapped file that cannot be had is a SIGBUS, and metrics are mapped files there."""
    monkeypatch.setattr("tempfile.tempdir", "/dev/shm")  # noqa: S108
    monkeypatch.setattr("service.api.batch._IN_MEMORY", 100)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    assert post(client, lines({"text": TEXT})).status_code == 200
    assert post(client, lines({"text": TEXT}) * 10).status_code == status
