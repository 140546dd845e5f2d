"""The pages of the documentation: what they load is there, and comes from the service alone."""

import re

import pytest
from flask.testing import FlaskClient

from service.api import problems
from service.api.problems import PROBLEM_TYPES, ProblemType

_LOADED = re.compile(r'(?:src|href)="([^"#]+)"')


@pytest.mark.parametrize("page", ["/docs", "/docs/problems", "/docs/rules"])
def test_pages_load_nothing_from_elsewhere(client: FlaskClient, page: str) -> None:
    response = client.get(page)
    assert (response.status_code, response.mimetype) == (200, "text/html")
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    base = page.rpartition("/")[0]
    loaded = _LOADED.findall(response.text)
    assert loaded
    for link in loaded:
        if link == "data:,":  # no icon, said so that none is asked for
            continue
        assert not link.startswith(("http", "/"))  # relative, so that a proxy may put the service under a prefix
        path = f"{base}/{link}" if not link.startswith("../") else link.removeprefix("..")
        with client.get(path) as asset:
            assert asset.status_code == 200, link
    assert "<script>" not in response.text


@pytest.mark.parametrize(
    ("name", "mimetype"),
    [
        ("swagger-ui-bundle.js", "text/javascript"),
        ("swagger-ui.css", "text/css"),
        ("docs.js", "text/javascript"),
        ("docs.css", "text/css"),
    ],
)
def test_assets(client: FlaskClient, name: str, mimetype: str) -> None:
    response = client.get(f"/docs/assets/{name}")
    assert (response.status_code, response.mimetype) == (200, mimetype)
    assert "max-age=86400" in response.headers["Cache-Control"]
    assert b"sourceMappingURL" not in response.data
    response.close()


@pytest.mark.parametrize("name", ["../quotes.py", "..%2fquotes.py", "nothing.js", "%00"])
def test_nothing_but_assets(client: FlaskClient, name: str) -> None:
    response = client.get(f"/docs/assets/{name}")
    assert (response.status_code, response.mimetype) == (404, "application/problem+json")


def test_every_problem_type_is_explained_under_its_anchor(client: FlaskClient) -> None:
    page = client.get("/docs/problems").text
    for type_ in PROBLEM_TYPES:
        assert f'id="{type_.uri.partition("#")[2]}"' in page
    slugs = [type_.slug for type_ in PROBLEM_TYPES]
    assert len(set(slugs)) == len(slugs)


def test_every_problem_type_is_listed() -> None:
    assert set(PROBLEM_TYPES) == {item for item in vars(problems).values() if isinstance(item, ProblemType)}
