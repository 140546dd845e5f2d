"""Prometheus metrics, right across workers: numbers alone, no content and no caller in any label."""

import os
import platform
import time

from flask import Blueprint, Flask, Response, g, request
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, values
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector

from service.api.middleware.requests import method_name
from service.formats.answer import Answer
from service.version import __version__

DIRECTORY_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


def use_slot(slot: int) -> None:
    """Have this process write its numbers to the files of ``slot``; no two processes may have the same at a time.

    Whoever has a slot next goes on counting where the last one stopped, so that there are no more files than workers.
    """
    values.ValueClass = values.MultiProcessValue(lambda: slot)  # type: ignore[no-untyped-call]


class Metrics:
    """All metrics of one application."""

    def __init__(self) -> None:
        self._own = registry = CollectorRegistry()
        self.requests = Counter(
            "quoth_requests", "Requests answered.", ["route", "method", "status"], registry=registry
        )
        self.seconds = Histogram(
            "quoth_request_seconds",
            "Time from a request's head to its answer's end.",
            ["route"],
            buckets=_SECONDS,
            registry=registry,
        )
        self.characters = Counter("quoth_characters", "Characters of articles read.", registry=registry)
        self.articles = Counter("quoth_articles", "Articles read.", registry=registry)
        self.quotations = Counter("quoth_quotations", "Quotations given.", ["kind"], registry=registry)
        self.unattributed = Counter("quoth_unattributed", "Quotations given without a speaker.", registry=registry)
        self.shed = Counter("quoth_shed", "Requests refused because too many were in flight.", registry=registry)
        self.in_flight = Gauge(
            "quoth_in_flight",
            "Requests being computed or waiting for it.",
            multiprocess_mode="livesum",
            registry=registry,
        )
        build = Gauge(
            "quoth_build_info",
            "Always 1.",
            ["version", "python"],
            multiprocess_mode="max",
            registry=registry,
        )
        build.labels(__version__, platform.python_version()).set(1)

    def observe(self, answer: Answer) -> None:
        """Count an article and its quotations."""
        self.articles.inc()
        self.characters.inc(len(answer.article.text))
        for quotation in answer.quotations:
            self.quotations.labels(quotation.kind).inc()
            if not quotation.speakers:
                self.unattributed.inc()

    def registry(self) -> CollectorRegistry:
        """Give what to expose: the numbers of all workers where they share a directory, else those of this process."""
        directory = os.environ.get(DIRECTORY_VARIABLE)
        if not directory:
            return self._own
        shared = CollectorRegistry()
        MultiProcessCollector(shared, path=directory)  # type: ignore[no-untyped-call]
        return shared


def install(app: Flask, metrics: Metrics) -> None:
    """Count the requests of ``app``, and answer ``GET /metrics``."""
    routes = Blueprint("metrics", __name__)

    @routes.get("/metrics")
    def expose() -> Response:
        encode, content_type = choose_encoder(request.headers.get("Accept", ""))
        response = Response(encode(metrics.registry()), content_type=content_type)
        response.headers["Cache-Control"] = "no-store"
        return response

    @app.after_request
    def count(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "none"
        method, status, started = method_name(), str(response.status_code), g.started

        def record() -> None:
            metrics.requests.labels(route, method, status).inc()
            metrics.seconds.labels(route).observe(time.perf_counter() - started)

        response.call_on_close(record)
        return response

    app.register_blueprint(routes)
