"""deploy/compose.yaml against the Compose Specification's schema, and against what the service needs."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.settings import Settings
from service.version import __version__

DEPLOY = Path(__file__).parents[2] / "deploy"
FILE = DEPLOY / "compose.yaml"


def checked(path: Path) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("check-jsonschema"))
    command = [program, "--builtin-schema", "vendor.compose-spec", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def services() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(FILE.read_text())
    services: dict[str, Any] = document["services"]
    return services


def test_it_fits_the_schema() -> None:
    result = checked(FILE)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("right", "wrong"), [("read_only: true", "read_only: 7"), ("cap_drop:", "capdrop:")])
def test_the_schema_would_find_a_mistake(tmp_path: Path, right: str, wrong: str) -> None:
    (tmp_path / "compose.yaml").write_text(FILE.read_text().replace(right, wrong))
    assert checked(tmp_path / "compose.yaml").returncode == 1


@pytest.mark.parametrize("name", ["quoth", "proxy"])
def test_a_service_can_do_little(services: dict[str, Any], name: str) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "pids_limit", "restart"} <= service.keys()


def test_only_the_proxy_is_reached_from_outside(services: dict[str, Any]) -> None:
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    assert services["quoth"]["networks"] == ["inside"]
    assert yaml.safe_load(FILE.read_text())["networks"]["inside"] == {"internal": True}


def test_the_settings_are_such(services: dict[str, Any]) -> None:
    environment = services["quoth"]["environment"]
    settings = Settings.from_environ(environment)
    assert {f"QUOTH_{name.upper()}" for name in Settings.__dataclass_fields__} >= environment.keys()
    assert int(services["quoth"]["stop_grace_period"].removesuffix("s")) > settings.graceful_timeout
    assert settings.workers == services["quoth"]["cpus"]


def test_there_is_room_for_batches(services: dict[str, Any]) -> None:
    """In memory, for the root is read-only and /dev/shm has no more than 64 MB."""
    (tmpfs,) = services["quoth"]["tmpfs"]
    place, _, options = tmpfs.partition(":")
    room = int(dict(option.split("=") for option in options.split(","))["size"].removesuffix("m"))
    assert place == "/tmp"  # noqa: S108 - what Python takes
    assert room * 1024 * 1024 > 2 * Settings().max_batch_bytes
    assert room < int(services["quoth"]["mem_limit"].removesuffix("m"))


def test_the_image_is_of_this_version(services: dict[str, Any]) -> None:
    assert services["quoth"]["image"] == f"quoth:{__version__}"


def test_what_it_mounts_is_there(services: dict[str, Any]) -> None:
    for volume in services["proxy"]["volumes"]:
        assert (DEPLOY / volume.partition(":")[0]).is_file()
