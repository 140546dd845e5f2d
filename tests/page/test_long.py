"""An article of 200,000 characters: as many elements as marks ask for, and every action works on it.

How long that takes is the benchmark's business (make page-speed).
"""

import pytest
from playwright.sync_api import Page, expect

from service.attribution.records import Article
from tests.page import articles
from tests.page.conftest import Visit, choose


@pytest.fixture(scope="module")
def article() -> Article:
    return articles.long()


@pytest.fixture
def page(visit: Visit, article: Article) -> Page:
    page = visit()
    page.fill("#text", article.text)
    page.click("#submit")
    expect(page.locator("#result")).to_be_visible(timeout=60_000)
    return page


def test_elements_grow_with_the_marks_not_with_the_characters(page: Page, article: Article) -> None:
    # A paragraph, the words, the mention and the cue of each record, and the rest of the page.
    assert 198_000 < len(article.text) < 200_000
    assert len(article.quotations) > 1_000
    assert page.evaluate("document.querySelectorAll('#article *').length") == 4 * len(article.quotations)
    assert page.evaluate("document.querySelectorAll('*').length") < 4 * len(article.quotations) + 500


def test_every_action_works_on_it(page: Page, article: Article) -> None:
    count = len(article.quotations)
    expect(page.locator("#summary")).to_have_text(f"{count:,} quotations by 40 speakers")
    page.fill("#floor", "75")
    sure = sum((one.confidence or 0) >= 0.75 for one in article.quotations)
    expect(page.locator("#summary")).to_have_text(f"{sure:,} quotations by 40 speakers")
    page.fill("#floor", "0")
    last = article.quotations[-1].id
    page.locator(f".quote[data-id={last}]").scroll_into_view_if_needed()
    choose(page, last)
    expect(page.locator(".mention-on")).to_have_text(article.quotations[-1].speakers[0].mention.text)
    page.click("#dismiss")
    expect(page.locator("#summary")).to_have_text(f"{count - 1:,} quotations by 40 speakers")
