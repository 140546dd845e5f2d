"""The image of the service, built and run for real."""

import http.client
import json
import re
import socket
import subprocess
import time

import pytest

from service.version import __version__
from tests.container.engines import Container, Engine, free_port, running

pytestmark = pytest.mark.container

ARTICLE = {
    "text": "The mill at Harrow Fen will shut in spring.\n\n“We could not find a buyer,” said Odile Varga, its owner.",
    "title": "Mill to shut",
    "author": "Tamsin Oakhurst",
}
WORDS = "We could not find a buyer,"


def test_an_article_is_read(service: Container) -> None:
    status, answer = service.request("POST", "/v1/quotes", ARTICLE)
    assert status == 200
    assert answer["version"] == __version__
    (quote,) = answer["quotes"]
    assert quote["text"] == ARTICLE["text"][quote["start"] : quote["end"]] == WORDS


def test_a_mistake_is_told(service: Container) -> None:
    status, problem = service.request("POST", "/v1/quotes", {"text": " "})
    assert (status, problem["type"]) == (422, "/docs/problems#invalid-request")


def test_it_is_healthy(engine: Engine, service: Container) -> None:
    assert engine.health(service.name) == "healthy"


def test_it_is_not_healthy_where_nothing_answers(engine: Engine, service: Container) -> None:
    result = engine("exec", "-e", f"QUOTH_PORT={free_port()}", service.name, "python", "-m", "service.server.health")
    assert result.returncode == 1
    assert "ConnectionRefusedError" in result.stderr


def test_it_is_not_root(service: Container) -> None:
    assert service.exec("id", "-u").stdout.split() == ["10001"]
    assert service.exec("id", "-g").stdout.split() == ["10001"]


def test_it_has_no_capabilities_and_gets_none(service: Container) -> None:
    status = dict(line.split(":", 1) for line in service.exec("cat", "/proc/1/status").stdout.splitlines())
    sets = {name: int(value, 16) for name, value in status.items() if name.startswith("Cap")}
    assert sets == dict.fromkeys(("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"), 0)
    assert status["NoNewPrivs"].strip() == "1"


@pytest.mark.parametrize("folder", ["/", "/opt/quoth", "/tmp", "/var/tmp", "/run"])  # noqa: S108
def test_its_root_cannot_be_written_to(service: Container, folder: str) -> None:
    result = service.exec("touch", f"{folder}/probe")
    assert result.returncode != 0
    assert re.search("Read-only file system|Permission denied", result.stderr)


def test_it_holds_what_runs_and_no_more(service: Container) -> None:
    for absent in ("/src", "/dist", "/requirements", "/opt/build", "/opt/quoth/bin/pip"):
        assert service.exec("test", "-e", absent).returncode == 1, absent
    for module, is_there in (("service", True), ("pip", False), ("hatchling", False), ("pytest", False)):
        assert (service.exec("python", "-c", f"import {module}").returncode == 0) is is_there, module


def test_its_bytecode_is_compiled(service: Container) -> None:
    """Else every start would compile the whole service anew, for it cannot write to its root."""
    result = service.exec("python", "-v", "-c", "import service.app")
    compiled = re.findall(r"^# code object from '(/opt/quoth/.*\.pyc)'$", result.stderr, re.MULTILINE)
    anew = re.findall(r"^# code object from (/opt/quoth/.*\.py)$", result.stderr, re.MULTILINE)
    assert compiled
    assert anew == []


def test_what_the_image_says_of_itself(engine: Engine, image: str) -> None:
    config = engine.config(image)
    assert config["User"] == "10001:10001"
    assert (config["Entrypoint"], config["Cmd"]) == (["quoth"], ["serve"])
    assert config["StopSignal"] == "SIGTERM"
    assert list(config["ExposedPorts"]) == ["8000/tcp"]
    labels = {name.rpartition(".")[2]: value for name, value in config["Labels"].items() if "opencontainers" in name}
    assert labels | {"description": ""} == {
        "title": "Quoth",
        "description": "",
        "licenses": "Apache-2.0",
        "vendor": "The Quoth authors",
        "version": __version__,
        "revision": "0123abc",
    }


def test_it_is_a_command_too(engine: Engine, image: str) -> None:
    assert engine.succeed("run", "--rm", image, "--version").split()[-1] == __version__


