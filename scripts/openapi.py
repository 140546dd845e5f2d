"""Write ``openapi.yaml`` from the schemas, with answers of the running application as its examples."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from flask.testing import FlaskClient
from marshmallow import Schema

from service import create_app
from service.api import answers, problems, representations
from service.api.problems import Problem, ProblemType
from service.api.quotes import WARNING_HEADER
from service.api.schemas import BatchRequestSchema, QuotesRequestSchema
from service.formats import annotations, schema_org, spreadsheet
from service.settings import Settings
from service.version import __version__

FILE = Path(__file__).parent.parent / "openapi.yaml"
JSON = "application/json"
EXAMPLE_ID = {"X-Request-Id": "example-1"}
_FIRST = ("openapi", "info", "servers", "tags", "paths", "components")

DESCRIPTION = """\
Finds the quotations of an English news article and says who said each.

Every offset is into the text that was sent: `text[start:end]` is what the record says. Errors are
`application/problem+json` (RFC 9457); `/docs/problems` explains their types. Within `/v1` fields may be added, none
changes meaning or goes away, and the names of rules are stable.
"""
ARTICLE = {
    "text": "The harbour at Port Elgin will close for repairs, Mayor Ines Calder said on Monday.\n"
    "“We looked at every other way,” she said. “There was none.”\n"
    "Fishermen called the plan “reckless.”",
    "title": "Harbour to close, mayor says",
    "id": "harbour-1",
}
# Problems that any request may meet before its resource is reached.
COMMON = (problems.BAD_REQUEST, problems.URI_TOO_LONG, problems.HEADERS_TOO_LARGE, problems.INTERNAL_ERROR)
READS_BODY = (
    problems.MALFORMED_GZIP,
    problems.MALFORMED_JSON,
    problems.NOT_UTF8,
    problems.REQUEST_TIMEOUT,
    problems.BODY_TOO_LARGE,
    problems.UNSUPPORTED_MEDIA_TYPE,
)


# What a route about articles may answer beside.
GUARDED = (problems.UNAUTHORIZED, problems.OVERLOADED)


# Requests that are answered with a problem; whatever is not here says the same to everybody.
MISTAKES: Mapping[ProblemType, Mapping[str, Any]] = {
    problems.MALFORMED_JSON: {"data": b"{'text': ''}", "content_type": JSON},
    problems.NOT_UTF8: {"data": b'{"text": "\xe9"}', "content_type": JSON},
    problems.MALFORMED_GZIP: {"data": b"{}", "content_type": JSON, "headers": {"Content-Encoding": "gzip"}},
    problems.NOT_ACCEPTABLE: {"json": ARTICLE, "headers": {"Accept": "image/png"}},
    problems.BODY_TOO_LARGE: {"data": b" " * 2_000_001, "content_type": JSON},
    problems.TEXT_TOO_LONG: {"json": {"text": "a" * 200_001}},
    problems.UNSUPPORTED_MEDIA_TYPE: {"data": b"", "content_type": "text/plain"},
    problems.INVALID_REQUEST: {"json": {"text": " ", "kinds": ["loud"], "titel": ""}},
}


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One method of one path."""

    path: str
    method: str
    name: str
    summary: str
    tag: str
    answer: type[Schema] | None
    media_type: str = JSON
    description: str = ""
    body: type[Schema] | None = None
    other_bodies: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    other_answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    examples: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    problems: Sequence[ProblemType] = ()


