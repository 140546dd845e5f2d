"""What `make container-test` says where there is no engine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.container.engines import ROOT, Engine


def container_test(**variables: str) -> subprocess.CompletedProcess[str]:
    """Run one of the container tests on a machine that has no commands."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("QUOTH_")}
    environ |= {"PATH": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1", **variables}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "container"]
    command.append("tests/container/test_image.py::test_it_is_a_command_too")
    return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)


def test_it_is_skipped_and_says_so() -> None:
    result = container_test(QUOTH_REQUIRE="something else")
    assert "no container was built: neither of docker, podman works here" in result.stdout
    assert "1 skipped" in result.stdout
    assert result.returncode == 0


@pytest.mark.parametrize("required", ["container", "browser,container", "container browser"])
def test_it_fails_where_it_is_required(required: str) -> None:
    result = container_test(QUOTH_REQUIRE=required)
    assert "QUOTH_REQUIRE asks for containers, but neither of docker, podman works here" in result.stdout
    assert result.returncode == 1


def test_a_base_image_that_cannot_be_had_counts_as_well() -> None:
    command = f"{sys.executable} -c 'raise SystemExit(3)'"
    result = container_test(QUOTH_BASE_IMAGE_COMMAND=command, QUOTH_REQUIRE="container")
    assert "failed with status 3" in result.stdout
    assert result.returncode == 1


def test_a_client_without_an_engine_does_not_count(tmp_path: Path) -> None:
    client = tmp_path / "docker"
    client.write_text("#!/bin/sh\necho 'Cannot connect to the daemon' >&2\nexit 1\n")
    client.chmod(0o755)
    assert not Engine(str(client)).works()
    assert "neither of docker, podman works here" in container_test(PATH=str(tmp_path)).stdout
