"""The engine: pure functions over a ``str`` that find who said what. Imports nothing of the rooms beside it."""

from collections.abc import Sequence

from service.attribution.assemble import Builder
from service.attribution.byline import author_of
from service.attribution.context import Context
from service.attribution.displayed import quote_again
from service.attribution.grouping import group
from service.attribution.layout import paragraphs
from service.attribution.marks import Marked, marked_spans
from service.attribution.mentions import Name, find_names
from service.attribution.pronouns import Pronoun, find_pronouns
from service.attribution.proposals import Proposal
from service.attribution.records import Article, Field
from service.attribution.resolution.cast import Cast
from service.attribution.resolution.resolve import Resolver
from service.attribution.roles import find_roles
from service.attribution.sentences import sentences
from service.attribution.sieve import sift
from service.attribution.tokens import Tokens
from service.attribution.votes import vote_on_gender

__all__ = ["Article", "context_of", "read"]


def read(
    text: str,
    title: str | None = None,
    author: str | None = None,
    *,
    blocks: Sequence[tuple[int, int]] = (),
    disabled: frozenset[str] = frozenset(),
) -> Article:
    """Find the quotations of an article and who said each.

    ``blocks`` are start and end, in text order, of what the page's markup sets off as quotations (HTML's
    ``blockquote``); they count as marked. ``disabled`` names rules to do without.
    """
    contexts: dict[Field, Context] = {"text": context_of(text, disabled, blocks)}
    if title and not title.isspace():
        contexts["title"] = context_of(title, disabled, is_title=True)
    names = _names(contexts)
    entities = group([name for field in contexts for name in names[field]], contexts)
    pronouns: dict[Field, list[Pronoun]] = {}
    for field, context in contexts.items():
        find_roles(context, names[field])
        pronouns[field] = find_pronouns(context)
        vote_on_gender(context, names[field], pronouns[field])
    cast = Cast(entities, author_of(author, contexts["text"], entities))
    builder, said = Builder(contexts), list[Proposal]()
    for field, context in contexts.items():
        sifted = sift(context)
        if field == "text":
            said = sifted.proposals
        quote_again(context, sifted, contexts["text"], said)
        # Names in marks that are no quotation, a title or a nickname, are nobody's who is there.
        spans = [context.marked[number] for number in sifted.rejected]
        present = [name for name in names[field] if not (name.quoted and _is_within(name, spans))]
        builder.add(field, sifted.proposals, Resolver(context, present, pronouns[field], cast, field))
        for number, reason in sifted.rejected.items():
            builder.reject(field, number, reason)
    return builder.article(text, title)


def _is_within(name: Name, spans: Sequence[Marked]) -> bool:
    return any(span.start <= name.start and name.end <= span.end for span in spans)


def _names(contexts: dict[Field, Context]) -> dict[Field, list[Name]]:
    """The names of each field; the text's help to find those in a title written in capitals."""
    names: dict[Field, list[Name]] = {"text": find_names(contexts["text"])}
    if "title" in contexts:
        names["title"] = find_names(contexts["title"], "title", {name.words for name in names["text"]})
    return names


def context_of(
    text: str, disabled: frozenset[str] = frozenset(), blocks: Sequence[tuple[int, int]] = (), *, is_title: bool = False
) -> Context:
    """One field after layout, tokens, marks and sentences."""
    layout = paragraphs(text, is_title=is_title)
    tokens = Tokens(text, layout)
    marked = marked_spans(text, layout, blocks)
    return Context(text, layout, tokens, marked, sentences(text, tokens, layout, marked), disabled)
