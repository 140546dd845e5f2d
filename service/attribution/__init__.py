"""The engine: pure functions over a ``str`` that find who said what. Imports nothing of the rooms beside it."""

from service.attribution.assemble import Builder
from service.attribution.context import Context
from service.attribution.layout import paragraphs
from service.attribution.marks import marked_spans
from service.attribution.mentions import by_token, find_names, group
from service.attribution.records import Article
from service.attribution.resolve import Resolver, find_roles
from service.attribution.sentences import sentences
from service.attribution.sieve import sift
from service.attribution.tokens import Tokens

__all__ = ["Article", "read"]


def read(
    text: str, title: str | None = None, author: str | None = None, *, disabled: frozenset[str] = frozenset()
) -> Article:
    """Find the quotations of an article and who said each; ``disabled`` names rules to do without."""
    context = _context(text, disabled)
    names = find_names(context)
    entities = group(names)
    find_roles(context, names)
    sifted = sift(context)
    builder = Builder()
    builder.add(context, "text", sifted.proposals, Resolver(context, by_token(names), entities, author))
    for number, reason in sifted.rejected.items():
        builder.reject(context, "text", number, reason)
    return Article(text, title, tuple(builder.quotations), builder.identities(), tuple(builder.not_quotes))


def _context(text: str, disabled: frozenset[str]) -> Context:
    layout = paragraphs(text)
    tokens = Tokens(text, layout)
    marked = marked_spans(text, layout)
    return Context(text, layout, tokens, marked, sentences(text, tokens, layout, marked), disabled)
