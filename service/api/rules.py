"""What decides: every rule with what it looks for and how often it is right."""

from typing import Any, get_args

from flask import Blueprint, Response, jsonify

from service.attribution.measured import Count, measured
from service.attribution.records import ResolvedBy
from service.attribution.rules.catalogue import RULES
from service.version import __version__

_PLACES = 4  # as shares in answers


def listing() -> dict[str, Any]:
    """The document of ``GET /v1/rules``."""
    found = measured()
    return {
        "version": __version__,
        "measured_on": found.made_on,
        "articles": dict(found.articles),
        "rules": [
            {
                "name": name,
                "pattern": entry.pattern,
                "example": {"field": "title" if entry.in_title else "text", "text": entry.example},
                "ground": entry.ground,
                "measured": _counts(found.rule(name)),
            }
            for name, entry in RULES.items()
        ],
        "resolved_by": [{"name": way, "measured": _counts(found.way(way))} for way in get_args(ResolvedBy)],
    }


def _counts(counts: dict[str, Count]) -> dict[str, Any]:
    return {
        name: count._asdict() | {"share": None if count.share is None else round(count.share, _PLACES)}
        for name, count in counts.items()
    }


def blueprint() -> Blueprint:
    """Make the route."""
    routes = Blueprint("rules", __name__)
    document = listing()

    @routes.get("/v1/rules")
    def rules() -> Response:
        return jsonify(document)

    return routes
