"""``openapi.yaml`` is valid, up to date and whole, and the service keeps to it."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from scripts import openapi
from service.api import problems, representations
from service.api.quotes import WARNING_HEADER

# Pages for people, and what they load.
_NOT_DESCRIBED = {"/", "/page/<path:filename>", "/docs", "/docs/problems", "/docs/rules", "/docs/assets/<name>"}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(openapi.FILE.read_text(encoding="utf-8"))
    return loaded


def test_the_file_is_what_the_schemas_make() -> None:
    assert openapi.FILE.read_text(encoding="utf-8") == openapi.as_yaml(), "run make openapi"


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(document).validate()


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _references(item)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    """The validator looks at those of schemas alone."""
    found = set(_references(document))
    assert len(found) > 40
    for reference in found:
        place = document
        for part in reference.removeprefix("#/").split("/"):
            place = place[part]


def test_every_route_is_described(app: Flask, document: dict[str, Any]) -> None:
    served = {
        (rule.rule, method.lower())
        for rule in app.url_map.iter_rules()
        if rule.rule not in _NOT_DESCRIBED
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert served == {(path, method) for path, methods in document["paths"].items() for method in methods}


def _properties(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, schema in document["components"]["schemas"].items():
        for field, described in schema["properties"].items():
            yield f"{name}.{field}", described


def test_every_field_is_described(document: dict[str, Any]) -> None:
    bare = [
        name for name, described in _properties(document) if "description" not in described and "$ref" not in described
    ]
    assert bare == []


def test_every_error_is_declared_as_a_problem(document: dict[str, Any]) -> None:
    for methods in document["paths"].values():
        for operation in methods.values():
            errors = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
            assert {"400", "500"} <= set(errors)
            assert all(list(answer["content"]) == [problems.MEDIA_TYPE] for answer in errors.values())


def test_every_format_of_an_answer_is_declared(document: dict[str, Any]) -> None:
    answer = document["paths"]["/v1/quotes"]["post"]["responses"]["200"]
    offered = {media_type.partition(";")[0] for media_type in representations.REPRESENTATIONS}
    assert answer["content"].keys() == offered
    assert {"X-Request-Id", WARNING_HEADER} <= answer["headers"].keys()


def test_the_served_document_is_the_file(client: FlaskClient) -> None:
    response = client.get("/openapi.yaml")
    assert (response.status_code, response.mimetype) == (200, "application/yaml")
    assert response.text == openapi.FILE.read_text(encoding="utf-8")
