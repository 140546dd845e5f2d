"""Chromium, and the real application for it to visit; the engine's answers alone are set.

QUOTH_CHROMIUM   the browser to use; else `chromium` or `google-chrome` from PATH
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from service import attribution, create_app
from service.attribution.records import Article
from service.settings import Settings
from tests.page import articles

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find_browser() -> str | None:
    named = os.environ.get("QUOTH_CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class _QuietHandler(WSGIRequestHandler):
    def log(self, *_args: object, **_kwargs: object) -> None:
        """Say nothing: the service's own log lines are tested elsewhere."""


@contextmanager
def served(read: Callable[..., Article] = attribution.read) -> Iterator[str]:
    """Serve the application on a free port with ``read`` for an engine; gives its origin."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attribution, "read", read)
        app = create_app(Settings())
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_QuietHandler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.port}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def reader() -> Callable[..., Article]:
    """Make an engine that knows the articles made by hand, and finds nothing in any other."""
    known = articles.known()
    longest = articles.long()
    known[longest.text] = longest

    def read(text: str, title: str | None = None, _author: str | None = None, **_more: object) -> Article:
        if text in known:
            return known[text]
        return Article(text=text, title=title, quotations=(), speakers=(), not_quotes=())

    return read


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """Start a browser, and stop it in the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()
