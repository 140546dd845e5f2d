"""The server as its clients meet it, over real sockets."""

import http.client
import json
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Server, read_all, serving

_BODY = b'{"text": "\xe2\x80\x9cWe are open,\xe2\x80\x9d said Mara Lindqvist."}'


def head(length: int, *lines: str, path: str = "/v1/quotes") -> bytes:
    fields = ["Host: a", "Content-Type: application/json", f"Content-Length: {length}", *lines]
    return "\r\n".join([f"POST {path} HTTP/1.1", *fields, "", ""]).encode()


def problem(answer: bytes) -> tuple[int, dict[str, Any]]:
    start, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in start.lower()
    return int(start.split()[1]), json.loads(body)


def post(server: Server, timeout: float = 10) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
    try:
        connection.request("POST", "/v1/quotes", _BODY, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


def test_an_article_is_answered_and_logged_without_its_words(server: Server) -> None:
    answer = server.send(head(len(_BODY), "Connection: close", "X-Request-Id: desk-7") + _BODY)
    start, _, body = answer.partition(b"\r\n\r\n")
    assert start.startswith(b"HTTP/1.1 200 OK")
    assert b"X-Request-Id: desk-7" in start
    assert json.loads(body)["version"]
    line = server.record("desk-7")
    assert line["route"] == "/v1/quotes"
    assert (line["method"], line["status"], line["bytes_in"]) == ("POST", 200, len(_BODY))
    assert line["bytes_out"] == len(body)
    assert line["characters"] == len(json.loads(_BODY)["text"])
    assert line["ms"] > 0
    assert "Mara" not in "".join(server.lines)


def test_nothing_that_a_client_made_up_is_logged(server: Server) -> None:
    """At level debug too, where gunicorn tells of requests by itself."""
    lines = ["CANARY /canary?canary=1 HTTP/1.1", "Host: canary", "User-Agent: canary", "X-Canary: canary"]
    lines += ["Authorization: Bearer canary", "Cookie: canary=1", "Referer: http://canary/", "X-Request-Id: desk-8"]
    answer = server.send("\r\n".join([*lines, "Connection: close", "", ""]).encode())
    assert answer.startswith(b"HTTP/1.1 404")
    assert server.record("desk-8")["status"] == 404
    assert any(record["level"] == "debug" for record in server.records())
    assert "canary" not in "".join(server.lines).lower()


@pytest.mark.parametrize(
    ("data", "status", "slug"),
    [
        pytest.param(b"canary\r\n\r\n", 400, "bad-request", id="no request line"),
        pytest.param(b"GET / HTTP/9.canary\r\n\r\n", 400, "bad-request", id="unknown version"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: a\r\nca nary: 1\r\n\r\n", 400, "bad-request", id="header name"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: a\r\nX-A: can\x00ary\r\n\r\n", 400, "bad-request", id="header value"),
        pytest.param(
            b"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Length: canary\r\n\r\n", 400, "bad-request", id="length"
        ),
        pytest.param(b"GET /" + b"canary" * 2000 + b" HTTP/1.1\r\n\r\n", 414, "uri-too-long", id="long request line"),
        pytest.param(
            b"GET / HTTP/1.1\r\nHost: a\r\nX-A: " + b"canary" * 2000 + b"\r\n\r\n",
            431,
            "headers-too-large",
            id="long field",
        ),
        pytest.param(
            b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: canary\r\n\r\n", 501, "not-implemented", id="coding"
        ),
        pytest.param(
            b"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\ncanary\r\n",
            400,
            "bad-request",
            id="malformed chunk",
        ),
    ],
)
def test_what_is_no_http_is_a_problem_too(server: Server, data: bytes, status: int, slug: str) -> None:
    answer = server.send(data)
    got, document = problem(answer)
    assert (got, document["status"], document["type"]) == (status, status, f"/docs/problems#{slug}")
    assert document["instance"]
    assert b"canary" not in answer
    assert "canary" not in "".join(server.lines)


def test_too_many_bytes_are_refused_before_they_are_sent(server: Server) -> None:
    got, document = problem(server.send(head(60_000)))
    assert (got, document["type"]) == (413, "/docs/problems#body-too-large")


def test_a_client_that_sends_all_of_a_refused_body_gets_the_answer(server: Server) -> None:
    """The connection is closed so that what is unread does not take the answer with it."""
    with server.connect() as sock:
        sock.sendall(head(1_000_000) + b" " * 1_000_000)
        time.sleep(0.5)
        assert problem(read_all(sock))[0] == 413


def test_too_many_bytes_in_chunks_are_refused_while_they_are_read(server: Server) -> None:
    start = (
        b"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    got, document = problem(
        server.send(start + b"c350\r\n" + b" " * 50_000 + b"\r\n2710\r\n" + b" " * 10_000 + b"\r\n")
    )
    assert (got, document["type"]) == (413, "/docs/problems#body-too-large")


def test_chunks_make_a_body(server: Server) -> None:
    start = (
        b"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    )
    answer = server.send(start + b"%x\r\n" % len(_BODY) + _BODY + b"\r\n0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 OK")


def test_a_refused_body_that_was_sent_does_not_spoil_the_next_request(server: Server) -> None:
    refused = head(len(_BODY), path="/v1/nothing") + _BODY
    answer = server.send(refused + head(len(_BODY), "Connection: close") + _BODY)
    assert answer.startswith(b"HTTP/1.1 404")
    assert b"HTTP/1.1 200 OK" in answer


def test_a_late_body_is_dropped_with_an_answer(server: Server) -> None:
    got, document = problem(server.send(head(len(_BODY)) + _BODY[:10]))
    assert (got, document["type"]) == (408, "/docs/problems#request-timeout")


def test_a_trickling_body_is_dropped_too(server: Server) -> None:
    with server.connect() as sock:
        sock.sendall(head(1000))
        sock.settimeout(0.2)
        received = b""
        for _ in range(50):
            try:
                sock.sendall(b" ")
                if received := sock.recv(65_536):
                    break
            except TimeoutError:
                continue
        # The head of an answer may arrive before its body.
        sock.settimeout(10)
        received += read_all(sock)
    assert problem(received)[0] == 408


def test_a_late_head_is_dropped(server: Server) -> None:
    assert server.send(b"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nX-") == b""


def test_ordinary_requests_are_answered_beside_200_half_sent_ones() -> None:
    # One worker, as gunicorn would have it for each core; the half-sent ones stay open all the while.
    with serving(QUOTH_READ_TIMEOUT="120", QUOTH_KEEPALIVE="120") as server, ExitStack() as opened:
        for number in range(200):
            sock = opened.enter_context(server.connect())
            sock.sendall(head(1000)[:-4] if number % 2 else head(1000) + b"{")
        assert [post(server) for _ in range(20)] == [200] * 20


def test_a_request_in_flight_at_a_stop_is_finished() -> None:
    with serving() as server:
        with server.connect() as sock:
            sock.sendall(head(len(_BODY)) + _BODY[:20])
            while post(server) != 200:  # by now the worker has the first request too
                pass
            server.terminate()
            sock.sendall(_BODY[20:])
            assert sock.recv(65_536).startswith(b"HTTP/1.1 200 OK")
        assert server.stop() == 0


@pytest.mark.parametrize("worker_class", ["gthread", "sync"])
def test_the_other_worker_classes_serve_too(worker_class: str) -> None:
    with serving(QUOTH_WORKER_CLASS=worker_class) as server:
        assert post(server) == 200
        assert problem(server.send(b"canary\r\n\r\n"))[0] == 400
        assert server.stop() == 0


def test_wrong_settings_stop_the_start_and_name_the_variable() -> None:
    command = [str(Path(sys.executable).with_name("quoth")), "serve"]
    ended = subprocess.run(command, env={"QUOTH_PORT": "many"}, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "quoth: QUOTH_PORT must be 0 to 65535, not 'many'\n"
