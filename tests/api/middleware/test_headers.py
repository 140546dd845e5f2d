import pytest
from flask.testing import FlaskClient

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@pytest.mark.parametrize("path", ["/healthz", "/v1/quotes", "/nothing", "/docs", "/metrics"])
def test_every_answer_has_them(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert len(headers.getlist("Content-Security-Policy")) == 1


@pytest.mark.parametrize("body", [b'{"text": "Fine."}', b"{", b'{"text": ""}'])
def test_what_is_said_of_an_article_is_kept_by_nobody(client: FlaskClient, body: bytes) -> None:
    response = client.post("/v1/quotes", data=body, content_type="application/json")
    assert response.headers["Cache-Control"] == "no-store"
