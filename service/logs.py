"""Logs as JSON, a line a record: what happened and its facts, never the words of an exception or of a request."""

import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType

import orjson

LEVELS = ("debug", "info", "warning", "error")


class JsonFormatter(logging.Formatter):
    """One JSON object a line. ``extra={"facts": {...}}`` adds members; an exception is its type and frames alone."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its line end."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "pid": record.process,
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__qualname__
            line["frames"] = _frames(record.exc_info[2])
        return orjson.dumps(line, default=str).decode()


def _frames(trace: TracebackType | None) -> list[str]:
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def configure(level: str) -> None:
    """Send the logs of the process to standard error from ``level`` (one of :data:`LEVELS`) up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
