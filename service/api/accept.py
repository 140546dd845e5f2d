"""Which of the formats on offer a client wants."""

from collections.abc import Sequence

from flask import Request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import dump_options_header, parse_options_header

from service.api.problems import NOT_ACCEPTABLE, Problem

# Parameters with which a client asks for what it gets anyway, as many libraries do.
_AS_SENT = frozenset((("charset", "utf-8"), ("charset", "utf8"), ("header", "present")))


def negotiate(request: Request, offered: Sequence[str]) -> str:
    """Choose the media type that the ``Accept`` header likes best, the first of ``offered`` where it says nothing.

    Raises :class:`Problem` with status 406 where it wants none of them.
    """
    if not request.accept_mimetypes:
        return offered[0]
    ranges = MIMEAccept([(_plain(wanted), quality) for wanted, quality in request.accept_mimetypes])
    best = ranges.best_match(offered)
    if best is None:
        raise Problem(NOT_ACCEPTABLE, f"On offer: {', '.join(offered)}.")
    return best


def _plain(media_range: str) -> str:
    """Give a media range without the parameters that change nothing."""
    media_type, parameters = parse_options_header(media_range)
    telling = {name: value for name, value in parameters.items() if (name, value.lower()) not in _AS_SENT}
    return dump_options_header(media_type, telling)
