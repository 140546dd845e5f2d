"""Load shedding: an engine that waits until it is told makes requests pile up."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import orjson
import pytest
from flask import Flask
from werkzeug.test import TestResponse

from service import attribution, create_app
from service.api.middleware.load import EXTENSION
from service.attribution.records import Article
from service.settings import Settings

ARTICLE = {"text": "“Open,” said Ann Bo."}


class Engine:
    """Stands in for the attributor and holds it up."""

    def __init__(self) -> None:
        self.started = threading.Semaphore(0)
        self.go_on = threading.Event()
        self.at_once = 0
        self.most_at_once = 0

    def read(self, text: str, title: str | None, _author: str | None, **_: object) -> Article:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.started.release()
        assert self.go_on.wait(20)
        self.at_once -= 1
        return Article(text=text, title=title, quotations=(), speakers=(), not_quotes=())


@pytest.fixture
def app() -> Flask:
    return create_app(Settings(max_in_flight=2))


@pytest.fixture
def engine(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    stand_in = Engine()
    monkeypatch.setattr(attribution, "read", stand_in.read)
    yield stand_in
    stand_in.go_on.set()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as executor:
        yield executor


def metric(app: Flask, name: str) -> str:
    lines = app.test_client().get("/metrics").text.splitlines()
    (line,) = [line for line in lines if line.startswith(f"{name} ")]
    return line.split()[1]


def test_what_is_too_much_is_refused_at_once(app: Flask, engine: Engine, pool: ThreadPoolExecutor) -> None:
    def post() -> TestResponse:
        return app.test_client().post("/v1/quotes", json=ARTICLE)

    taken: list[Future[TestResponse]] = [pool.submit(post) for _ in range(2)]
    assert engine.started.acquire(timeout=20)
    while metric(app, "quoth_in_flight") != "2.0":
        pass
    refused = post()
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert refused.get_json(force=True)["type"] == "/docs/problems#overloaded"
    # Even one whose body nobody would want to read.
    large = app.test_client().post("/v1/quotes", data=b"x" * 1_000_000, content_type="text/plain")
    assert large.status_code == 503
    for path in ("/healthz", "/readyz", "/metrics", "/docs"):
        assert app.test_client().get(path).status_code == 200
    assert metric(app, "quoth_shed_total") == "2.0"
    engine.go_on.set()
    assert [future.result().status_code for future in taken] == [200, 200]
    assert engine.most_at_once == 1
    assert metric(app, "quoth_in_flight") == "0.0"
    assert post().status_code == 200


@pytest.mark.parametrize(
    ("path", "content_type", "body"),
    [
        ("/v1/quotes", "application/json", {"text": "a"}),
        ("/v1/batch", "application/x-ndjson", {"text": "a"}),
        ("/v1/batch", "application/json", {"articles": [{"text": "a"}]}),
    ],
)
def test_bodies_are_parsed_and_checked_beside_the_connections(
    app: Flask, monkeypatch: pytest.MonkeyPatch, path: str, content_type: str, body: dict[str, object]
) -> None:
    """A hostile one takes seconds, in which health and metrics must answer."""
    with ThreadPoolExecutor(1) as executor:
        (there,) = executor.map(lambda _: threading.get_ident(), [0])
        app.extensions[EXTENSION].execute = lambda work: executor.submit(work).result()
        seen = set()

        def flaws(_value: object) -> Iterator[str]:
            seen.add(threading.get_ident())
            yield from ()

        def loads(*args: Any, **options: Any) -> Any:
            seen.add(threading.get_ident())
            return parse(*args, **options)

        parse = json.loads
        monkeypatch.setattr("service.api.schemas.flaws", flaws)
        monkeypatch.setattr("service.api.body.json.loads", loads)
        data = orjson.dumps(body)
        assert app.test_client().post(path, data=data, content_type=content_type).status_code == 200
    assert seen == {there}


def test_a_request_that_fails_is_not_in_flight_any_more(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(attribution, "read", fail)
    client = app.test_client()
    assert [client.post("/v1/quotes", json=ARTICLE).status_code for _ in range(5)] == [500] * 5
    assert metric(app, "quoth_in_flight") == "0.0"
