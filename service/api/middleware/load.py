"""Load shedding: how many requests a worker takes at once, and whose turn it is to compute.

Reading an article is pure computation, so that a worker reads one at a time, in the order in which they came. Where
the worker can, it does so beside its connections: what is too much is refused meanwhile, and health and metrics answer.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from flask import Flask, request
from prometheus_client import Counter, Gauge

from service.api.middleware.requests import is_about_articles
from service.api.problems import OVERLOADED, Problem

RETRY_AFTER = 1  # seconds
EXTENSION = "quoth.load"

T = TypeVar("T")


class Execute(Protocol):
    """Does one piece of work at a time, whoever asks."""

    def __call__(self, work: Callable[[], T], /) -> T:
        """Give what ``work`` gives, or raise what it raises."""


class Load:
    """The requests of one worker that have arrived whole and are not answered yet, at most ``most``."""

    def __init__(self, most: int, in_flight: Gauge, shed: Counter) -> None:
        self._most = most
        self._gauge = in_flight
        self._shed = shed
        self._count = 0
        self._streams = 0
        self._counting = threading.Lock()
        self._computing = threading.Lock()
        # A server that has a better way than waiting puts it here.
        self.execute: Execute = self._in_turn

    def check(self) -> None:
        """Raise :class:`Problem` with status 503 where one more would be too many."""
        if self._count >= self._most:
            raise self._refusal()

    @property
    def is_streaming(self) -> bool:
        """Whether an answer is going out that may take longer than a worker's end would wait for it."""
        return self._streams > 0

    @contextmanager
    def admitted(self, *, streams: bool = False) -> Iterator[None]:
        """Count a request while it lasts, one whose answer ``streams`` as such too; raises as :meth:`check`."""
        with self._counting:
            if self._count >= self._most:
                raise self._refusal()
            self._count += 1
            self._streams += streams
        self._gauge.inc()
        try:
            yield
        finally:
            with self._counting:
                self._count -= 1
                self._streams -= streams
            self._gauge.dec()

    def compute(self, work: Callable[[], T]) -> T:
        """Do ``work`` when it is its turn."""
        return self.execute(work)

    def _in_turn(self, work: Callable[[], T]) -> T:
        with self._computing:
            return work()

    def _refusal(self) -> Problem:
        self._shed.inc()
        detail = f"{self._most} requests are in flight."
        return Problem(OVERLOADED, detail, headers={"Retry-After": str(RETRY_AFTER)})


def install(app: Flask, load: Load) -> None:
    """Have requests refused before their bodies are read."""
    app.extensions[EXTENSION] = load

    @app.before_request
    def check() -> None:
        if is_about_articles() and request.method == "POST":
            load.check()
