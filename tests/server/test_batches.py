"""Batches over real sockets: memory, clients that hang up, clients that send all before they read."""

import http.client
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.serving import Server, serving

NDJSON = {"Content-Type": "application/x-ndjson"}
TEXT = "The port will close. “We will not sell,” Ines Calder said."
LINE = json.dumps({"text": TEXT}).encode() + b"\n"


def worker(server: Server) -> int:
    """Process id of the one worker."""
    (pid,) = {record["pid"] for record in server.records() if "ready to serve" in record["message"]}
    assert isinstance(pid, int)
    return pid


def peak(pid: int) -> int:
    """Most memory that the process has had so far, in KiB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1])


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@contextmanager
def batch(server: Server, body: bytes | Iterator[bytes]) -> Iterator[http.client.HTTPResponse]:
    """Send a batch; at the end of the ``with`` the client hangs up."""
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)) as connection:
        connection.request("POST", "/v1/batch", body, NDJSON)
        with connection.getresponse() as response:
            yield response


def get(server: Server, path: str) -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection:
        connection.request("GET", path)
        return connection.getresponse().status


def test_ten_thousand_articles_cost_a_worker_less_than_30_megabytes() -> None:
    with serving() as server:
        with batch(server, LINE * 10) as response:
            response.read()
        before = peak(worker(server))
        with batch(server, LINE * 10_000) as response:
            answers = sum(1 for line in response if json.loads(line)["quotes"])
        assert answers == 10_000
        assert peak(worker(server)) - before < 30 * 1024


def test_a_client_may_send_everything_before_it_reads_anything() -> None:
    # Far more in both directions than sockets hold, so that answering before the end of the body would deadlock.
    padding = "x" * 2_000
    line = json.dumps({"text": TEXT, "metadata": {"padding": padding}}).encode() + b"\n"
    with serving() as server, server.connect(timeout=120) as sock:
        body = line * 5_000
        head = f"POST /v1/batch HTTP/1.1\r\nHost: a\r\nContent-Type: {NDJSON['Content-Type']}\r\n"
        sock.sendall(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        received = b"".join(iter(lambda: sock.recv(1_000_000), b""))
    assert received.count(padding.encode()) == 5_000


def test_a_client_that_hangs_up_frees_its_worker() -> None:
    with serving() as server:
        with batch(server, LINE * 10_000) as response:
            response.readline()
            # Others are served between two articles of a batch.
            assert get(server, "/healthz") == 200
            assert not any(record.get("route") == "/v1/batch" for record in server.records())
        until(lambda: any(record.get("route") == "/v1/batch" for record in server.records()))
        (line,) = [record for record in server.records() if record.get("route") == "/v1/batch"]
        assert 0 < line["articles"] < 10_000
        assert not any(record["level"] == "error" for record in server.records())


def test_single_articles_are_answered_beside_a_batch() -> None:
    headers = {"Content-Type": "application/json"}
    with (
        serving() as server,
        batch(server, LINE * 10_000),
        closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection,
    ):
        for _ in range(5):
            connection.request("POST", "/v1/quotes", json.dumps({"text": TEXT}), headers)
            answer = connection.getresponse()
            assert (answer.status, len(json.loads(answer.read())["quotes"])) == (200, 1)
        assert not any(record.get("route") == "/v1/batch" for record in server.records())


def test_a_body_in_chunks_that_arrive_one_by_one() -> None:
    go_on = threading.Event()

    def parts() -> Iterator[bytes]:
        yield LINE + LINE[:10]
        assert go_on.wait(20)
        yield LINE[10:]

    with serving() as server:
        threading.Timer(0.3, go_on.set).start()
        with batch(server, parts()) as response:
            assert [json.loads(line)["line"] for line in response] == [1, 2]


def test_a_worker_is_not_renewed_while_it_answers_a_batch() -> None:
    """It would wait no longer than for other requests, and the batch would break off."""
    with serving(QUOTH_MAX_REQUESTS="5", QUOTH_MAX_REQUESTS_JITTER="0", QUOTH_GRACEFUL_TIMEOUT="1") as server:
        with batch(server, LINE * 6_000) as response:
            response.readline()
            assert [get(server, "/healthz") for _ in range(10)] == [200] * 10
            assert sum(1 for _ in response) == 5_999
        # Its turn comes with the next request.
        assert get(server, "/healthz") == 200
        until(lambda: sum("ready to serve" in record["message"] for record in server.records()) == 2)
