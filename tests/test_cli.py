"""The ``quoth`` command, as a shell runs it."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.language import WARNING

TEXT = "The port will close on Monday. “We will not sell,” Mayor Ines Calder said of the harbour.\n"
MARKUP = "<p>The port will close.</p><p><q>We will not sell</q>, Ines Calder said.</p><script>“No,” it said.</script>"


def run(*args: str, text: str | bytes = "", env: dict[str, str] | None = None) -> Result:
    return CliRunner(env=env).invoke(main, args, input=text)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that the tests' own shell sets counts (QUOTH_REQUIRE, QUOTH_EVAL_DIR)."""
    for name in [name for name in os.environ if name.startswith("QUOTH_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "port.txt"
    path.write_text(TEXT)
    return str(path)


def test_a_view_of_standard_input() -> None:
    result = run("attribute", text=TEXT)
    assert result.exit_code == 0
    assert "Ines Calder (direct)" in result.stdout
    assert "“We will not sell,”" in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stderr == ""
    assert run("attribute", "-", text=TEXT).stdout == result.stdout


def test_a_view_of_several_files(article: str) -> None:
    lines = run("attribute", article, article).stdout.splitlines()
    second = lines.index(article, 1)
    assert lines[second - 1] == ""
    assert lines[: second - 1] == lines[second:]


def test_json_of_a_file_is_the_services_answer(article: str) -> None:
    answer = json.loads(run("attribute", "--format", "json", article).stdout)
    assert answer["id"] == article
    (direct,) = [record for record in answer["quotes"] if record["kind"] == "direct"]
    assert TEXT[direct["start"] : direct["end"]] == direct["text"] == "We will not sell,"


def test_json_of_several_files(article: str) -> None:
    answers = json.loads(run("attribute", "--format", "json", article, "-", text=TEXT).stdout)["articles"]
    assert [answer["id"] for answer in answers] == [article, None]


def test_csv_of_several_files_has_one_header(article: str) -> None:
    result = run("attribute", "--format", "csv", "--kinds", "direct", article, article)
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    assert [(row["article_id"], row["speaker"]) for row in rows] == [(article, "Ines Calder")] * 2


def test_ndjson_is_a_record_a_line(article: str) -> None:
    result = run("attribute", "--format", "ndjson", "--kinds", "direct", article, article)
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["We will not sell,"] * 2


@pytest.mark.parametrize("format_", ["annotations", "schema.org"])
def test_linked_data_of_one_file_and_of_several(article: str, format_: str) -> None:
    one = json.loads(run("attribute", "--format", format_, article).stdout)
    assert "@context" in one
    assert json.loads(run("attribute", "--format", format_, article, article).stdout) == [one, one]


def test_markup() -> None:
    answer = json.loads(run("attribute", "--html", "--format", "json", "--kinds", "direct", text=MARKUP).stdout)
    assert [record["text"] for record in answer["quotes"]] == ["We will not sell"]


def test_kinds_and_confidence_choose() -> None:
    everything = json.loads(run("attribute", "--format", "json", text=TEXT).stdout)["quotes"]
    none = json.loads(run("attribute", "--format", "json", "--min-confidence", "1", text=TEXT).stdout)["quotes"]
    assert len(none) < len(everything)
    mixed = json.loads(run("attribute", "--format", "json", "--kinds", "mixed", text=TEXT).stdout)["quotes"]
    assert mixed == []


@pytest.mark.parametrize(
    "arguments",
    [["--kinds", "loud"], ["--kinds", ""], ["--min-confidence", "2"], ["--min-confidence", "nan"], ["--format", "xml"]],
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    result = run("attribute", *arguments, text=TEXT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert arguments[0] in result.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "No such file or directory"),
        (b"caf\xe9", "not UTF-8: see byte 3"),
        (b" \n", "holds no text"),
        (b"<b>" * 1000, "Markup is nested deeper than 512 elements."),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, article: str, content: bytes | None, message: str
) -> None:
    path = tmp_path / "odd\x1b.txt"
    if content is not None:
        path.write_bytes(content)
    result = run("attribute", "--html", "--format", "json", str(path), article)
    assert result.exit_code == 1
    assert result.stderr == f"quoth: {tmp_path}/odd�.txt: {message}\n"
    assert [answer["id"] for answer in json.loads(result.stdout)["articles"]] == [article]


@pytest.mark.parametrize(("format_", "nothing"), [("json", {"articles": []}), ("annotations", []), ("schema.org", [])])
def test_the_shape_is_that_of_the_files_asked_for(tmp_path: Path, format_: str, nothing: object) -> None:
    missing = str(tmp_path / "missing.txt")
    result = run("attribute", "--format", format_, missing, missing)
    assert (result.exit_code, json.loads(result.stdout)) == (1, nothing)
    result = run("attribute", "--format", format_, missing)
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_byte_order_mark_is_no_character() -> None:
    answer = json.loads(run("attribute", "--format", "json", text=b"\xef\xbb\xbf" + TEXT.encode()).stdout)
    assert min(record["start"] for record in answer["quotes"]) < TEXT.index("Mayor")


def test_another_language_is_warned_of() -> None:
    text = "Der Hafen wird für drei Wochen geschlossen, sagte die Bürgermeisterin am Montag. „Wir haben alle anderen "
    text += "Möglichkeiten geprüft“, erklärte sie vor Journalisten in der Stadt."
    assert WARNING in run("attribute", text=text).stdout
    result = run("attribute", "--format", "csv", text=text)
    assert result.stderr == f"quoth: standard input: warning: {WARNING}\n"
    assert WARNING not in result.stdout


@pytest.mark.parametrize(("environ", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_for_terminals_alone(environ: dict[str, str], *, is_coloured: bool) -> None:
    result = CliRunner(env=environ).invoke(main, ["attribute"], input=TEXT, color=True)
    assert ("\x1b[" in result.stdout) is is_coloured


def test_a_reader_that_stops_reading_is_no_stack_trace(article: str) -> None:
    command = f"{sys.executable} -m service.cli attribute --format ndjson {' '.join([article] * 200)} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, check=True)  # noqa: S602 - a pipe is the point
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("redirection", "message"),
    [
        pytest.param(
            "> /dev/full",
            "standard output: No space left on device",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full"),
        ),
        (">&-", "standard output: Bad file descriptor"),
        ("- <&-", "standard input: Bad file descriptor"),
    ],
)
@pytest.mark.parametrize("format_", ["text", "ndjson"])
def test_what_cannot_be_written_or_read_is_no_stack_trace(
    article: str, redirection: str, message: str, format_: str
) -> None:
    names = "" if redirection.startswith("-") else article
    command = f"{sys.executable} -m service.cli attribute --format {format_} {names} {redirection}"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, text=True)  # noqa: S602 - as above
    assert (done.returncode, done.stderr) == (1, f"quoth: {message}\n")


def test_a_terminal_without_curly_marks_shows_others(article: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "service.cli", "attribute", article],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "?We will not sell,?" in done.stdout


def test_check_config_prints_what_is_in_force() -> None:
    result = run("check-config", env={"QUOTH_PORT": "8080"})
    assert result.exit_code == 0
    assert "QUOTH_PORT=8080" in result.stdout.splitlines()
    assert result.stderr == ""


def test_check_config_says_what_is_wrong() -> None:
    result = run("check-config", env={"QUOTH_PORT": "high", "QUOTH_PROT": "1"})
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "quoth: warning: QUOTH_PROT is no setting; did you mean QUOTH_PORT?\n"
        "quoth: QUOTH_PORT must be 0 to 65535, not 'high'\n"
    )


def test_serve_does_not_start_with_wrong_settings() -> None:
    result = run("serve", env={"QUOTH_PORT": "high"})
    assert (result.exit_code, result.stdout) == (2, "")
