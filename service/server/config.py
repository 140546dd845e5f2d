"""gunicorn's configuration, all of it from :class:`service.settings.Settings`."""

import os
from typing import Any

from service.server.cores import usable_cores
from service.server.hooks import child_exit, on_exit, on_reload, on_starting, post_fork, pre_fork, pre_request
from service.server.logger import GunicornLogger
from service.settings import Settings

__all__ = ["child_exit", "on_exit", "on_reload", "on_starting", "post_fork", "pre_fork", "pre_request"]

_settings = Settings.from_environ(os.environ)

bind = f"[{_settings.host}]:{_settings.port}" if ":" in _settings.host else f"{_settings.host}:{_settings.port}"
proc_name = "quoth"
workers = _settings.workers or usable_cores()
worker_class = f"service.server.workers.{_settings.worker_class.capitalize()}Worker"
threads = 4 if _settings.worker_class == "gthread" else 1
timeout = _settings.timeout
keepalive = _settings.keepalive
graceful_timeout = _settings.graceful_timeout
max_requests = _settings.max_requests
max_requests_jitter = _settings.max_requests_jitter
loglevel = _settings.log_level
logger_class = GunicornLogger
# The application logs its own requests, with their ids and without their words.
accesslog = None
control_socket_disable = True
# A heartbeat file on a disk can stall a worker; in memory it cannot.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - it is the point


def post_worker_init(worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Say when requests are answered; before, they wait in the socket's queue."""
    worker.log.info("worker is ready to serve")
