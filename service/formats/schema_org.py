"""schema.org JSON-LD: a ``Quotation`` for each record that holds words as they were said.

Structured data is read as "these are the words", so indirect records are left out, a mixed one gives its marked words
alone, and a record that repeats another (in a headline, say) is left out.
"""

from service.attribution.records import Identity, Quotation, Speaker
from service.formats import identifiers
from service.formats.answer import Answer
from service.formats.payload import Document

CONTEXT = "https://schema.org"
PROFILE = "https://schema.org"
_TYPES = {"person": "Person", "organisation": "Organization", "group": "Organization"}
_LEFT_OUT_WORDS = " […] "


def document(answer: Answer) -> Document:
    """Give the graph: the article, then its quotations."""
    article = _article(answer)
    identities = {identity.id: identity for identity in answer.article.speakers}
    return {
        "@context": CONTEXT,
        "@graph": [
            article,
            *(
                _quotation(answer, quotation, identities)
                for quotation in answer.quotations
                if quotation.kind != "indirect" and quotation.same_as is None
            ),
        ],
    }


def _article_iri(answer: Answer) -> str:
    return str(answer.id) if identifiers.is_iri(answer.id) else identifiers.of_text(answer.article.text)


def _article(answer: Answer) -> Document:
    article: Document = {"@type": "NewsArticle", "@id": _article_iri(answer), "inLanguage": answer.language}
    if answer.article.title is not None:
        article["headline"] = answer.article.title
    if answer.id is not None and not identifiers.is_iri(answer.id):
        article["identifier"] = answer.id
    return article


def _quotation(answer: Answer, quotation: Quotation, identities: dict[str, Identity]) -> Document:
    node: Document = {
        "@type": "Quotation",
        "@id": identifiers.of_part(_article_iri(answer), quotation.id),
        "text": _words(quotation),
        "inLanguage": answer.language,
        "isPartOf": {"@id": _article_iri(answer)},
    }
    speakers = [_speaker(speaker, identities.get(speaker.id)) for speaker in quotation.speakers]
    if speakers:
        node["spokenByCharacter"] = speakers[0] if len(speakers) == 1 else speakers
    return node


def _words(quotation: Quotation) -> str:
    if quotation.kind == "direct":
        return quotation.text
    return _LEFT_OUT_WORDS.join(segment.text for segment in quotation.segments if segment.quoted)


def _speaker(speaker: Speaker, identity: Identity | None) -> Document | str:
    """Give a person or an organisation; the bare name where it is not known which (schema.org allows text)."""
    type_ = _TYPES.get(identity.type) if identity else None
    name = speaker.name or speaker.mention.text
    if type_ is None:
        return name
    node: Document = {"@type": type_, "name": name}
    if identity and identity.role and identity.role != name:
        node["description"] = identity.role
    return node
