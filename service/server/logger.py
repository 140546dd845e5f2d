"""gunicorn's log lines as JSON, without what a client sent."""

import logging
import sys
from typing import Any

from gunicorn.glogging import Logger

from service import logs


class GunicornLogger(Logger):
    """Sends gunicorn's and the application's lines the same way.

    gunicorn puts parser errors into its lines, and those quote the request; only their types are kept.
    """

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn's own class
        """Set the process's logging up, also after a reload of the configuration."""
        self.cfg = cfg
        self._access_log_enabled = False
        logs.configure(cfg.loglevel)
        self.error_log.setLevel(cfg.loglevel.upper())
        self.error_log.handlers.clear()
        self.error_log.propagate = True
        self.error_log.filters = [_without_words]
        self.access_log.handlers.clear()

    def reopen_files(self) -> None:
        """Do nothing at SIGUSR1: there are no files."""
        sys.stderr.flush()


def _without_words(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(type(arg).__qualname__ if isinstance(arg, BaseException) else arg for arg in record.args)
    if isinstance(record.msg, BaseException):
        record.msg = type(record.msg).__qualname__
    return True
