"""``POST /v1/quotes``: the quotations of one article."""

from typing import Any

from flask import Blueprint, Response, jsonify, request

from service import attribution
from service.api.accept import negotiate
from service.api.body import read_json
from service.api.middleware.requests import count
from service.api.schemas import QuotesRequest, load_request
from service.formats import payload
from service.settings import Settings
from service.version import __version__


def blueprint(settings: Settings) -> Blueprint:
    """Make the routes."""
    routes = Blueprint("quotes", __name__)

    @routes.post("/v1/quotes")
    def post_quotes() -> Response:
        negotiate(request, ("application/json",))
        wanted = load_request(read_json(request, settings.max_bytes), settings.max_chars)
        response = jsonify(answer(wanted))
        response.headers["Cache-Control"] = "no-store"
        return response

    return routes


def answer(wanted: QuotesRequest) -> dict[str, Any]:
    """Read the article and give the contract's answer."""
    article = attribution.read(wanted.text, wanted.title, wanted.author)
    quotations = payload.select(article, wanted.kinds, wanted.min_confidence)
    count(characters=len(wanted.text), quotes=len(quotations))
    warnings: list[str] = []
    return {
        "id": wanted.id,
        "version": __version__,
        "language": wanted.language,
        "text": None,
        "metadata": wanted.metadata,
        "warnings": warnings,
        **payload.body(article, quotations, unit=wanted.offsets, include_not_quotes=wanted.include_not_quotes),
    }
