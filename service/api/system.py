"""What operators ask: is it alive, is it ready, which version is it."""

from flask import Blueprint, Response, jsonify

from service import attribution
from service.version import __version__


def blueprint() -> Blueprint:
    """Make the routes. The engine reads its lexicons here, so that no first request waits for them."""
    routes = Blueprint("system", __name__)
    attribution.read("“Ready,” it said.")

    @routes.get("/healthz")
    def healthz() -> Response:
        return _fresh({"status": "ok"})

    @routes.get("/readyz")
    def readyz() -> Response:
        return _fresh({"status": "ready"})

    @routes.get("/version")
    def version() -> Response:
        return _fresh({"name": "quoth", "version": __version__})

    return routes


def _fresh(document: dict[str, str]) -> Response:
    response = jsonify(document)
    response.headers["Cache-Control"] = "no-store"
    return response
