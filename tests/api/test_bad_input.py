"""Everything that a client can get wrong, each with its status, its problem type and the place it points at."""

import gzip
import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Mistake:
    """A request and what it comes back with; ``pointers`` are those of a 422."""

    name: str
    status: int
    type: str
    body: bytes | dict[str, Any] | list[Any] | str | None = None
    pointers: tuple[str, ...] = ()
    says: str = ""
    headers: dict[str, str] = field(default_factory=lambda: _JSON)
    method: str = "POST"
    path: str = "/v1/quotes"
    answer_headers: dict[str, str] = field(default_factory=dict)

    def send(self, client: FlaskClient) -> TestResponse:
        data = self.body if isinstance(self.body, bytes | None) else json.dumps(self.body).encode()
        return client.open(self.path, method=self.method, data=data, headers=self.headers)


def _malformed(name: str, body: bytes, says: str = "") -> Mistake:
    return Mistake(name, 400, "malformed-json", body, says=says)


def _invalid(name: str, body: Any, *pointers: str, says: str = "") -> Mistake:
    return Mistake(name, 422, "invalid-request", body, pointers, says)


def _field(name: str, value: object, says: str = "") -> Mistake:
    shown = json.dumps(value)[:30]
    return _invalid(f"{name} as {shown}", {"text": "Fine.", name: value}, f"/{name}", says=says)


def _media_type(name: str, headers: dict[str, str]) -> Mistake:
    return Mistake(name, 415, "unsupported-media-type", {"text": "Fine."}, headers=headers)


def _gzip(name: str, body: bytes, status: int, type_: str, says: str = "") -> Mistake:
    return Mistake(name, status, type_, body, says=says, headers={**_JSON, "Content-Encoding": "gzip"})


