"""Stops that come while workers start."""

import os
import re
import signal
import time

import pytest

from tests.serving import Server, serving

_BOOTING = re.compile(r"Booting worker with pid: (\d+)")
_EXITING = re.compile(r"Worker exiting \(pid: (\d+)\)")


def pids(server: Server, line: re.Pattern[str]) -> list[int]:
    return [int(found[1]) for text in list(server.lines) if (found := line.search(text))]


@pytest.mark.parametrize("worker_class", ["gevent", "gthread", "sync"])
@pytest.mark.parametrize("number", [1, 2])
def test_a_worker_that_is_starting_hears_the_stop(worker_class: str, number: int) -> None:
    """One that does not is killed when the time is over, and then says nothing at its end."""
    with serving(QUOTH_WORKER_CLASS=worker_class, QUOTH_GRACEFUL_TIMEOUT="4") as server:
        (old,) = pids(server, _BOOTING)
        os.kill(old, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while len(pids(server, _BOOTING)) < 2 and time.monotonic() < deadline:
            time.sleep(0.001)
        (_, young) = pids(server, _BOOTING)
        assert server.stop() == 0
        assert pids(server, _EXITING) == [young]
