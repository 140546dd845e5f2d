"""What goes out, in marshmallow's terms: the shape that ``openapi.yaml`` promises and that tests hold answers to.

Answers are made by :mod:`service.formats.payload` as plain dictionaries; loading one into these schemas checks it.
"""

from typing import get_args

from marshmallow import INCLUDE, Schema, fields, validate

from service.attribution.records import CueType, Field, Kind, Reason, ResolvedBy, SpeakerType
from service.version import __version__

_OFFSET = "in the unit that `offsets` asked for, code points by default"


def _text(description: str, **options: object) -> fields.String:
    return fields.String(required=True, metadata={"description": description, **options})


def _nullable(description: str) -> fields.String:
    return fields.String(required=True, allow_none=True, metadata={"description": description})


def _choice(description: str, choices: object, *, nullable: bool = False) -> fields.String:
    among = validate.OneOf(get_args(choices))
    return fields.String(required=True, allow_none=nullable, validate=among, metadata={"description": description})


def _count(description: str) -> fields.Integer:
    return fields.Integer(
        required=True, strict=True, validate=validate.Range(min=0), metadata={"description": description}
    )


def _start() -> fields.Integer:
    return _count(f"Where it starts, from 0, {_OFFSET}.")


def _end() -> fields.Integer:
    return _count(f"Where it ends, exclusive, {_OFFSET}.")


def _field() -> fields.String:
    return _choice("Which field of the request the offsets are into.", Field)


def _paragraph() -> fields.Integer:
    return fields.Integer(
        required=True,
        strict=True,
        allow_none=True,
        validate=validate.Range(min=0),
        metadata={"description": "Number of the paragraph within its field, from 0; null in the title."},
    )


class _Open(Schema):
    class Meta:
        """Callers are told to expect that members may be added."""

        unknown = INCLUDE


class SegmentSchema(_Open):
    """One unbroken piece of what was said."""

    text = _text("The words, as they stand in the article.")
    start = _start()
    end = _end()
    quoted = fields.Boolean(
        required=True, metadata={"description": "Whether it stands inside quotation marks; they are left out."}
    )


class MentionSchema(_Open):
    """The noun phrase that points at a speaker, nearest to the quotation."""

    text = _text("The phrase, with title and determiner.")
    field = _field()
    start = _start()
    end = _end()


class SpeakerSchema(_Open):
    """Who said one quotation."""

    id = _text("The same for all quotations of one speaker; see `speakers` of the answer.", examples=["s1"])
    name = _nullable("The fullest form of the name that the article gives; null for those whom it does not name.")
    resolved_by = _choice("How the name was found from the mention; null with `name`.", ResolvedBy, nullable=True)
    mention = fields.Nested(MentionSchema, required=True)


class CueSchema(_Open):
    """The verb or phrase that says that somebody said something."""

    text = _text("The verb or phrase.")
    type = _choice("What kind of act it reports.", CueType)
    field = _field()
    start = _start()
    end = _end()


class QuoteSchema(_Open):
    """One utterance in one place."""

    id = _text("Numbered in text order, the title first, before any filter.", examples=["q1"])
    kind = _choice(
        "direct: all that is attributed stands inside quotation marks; mixed: part of it; indirect: none of it.", Kind
    )
    field = _field()
    paragraph = _paragraph()
    text = _text("The segments' texts, joined by a space.")
    start = _start()
    end = _end()
    segments = fields.List(
        fields.Nested(SegmentSchema),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The pieces in text order; those of records in one field never overlap."},
    )
    speaker = fields.Nested(
        SpeakerSchema,
        required=True,
        allow_none=True,
        metadata={"description": "The first of `speakers`; null where the best candidate is less likely than not."},
    )
    speakers = fields.List(
        fields.Nested(SpeakerSchema),
        required=True,
        metadata={"description": "All speakers, several where they speak jointly."},
    )
    cue = fields.Nested(
        CueSchema, required=True, allow_none=True, metadata={"description": "Null where there is none."}
    )
    rule = _text(
        "Name of the rule that decided, stable; `/docs/rules#` and the name explain it.", examples=["quote-cue-speaker"]
    )
    confidence = fields.Float(
        required=True,
        allow_none=True,
        validate=validate.Range(0, 1),
        metadata={
            "description": "Measured probability, 0 to 1, that this is a quotation and its speaker right: `name`, or "
            "the mention where `name` is null; null itself where nobody is given."
        },
    )
    same_as = _nullable("The id of the record whose words this one repeats, as headlines and captions do; else null.")


class SpeakerTotalsSchema(_Open):
    """A speaker, with what they say in the records returned."""

    id = _text("As in the records.", examples=["s1"])
    name = _nullable("The fullest form of the name that the article gives, null where it gives none.")
    type = _choice("What kind of speaker.", SpeakerType)
    role = _nullable("What the article says the speaker is, verbatim.")
    aliases = fields.List(
        fields.String(), required=True, metadata={"description": "The other forms that the article uses."}
    )
    quotes = _count("Number of records; those that repeat another are not counted.")
    words = _count("Number of words inside quotation marks.")
    share = fields.Float(
        required=True,
        validate=validate.Range(0, 1),
        metadata={"description": "Of all quoted words of the records, those without speaker included: 0 to 1."},
    )
    first_at = fields.Integer(
        required=True,
        strict=True,
        allow_none=True,
        validate=validate.Range(min=0),
        metadata={
            "description": f"Where the text first mentions the speaker, {_OFFSET}; null where only the title does."
        },
    )
    in_title = fields.Boolean(required=True, metadata={"description": "Whether the title mentions the speaker."})


