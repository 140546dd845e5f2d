import io
import json
import logging
import sys
from collections.abc import Iterator
from datetime import datetime

import pytest

from service import logs


@pytest.fixture
def logging_restored() -> Iterator[None]:
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def _record(**extra: object) -> logging.LogRecord:
    return logging.getLogger("quoth.test").makeRecord(
        "quoth.test", logging.INFO, "x.py", 1, "%s up", ("all",), None, extra=extra
    )


def test_a_line_is_one_json_object() -> None:
    line = logs.JsonFormatter().format(_record(facts={"ms": 1.5, "route": None}))
    record = json.loads(line)
    assert "\n" not in line
    assert datetime.fromisoformat(record.pop("time")).tzinfo is not None
    assert record.pop("pid") > 0
    assert record == {"level": "info", "logger": "quoth.test", "message": "all up", "ms": 1.5, "route": None}


def test_an_exception_is_its_type_and_frames_without_its_message() -> None:
    record = _record()
    try:
        int("secret words")
    except ValueError:
        record.exc_info = sys.exc_info()
    line = logs.JsonFormatter().format(record)
    assert json.loads(line)["error"] == "ValueError"
    assert json.loads(line)["frames"][0].endswith("test_an_exception_is_its_type_and_frames_without_its_message")
    assert "secret" not in line


@pytest.mark.usefixtures("logging_restored")
def test_configure_writes_to_standard_error_from_the_level_up(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logs.configure("warning")
    logging.getLogger("quoth.test").info("quiet")
    logging.getLogger("quoth.test").warning("loud")
    assert [json.loads(line)["message"] for line in stream.getvalue().splitlines()] == ["loud"]
