"""A stop that reaches every worker, also one that has only just been made.

gunicorn's master tells its workers once to stop. A worker that is still starting has the master's handlers until it
sets its own, and so forgets what it was told: the master then waits for it for the whole of the graceful timeout, and
kills it. Here those signals wait instead until the worker can hear them.
"""

import os
import signal

_STOPPING = (signal.SIGTERM, signal.SIGQUIT, signal.SIGINT)
_asked: list[bool] = []


def keep_for_young_workers() -> None:
    """Have every process that this one forks start deaf to stops, which are kept until it calls :func:`hear`."""
    # A master that follows another one at SIGUSR2 was forked so itself.
    hear()
    if not _asked:
        os.register_at_fork(before=_wait, after_in_parent=hear)
        _asked.append(True)


def hear() -> None:
    """Take the stops that came meanwhile, and from now on every one at once."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)


def _wait() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