# The formats of an answer beside JSON. Linked data has one media type for both of its profiles here: that is how
# OpenAPI's tools look media types up.
OTHER_ANSWERS: Mapping[str, Mapping[str, Any]] = {
    representations.NDJSON: {
        "type": "string",
        "description": "A record a line, each as in `quotes` with the article's `article_id` before it.",
    },
    representations.CSV: {
        "type": "string",
        "description": "A header line and a line a record, RFC 4180, UTF-8. What a spreadsheet would run as a formula "
        "has an apostrophe before it. Columns: article_id (the request's `id`); "
        + "; ".join(f"{name} ({meaning})" for name, (meaning, _) in spreadsheet.COLUMNS.items())
        + ".",
    },
    representations.LINKED_DATA: {
        "type": "object",
        "description": f'With `profile="{annotations.PROFILE}"` a W3C Web Annotation collection with position and '
        f'quote selectors, offsets in code points; with `profile="{schema_org.PROFILE}"` or none a graph of schema.org '
        "Quotations, which leaves out indirect records and repeats.",
    },
}
OPERATIONS = (
    Operation(
        path="/v1/quotes",
        method="post",
        name="findQuotes",
        summary="Find the quotations of one article",
        description="The request is bounded by QUOTH_MAX_BYTES (2,000,000) and QUOTH_MAX_CHARS (200,000).",
        tag="quotations",
        body=QuotesRequestSchema,
        answer=answers.AnswerSchema,
        other_answers=OTHER_ANSWERS,
        headers={WARNING_HEADER: "Warning"},
        examples={"article": ARTICLE},
        problems=(
            *READS_BODY,
            *GUARDED,
            problems.NOT_ACCEPTABLE,
            problems.TEXT_TOO_LONG,
            problems.INVALID_REQUEST,
        ),
    ),
    Operation(
        path="/v1/batch",
        method="post",
        name="findQuotesOfMany",
        summary="Find the quotations of many articles",
        description="Answers come in the articles' order, one by one as they are found; what is wrong with an article "
        "is its own problem, with its number and `id`. A body of lines is bounded by QUOTH_MAX_BATCH (10,000 articles) "
        "and QUOTH_MAX_BATCH_BYTES (100,000,000), each line by QUOTH_MAX_BYTES; one of JSON by QUOTH_MAX_BYTES.",
        tag="quotations",
        body=BatchRequestSchema,
        answer=answers.BatchAnswerSchema,
        other_bodies={
            # No type: what is wrong with a line never makes the whole body wrong.
            representations.NDJSON: {
                "description": "A line an article, each as the body of `/v1/quotes`. Blank lines are passed over.",
            }
        },
        other_answers={
            representations.NDJSON: {
                "type": "string",
                "description": "A line an article: its number as `line` (from 1) before its answer or its problem. "
                "The default where lines were sent.",
            }
        },
        examples={"articles": {"articles": [ARTICLE, {"text": " ", "id": "harbour-2"}]}},
        problems=(
            *READS_BODY,
            *GUARDED,
            problems.NOT_ACCEPTABLE,
            problems.BATCH_TOO_LARGE,
            problems.INVALID_REQUEST,
        ),
    ),
    Operation(
        path="/v1/rules",
        method="get",
        name="listRules",
        summary="Every rule explained, with how often it is right",
        description="What the `rule` and the `resolved_by` of a record mean. For people: `/docs/rules`.",
        tag="quotations",
        answer=answers.RulesSchema,
        problems=(problems.UNAUTHORIZED,),
    ),
    Operation(
        path="/healthz",
        method="get",
        name="health",
        summary="Is the process alive?",
        tag="operations",
        answer=answers.StatusSchema,
    ),
    Operation(
        path="/readyz",
        method="get",
        name="readiness",
        summary="Does it answer requests?",
        tag="operations",
        answer=answers.StatusSchema,
    ),
    Operation(
        path="/version",
        method="get",
        name="version",
        summary="Which version is running?",
        tag="operations",
        answer=answers.VersionSchema,
    ),
    Operation(
        path="/metrics",
        method="get",
        name="metrics",
        summary="Prometheus metrics of all workers",
        tag="operations",
        answer=None,
        media_type="text/plain",
        other_answers={"application/openmetrics-text": {"type": "string"}},
    ),
    Operation(
        path="/openapi.yaml",
        method="get",
        name="openapi",
        summary="This document",
        tag="documentation",
        answer=None,
        media_type="application/yaml",
    ),
)
TAGS = {
    "quotations": "Who said what, where.",
    "operations": "What an orchestrator asks.",
    "documentation": "The API described.",
}


def document() -> dict[str, Any]:
    """Make the document for the default settings."""
    spec = APISpec(
        title="Quoth",
        version=__version__,
        openapi_version="3.1.0",
        plugins=[MarshmallowPlugin(schema_name_resolver=_schema_name)],
        info={
            "description": DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        tags=[{"name": name, "description": description} for name, description in TAGS.items()],
        servers=[{"url": "/", "description": "The service that this document is from."}],
    )
    spec.components.header(
        "RequestId",
        {
            "description": "The id of the request: the one that was sent, where it is 1 to 128 of `A-Za-z0-9._-`.",
            "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,128}$"},
        },
    )
    spec.components.header(
        "RetryAfter", {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 0}}
    )
    spec.components.header(
        "Warning",
        {
            "description": "Each of `warnings`, which not every format has room for; absent where there is none.",
            "schema": {"type": "string"},
        },
    )
    spec.components.header("Challenge", {"description": "How to authenticate.", "schema": {"type": "string"}})
    spec.components.security_scheme(
        "key",
        {"type": "http", "scheme": "bearer", "description": "Wanted where the operator has set QUOTH_API_KEYS_FILE."},
    )
    client = create_app(Settings()).test_client()
    for type_ in problems.PROBLEM_TYPES:
        spec.components.example(type_.slug, {"value": _problem_example(type_, client)})
    for operation in OPERATIONS:
        spec.path(path=operation.path, operations={operation.method: _operation(operation, client)})
    written = spec.to_dict()
    return {name: written[name] for name in _FIRST}


