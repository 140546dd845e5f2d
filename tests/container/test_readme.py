"""The README's two commands for containers, run as they stand but for the names and ports that they would take."""

import shlex
import uuid

import pytest

from scripts import readme
from tests.container.engines import Container, Engine, free_port

pytestmark = pytest.mark.container


def test_build_and_run(engine: Engine, base_arguments: tuple[str, ...]) -> None:
    commands = readme.commands(readme.FILE.read_text(encoding="utf-8"))
    (build, run) = (shlex.split(command)[1:] for command in commands if command.startswith("docker "))
    tag, container = (
        f"localhost/quoth-{uuid.uuid4().hex[:12]}",
        Container(engine, f"quoth-{uuid.uuid4().hex[:12]}", free_port()),
    )
    own = {"quoth": tag, "8000:8000": f"127.0.0.1:{container.port}:{container.port}"}
    try:
        engine.succeed(*(own.get(word, word) for word in build), *base_arguments, timeout=1200)
        options = ("-d", "--name", container.name, "-e", f"QUOTH_PORT={container.port}", *engine.run_options())
        engine.succeed("run", *options, *(own.get(word, word) for word in run[1:]))
        container.wait_until_ready()
    finally:
        engine("rm", "--force", container.name)
        engine("rmi", "--force", tag)
