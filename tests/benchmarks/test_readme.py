"""What benchmarks/README.md promises is there."""

import re
from pathlib import Path

import pytest

from benchmarks.accuracy import main

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")


def test_every_make_target_of_the_readme_is_a_target() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"`make ([a-z-]+)", README))
    assert named
    assert named <= targets


def test_every_option_of_the_readme_is_an_option(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["accuracy", "--help"])
    with pytest.raises(SystemExit):
        main()
    options = capsys.readouterr().out
    for option in ("--errors", "--rule", "--diff", "--sets"):
        assert option in README
        assert option in options


def test_every_file_that_the_readme_names_is_there() -> None:
    for name in re.findall(r"`(tests/[\w./]+)`", README):
        assert (ROOT / name).exists()
