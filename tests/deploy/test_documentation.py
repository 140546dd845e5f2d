"""docs/deployment.md says what is so; ``make container-test`` runs its `docker build` and `docker run`."""

import re
import shlex
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
import yaml

from scripts.readme import commands

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
NGINX = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
COMMANDS = commands(PAGE)


def command(start: str) -> str:
    (found,) = [command for command in COMMANDS if command.startswith(start)]
    return found


def test_every_command_is_checked() -> None:
    """Here, or in tests/container."""
    starts = (
        "docker build ",
        "docker run ",
        "mkdir ",
        "openssl ",
        "sudo chown ",
        "docker compose ",
        "curl ",
        "kubectl ",
    )
    assert sorted(COMMANDS) == sorted(command(start) for start in starts)


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_the_trial_certificate_is_where_the_proxy_looks(tmp_path: Path) -> None:
    for start in ("mkdir ", "openssl "):
        subprocess.run(shlex.split(command(start)), cwd=tmp_path, capture_output=True, check=True)
    secrets = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())["secrets"]
    certificate, key = (tmp_path / "deploy" / secrets[name]["file"] for name in ("tls_certificate", "tls_key"))
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    assert f"chown 101 {key.relative_to(tmp_path)}" in command("sudo chown ")
    assert f"--cacert {certificate.relative_to(tmp_path)} https://localhost/" in command("curl ")


def test_a_key_stays_out_of_the_repository_and_the_image() -> None:
    assert "/deploy/tls/" in (ROOT / ".gitignore").read_text().splitlines()
    assert "deploy/tls/" in (ROOT / ".dockerignore").read_text().splitlines()


@pytest.mark.parametrize("start", ["docker compose ", "kubectl "])
def test_the_files_that_commands_name_are_there(start: str) -> None:
    words = shlex.split(command(start))
    assert (ROOT / words[words.index("-f") + 1]).is_file()


def test_every_link_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", PAGE) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_proxys_limits_are_as_told() -> None:
    (kilobytes,) = re.findall(r"client_max_body_size (\d+)k;", NGINX)
    (in_flight,) = re.findall(r"limit_conn addresses (\d+);", NGINX)
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)
    most, most_of_a_batch = int(kilobytes) * 1024, int(megabytes) * 1024 * 1024
    assert f"413 above {most:,} bytes ({most_of_a_batch:,} for a batch)" in PAGE
    assert f"up to {megabytes} MiB" in PAGE
    assert f"`proxy-body-size: {megabytes}m`" in PAGE
    assert f"429 above {in_flight} requests in flight" in PAGE
    assert f"proxy-body-size: {kilobytes}k" in PAGE
    assert f"more than {in_flight} requests in flight" in NGINX
    assert f'default "{most:,}"; /v1/batch "{most_of_a_batch:,}";' in " ".join(NGINX.split())


def test_the_variables_of_the_container_test_are_as_told() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "tests" / "container").glob("*.py"))
    for name in ("QUOTH_CONTAINER_ENGINE", "QUOTH_BASE_IMAGE_COMMAND", "QUOTH_REQUIRE"):
        assert name in PAGE
        assert f'"{name}"' in sources
