"""``POST /v1/quotes``: the quotations of one article."""

import dataclasses

from flask import Blueprint, Response, request

from service.api.accept import negotiate
from service.api.body import check_type, chunks, parse_json
from service.api.middleware.load import Load
from service.api.middleware.metrics import Metrics
from service.api.middleware.requests import count
from service.api.problems import FieldError
from service.api.representations import JSON, REPRESENTATIONS
from service.api.schemas import QuotesRequest, invalid, load_request, too_long
from service.formats.answer import Answer
from service.html import MarkupError, TooLongError
from service.reading import NoTextError, read_article
from service.settings import Settings

WARNING_HEADER = "Quoth-Warning"


def blueprint(settings: Settings, load: Load, metrics: Metrics) -> Blueprint:
    """Make the routes."""
    routes = Blueprint("quotes", __name__)

    @routes.post("/v1/quotes")
    def post_quotes() -> Response:
        representation = REPRESENTATIONS[negotiate(request, tuple(REPRESENTATIONS))]
        check_type(request, (JSON,))
        body = b"".join(chunks(request, settings.max_bytes))

        def work() -> tuple[Answer, bytes]:
            # Here and not before: a hostile body takes seconds to parse and to check.
            wanted = load_request(parse_json(body), settings.max_chars)
            found = answer(wanted, settings.max_chars)
            return found, b"".join(representation.write(found))

        with load.admitted():
            found, content = load.compute(work)
        metrics.observe(found)
        count(characters=len(found.article.text), quotes=len(found.quotations))
        response = Response(content, content_type=representation.content_type)
        response.vary.add("Accept")
        # Not every format has room for warnings.
        response.headers.extend([(WARNING_HEADER, warning) for warning in found.warnings])
        return response

    return routes


def answer(wanted: QuotesRequest, max_chars: int) -> Answer:
    """Read the article.

    Raises :class:`service.api.problems.Problem`: 413 and 422 for markup that is too long, too deep or without text.
    """
    fields = {item.name: getattr(wanted, item.name) for item in dataclasses.fields(wanted) if item.name != "language"}
    try:
        return read_article(**fields, max_chars=max_chars)
    except TooLongError:
        raise too_long("text", max_chars) from None
    except MarkupError as error:
        raise invalid([FieldError("/text", str(error))]) from None
    except NoTextError:
        raise invalid([FieldError("/text", "Holds no visible text.")]) from None
