"""The page in a real Chromium.

QUOTH_REQUIRE    words, with `browser` among them where a machine without a browser is a failure
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Page, expect

from service.attribution.records import Article
from tests.page.browsing import chromium, find_browser, reader, served

Visit = Callable[..., Page]

expect.set_options(timeout=15_000)  # the machine may be busy


def missing_browser() -> NoReturn:
    """Skip, or fail where QUOTH_REQUIRE asks for a browser."""
    reason = "no Chromium here: install Debian's chromium, or name one in QUOTH_CHROMIUM"
    if "browser" in re.split(r"[\s,]+", os.environ.get("QUOTH_REQUIRE", "")):
        pytest.fail(f"QUOTH_REQUIRE asks for a browser, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # A module, not the session: while Playwright's loop lives, no other test can run one of its own.
    executable = find_browser()
    if executable is None:
        missing_browser()
    with chromium(executable) as browser:
        yield browser


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    with served(reader()) as origin:
        yield origin


@dataclass
class Complaints:
    """What went wrong in the browser without a test asking for it; ``expected`` are patterns of what may."""

    expected: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def unexpected(self) -> list[str]:
        return [one for one in self.heard if not any(re.search(pattern, one) for pattern in self.expected)]


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    complaints = Complaints()
    yield complaints
    assert complaints.unexpected() == []


@pytest.fixture
def visit(browser: Browser, origin: str, complaints: Complaints) -> Iterator[Visit]:
    """Open the page: ``visit(width=, height=, dark=, touch=, still=)``. It may neither complain nor call elsewhere."""
    contexts = []

    def open_page(
        *, width: int = 1280, height: int = 900, dark: bool = False, touch: bool = False, still: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if still else "no-preference",
            has_touch=touch,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.heard.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.heard.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((origin, "blob:", "data:"))
                else complaints.heard.append(f"called {request.url}")
            ),
        )
        page.goto(f"{origin}/")
        expect(page.locator("[data-sample]")).to_have_count(3)
        return page

    yield open_page
    for context in contexts:
        context.close()


def submit(page: Page, article: Article) -> None:
    """Send an article made by hand, and wait for its marks."""
    page.fill("#text", article.text)
    if article.title:
        page.locator("#more summary").click()
        page.fill("#title", article.title)
    page.click("#submit")
    expect(page.locator("#result")).to_be_visible()


def take_sample(page: Page, name: str = "harbour") -> None:
    page.click(f"[data-sample={name}]")
    expect(page.locator("#result")).to_be_visible()


def choose(page: Page, record: str, piece: int = 0) -> None:
    page.locator(f".quote[data-id={record}]").nth(piece).click()
    expect(page.locator("#details")).to_be_visible()