MISTAKES = [
    _malformed("no body", b""),
    _malformed("white space alone", b" \n"),
    _malformed("cut off", b'{"text": "a', "line 1, column 10"),
    _malformed("single quotes", b"{'text': 'a'}"),
    _malformed("trailing comma", b'{"text": "a",}'),
    _malformed("two documents", b'{"text": "a"} {"text": "b"}'),
    _malformed("raw line feed in a string", b'{"text": "a\nb"}'),
    _malformed("duplicate key", b'{"text": "a", "text": "b"}', "same key twice"),
    _malformed("duplicate key deeper", b'{"text": "a", "metadata": {"x": [{"y": 1, "y": 2}]}}', "same key twice"),
    _malformed("NaN", b'{"text": "a", "min_confidence": NaN}', "NaN"),
    _malformed("Infinity", b'{"text": "a", "metadata": {"x": -Infinity}}', "Infinity"),
    _malformed("nested 65 deep", b'{"text":"a","metadata":{"x":' + b"[" * 63 + b"]" * 63 + b"}}", "64 levels"),
    _malformed("nested 20,000 deep", b"[" * 20_000 + b"]" * 20_000, "64 levels"),
    _malformed("nested 20,000 deep and left open", b"[" * 20_000, "64 levels"),
    Mistake("Latin-1", 400, "not-utf-8", '{"text": "café"}'.encode("latin-1"), says="byte 13"),
    Mistake("UTF-16", 400, "not-utf-8", '{"text": "a"}'.encode("utf-16")),
    Mistake("overlong UTF-8", 400, "not-utf-8", b'{"text": "\xc0\xaf"}'),
    Mistake("surrogate in UTF-8", 400, "not-utf-8", b'{"text": "\xed\xa0\x80"}'),
    _media_type("no Content-Type", {}),
    _media_type("form", {"Content-Type": "application/x-www-form-urlencoded"}),
    _media_type("plain text", {"Content-Type": "text/plain"}),
    _media_type("not quite JSON", {"Content-Type": "application/jsonp"}),
    _media_type("charset Latin-1", {"Content-Type": "application/json; charset=iso-8859-1"}),
    _media_type("charset UTF-16", {"Content-Type": "application/json; charset=utf-16"}),
    _media_type("unknown coding", {**_JSON, "Content-Encoding": "compress"}),
    _media_type("two codings", {**_JSON, "Content-Encoding": "gzip, gzip"}),
    _gzip("no gzip", b"{}", 400, "malformed-gzip"),
    _gzip("empty gzip", b"", 400, "malformed-gzip"),
    _gzip("gzip broken off", gzip.compress(b'{"text": "Fine."}')[:-9], 400, "malformed-gzip"),
    _gzip("gzip with something behind it", gzip.compress(b'{"text": "Fine."}') + b"more", 400, "malformed-gzip"),
    _gzip("gzip of no JSON", gzip.compress(b"{"), 400, "malformed-json"),
    _gzip("too many bytes in gzip", gzip.compress(b" " * 50_001), 413, "body-too-large", "50000 bytes"),
    _gzip("a bomb", gzip.compress(b" " * 30_000_000), 413, "body-too-large", "50000 bytes"),
    _gzip("too many bytes of gzip", gzip.compress(b" " * 50_001, 0), 413, "body-too-large", "50000 bytes"),
    Mistake("no JSON wanted", 406, "not-acceptable", {"text": "Fine."}, headers={**_JSON, "Accept": "image/png"}),
    Mistake(
        "JSON refused", 406, "not-acceptable", {"text": "Fine."}, headers={**_JSON, "Accept": "application/json;q=0"}
    ),
    Mistake("unknown path", 404, "not-found", path="/v1/quote"),
    Mistake("double slash", 404, "not-found", {"text": "Fine."}, path="/v1//quotes"),
    Mistake("double slash inside", 404, "not-found", method="GET", path="/docs//problems"),
    Mistake("trailing slash", 404, "not-found", {"text": "Fine."}, path="/v1/quotes/"),
    Mistake("GET of a POST route", 405, "method-not-allowed", method="GET", answer_headers={"Allow": "OPTIONS, POST"}),
    Mistake(
        "POST of a GET route",
        405,
        "method-not-allowed",
        path="/healthz",
        answer_headers={"Allow": "GET, HEAD, OPTIONS"},
    ),
    Mistake("unknown method", 405, "method-not-allowed", method="BREW", answer_headers={"Allow": "OPTIONS, POST"}),
    Mistake("too many bytes", 413, "body-too-large", b" " * 50_001, says="50000 bytes"),
    Mistake("too many characters", 413, "text-too-long", {"text": "a" * 5_001}, says="`text` has more than 5000"),
    Mistake("title too long", 413, "text-too-long", {"text": "a", "title": "a" * 5_001}, says="`title`"),
    Mistake("author too long", 413, "text-too-long", {"text": "a", "author": "a" * 5_001}, says="`author`"),
    Mistake(
        "too many visible characters",
        413,
        "text-too-long",
        {"text": f"<p>{'a' * 5_001}", "format": "html"},
        says="5000",
    ),
    _invalid("markup without text", {"text": "<p><img src='a'></p>", "format": "html"}, "/text", says="visible"),
    _invalid("markup nested too deep", {"text": "<b>" * 600 + "a", "format": "html"}, "/text", says="512 elements"),
    _invalid("a list", [], ""),
    _invalid("a string", "text", ""),
    _invalid("null", b"null", ""),
    _invalid("no text", {}, "/text", says="Missing"),
    _invalid("empty text", {"text": ""}, "/text"),
    _invalid("blank text", {"text": " \n\u00a0\u2003\t"}, "/text", says="white space"),
    _invalid("text as null", {"text": None}, "/text"),
    _invalid("text as a number", {"text": 5}, "/text"),
    _invalid("text as a list", {"text": ["a"]}, "/text"),
    _invalid("misspelt field", {"text": "a", "titel": "b"}, "", says="did you mean `title`?"),
    _invalid("unknown field", {"text": "a", "zzzzzz": 1}, "", says="known are text, id,"),
    _invalid("lone surrogate in text", b'{"text": "a \\ud83d b"}', "/text", says="lone surrogate"),
    _invalid("swapped surrogates", b'{"text": "\\ude00\\ud83d"}', "/text", says="lone surrogate"),
    _invalid("lone surrogate in title", b'{"text": "a", "title": "\\udfff"}', "/title", says="lone surrogate"),
    _invalid("lone surrogate in a value of metadata", b'{"text": "a", "metadata": {"k": ["\\ud800"]}}', "/metadata"),
    _invalid("lone surrogate in a key of metadata", b'{"text": "a", "metadata": {"\\ud800": 1}}', "/metadata"),
    _invalid("lone surrogate in an unknown key", b'{"text": "a", "\\ud800": 1}', ""),
    _invalid(
        "huge integer", b'{"text": "a", "metadata": {"n": 1' + b"0" * 6_000 + b"}}", "/metadata", says="out of range"
    ),
    _invalid("integer past a double", b'{"text": "a", "metadata": {"n": -2' + b"0" * 308 + b"}}", "/metadata"),
    _invalid("huge exponent", b'{"text": "a", "min_confidence": 1e999}', "/min_confidence", says="out of range"),
    _field("id", 7),
    _field("title", ["a"]),
    _field("author", {}),
    _field("format", "xml", "text, html"),
    _field("format", None),
    _field("language", "de", "en"),
    _field("language", 1),
    _field("kinds", "direct"),
    _field("kinds", []),
    _invalid("more kinds than there are", {"text": "a", "kinds": ["direct"] * 4}, "/kinds", says="maximum length 3"),
    _invalid("a thousand wrong kinds", {"text": "a", "kinds": ["x"] * 1_000}, "/kinds", says="maximum length 3"),
    _invalid(
        "many unknown fields",
        {"text": "a", **{f"k{n}": 1 for n in range(1_000)}},
        *[""] * 20,
        says="See errors: the first 20.",
    ),
    _invalid("many lone surrogates", {"text": "a", "metadata": {"x": ["\ud800"] * 999}}, *["/metadata"] * 20),
    _invalid("unknown kind", {"text": "a", "kinds": ["direct", "loud"]}, "/kinds/1", says="direct, mixed, indirect"),
    _invalid("kinds of numbers", {"text": "a", "kinds": [1, 2]}, "/kinds/0", "/kinds/1"),
    _field("min_confidence", 1.5),
    _field("min_confidence", -0.1),
    _field("min_confidence", "0.5"),
    _field("min_confidence", True),
    _field("offsets", "bytes", "codepoint, utf16"),
    _field("include_not_quotes", "true"),
    _field("include_not_quotes", 1),
    _field("metadata", "x"),
    _field("metadata", [1]),
    _invalid("several at once", {"kinds": ["x"], "offsets": 1}, "/kinds/0", "/offsets", "/text"),
]


