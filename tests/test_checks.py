from pathlib import Path

import pytest

from service.checks import check, effective
from service.settings import Settings


def test_nothing_wrong() -> None:
    findings = check({"QUOTH_PORT": "8080", "PATH": "/bin"})
    assert findings.errors == findings.warnings == ()
    assert findings.settings == Settings(port=8080)


def test_errors_name_their_variables_all_at_once() -> None:
    findings = check({"QUOTH_PORT": "high", "QUOTH_MAX_CHARS": "0", "QUOTH_API_KEYS_FILE": "/nowhere"})
    assert findings.settings is None
    names = sorted(error.split()[0].rstrip(":") for error in findings.errors)
    assert names == ["QUOTH_API_KEYS_FILE", "QUOTH_MAX_CHARS", "QUOTH_PORT"]


def test_keys_that_cannot_be_used(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    findings = check({"QUOTH_API_KEYS_FILE": str(path)})
    assert findings.settings is None
    assert findings.errors == (f"QUOTH_API_KEYS_FILE: {path}: No such file or directory",)
    path.write_text("desk-0123456789abcdef")
    assert check({"QUOTH_API_KEYS_FILE": str(path)}).errors == ()


@pytest.mark.parametrize(
    ("environ", "warning"),
    [
        ({"QUOTH_MAX_CHAR": "5"}, "QUOTH_MAX_CHAR is no setting; did you mean QUOTH_MAX_CHARS?"),
        ({"QUOTH_ZZZZZZZZ": "5"}, "QUOTH_ZZZZZZZZ is no setting"),
        ({"QUOTH_MAX_BYTES": "100000"}, "QUOTH_MAX_BYTES is below QUOTH_MAX_CHARS, which no article then reaches"),
        (
            {"QUOTH_MAX_BATCH_BYTES": "1000000"},
            "QUOTH_MAX_BATCH_BYTES is below QUOTH_MAX_BYTES, so that a batch holds less than a single request",
        ),
        (
            {"QUOTH_MAX_REQUESTS": "10"},
            "QUOTH_MAX_REQUESTS_JITTER is above QUOTH_MAX_REQUESTS, so that workers live for very different times",
        ),
    ],
)
def test_warnings(environ: dict[str, str], warning: str) -> None:
    findings = check(environ)
    assert findings.warnings == (warning,)
    assert findings.settings is not None


@pytest.mark.parametrize("name", ["QUOTH_SERVICE_HOST", "QUOTH_SERVICE_PORT_HTTP", "QUOTH_PORT_8000_TCP_ADDR"])
def test_what_kubernetes_sets_is_passed_over(name: str) -> None:
    assert check({name: "10.0.0.1"}).warnings == ()


def test_effective_values() -> None:
    values = dict(effective(Settings(port=8080)))
    assert values["QUOTH_PORT"] == "8080"
    assert values["QUOTH_LOG_LEVEL"] == "info"
