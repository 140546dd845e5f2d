"""The API described: ``/openapi.yaml``, ``/docs``, ``/docs/problems`` and ``/docs/rules``, all from the package."""

from pathlib import Path

from flask import Blueprint, Response, make_response, render_template, send_from_directory

from service.api import rules
from service.api.problems import PROBLEM_TYPES

_HERE = Path(__file__).parent
# Swagger UI draws its icons from data: URIs and sets the style attribute of a few elements.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_SETS = {"corpus": "In annotated US news", "golden": "In invented articles of many styles"}


def openapi_file() -> Path:
    """Where the document is: beside this module in an installed package, at the top of a source tree."""
    packaged = _HERE / "openapi.yaml"
    return packaged if packaged.exists() else _HERE.parents[1] / "openapi.yaml"


def blueprint() -> Blueprint:
    """Make the routes."""
    routes = Blueprint("docs", __name__, template_folder="templates")
    document = openapi_file().read_bytes()

    @routes.get("/openapi.yaml")
    def openapi() -> Response:
        return Response(document, content_type="application/yaml")

    @routes.get("/docs")
    def docs() -> Response:
        return _page(render_template("docs.html"))

    @routes.get("/docs/problems")
    def problems() -> Response:
        return _page(render_template("problems.html", types=PROBLEM_TYPES))

    @routes.get("/docs/rules")
    def explained() -> Response:
        return _page(render_template("rules.html", listing=rules.listing(), sets=_SETS))

    @routes.get("/docs/assets/<name>")
    def asset(name: str) -> Response:
        return send_from_directory(_HERE / "assets", name, max_age=86_400)

    return routes


def _page(html: str) -> Response:
    response = make_response(html)
    response.headers["Content-Security-Policy"] = _POLICY
    return response
