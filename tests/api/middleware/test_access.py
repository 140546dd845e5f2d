"""Keys and CORS, as clients meet them."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service import create_app
from service.settings import Settings, SettingsError

KEY = "desk-0123456789abcdef"
ORIGIN = "https://cms.example"
ARTICLE = {"text": "“Open,” said Ann Bo."}


@pytest.fixture
def guarded(tmp_path: Path) -> FlaskClient:
    path = tmp_path / "keys"
    path.write_text(KEY)
    return create_app(Settings(api_keys_file=str(path), cors_origins=(ORIGIN,))).test_client()


def post(client: FlaskClient, path: str = "/v1/quotes", **headers: str) -> TestResponse:
    return client.post(path, json=ARTICLE, headers=headers)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER "])
def test_a_key_lets_in(guarded: FlaskClient, scheme: str) -> None:
    assert post(guarded, Authorization=f"{scheme} {KEY}").status_code == 200


@pytest.mark.parametrize(
    ("authorization", "challenge"),
    [
        ("", 'Bearer realm="quoth"'),
        ("Bearer", 'Bearer realm="quoth"'),
        (f"Basic {KEY}", 'Bearer realm="quoth"'),
        (KEY, 'Bearer realm="quoth"'),
        (f"Bearer {KEY}x", 'Bearer realm="quoth", error="invalid_token"'),
        (f"Bearer {KEY[:-1]}", 'Bearer realm="quoth", error="invalid_token"'),
        ("Bearer schlüssel", 'Bearer realm="quoth", error="invalid_token"'),
    ],
)
@pytest.mark.parametrize("path", ["/v1/quotes", "/v1/batch", "/v1/nothing"])
def test_without_one_every_v1_route_is_closed(
    guarded: FlaskClient, path: str, authorization: str, challenge: str
) -> None:
    response = post(guarded, path, Authorization=authorization)
    assert (response.status_code, response.mimetype) == (401, "application/problem+json")
    assert response.headers["WWW-Authenticate"] == challenge
    assert response.get_json(force=True)["type"] == "/docs/problems#unauthorized"


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/version", "/metrics", "/openapi.yaml", "/docs"])
def test_operators_and_readers_need_none(guarded: FlaskClient, path: str) -> None:
    assert guarded.get(path).status_code == 200


def test_without_a_file_the_service_is_open(client: FlaskClient) -> None:
    assert post(client).status_code == 200


def preflight(client: FlaskClient, origin: str) -> TestResponse:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    return client.options("/v1/quotes", headers=headers)


def test_a_named_origin_may_ask(guarded: FlaskClient) -> None:
    response = preflight(guarded, ORIGIN)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    allowed = response.headers["Access-Control-Allow-Headers"].lower()
    assert "authorization" in allowed
    assert "content-type" in allowed
    answer = post(guarded, Origin=ORIGIN, Authorization=f"Bearer {KEY}")
    assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Origin" in answer.headers["Vary"].split(", ")
    assert int(response.headers["Access-Control-Max-Age"]) == 600
    # A page can read why it was refused, too.
    assert post(guarded, Origin=ORIGIN).headers["Access-Control-Allow-Origin"] == ORIGIN


@pytest.mark.parametrize(
    "origin", ["https://cms.example.evil.example", "https://cmsXexample", "http://cms.example", "null"]
)
def test_no_other_origin_may(guarded: FlaskClient, origin: str) -> None:
    assert "Access-Control-Allow-Origin" not in preflight(guarded, origin).headers
    response = post(guarded, Origin=origin, Authorization=f"Bearer {KEY}")
    assert "Access-Control-Allow-Origin" not in response.headers


def test_an_origin_may_be_an_ipv6_address() -> None:
    client = create_app(Settings(cors_origins=("http://[::1]:8080", ORIGIN))).test_client()
    for origin in ("http://[::1]:8080", ORIGIN):
        assert post(client, Origin=origin).headers["Access-Control-Allow-Origin"] == origin
    for origin in ("http://1:8080", "http://::8080", "http://1:8080.evil.example", "http://[::1]:80801"):
        assert "Access-Control-Allow-Origin" not in post(client, Origin=origin).headers


def test_cors_is_off_unless_origins_are_named(client: FlaskClient) -> None:
    assert "Access-Control-Allow-Origin" not in preflight(client, ORIGIN).headers
    assert "Access-Control-Allow-Origin" not in post(client, Origin=ORIGIN).headers


@pytest.mark.parametrize("origin", ["cms.example", "https://cms.example/", "https://*.example", "HTTPS://CMS.example"])
def test_origins_are_checked(origin: str) -> None:
    with pytest.raises(SettingsError, match="QUOTH_CORS_ORIGINS"):
        Settings.from_environ({"QUOTH_CORS_ORIGINS": origin})
    several = Settings.from_environ({"QUOTH_CORS_ORIGINS": "https://a.example, http://localhost:3000 ,"})
    assert several.cors_origins == ("https://a.example", "http://localhost:3000")


def test_any_origin() -> None:
    client = create_app(Settings(cors_origins=("*",))).test_client()
    assert post(client, Origin="https://anywhere.example").headers["Access-Control-Allow-Origin"] == "*"
