"""The README says what is so: its blocks are made anew and compared, and each of its commands is run."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import readme
from tests.serving import Server, serving

_ROOT = readme.FILE.parent
_README = readme.FILE.read_text(encoding="utf-8")
_COMMANDS = readme.commands(_README)
_LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")


def _command(start: str) -> str:
    (found,) = [command for command in _COMMANDS if command.startswith(start)]
    return found


def test_the_made_blocks_are_up_to_date() -> None:
    assert readme.renewed(_README) == _README, "run make docs"


def test_every_command_is_run_by_a_test() -> None:
    starts = ("make serve", "make test", "curl ", "docker build ", "docker run ")
    assert sorted(_COMMANDS) == sorted(_command(start) for start in starts)


def test_every_link_leads_somewhere() -> None:
    links = [link for link in _LINK.findall(_README) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (_ROOT / link).exists()] == []


def test_curl_gets_the_answer_shown() -> None:
    if not shutil.which("curl"):
        pytest.skip("curl is not installed")
    (shown,) = re.findall(r"^```json\n(.*?)^```$", _README, re.MULTILINE | re.DOTALL)
    with serving() as server:
        command = _command("curl").replace(":8000", f":{server.port}")
        ended = subprocess.run(command, shell=True, capture_output=True, timeout=30, check=True)  # noqa: S602
    assert json.loads(ended.stdout) == json.loads(shown)


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
class TestMake:
    """The two commands, in the environment that they have made."""

    pytestmark = pytest.mark.skipif(
        Path(sys.prefix) != _ROOT / ".venv", reason="the tests were not started by make test"
    )

    def test_serve(self) -> None:
        server = Server(command=_command("make serve").split())
        with server.connect() as sock:
            sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            assert sock.recv(65_536).startswith(b"HTTP/1.1 200 OK")
        server.stop()  # make itself ends by the signal that it hands on
        assert "Shutting down" in server.lines[-1]

    def test_test(self) -> None:
        """It runs this very test; what else it runs is asked of make."""
        words = [*_command("make test").split(), "--dry-run"]
        environ = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        planned = subprocess.run(
            words, capture_output=True, text=True, timeout=30, check=True, cwd=_ROOT, env=environ
        ).stdout
        for part in ("ruff check", "ruff format --check", "mypy", "pytest -q --cov"):
            assert part in planned
        assert _command("make test") in (_ROOT / ".ci" / "run").read_text()