def test_a_batch_without_room_is_refused_and_harms_nobody(engine: Engine, image: str) -> None:
    """Shared memory is all that there is to write to, and the workers' metrics are there too."""
    line = json.dumps({**ARTICLE, "metadata": {"page": "x" * 10_000}}).encode() + b"\n"
    with running(engine, image, "--shm-size", "64m") as container:
        statuses = []
        for megabytes in (52, 3):
            connection = http.client.HTTPConnection("127.0.0.1", container.port, timeout=60)
            batch = line * (megabytes * 1_000_000 // len(line))
            connection.request("POST", "/v1/batch", batch, {"Content-Type": "application/x-ndjson"})
            response = connection.getresponse()
            response.read()
            connection.close()
            statuses.append(response.status)
        assert statuses == [503, 200]
        assert container.request("POST", "/v1/quotes", ARTICLE)[0] == 200
        assert "SIG" not in container.logs()


def test_it_runs_as_any_user(engine: Engine, image: str) -> None:
    """As on platforms that give every project a user of its own."""
    with running(engine, image, "--user", "54321:0") as container:
        assert container.exec("id", "-u").stdout.split() == ["54321"]
        assert container.request("POST", "/v1/quotes", ARTICLE)[0] == 200
        assert engine.health(container.name) == "healthy"


def test_a_wrong_setting_ends_it_with_a_reason(engine: Engine, image: str) -> None:
    result = engine("run", "--rm", "-e", "QUOTH_MAX_CHARS=many", image)
    assert result.returncode == 2
    assert "QUOTH_MAX_CHARS must be 1 to " in result.stderr


def test_a_request_in_flight_finishes_at_a_stop(engine: Engine, image: str) -> None:
    body = json.dumps(ARTICLE).encode()
    head = (
        "POST /v1/quotes HTTP/1.1\r\nHost: quoth\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nExpect: 100-continue\r\n\r\n"
    )
    patient = ("-e", "QUOTH_READ_TIMEOUT=60", "-e", "QUOTH_GRACEFUL_TIMEOUT=60")
    with (
        running(engine, image, *patient) as container,
        socket.create_connection(("127.0.0.1", container.port), 60) as client,
    ):
        client.sendall(head.encode())
        # This answer says that a worker has the request in its hands.
        assert client.recv(65_536).startswith(b"HTTP/1.1 100 ")
        client.sendall(body[:50])
        command = [engine.name, "stop", "--time", "70", container.name]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as stop:
            wait_for_line(container, "Handling signal: term")
            assert stop.poll() is None, "it did not wait for the rest of the request"
            client.sendall(body[50:])
            answer = b"".join(iter(lambda: client.recv(65_536), b""))
            assert stop.wait(80) == 0
        state = engine.state(container.name)
        logs = container.logs()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["quotes"][0]["text"] == WORDS
    assert (state["Running"], state["ExitCode"]) == (False, 0)
    assert "Shutting down: Master" in logs


def wait_for_line(container: Container, words: str, timeout: float = 50) -> None:
    deadline = time.monotonic() + timeout
    while words not in container.logs():
        assert time.monotonic() < deadline, f"never logged: {words}\n{container.logs()}"
        time.sleep(0.05)


def test_its_log_has_lines_of_json_without_a_word_of_the_article(engine: Engine, image: str) -> None:
    with running(engine, image) as container:
        assert container.request("POST", "/v1/quotes", ARTICLE)[0] == 200
        assert container.request("POST", "/v1/quotes", {"text": ARTICLE["text"], "Varga": 1})[0] == 422
        logs = container.logs()
    lines = [json.loads(line) for line in logs.splitlines()]
    assert [line["status"] for line in lines if line.get("route") == "/v1/quotes"] == [200, 422]
    assert not re.search("buyer|Harrow|Varga|Odile|Mill|Oakhurst", logs)


def test_the_projects_tests_pass_on_the_images_python(
    engine: Engine, image: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tag = f"{image}-tests"
    engine.build(tag, "-f", "tests/container/Dockerfile", "--build-arg", f"IMAGE={image}")
    try:
        result = engine("run", "--rm", tag, timeout=1200)
    finally:
        engine("rmi", "--force", tag)
    with capfd.disabled():
        print("\nin the image:", *result.stdout.splitlines()[-1:])  # noqa: T201
    assert result.returncode == 0, result.stdout[-20_000:]
    counts = {word: int(number) for number, word in re.findall(r"(\d+) (\w+)", result.stdout.splitlines()[-1])}
    assert counts["passed"] > 100
