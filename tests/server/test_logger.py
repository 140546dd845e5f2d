import json
import logging
from collections.abc import Iterator

import pytest
from gunicorn.config import Config
from gunicorn.http.errors import InvalidHeader

from service.server.logger import GunicornLogger


@pytest.fixture(autouse=True)
def logging_restored() -> Iterator[None]:
    root, own = logging.getLogger(), logging.getLogger("gunicorn.error")
    level, handlers = root.level, root.handlers[:]
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    own.filters.clear()


def test_gunicorns_lines_are_json_without_what_its_errors_quote(capsys: pytest.CaptureFixture[str]) -> None:
    logger = GunicornLogger(Config())
    logger.setup(logger.cfg)  # as a reload does; no line is written twice for it
    logger.info("Listening at: %s (%s)", "http://127.0.0.1:1", 7)
    logger.warning("Invalid: %s", InvalidHeader("canary"))
    logger.warning(InvalidHeader("canary"))
    logger.debug("unseen at level info")
    logger.reopen_files()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["message"] for line in lines] == [
        "Listening at: http://127.0.0.1:1 (7)",
        "Invalid: InvalidHeader",
        "InvalidHeader",
    ]
    assert {line["logger"] for line in lines} == {"gunicorn.error"}


def test_there_is_no_access_log_but_the_applications(capsys: pytest.CaptureFixture[str]) -> None:
    logger = GunicornLogger(Config())
    logger.access(None, None, {}, None)
    assert capsys.readouterr().err == ""
