"""Headers that keep an answer from being used for what it is not. Pages of the service set a policy of their own."""

from flask import Flask, Response

from service.api.middleware.requests import is_about_articles

# After OWASP's REST Security Cheat Sheet. Strict-Transport-Security is for what terminates TLS.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def install(app: Flask) -> None:
    """Add them to every answer of ``app``; answers about articles are kept by nobody."""
    app.after_request(_add)


def _add(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if is_about_articles():
        response.headers["Cache-Control"] = "no-store"
    return response