def _schema_name(schema: Any) -> str:  # noqa: ANN401 - a class, an instance or a name
    return (schema if isinstance(schema, type) else type(schema)).__name__.removesuffix("Schema")


def _operation(operation: Operation, client: FlaskClient) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.tag],
        "responses": {"200": _answer(operation, client), **_errors((*operation.problems, *COMMON))},
    }
    if problems.UNAUTHORIZED in operation.problems:
        described["security"] = [{}, {"key": []}]
    if operation.description:
        described["description"] = operation.description
    if operation.body:
        examples = {name: {"value": dict(value)} for name, value in operation.examples.items()}
        described["requestBody"] = {
            "required": True,
            "content": {
                JSON: {"schema": operation.body, "examples": examples},
                **{name: {"schema": dict(schema)} for name, schema in operation.other_bodies.items()},
            },
        }
    return described


def _answer(operation: Operation, client: FlaskClient) -> dict[str, Any]:
    plain = {"type": "string" if operation.media_type.startswith("text/") else "object"}
    content: dict[str, Any] = {"schema": operation.answer or plain}
    if operation.answer:
        content["examples"] = {
            name: {"value": _ask(client, operation, value)}
            for name, value in (operation.examples or {"answer": {}}).items()
        }
    return {
        "description": operation.summary,
        "headers": {"X-Request-Id": "RequestId", **operation.headers},
        "content": {
            operation.media_type: content,
            **{name: {"schema": dict(schema)} for name, schema in operation.other_answers.items()},
        },
    }


def _ask(client: FlaskClient, operation: Operation, body: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    response = client.open(
        operation.path, method=operation.method.upper(), json=dict(body) if operation.body else None, headers=EXAMPLE_ID
    )
    if response.status_code != 200:  # noqa: PLR2004 - a status code
        raise RuntimeError(f"{operation.path} answered its example with {response.status_code}")
    return json.loads(response.data)


def _problem_example(type_: ProblemType, client: FlaskClient) -> Any:  # noqa: ANN401 - any JSON
    if type_ not in MISTAKES:
        return Problem(type_, type_.meaning).document(EXAMPLE_ID["X-Request-Id"])
    request = dict(MISTAKES[type_])
    response = client.post("/v1/quotes", **{**request, "headers": {**EXAMPLE_ID, **request.get("headers", {})}})
    document = json.loads(response.data)
    if document["type"] != type_.uri:
        raise RuntimeError(f"the mistake for {type_.slug} was answered with {document['type']}")
    return document


def _errors(types: Sequence[ProblemType]) -> dict[str, Any]:
    by_status: dict[int, list[ProblemType]] = {}
    for type_ in types:
        by_status.setdefault(type_.status, []).append(type_)
    return {str(status): _error(alike) for status, alike in sorted(by_status.items())}


_EXTRA_HEADERS = {401: {"WWW-Authenticate": "Challenge"}, 503: {"Retry-After": "RetryAfter"}}


def _error(alike: Sequence[ProblemType]) -> dict[str, Any]:
    return {
        "description": "; ".join(f"{type_.title} (`{type_.slug}`)" for type_ in alike) + ".",
        "headers": {"X-Request-Id": "RequestId", **_EXTRA_HEADERS.get(alike[0].status, {})},
        "content": {
            problems.MEDIA_TYPE: {
                "schema": answers.ProblemSchema,
                "examples": {type_.slug: type_.slug for type_ in alike},
            }
        },
    }


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such, and nothing as an alias."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _write_string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _write_string)


def as_yaml() -> str:
    """The document as it is committed."""
    text: str = yaml.dump(document(), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
    return f"# Made by `make openapi` from the schemas of service/api. Do not edit.\n{text}"


if __name__ == "__main__":
    FILE.touch()
    FILE.write_text(as_yaml(), encoding="utf-8")
    sys.stdout.write(f"wrote {FILE.name}\n")
