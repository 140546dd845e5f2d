"""Headers that keep an answer from being used for what it is not. Pages of the service set a policy of their own."""

from flask import Flask, Response, request

# After OWASP's REST Security Cheat Sheet. Strict-Transport-Security is for what terminates TLS.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_ARTICLES = "/v1/"


def install(app: Flask) -> None:
    """Add them to every answer of ``app``; answers about articles are kept by nobody."""
    app.after_request(_add)


def _add(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.path.startswith(_ARTICLES):
        response.headers["Cache-Control"] = "no-store"
    return response
