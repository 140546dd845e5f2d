"""CONTRIBUTING.md: what it names is there, and what it tells to add works in a copy of the service."""

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import service

ROOT = Path(__file__).parents[2]
SERVICE = Path(service.__file__).parent  # as it is installed, which need not be in the checkout
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
_SNIPPET = re.compile(r"<!-- ([\w: ]+) -->\n *```\w*\n( *)(.*?)^ *```$", re.MULTILINE | re.DOTALL)
SNIPPETS = {name: textwrap.dedent(indent + code) for name, indent, code in _SNIPPET.findall(PAGE)}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(SERVICE, tmp_path / "service", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "openapi.yaml", tmp_path)
    return tmp_path


def place(name: str) -> Path:
    return (SERVICE.parent if name.startswith("service/") else ROOT) / name


def run(copy: Path, program: str) -> str:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, '.')\n{program}"]
    return subprocess.run(command, cwd=copy, capture_output=True, check=True, text=True, encoding="utf-8").stdout


def insert(path: Path, behind: str, text: str) -> None:
    before, found, after = path.read_text(encoding="utf-8").partition(behind)
    assert found
    path.write_text(before + found + text + after, encoding="utf-8")


def test_every_file_that_it_names_is_there() -> None:
    named = re.findall(r"`((?:service|tests|scripts|benchmarks|requirements|docs)/[\w./-]*)`", PAGE)
    assert len(named) > 20
    assert [name for name in named if not place(name).exists()] == []


def test_every_make_target_that_it_names_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", PAGE))
    assert {"setup", "test", "calibrate", "openapi"} <= named <= targets


@pytest.mark.parametrize(
    ("name", "start", "path"),
    [
        ("Rule", "Rule = Literal[", "service/attribution/proposals.py"),
        ("Proposal", "class Proposal:", "service/attribution/proposals.py"),
        ("_quote", "def _quote(", "service/attribution/sieve.py"),
        ("REPRESENTATIONS", "REPRESENTATIONS: ", "service/api/representations.py"),
        ("FORMATS", "FORMATS: ", "service/attribute.py"),
        ("OTHER_ANSWERS", "OTHER_ANSWERS: ", "scripts/openapi.py"),
    ],
)
def test_every_name_that_it_names_is_where_it_says(name: str, start: str, path: str) -> None:
    assert f"`{name}`" in PAGE
    assert f"`{path}`" in PAGE
    assert start in place(path).read_text(encoding="utf-8")


def test_a_verb_can_be_added_so(copy: Path) -> None:
    program = (
        "from service.attribution import read\n"
        "(record,) = read('“It is spring at last, and high time too,” Ines Calder yodelled.').quotations\n"
        "print(record.rule, record.cue and record.cue.type)"
    )
    assert run(copy, program) != "quote-speaker-cue said\n"
    path = copy / "service" / "attribution" / "lexicon" / "reporting_verbs.txt"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    head = [line for line in lines if line.startswith("#")]
    entries = sorted([*lines[len(head) :], SNIPPETS["verb"]], key=str.casefold)
    path.write_text("".join([*head, *entries]), encoding="utf-8")
    assert run(copy, program) == "quote-speaker-cue said\n"


def test_a_format_can_be_added_so(copy: Path) -> None:
    copied = copy / "service"
    (copied / "formats" / "markdown.py").write_text(SNIPPETS["format: module"], encoding="utf-8")
    for path, behind, name in (
        (copied / "api" / "representations.py", "Mapping[str, Representation]] = {\n", "format: representation"),
        (copied / "attribute.py", "FORMATS: Mapping[str, Write] = {\n", "format: shell"),
    ):
        insert(path, behind, SNIPPETS[name])
        insert(path, "from service.formats import ", "markdown, ")
    out = run(
        copy,
        "from service import create_app\n"
        "from click.testing import CliRunner\n"
        "from service.cli import main\n"
        "text = '“We will not sell,” Ines Calder said.'\n"
        "accept = {'Accept': 'text/markdown'}\n"
        "print(create_app().test_client().post('/v1/quotes', json={'text': text}, headers=accept).text, end='')\n"
        "print(CliRunner().invoke(main, ['attribute', '--format', 'markdown'], input=text).stdout, end='')",
    )
    assert out == "- Ines Calder: We will not sell,\n" * 2
