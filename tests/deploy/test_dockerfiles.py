"""What can be told of the images without building them; ``make container-test`` builds and runs them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from service.version import __version__

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
DOCKERFILES = ["Dockerfile", "tests/container/Dockerfile"]


def hadolint(dockerfile: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    assert program is not None, "hadolint is one of the locked dependencies"
    command = [program, "--no-color", "--failure-threshold", "style", "-"]
    return subprocess.run(command, input=dockerfile, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", DOCKERFILES)
def test_hadolint_has_nothing_to_say(name: str) -> None:
    result = hadolint((ROOT / name).read_text())
    assert (result.stdout, result.returncode) == ("", 0)


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ('CMD ["serve"]', "CMD serve", "DL3025"),
        ("WORKDIR /src", "WORKDIR src", "DL3000"),
        ("USER 10001:10001", "USER root", "DL3002"),
    ],
)
def test_hadolint_would_say_it(good: str, bad: str, rule: str) -> None:
    result = hadolint(DOCKERFILE.replace(good, bad))
    assert rule in result.stdout
    assert result.returncode != 0


def test_the_default_version_is_the_version() -> None:
    assert re.findall(r"^ARG VERSION=(.*)$", DOCKERFILE, re.MULTILINE) == [__version__]


def test_nothing_is_installed_without_a_hash() -> None:
    installs = [" ".join(line.split()) for line in DOCKERFILE.replace("\\\n", " ").splitlines() if " install " in line]
    assert len(installs) == 3
    for line in installs:
        assert "--require-hashes" in line or "--no-index --no-deps" in line


def test_nothing_enters_the_build_unnamed() -> None:
    """The first pattern leaves everything out, so that a secret beside the sources cannot get in."""
    patterns = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]
    assert patterns[0] == "*"
    wanted = {pattern.removeprefix("!").strip("/") for pattern in patterns if pattern.startswith("!")}
    assert {"service", "pyproject.toml", "requirements/*.lock"} <= wanted
    assert not {".git", ".venv", ".env", "requirements"} & wanted


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", (ROOT / "requirements" / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", ["runtime.lock", "build.lock"])
def test_the_image_has_the_versions_that_were_tested(lock: str) -> None:
    own, tested = pins(lock), pins("dev.lock")
    assert own
    assert own == {name: tested.get(name) for name in own}
