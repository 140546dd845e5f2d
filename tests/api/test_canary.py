"""No word that a client sends shows up in a log line, at any level, or in the body of an error."""

import json
import logging
import secrets
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service import attribution, logs
from service.attribution.records import Article

# Where a client can put a word. Each maker gets the word and gives the arguments of FlaskClient.open.
_BODY = {"Content-Type": "application/json"}
Request = dict[str, Any]


def _json(**fields: object) -> Request:
    return {"path": "/v1/quotes", "method": "POST", "json": {"text": "“Open,” said Ann Bo.", **fields}}


def _raw(data: str, **headers: str) -> Request:
    return {"path": "/v1/quotes", "method": "POST", "data": data.encode(), "headers": {**_BODY, **headers}}


def _lines(data: str) -> Request:
    headers = {"Content-Type": "application/x-ndjson"}
    return {"path": "/v1/batch", "method": "POST", "data": data.encode(), "headers": headers}


PLACES: dict[str, Callable[[str], Request]] = {
    "text": lambda word: _json(text=f"“We like {word},” said {word.title()} Bo."),
    "title": lambda word: _json(title=f"{word} speaks"),
    "author": lambda word: _json(author=word),
    "id": lambda word: _json(id=word),
    "value of metadata": lambda word: _json(metadata={"desk": [word]}),
    "key of metadata": lambda word: _json(metadata={word: {word: 1}}),
    "query": lambda word: {**_json(), "query_string": {word: word}},
    "headers": lambda word: {
        **_json(),
        "headers": {"X-Desk": word, f"X-{word}": "1", "User-Agent": word, "Cookie": word},
    },
    "credentials": lambda word: {**_json(), "headers": {"Authorization": f"Bearer {word}"}},
    "trace": lambda word: {**_json(), "headers": {"traceparent": f"00-{word}-{word}-01"}},
    "origin": lambda word: {**_json(), "headers": {"Origin": f"https://{word}.example"}},
    "markup": lambda word: _json(text=f"<p class='{word}'>“We like {word}.”</p>", format="html"),
    "odd request id": lambda word: {**_json(), "headers": {"X-Request-Id": f"{word} {word}"}},
}
WRONG_PLACES: dict[str, Callable[[str], Request]] = {
    "unknown field": lambda word: _json(**{word: word}),
    "unknown field like a known one": lambda word: _json(**{f"title{word[:2]}{word}": word}),
    "twice the same key": lambda word: _raw(f'{{"{word}": 1, "{word}": 2}}'),
    "malformed JSON": lambda word: _raw(f'{{"text": "{word}" {word}'),
    "NaN beside": lambda word: _raw(f'{{"text": "{word}", "{word}": NaN}}'),
    "lone surrogate beside": lambda word: _raw(f'{{"text": "{word}\\ud800", "{word}": "{word}\\ud800"}}'),
    "wrong type": lambda word: _json(id=[word], title={word: word}, metadata=word, kinds=word, include_not_quotes=word),
    "wrong choice": lambda word: _json(kinds=[word], offsets=word, language=word, format=word),
    "too long": lambda word: _json(text=word * 1000),
    "too large": lambda word: _json(metadata=[word] * 5000),
    "markup that is too deep": lambda word: _json(text=f"<{word}>" * 600, format="html"),
    "no gzip": lambda word: _raw(word, **{"Content-Encoding": "gzip"}),
    "unknown field of a batch": lambda word: {**_json(), "path": "/v1/batch", "json": {"articles": [{}], word: 1}},
    "media type of a batch": lambda word: {**_lines(word), "headers": {"Content-Type": f"text/{word}"}},
    "path": lambda word: {"path": f"/v1/{word}"},
    "method": lambda word: {"path": "/v1/quotes", "method": word.upper()},
    "media type": lambda word: _raw(word, **{"Content-Type": f"text/{word}"}),
    "charset": lambda word: _raw(word, **{"Content-Type": f"application/json; charset={word}"}),
    "coding": lambda word: _raw(word, **{"Content-Encoding": word}),
    "format wanted": lambda word: {**_json(), "headers": {"Accept": f"text/{word}"}},
}


@pytest.fixture
def word() -> str:
    return f"canary{secrets.token_hex(8)}"


@pytest.fixture
def log_lines(app: Flask) -> Iterator[StringIO]:
    """All that is logged at DEBUG, in the very form in which it is written."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonFormatter())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def _open(client: FlaskClient, request: Request) -> TestResponse:
    response = client.open(**request)
    response.close()  # a request's line is written when its answer has gone out
    return response


def _assert_unseen(word: str, text: str) -> None:
    assert word.lower() not in text.lower()


@pytest.mark.parametrize("place", PLACES)
def test_success_logs_no_word(client: FlaskClient, log_lines: StringIO, word: str, place: str) -> None:
    assert _open(client, PLACES[place](word)).status_code == 200
    assert '"message":"request"' in log_lines.getvalue()
    _assert_unseen(word, log_lines.getvalue())


@pytest.mark.parametrize("place", WRONG_PLACES)
def test_client_errors_repeat_no_word(client: FlaskClient, log_lines: StringIO, word: str, place: str) -> None:
    response = _open(client, WRONG_PLACES[place](word))
    assert 400 <= response.status_code < 500
    assert json.loads(response.data)["type"]
    _assert_unseen(word, response.text + str(response.headers))
    assert '"message":"request"' in log_lines.getvalue()
    _assert_unseen(word, log_lines.getvalue())


@pytest.mark.parametrize("place", PLACES)
def test_defects_repeat_no_word(
    client: FlaskClient, log_lines: StringIO, word: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, title: str | None = None, author: str | None = None, **_: object) -> Article:
        raise KeyError(text, title, author, word)

    monkeypatch.setattr(attribution, "read", fail)
    response = _open(client, PLACES[place](word))
    document = json.loads(response.data)
    assert (response.status_code, document["type"]) == (500, "/docs/problems#internal-error")
    _assert_unseen(word, response.text + str(response.headers))
    lines = [json.loads(line) for line in log_lines.getvalue().splitlines()]
    (defect,) = [line for line in lines if line["logger"] == "quoth.errors"]
    assert defect["error"] == "KeyError"
    assert defect["request_id"] == document["instance"]
    assert any(frame.endswith(" fail") for frame in defect["frames"])
    _assert_unseen(word, log_lines.getvalue())


def test_the_problems_of_a_batch_repeat_no_word(
    client: FlaskClient, log_lines: StringIO, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, title: str | None, author: str | None, **_: object) -> Article:
        raise KeyError(text, title, author, word)

    monkeypatch.setattr(attribution, "read", fail)
    lines = (f'{{"text": "{word}"}}', word, f'{{"{word}": "{word}"}}', f'{{"text": "<{word}", "format": "html"}}')
    response = client.open(**_lines("\n".join(lines)))
    assert [json.loads(line)["status"] for line in response.data.splitlines()] == [500, 400, 422, 422]
    response.close()
    assert word not in response.text
    assert "/v1/batch" in log_lines.getvalue()
    assert word not in log_lines.getvalue()
