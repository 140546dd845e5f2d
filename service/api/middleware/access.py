"""Who may ask, and from which pages: API keys and CORS on every ``/v1`` route."""

import logging
import re

from flask import Flask, Response, request
from flask_cors import CORS

from service import keys
from service.api.middleware.requests import ARTICLES, HEADER, is_about_articles
from service.api.problems import UNAUTHORIZED, Problem
from service.settings import Settings

_CHALLENGE = 'Bearer realm="quoth"'
_REQUEST_HEADERS = ("Accept", "Authorization", "Content-Encoding", "Content-Type", "traceparent", HEADER)
_ANSWER_HEADERS = ("Quoth-Warning", "Retry-After", "WWW-Authenticate", HEADER)
_PREFLIGHT_AGE = 600  # seconds


def install(app: Flask, settings: Settings) -> None:
    """Guard the routes of ``app`` as the settings say. Raises :class:`service.keys.KeysError`."""
    if settings.api_keys_file:
        _ask_for_keys(app, keys.current(settings.api_keys_file))
    if settings.cors_origins:
        # The library tells at DEBUG what a request's headers hold.
        logging.getLogger("flask_cors").setLevel(logging.WARNING)
        CORS(
            app,
            resources=rf"{ARTICLES}.*",
            origins=[_exactly(origin) for origin in settings.cors_origins],
            methods=["GET", "POST"],
            allow_headers=list(_REQUEST_HEADERS),
            expose_headers=list(_ANSWER_HEADERS),
            max_age=_PREFLIGHT_AGE,
            send_wildcard=True,
            # Its own is lost beside other values of that header.
            vary_header=False,
        )
        app.after_request(_vary_by_origin)


def _vary_by_origin(response: Response) -> Response:
    if is_about_articles():
        response.vary.add("Origin")
    return response


def _exactly(origin: str) -> str | re.Pattern[str]:
    """Make a pattern of an origin: the library would take one with brackets, an IPv6 address, for a pattern itself."""
    return origin if origin == "*" else re.compile(re.escape(origin) + r"\Z")


def _ask_for_keys(app: Flask, known: keys.Keys) -> None:
    @app.before_request
    def check() -> None:
        # A browser's preflight cannot carry a key, and learns nothing.
        if not is_about_articles() or request.method == "OPTIONS":
            return
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not key.strip():
            raise _unauthorized("Send `Authorization: Bearer` and a key.", _CHALLENGE)
        if not known.have(key.strip()):
            raise _unauthorized("The key is not known.", f'{_CHALLENGE}, error="invalid_token"')


def _unauthorized(detail: str, challenge: str) -> Problem:
    return Problem(UNAUTHORIZED, detail, headers={"WWW-Authenticate": challenge})
