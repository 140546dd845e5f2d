"""Computation beside a gevent worker's connections.

Greenlets take turns of their own accord, so that one that computes for a second keeps every connection waiting for a
second. A thread does not: the interpreter makes it step aside every few milliseconds for a connection that has news.
"""

from collections.abc import Callable
from typing import TypeVar

from gevent.threadpool import ThreadPool

T = TypeVar("T")


class Computing:
    """One thread that does one piece of work after the other."""

    def __init__(self) -> None:
        self._pool = ThreadPool(1)

    def __call__(self, work: Callable[[], T], /) -> T:
        """Wait for ``work``, which must not touch the connections or the request, and give its result."""

        def outcome() -> tuple[T, None] | tuple[None, Exception]:
            # gevent writes an error that leaves a thread, message and all, to standard error.
            try:
                return work(), None
            except Exception as error:  # noqa: BLE001 - raised again where it belongs
                return None, error

        result, error = self._pool.apply(outcome)
        if error is not None:
            raise error
        return result  # type: ignore[return-value]
