"""Each snippet of ``docs/clients.md`` is run as it stands, against a server with keys."""

import csv
import http.client
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.serving import Server, serving

PAGE = (Path(__file__).parents[2] / "docs" / "clients.md").read_text(encoding="utf-8")
SNIPPETS = dict(re.findall(r"<!-- snippet: ([\w-]+) -->\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
KEY = "desk-0123456789abcdef"
TEXT = "😀 “We will not sell,” Ines Calder said. “Not now.”\n"
REQUIRED = re.split(r"[\s,]+", os.environ.get("QUOTH_REQUIRE", ""))


def need(*tools: str) -> None:
    for tool in tools:
        if not shutil.which(tool):
            assert tool not in REQUIRED, f"{tool} is not installed"
            pytest.skip(f"{tool} is not installed")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("keys") / "keys"
    path.write_text(KEY)
    with serving(QUOTH_API_KEYS_FILE=str(path)) as running:
        yield running


@pytest.fixture
def environ(server: Server) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    url = f"http://127.0.0.1:{server.port}"
    return {**os.environ, "PATH": path, "QUOTH_URL": url, "QUOTH_KEY": KEY, "PYTHONWARNINGS": "error"}


def run(command: Sequence[str], environ: dict[str, str], folder: Path, text: str = "") -> str:
    done = subprocess.run(
        command, env=environ, cwd=folder, input=text, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_every_snippet_is_run_here() -> None:
    assert set(SNIPPETS) == {"curl-csv", "curl-batch", "python", "javascript", "cms-hook", "shell"}
    assert PAGE.count("```") == 2 * len(SNIPPETS)


def test_curl_and_csv(environ: dict[str, str], tmp_path: Path) -> None:
    need("bash", "curl", "jq")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    out = run(["bash", "-euo", "pipefail", "-c", SNIPPETS["curl-csv"]], environ, tmp_path)
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert {(row["article_id"], row["speaker"]) for row in rows} == {("harbour-1", "Ines Calder")}


def test_curl_and_a_batch(environ: dict[str, str], tmp_path: Path) -> None:
    need("bash", "curl", "gzip", "jq")
    lines = [json.dumps({"id": "a", "text": TEXT}), "{", json.dumps({"id": "b", "text": "Nothing was said."})]
    (tmp_path / "articles.ndjson").write_text("\n".join(lines), encoding="utf-8")
    out = run(["bash", "-euo", "pipefail", "-c", SNIPPETS["curl-batch"]], environ, tmp_path)
    first, second, third = out.splitlines()
    assert re.fullmatch(r"a: [1-9] quotations", first)
    assert (second, third) == ("line 2: The body is not JSON", "b: 0 quotations")


def test_python(environ: dict[str, str], tmp_path: Path) -> None:
    out = run([sys.executable, "-c", SNIPPETS["python"]], environ, tmp_path, TEXT)
    assert out.splitlines()
    assert all(line.startswith("Ines Calder: ") for line in out.splitlines())


def test_python_comes_again_when_it_is_told_to(environ: dict[str, str], tmp_path: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-c", SNIPPETS["python"]],
        env={**environ, "QUOTH_URL": url},
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    answers = ("503 Busy\r\nRetry-After: 0", "200 OK")
    assert process.stdin is not None
    process.stdin.write(TEXT)
    process.stdin.close()
    with listener:
        for answer in answers:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65_536)
                time.sleep(0.1)
                body = json.dumps({"quotes": [], "detail": ""})
                connection.sendall(f"HTTP/1.1 {answer}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.read() == ""
    assert process.wait(30) == 0


def test_javascript(environ: dict[str, str], tmp_path: Path) -> None:
    need("node")
    script = tmp_path / "quotes.mjs"
    script.write_text(SNIPPETS["javascript"], encoding="utf-8")
    environ = {name: value for name, value in environ.items() if name != "NODE_OPTIONS"}
    out = run(["node", str(script)], environ, tmp_path)
    assert "Ines Calder" in out
    assert "We will not sell," in out


def test_the_hook(environ: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environ |= {"HOOK_PORT": str(port), "HOOK_FOLDER": str(tmp_path / "quotes")}
    process = subprocess.Popen(
        [sys.executable, "-c", SNIPPETS["cms-hook"]], env=environ, cwd=tmp_path, stderr=subprocess.DEVNULL
    )
    try:
        article = {"id": "../7", "title": "Harbour", "body": "<p>“We will not sell,” Ines Calder said.</p>"}
        assert post(port, article) == 204
        (filed,) = (tmp_path / "quotes").iterdir()
        answer = json.loads(filed.read_text(encoding="utf-8"))
        assert filed.name == "___7.json"
        assert answer["id"] == "../7"
        (quote,) = [quote for quote in answer["quotes"] if quote["kind"] == "direct"]
        assert answer["text"][quote["start"] : quote["end"]] == "We will not sell,"
        assert post(port, {**article, "body": "<p></p>"}) == 502
        assert list((tmp_path / "quotes").iterdir()) == [filed]
    finally:
        process.terminate()
        process.wait(30)


def post(port: int, article: dict[str, str]) -> int:
    """Post as a CMS does, when the hook is up."""
    deadline = time.monotonic() + 30
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("POST", "/", json.dumps(article))
            return connection.getresponse().status
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        finally:
            connection.close()


def test_the_shell(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    out = run(["bash", "-euc", SNIPPETS["shell"]], environ, tmp_path)
    assert out.startswith("article_id,id,kind,")
    assert "Ines Calder" in out
