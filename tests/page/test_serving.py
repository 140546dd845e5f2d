import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.page import CONTENT_SECURITY_POLICY


class _Markup(HTMLParser):
    """Collects what the policy is about."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self.ids: list[str] = []
        self.pointed: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"script", "link"}:
            self.loaded.append(given.get("src") or given.get("href") or "")
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        self.inline += ["<style>"] if tag == "style" else []
        self.ids += [given["id"] or ""] if "id" in given else []
        for name in ("for", "aria-labelledby", "aria-describedby"):
            self.pointed += (given.get(name) or "").split()
        self._in_script = tag == "script"

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.inline.append(data)


@pytest.fixture
def markup(client: FlaskClient) -> _Markup:
    parser = _Markup()
    parser.feed(client.get("/").text)
    return parser


def test_page_comes_with_its_policy(client: FlaskClient) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert response.content_type == "text/html; charset=utf-8"
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_page_has_no_inline_script_or_style(markup: _Markup) -> None:
    assert markup.inline == []


def test_page_points_only_at_what_it_has(markup: _Markup) -> None:
    assert len(markup.ids) == len(set(markup.ids))
    made_by_script = {"details-title"}
    assert set(markup.pointed) - set(markup.ids) - made_by_script == set()


def test_what_the_page_loads_is_there(client: FlaskClient, markup: _Markup) -> None:
    assert len(markup.loaded) == 6
    for path in markup.loaded:
        with client.get(path) as response:
            assert response.status_code == 200, path
            assert response.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
            assert response.headers["Cache-Control"] == "no-cache"
            assert response.headers["ETag"]


def test_modules_import_only_what_is_there(client: FlaskClient) -> None:
    waiting, seen = ["main.js"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        with client.get(f"/page/js/{name}") as response:
            assert response.status_code == 200, name
            assert response.mimetype in {"text/javascript", "application/javascript"}
            waiting += re.findall(r'from "\./([a-z]+\.js)";', response.get_data(as_text=True))
    here = resources.files("service.page") / "assets" / "js"
    assert seen == {entry.name for entry in here.iterdir()}, "a module that nobody imports"


def test_scripts_never_parse_markup_or_keep_anything(app: Flask) -> None:
    here = resources.files("service.page") / "assets" / "js"
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function"
        r"|localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|https?://(?!www\.w3\.org)"
    )
    for entry in here.iterdir():
        found = forbidden.search(entry.read_text(encoding="utf-8"))
        assert found is None, f"{entry.name}: {found and found.group()}"


def test_limit_of_the_settings_is_told(client: FlaskClient) -> None:
    assert 'data-max-chars="5000"' in client.get("/").text


def test_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    with client.get("/page/js/main.js") as first:
        tag = first.headers["ETag"]
    with client.get("/page/js/main.js", headers={"If-None-Match": tag}) as second:
        assert second.status_code == 304


@pytest.mark.parametrize("path", ["/page/", "/page/nothing.js", "/page/../__init__.py", "/page/%2e%2e/__init__.py"])
def test_what_is_not_there_is_a_problem(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


def test_pictures_of_the_readme_are_pictures() -> None:
    root = Path(__file__).parents[2]
    paths = re.findall(r'(?:src|srcset)="([^"]+)"', (root / "README.md").read_text(encoding="utf-8"))
    assert paths == ["docs/images/page-dark.png", "docs/images/page-light.png"]
    for path in paths:
        assert (root / path).read_bytes().startswith(b"\x89PNG"), path
