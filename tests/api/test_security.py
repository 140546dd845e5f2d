"""What ``docs/security.md`` promises and no other test holds."""

import ast
import socket
from pathlib import Path

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient

import service

SERVICE = Path(service.__file__).parent
# Pages for people and their files.
PAGES = {"/", "/docs", "/docs/problems", "/docs/rules", "/docs/assets/<name>", "/page/<path:filename>"}
TAKES_ARTICLES = {"/v1/quotes", "/v1/batch"}
CLIENTS = {"aiohttp", "ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "urllib.request", "urllib3"}
ADDRESS = "http://127.0.0.1:9/x"
MARKUP = f"""<!DOCTYPE html SYSTEM "{ADDRESS}" [<!ENTITY e SYSTEM "{ADDRESS}">]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{ADDRESS}"><link rel="stylesheet" href="{ADDRESS}">
<meta http-equiv="refresh" content="0;url={ADDRESS}"></head><body><img src="{ADDRESS}" srcset="{ADDRESS} 2x">
<iframe src="{ADDRESS}"></iframe><script src="{ADDRESS}"></script><object data="{ADDRESS}"></object>
<xi:include href="{ADDRESS}"/><style>@import url({ADDRESS});</style><video src="{ADDRESS}"></video>&e;
<blockquote cite="{ADDRESS}">“We will not sell,” Ines Calder said.</blockquote></body></html>"""


def test_nothing_is_remembered(client: FlaskClient) -> None:
    first, second = {"text": "“Open,” said Ann Bo.", "id": "a"}, {"text": "“Shut,” said Bo.", "metadata": {"a": 1}}
    before = [client.post("/v1/quotes", json=body).data for body in (first, second)]
    after = [client.post("/v1/quotes", json=body).data for body in (second, first)]
    assert before == after[::-1]


def test_no_address_is_ever_fetched(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        message = "a connection was tried"
        raise AssertionError(message)

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    response = client.post("/v1/quotes", json={"text": MARKUP, "format": "html", "id": ADDRESS, "title": ADDRESS})
    assert response.status_code == 200
    answer = response.get_json()
    assert "We will not sell" in answer["text"]
    assert ADDRESS not in answer["text"]


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def test_there_is_no_http_client() -> None:
    importers = {
        str(path.relative_to(SERVICE)): clients
        for path in SERVICE.rglob("*.py")
        if (clients := _imports(path) & CLIENTS)
    }
    # The health check asks the service itself; the worker waits for its own clients' sockets.
    assert importers == {"server/health.py": {"http.client"}, "server/workers.py": {"socket"}}


def test_routes_only_read_but_for_those_that_take_articles(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        allowed = {"OPTIONS", "POST"} if rule.rule in TAKES_ARTICLES else {"GET", "HEAD", "OPTIONS"}
        assert rule.methods == allowed, rule.rule


def test_no_route_answers_trace(app: Flask, client: FlaskClient) -> None:
    for rule in app.url_map.iter_rules():
        if not rule.arguments:
            assert client.open(rule.rule, method="TRACE").status_code == 405


def test_every_route_is_described(app: Flask) -> None:
    document = yaml.safe_load((Path(__file__).parents[2] / "openapi.yaml").read_text(encoding="utf-8"))
    assert {rule.rule for rule in app.url_map.iter_rules()} == {*document["paths"], *PAGES}
