"""The images, built and run by docker or podman.

QUOTH_CONTAINER_ENGINE   docker or podman, where not the first of them that works
QUOTH_BASE_IMAGE_COMMAND a command that provides a Python image, and an engine where there is none: the last line that
                         it prints is the image's name. Without it the Dockerfile's own base is used.
QUOTH_REQUIRE            words, with `container` among them where a machine without an engine is a failure
"""

import os
import re
import shlex
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from typing import NoReturn

import pytest

from tests.container.engines import Container, Engine, running

ENGINES = ("docker", "podman")


def unavailable(reason: str) -> NoReturn:
    """Skip, or fail where QUOTH_REQUIRE asks for containers."""
    if "container" in re.split(r"[\s,]+", os.environ.get("QUOTH_REQUIRE", "")):
        pytest.fail(f"QUOTH_REQUIRE asks for containers, but {reason}")
    pytest.skip(f"no container was built: {reason}")


@pytest.fixture(scope="session")
def base_image() -> str | None:
    """Name of the Python image to build on; None for the Dockerfile's own."""
    command = os.environ.get("QUOTH_BASE_IMAGE_COMMAND", "").strip()
    if not command:
        return None
    result = subprocess.run(shlex.split(command), stdout=subprocess.PIPE, text=True, timeout=1200, check=False)
    lines = result.stdout.split()
    if result.returncode or not lines:
        unavailable(f"{command!r} failed with status {result.returncode}")
    return lines[-1]


@pytest.fixture(scope="session")
def engine(base_image: str | None) -> Engine:
    """The first engine that works; a client whose engine does not answer is none."""
    asked = os.environ.get("QUOTH_CONTAINER_ENGINE", "").strip()
    for name in (asked,) if asked else ENGINES:
        if shutil.which(name) and Engine(name).works():
            return Engine(name)
    unavailable(f"neither of {', '.join(ENGINES)} works here" if not asked else f"{asked} does not work here")


@pytest.fixture(scope="session")
def base_arguments(base_image: str | None) -> tuple[str, ...]:
    return ("--build-arg", f"PYTHON_IMAGE={base_image}") if base_image else ()


@pytest.fixture(scope="session")
def image(engine: Engine, base_arguments: tuple[str, ...]) -> Iterator[str]:
    """The image of the service, under a name of its own."""
    tag = f"localhost/quoth-{uuid.uuid4().hex[:12]}"
    engine.build(tag, *base_arguments, "--build-arg", "REVISION=0123abc")
    yield tag
    engine("rmi", "--force", tag)


@pytest.fixture(scope="module")
def service(engine: Engine, image: str) -> Iterator[Container]:
    """The service, running; for tests that leave it so."""
    with running(engine, image) as container:
        yield container
