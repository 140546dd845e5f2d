"""The web page: ``GET /`` and what it loads. It is a client of ``/v1/quotes`` like any other.

The policy below is the whole of what the page may do: load its own files, call its own service. It allows no inline
script or style, and Trusted Types forbid every way of turning a string into markup, so that an article can only ever
be text.
"""

from flask import Blueprint, Response, render_template

from service.settings import Settings
from service.version import __version__

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def blueprint(settings: Settings) -> Blueprint:
    """Make the routes: the page, and its scripts, styles and sample articles under ``/page/``."""
    routes = Blueprint("page", __name__, static_folder="assets", static_url_path="/page", template_folder="templates")

    @routes.get("/")
    def index() -> Response:
        html = render_template("quoth.html", max_chars=settings.max_chars, version=__version__)
        return Response(html, content_type="text/html; charset=utf-8")

    @routes.after_request
    def guard(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-cache"
        return response

    return routes
