"""docker and podman, and a container of the service."""

import http.client
import json
import shlex
import socket
import subprocess
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
# What the documentation tells operators to run the image with.
HARDENED = ("--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges")
_START_TIMEOUT = 60  # seconds


@dataclass(frozen=True, slots=True)
class Engine:
    """docker or podman; what differs between them stands here and nowhere else."""

    name: str

    @property
    def is_podman(self) -> bool:
        return Path(self.name).name == "podman"

    def __call__(self, *arguments: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run the engine with its output caught, whatever its exit status."""
        command = [self.name, *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout, check=False)

    def works(self) -> bool:
        """Tell whether there is an engine behind the command."""
        return self("info").returncode == 0

    def succeed(self, *arguments: str, timeout: float = 120) -> str:
        """Run the engine, which must exit with 0, and give what it printed."""
        result = self(*arguments, timeout=timeout)
        assert result.returncode == 0, f"{shlex.join([self.name, *arguments])}\n{result.stdout}\n{result.stderr}"
        return result.stdout

    def build(self, tag: str, *arguments: str) -> None:
        # podman's own format has no health checks.
        formats = ["--format", "docker"] if self.is_podman else []
        self.succeed("build", *formats, "-t", tag, *arguments, ".", timeout=1200)

    def config(self, image: str) -> dict[str, Any]:
        config: dict[str, Any] = json.loads(self.succeed("image", "inspect", "--format", "{{json .Config}}", image))
        return config

    def state(self, container: str) -> dict[str, Any]:
        state: dict[str, Any] = json.loads(self.succeed("inspect", "--format", "{{json .State}}", container))
        return state

    def run_options(self) -> tuple[str, ...]:
        # podman needs systemd to time its health checks, and mounts writable folders over a read-only root.
        return ("--health-interval=disable", "--read-only-tmpfs=false") if self.is_podman else ("--health-interval=1s",)

    def health(self, container: str) -> str:
        """Give the container's health once it is known: `healthy` or `unhealthy`."""
        if self.is_podman:
            self("healthcheck", "run", container)
            return str(self.state(container)["Health"]["Status"])
        deadline = time.monotonic() + _START_TIMEOUT
        while (status := str(self.state(container)["Health"]["Status"])) == "starting" and time.monotonic() < deadline:
            time.sleep(0.2)
        return status


@dataclass(frozen=True, slots=True)
class Container:
    """A running container of the service, its port open on this machine."""

    engine: Engine
    name: str
    port: int

    def exec(self, *command: str) -> subprocess.CompletedProcess[str]:
        return self.engine("exec", self.name, *command)

    def logs(self) -> str:
        result = self.engine("logs", self.name)
        return result.stdout + result.stderr

    def request(self, method: str, path: str, document: object = None) -> tuple[int, Any]:
        """Give the status and the JSON of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            body = None if document is None else json.dumps(document)
            connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + _START_TIMEOUT
        while time.monotonic() < deadline and self.engine.state(self.name)["Running"]:
            try:
                if self.request("GET", "/readyz")[0] == 200:
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
        pytest.fail(f"the service did not become ready:\n{self.logs()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(engine: Engine, image: str, *options: str) -> Iterator[Container]:
    """Run the service as operators are told to; the port is the same inside, for an engine that shares the network."""
    container = Container(engine, f"quoth-{uuid.uuid4().hex[:12]}", free_port())
    ports = ("-e", f"QUOTH_PORT={container.port}", "-p", f"127.0.0.1:{container.port}:{container.port}")
    engine.succeed("run", "-d", "--name", container.name, *ports, *HARDENED, *engine.run_options(), *options, image)
    try:
        container.wait_until_ready()
        yield container
    finally:
        engine("rm", "--force", container.name)
