"""What comes in, in marshmallow's terms, and how its mistakes are told."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, get_args

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validate

from service.api.body import flaws
from service.api.problems import INVALID_REQUEST, TEXT_TOO_LONG, FieldError, Problem
from service.attribution.records import Kind
from service.formats.payload import OffsetUnit
from service.reading import KINDS

OFFSET_UNITS: tuple[OffsetUnit, ...] = get_args(OffsetUnit)
LANGUAGES = ("en",)
FORMATS = ("text", "html")
_LONG_FIELDS = ("text", "title", "author")
_MOST_ERRORS = 20  # that are told: an answer is not to be many times as long as its request


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesRequest:
    """A request for the quotations of one article, with defaults filled in and everything checked."""

    text: str
    id: str | None = None
    title: str | None = None
    author: str | None = None
    format: str = "text"
    language: str = "en"
    kinds: frozenset[Kind] = frozenset(KINDS)
    min_confidence: float = 0.0
    offsets: OffsetUnit = "codepoint"
    include_not_quotes: bool = False
    metadata: dict[str, Any] | None = None


class StrictBoolean(fields.Boolean):
    """``true`` or ``false`` alone: marshmallow takes words and numbers too."""

    def _deserialize(self, value: object, *_args: object, **_kwargs: object) -> bool:
        if not isinstance(value, bool):
            raise self.make_error(key="invalid")
        return value


class StrictFloat(fields.Float):
    """A JSON number: marshmallow takes numbers in strings too."""

    def _validated(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.make_error(key="invalid")
        return float(value)


class ShortList(fields.List[Any]):
    """A list that is refused before its members are looked at where it is too long: there may be a million of them."""

    _most = validate.Length(max=len(KINDS))

    def _deserialize(self, value: object, *args: Any, **kwargs: Any) -> list[Any]:  # noqa: ANN401 - the base class's
        if isinstance(value, list):
            self._most(value)
        return super()._deserialize(value, *args, **kwargs)


def _not_blank(text: str) -> None:
    if not text or text.isspace():
        message = "Must hold more than white space."
        raise ValidationError(message)


class QuotesRequestSchema(Schema):
    """An article and what is wanted of it."""

    class Meta:
        """Unknown fields are an error, so that a typing mistake is seen."""

        unknown = RAISE

    text = fields.String(
        required=True,
        validate=_not_blank,
        metadata={
            "description": "The article: 1 to QUOTH_MAX_CHARS (200,000 by default) characters, not white space alone. "
            "Paragraphs end with a line end.",
            "minLength": 1,
            "pattern": r"\S",
        },
    )
    id = fields.String(allow_none=True, metadata={"description": "Your id of the article, echoed; never logged."})
    title = fields.String(
        allow_none=True,
        metadata={
            "description": "The headline, where `text` does not hold it; at most QUOTH_MAX_CHARS characters. Its own "
            'quotations come with `field: "title"`, and its names help.'
        },
    )
    author = fields.String(
        allow_none=True,
        metadata={
            "description": "The byline: whom `I` stands for outside quotations; at most QUOTH_MAX_CHARS characters."
        },
    )
    format = fields.String(
        load_default="text",
        validate=validate.OneOf(FORMATS),
        metadata={
            "description": "What `text` holds: plain text, or a CMS's body markup. Of markup the visible text is read, "
            "which comes back as the answer's `text`; all offsets are into it. Captions, scripts and hidden elements "
            "are left out, `<q>` becomes marks, nothing is fetched."
        },
    )
    language = fields.String(
        load_default="en", validate=validate.OneOf(LANGUAGES), metadata={"description": "The article's language."}
    )
    kinds = ShortList(
        fields.String(validate=validate.OneOf(KINDS)),
        load_default=list(KINDS),
        validate=validate.Length(min=1, max=len(KINDS)),
        metadata={"description": "Which kinds of quotations to give."},
    )
    min_confidence = StrictFloat(
        load_default=0,
        validate=validate.Range(0, 1),
        metadata={
            "description": "Leave out records with less confidence, 0 to 1. A record without speaker has none and is "
            "left out by any floor above 0."
        },
    )
    offsets = fields.String(
        load_default="codepoint",
        validate=validate.OneOf(OFFSET_UNITS),
        metadata={
            "description": "Unit of every offset: Unicode code points, or UTF-16 code units as JavaScript, Java and C# "
            "count them."
        },
    )
    include_not_quotes = StrictBoolean(
        load_default=False,
        metadata={"description": "Also list strings inside quotation marks that were judged to be no quotation."},
    )
    metadata = fields.Dict(
        keys=fields.String(),
        allow_none=True,
        metadata={
            "description": "Anything of yours, echoed untouched. Numbers must be within the range of a double, nesting "
            "within 64 levels."
        },
    )

    @post_load
    def _record(self, data: dict[str, Any], **_kwargs: object) -> QuotesRequest:
        data["kinds"] = frozenset(data["kinds"])
        return QuotesRequest(**data)


class BatchRequestSchema(Schema):
    """Articles, each with what is wanted of it. What is wrong with one is told in its place of the answer."""

    class Meta:
        """As of a single request."""

        unknown = RAISE

    articles = fields.List(
        # An article that is not valid is a problem of its own, not of the request.
        fields.Raw(metadata={"description": "A request as `/v1/quotes` takes it."}),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "At most QUOTH_MAX_BATCH (10,000 by default) articles."},
    )


_SCHEMA = QuotesRequestSchema()


def load_request(document: object, max_chars: int) -> QuotesRequest:
    """Check a document against the schema.

    Raises :class:`Problem`: 422 with all errors, or 413 where a field is longer than ``max_chars`` characters.
    """
    if not isinstance(document, dict):
        raise invalid([FieldError("", "Must be an object.")])
    flawed = (FieldError(_pointer(name), flaw) for name, value in document.items() for flaw in flaws(value))
    if (first := next(flawed, None)) is not None:
        raise invalid(chain([first], flawed))
    for name in _LONG_FIELDS:
        value = document.get(name)
        # Of markup only the visible text is limited, which is not known yet.
        is_markup = name == "text" and document.get("format") == "html"
        if isinstance(value, str) and len(value) > max_chars and not is_markup:
            raise too_long(name, max_chars)
    try:
        loaded: QuotesRequest = _SCHEMA.load(document)
    except ValidationError as error:
        raise invalid(_field_errors(error.messages)) from None
    return loaded


def too_long(name: str, max_chars: int) -> Problem:
    """Tell of a field with more than ``max_chars`` characters."""
    return Problem(TEXT_TOO_LONG, f"`{name}` has more than {max_chars} characters.")


def invalid(errors: Iterable[FieldError]) -> Problem:
    """Tell of a request whose fields are not valid, with no more than the first of its errors."""
    first = list(islice(errors, _MOST_ERRORS + 1))
    detail = "See errors." if len(first) <= _MOST_ERRORS else f"See errors: the first {_MOST_ERRORS}."
    return Problem(INVALID_REQUEST, detail, errors=first[:_MOST_ERRORS])


def _field_errors(messages: Any) -> Iterator[FieldError]:  # noqa: ANN401 - lists in nested dicts
    for name, inner in messages.items():
        if name not in _SCHEMA.fields:
            yield FieldError("", _unknown(name))
        else:
            yield from _nested(f"/{name}", inner)


def _nested(pointer: str, messages: Any) -> Iterator[FieldError]:  # noqa: ANN401 - lists in nested dicts
    if isinstance(messages, dict):
        for name, inner in messages.items():
            yield from _nested(f"{pointer}/{name}", inner)
    else:
        for message in messages:
            yield FieldError(pointer, message)


def _pointer(name: str) -> str:
    """Point at a field, or at the whole object where the name is the client's own and so not to be repeated."""
    return f"/{name}" if name in _SCHEMA.fields else ""


def _unknown(name: str) -> str:
    nearest = difflib.get_close_matches(name[:64], _SCHEMA.fields, n=1)
    hint = f"did you mean `{nearest[0]}`?" if nearest else f"known are {', '.join(_SCHEMA.fields)}."
    return f"Unknown field; {hint}"