class NotQuoteSchema(_Open):
    """Words inside quotation marks that are no quotation."""

    field = _field()
    paragraph = _paragraph()
    text = _text("The words inside the marks.")
    start = _start()
    end = _end()
    reason = _choice("Why it is none.", Reason)


class AnswerSchema(_Open):
    """The quotations of one article."""

    id = _nullable("The request's `id`.")
    version = _text("The version of the service.", examples=[__version__])
    language = _text("The language that the article was read in.", examples=["en"])
    text = _nullable("For `format: html` the plain text that all offsets are into; else null.")
    metadata = fields.Dict(
        keys=fields.String(), required=True, allow_none=True, metadata={"description": "The request's `metadata`."}
    )
    warnings = fields.List(
        fields.String(), required=True, metadata={"description": "What may make the answer less useful than it looks."}
    )
    quotes = fields.List(
        fields.Nested(QuoteSchema), required=True, metadata={"description": "The records, in text order, title first."}
    )
    speakers = fields.List(
        fields.Nested(SpeakerTotalsSchema),
        required=True,
        metadata={"description": "The speakers of the records returned, in order of first mention."},
    )
    not_quotes = fields.List(
        fields.Nested(NotQuoteSchema),
        metadata={"description": "Only with `include_not_quotes`: marked strings judged to be no quotation."},
    )


class FieldErrorSchema(_Open):
    """What is wrong in one place of the body."""

    pointer = _text("JSON Pointer (RFC 6901) to the place; empty for the whole body.", examples=["/kinds/0"])
    detail = _text("What is wrong.")


class ProblemSchema(_Open):
    """An error, as RFC 9457 has it."""

    type = _text("What kind of error, for good: a reference to where it is explained.", format="uri-reference")
    title = _text("The kind of error in words.")
    status = fields.Integer(
        required=True, strict=True, validate=validate.Range(400, 599), metadata={"description": "The status code."}
    )
    detail = _text("What went wrong this time. It never repeats what was sent.")
    instance = _text("The id of the request, also in `X-Request-Id` and in the logs.")
    errors = fields.List(
        fields.Nested(FieldErrorSchema), metadata={"description": "With status 422: each place that is wrong."}
    )


class BatchItemSchema(_Open):
    """The answer to one article as `/v1/quotes` gives it, or the problem that it has."""

    index = fields.Integer(
        strict=True,
        validate=validate.Range(min=0),
        metadata={"description": "Its place among `articles`, from 0; `line`, from 1, where lines were sent."},
    )
    id = _nullable("The article's `id`.")
    quotes = fields.List(fields.Nested(QuoteSchema), metadata={"description": "As in a single answer."})
    status = fields.Integer(
        strict=True,
        validate=validate.Range(400, 599),
        metadata={"description": "Only with a problem, whose other members stand beside it."},
    )


class BatchAnswerSchema(_Open):
    """What was found in each article, in the order of the request."""

    articles = fields.List(
        fields.Nested(BatchItemSchema), required=True, metadata={"description": "One item an article."}
    )


class StatusSchema(_Open):
    """Whether the service is well."""

    status = _text("`ok` or `ready`.")


class ExampleSchema(_Open):
    """A text in which a rule fires."""

    field = _choice("Where it stands: an article's text or its headline.", Field)
    text = _text("The example.", examples=["“The pier is closed,” said Ines Calder."])


class CountSchema(_Open):
    """Units counted: quoted segments, and whole records where nothing is quoted."""

    fired = _count("How often.")
    quotations = _count("How many of these are quotations by the annotators.")
    right = _count("How many of those have the right speaker: `name`, or the mention where `name` is null.")
    share = fields.Float(
        required=True,
        allow_none=True,
        validate=validate.Range(0, 1),
        metadata={"description": "`right` of `fired`, 0 to 1; null where it never fired."},
    )


class MeasuredSchema(_Open):
    """What was counted, and where."""

    corpus = fields.Nested(CountSchema, required=True, metadata={"description": "In annotated US news."})
    golden = fields.Nested(CountSchema, required=True, metadata={"description": "In invented articles of many styles."})


class RuleSchema(_Open):
    """A rule explained."""

    name = _text("As in the records' `rule`.", examples=["quote-cue-speaker"])
    pattern = _text("What it looks for.")
    example = fields.Nested(ExampleSchema, required=True, metadata={"description": "A text in which it fires."})
    ground = _text("The grammar or the style that it rests on.")
    measured = fields.Nested(MeasuredSchema, required=True, metadata={"description": "How often it is right."})


class WaySchema(_Open):
    """A way of finding a speaker's name."""

    name = _choice("As in the speakers' `resolved_by`.", ResolvedBy)
    measured = fields.Nested(MeasuredSchema, required=True, metadata={"description": "How often it was right."})


class ArticlesSchema(_Open):
    """How many articles were counted."""

    corpus = _count("Annotated US news.")
    golden = _count("Invented articles of many styles.")


class RulesSchema(_Open):
    """What decides, and how often it is right."""

    version = _text("The version of the service.", examples=[__version__])
    measured_on = _text("The day of the count.", examples=["2026-01-31"])
    articles = fields.Nested(ArticlesSchema, required=True, metadata={"description": "What was counted."})
    rules = fields.List(fields.Nested(RuleSchema), required=True, metadata={"description": "All rules, by name."})
    resolved_by = fields.List(
        fields.Nested(WaySchema), required=True, metadata={"description": "All ways of finding a name."}
    )


class VersionSchema(_Open):
    """What is running."""

    name = _text("`quoth`.")
    version = _text("The version of the service.", examples=[__version__])
