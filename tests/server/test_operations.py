"""Metrics and keys of a whole server: several workers, signals, a worker's end."""

import http.client
import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.serving import Server, serving

KEY, OTHER_KEY = "desk-0123456789abcdef", "archive-fedcba9876543210"
ARTICLE = json.dumps({"text": "“Open,” said Ann Bo."})


def ask(server: Server, method: str, path: str, **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        body = ARTICLE if method == "POST" else None
        connection.request(method, path, body, {"Content-Type": "application/json", **headers})
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def post(server: Server, key: str = "") -> int:
    return ask(server, "POST", "/v1/quotes", **({"Authorization": f"Bearer {key}"} if key else {}))[0]


def metrics(server: Server) -> dict[str, float]:
    """All metrics, summed over their labels."""
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(ask(server, "GET", "/metrics")[1]):
        for sample in family.samples:
            found[sample.name] = found.get(sample.name, 0) + sample.value
    return found


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def workers(server: Server) -> set[int]:
    """Process ids of the workers that have answered so far."""
    return {record["pid"] for record in server.records() if record.get("route") == "/v1/quotes"}


def test_metrics_are_of_all_workers_and_outlive_them() -> None:
    # A worker that is told to stop while it starts may miss it, and is then ended at the end of this time.
    with serving(QUOTH_WORKERS="2", QUOTH_GRACEFUL_TIMEOUT="2") as server:
        posted = 0
        while len(workers(server)) < 2:
            assert post(server) == 200
            posted += 1
            assert posted < 2_000
        # A worker that has just answered counts the request after its answer is out.
        until(lambda: metrics(server)["quoth_articles_total"] == posted)
        first = metrics(server)
        assert first["quoth_build_info"] == 1
        assert first["quoth_in_flight"] == 0
        os.kill(workers(server).pop(), signal.SIGKILL)
        assert post(server) == 200
        until(lambda: metrics(server)["quoth_articles_total"] == posted + 1)


def test_what_a_worker_had_in_flight_ends_with_it() -> None:
    line = ARTICLE.encode() + b"\n"
    with serving() as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        connection.request("POST", "/v1/batch", line * 10_000, {"Content-Type": "application/x-ndjson"})
        connection.getresponse().readline()
        assert metrics(server)["quoth_in_flight"] == 1
        (pid,) = {record["pid"] for record in server.records() if "ready to serve" in record["message"]}
        os.kill(pid, signal.SIGKILL)
        connection.close()
        until(lambda: sum("ready to serve" in record["message"] for record in server.records()) == 2)
        assert metrics(server)["quoth_in_flight"] == 0


def test_workers_take_over_the_files_of_those_before(tmp_path: Path) -> None:
    with serving(
        PROMETHEUS_MULTIPROC_DIR=str(tmp_path),
        QUOTH_MAX_REQUESTS="3",
        QUOTH_MAX_REQUESTS_JITTER="0",
        QUOTH_GRACEFUL_TIMEOUT="2",
    ) as server:
        posted = 0
        while len(workers(server)) < 2:
            posted += post(server) == 200
        until(lambda: metrics(server)["quoth_articles_total"] == posted)
        assert {path.stem.rpartition("_")[2] for path in tmp_path.iterdir()} == {"0"}
        assert server.stop() == 0
    assert list(tmp_path.iterdir())


def test_the_directory_of_the_metrics_goes_with_the_server() -> None:
    memory = Path("/dev/shm")  # noqa: S108
    if not os.access(memory, os.W_OK):
        pytest.skip("no /dev/shm here")
    with serving() as server:
        made = [path for path in memory.glob("quoth-metrics-*") if path.stat().st_ctime >= time.time() - 120]
        assert made
        assert server.stop() == 0
        assert not all(path.exists() for path in made)


def test_keys_are_read_again_at_sighup_and_a_broken_file_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text(f"{KEY}\n")
    with serving(QUOTH_API_KEYS_FILE=str(path)) as server:
        assert (post(server), post(server, OTHER_KEY), post(server, KEY)) == (401, 401, 200)
        path.write_text(f"{OTHER_KEY}\n")
        server.process.send_signal(signal.SIGHUP)
        until(lambda: post(server, OTHER_KEY) == 200)
        until(lambda: post(server, KEY) == 401)
        path.write_text("short\n")
        server.process.send_signal(signal.SIGHUP)
        until(lambda: any("the old ones stay" in line for line in server.lines))
        until(lambda: sum("ready to serve" in line for line in server.lines) == 3)
        assert post(server, OTHER_KEY) == 200
        assert not any("short" in line or KEY in line for line in server.lines)
        assert not any("the service is open" in line for line in server.lines)


def test_without_keys_the_service_says_once_that_it_is_open() -> None:
    with serving(QUOTH_WORKERS="2") as server:
        until(lambda: sum("ready to serve" in line for line in server.lines) == 2)
        said = [record for record in server.records() if "the service is open" in record["message"]]
        assert [record["level"] for record in said] == ["warning"]


def test_a_trace_reaches_the_logs() -> None:
    trace, parent = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
    with serving() as server:
        ask(server, "POST", "/v1/quotes", traceparent=f"00-{trace}-{parent}-01")
        until(lambda: any(record.get("trace_id") == trace for record in server.records()))
        (line,) = [record for record in server.records() if record.get("trace_id") == trace]
        assert (line["parent_id"], line["route"]) == (parent, "/v1/quotes")
