"""W3C Web Annotation: a collection with an annotation for each record, whose body says who spoke.

After the Recommendation "Web Annotation Data Model" of 23 February 2017. Offsets count code points, as section 4.2.5
has it, whatever unit the caller asked for elsewhere.
"""

from service.attribution.records import Article, Field, Quotation, Segment, Speaker
from service.formats import identifiers
from service.formats.answer import Answer
from service.formats.payload import Document
from service.version import __version__

PROFILE = "http://www.w3.org/ns/anno.jsonld"
_CONTEXT_LENGTH = 32  # characters of prefix and suffix: enough to find the words again in a text that changed a little


def document(answer: Answer) -> Document:
    """Give the collection, its one page within it.

    An annotation has one target for each segment: ``source`` is the caller's id of the article where that is an IRI,
    else the hash of the text; a title is a text of its own with the article as its ``scope``.
    """
    collection = identifiers.of_part(_whole(answer), "annotations")
    return {
        "@context": PROFILE,
        "id": collection,
        "type": "AnnotationCollection",
        "total": len(answer.quotations),
        "first": {
            "id": identifiers.of_part(_whole(answer), "annotations page 1"),
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": [_annotation(answer, quotation) for quotation in answer.quotations],
        },
    }


def _whole(answer: Answer) -> str:
    article = answer.article
    return identifiers.of_text(f"{article.title or ''}\n\n{article.text}")


def _annotation(answer: Answer, quotation: Quotation) -> Document:
    return {
        "id": identifiers.of_part(_whole(answer), quotation.id),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": f"Quoth {__version__}"},
        "body": [
            *(_textual("identifying", _who(speaker), answer.language) for speaker in quotation.speakers),
            _textual("classifying", quotation.kind),
            _textual("describing", _description(quotation), "en"),
        ],
        "target": [_target(answer, quotation.field, segment) for segment in quotation.segments],
    }


def _textual(purpose: str, value: str, language: str | None = None) -> Document:
    body: Document = {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    return body if language is None else {**body, "language": language}


def _who(speaker: Speaker) -> str:
    return speaker.name or speaker.mention.text


def _description(quotation: Quotation) -> str:
    confidence = "" if quotation.confidence is None else f", confidence {quotation.confidence:.4g}"
    return f"rule {quotation.rule}{confidence}"


def _target(answer: Answer, field: Field, segment: Segment) -> Document:
    text = _field_text(answer.article, field)
    target: Document = {
        "type": "SpecificResource",
        "source": _source(answer, field),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": segment.text,
                "prefix": text[max(0, segment.start - _CONTEXT_LENGTH) : segment.start],
                "suffix": text[segment.end : segment.end + _CONTEXT_LENGTH],
            },
            {"type": "TextPositionSelector", "start": segment.start, "end": segment.end},
        ],
    }
    if field == "title":
        target["scope"] = _source(answer, "text")
    return target


def _field_text(article: Article, field: Field) -> str:
    return article.text if field == "text" else article.title or ""


def _source(answer: Answer, field: Field) -> str:
    if field == "text" and identifiers.is_iri(answer.id):
        return str(answer.id)
    return identifiers.of_text(_field_text(answer.article, field))
