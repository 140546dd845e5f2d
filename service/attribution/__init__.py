"""The engine: pure functions over a ``str`` that find who said what. Imports nothing of the rooms beside it."""

from service.attribution.records import Article

__all__ = ["Article", "read"]


def read(text: str, title: str | None = None, author: str | None = None) -> Article:
    """Find the quotations of an article and who said each."""
    del author
    return Article(text=text, title=title, quotations=(), speakers=(), not_quotes=())
