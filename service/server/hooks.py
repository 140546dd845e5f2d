"""What the master process does beside keeping workers: keys, and the place where workers leave their metrics."""

import os
import shutil
import tempfile
from typing import Any

from prometheus_client import multiprocess

from service import keys
from service.api.middleware import metrics
from service.checks import check
from service.server import stopping
from service.settings import Settings

_own_directory: list[str] = []


def on_starting(server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Say what looks wrong, once for all workers, and prepare what they share."""
    stopping.keep_for_young_workers()
    for warning in check(os.environ).warnings:
        server.log.warning(warning)
    path = Settings.from_environ(os.environ).api_keys_file
    if path:
        keys.hold(path)
    else:
        server.log.warning("the service is open: without QUOTH_API_KEYS_FILE it answers every client")
    _make_directory(server)


def on_reload(server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Read the keys again at SIGHUP; where that fails the old ones stay."""
    path = Settings.from_environ(os.environ).api_keys_file
    if not path:
        return
    try:
        keys.hold(path)
    except keys.KeysError as error:
        # Its message says all there is to say.
        server.log.error("API keys not read again, the old ones stay: %s", str(error))  # noqa: TRY400
    else:
        server.log.info("API keys read again")


def pre_fork(server: Any, worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Give the worker the lowest slot that no other one has."""
    taken = {other.slot for other in server.WORKERS.values()}
    worker.slot = next(slot for slot in range(len(taken) + 1) if slot not in taken)


def post_fork(_server: Any, worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Have the worker's metrics written to its slot."""
    if metrics.DIRECTORY_VARIABLE in os.environ:
        metrics.use_slot(worker.slot)


def pre_request(_worker: Any, _request: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Do nothing; gunicorn's own hook would log the method and the path that a client sent."""


def child_exit(_server: Any, worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Forget what the worker had in flight."""
    if metrics.DIRECTORY_VARIABLE in os.environ:
        multiprocess.mark_process_dead(worker.slot)  # type: ignore[no-untyped-call]


def on_exit(_server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Clear up."""
    while _own_directory:
        shutil.rmtree(_own_directory.pop(), ignore_errors=True)


def _make_directory(server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Make a directory in memory for the workers' metrics, unless the operator named one."""
    if metrics.DIRECTORY_VARIABLE in os.environ:
        return
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a directory of our own in it
    try:
        directory = tempfile.mkdtemp(prefix="quoth-metrics-", dir=memory)
    except OSError as error:
        server.log.warning("each worker's metrics stand alone: no directory for them (%s)", type(error).__name__)
        return
    _own_directory.append(directory)
    os.environ[metrics.DIRECTORY_VARIABLE] = directory