@pytest.mark.parametrize("mistake", [pytest.param(mistake, id=mistake.name) for mistake in MISTAKES])
def test_mistakes(client: FlaskClient, mistake: Mistake) -> None:
    response = mistake.send(client)
    document = response.get_json(force=True)
    assert response.mimetype == "application/problem+json"
    assert (response.status_code, document["type"]) == (mistake.status, f"/docs/problems#{mistake.type}")
    assert document["status"] == mistake.status
    assert document["title"]
    assert document["instance"] == response.headers["X-Request-Id"]
    errors = document.get("errors", [])
    assert tuple(sorted(error["pointer"] for error in errors)) == mistake.pointers
    assert mistake.says in " ".join([document["detail"], *(error["detail"] for error in errors)])
    assert "Location" not in response.headers
    for name, value in mistake.answer_headers.items():
        assert ", ".join(sorted(response.headers[name].split(", "))) == value


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'{"text": "a\\u0000b"}', id="NUL"),
        pytest.param(b'\xef\xbb\xbf{"text": "a"}', id="byte order mark"),
        pytest.param(b'{"text": "\\ud83d\\ude00"}', id="surrogate pair"),
        pytest.param(b'{"text": "\xf0\x9f\x98\x80\xef\xbf\xbf"}', id="astral and noncharacter"),
        pytest.param(b'{"text": "a", "metadata": {"n": 18446744073709551616}}', id="65-bit integer"),
        pytest.param(b'{"text": "a", "metadata": {"x":' + b"[" * 62 + b"]" * 62 + b"}}", id="nested 64 deep"),
        pytest.param(b'{"text": "a", "min_confidence": 1, "id": null, "metadata": null}', id="nulls and integers"),
        pytest.param(b'{"text": "' + b"a" * 5_000 + b'"}', id="as long as allowed"),
        pytest.param(b'{"text": "a"}' + b" " * (50_000 - 13), id="as many bytes as allowed"),
    ],
)
def test_odd_but_right(client: FlaskClient, body: bytes) -> None:
    response = client.post("/v1/quotes", data=body, headers=_JSON)
    assert response.status_code == 200, response.json


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=UTF-8", "Application/JSON", 'application/json;charset="utf-8"']
)
def test_content_types_that_mean_json(client: FlaskClient, content_type: str) -> None:
    assert client.post("/v1/quotes", data=b'{"text": "a"}', content_type=content_type).status_code == 200


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "application/json", "text/html, application/json;q=0.1", ""]
)
def test_accept_headers_that_take_json(client: FlaskClient, accept: str) -> None:
    assert client.post("/v1/quotes", json={"text": "a"}, headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize("sane", ["a", "3f2c-9", "A.b_c-1", "x" * 128])
def test_a_sane_request_id_is_kept(client: FlaskClient, sane: str) -> None:
    assert client.get("/healthz", headers={"X-Request-Id": sane}).headers["X-Request-Id"] == sane


@pytest.mark.parametrize("odd", ["", "a b", "x" * 129, "a\tb", "é", "a,b", '"a"', "<a>", "{}", "a/b", "a:b"])
def test_any_other_request_id_is_replaced(client: FlaskClient, odd: str) -> None:
    response = client.get("/nothing", headers={"X-Request-Id": odd})
    given = response.headers["X-Request-Id"]
    assert given != odd
    assert len(given) == 32
    assert response.get_json(force=True)["instance"] == given
