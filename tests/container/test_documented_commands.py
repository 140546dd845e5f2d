"""The documented commands for containers, run as they stand but for the names and ports that they would take."""

import shlex
import uuid
from pathlib import Path

import pytest

from scripts.readme import commands
from tests.container.engines import ROOT, Container, Engine, free_port

pytestmark = pytest.mark.container


@pytest.mark.parametrize("page", ["README.md", "docs/deployment.md"])
def test_build_and_run(engine: Engine, base_arguments: tuple[str, ...], page: str) -> None:
    found = commands(Path(ROOT, page).read_text(encoding="utf-8"))
    (build,) = (shlex.split(command)[1:] for command in found if command.startswith("docker build "))
    (run,) = (shlex.split(command)[1:] for command in found if command.startswith("docker run "))
    tag = f"localhost/quoth-{uuid.uuid4().hex[:12]}"
    container = Container(engine, f"quoth-{uuid.uuid4().hex[:12]}", free_port())
    publish = f"127.0.0.1:{container.port}:{container.port}"
    own = {"8000:8000": publish, "127.0.0.1:8000:8000": publish}
    try:
        assert build == ["build", "-t", "quoth", "."]
        engine.succeed("build", "-t", tag, *base_arguments, ".", timeout=1200)
        assert (run[0], run[-1]) == ("run", "quoth")
        # Later options win.
        ours = ("-d", "--name", container.name, "-e", f"QUOTH_PORT={container.port}", *engine.run_options())
        engine.succeed("run", *(own.get(word, word) for word in run[1:-1]), *ours, tag)
        container.wait_until_ready()
        status, answer = container.request("POST", "/v1/quotes", {"text": "“It is late,” said Ragna Holt."})
    finally:
        engine("rm", "--force", container.name)
        engine("rmi", "--force", tag)
    assert (status, [quote["speaker"]["name"] for quote in answer["quotes"]]) == (200, ["Ragna Holt"])
