"""Which of the formats on offer a client wants."""

from collections.abc import Sequence

from flask import Request

from service.api.problems import NOT_ACCEPTABLE, Problem


def negotiate(request: Request, offered: Sequence[str]) -> str:
    """Choose the media type that the ``Accept`` header likes best, the first of ``offered`` where it says nothing.

    Raises :class:`Problem` with status 406 where it wants none of them.
    """
    if not request.accept_mimetypes:
        return offered[0]
    best = request.accept_mimetypes.best_match(offered)
    if best is None:
        raise Problem(NOT_ACCEPTABLE, f"On offer: {', '.join(offered)}.")
    return best
