import dataclasses

import pytest

from service.settings import Settings, SettingsError, variable_name


def test_defaults_are_allowed_and_documented() -> None:
    assert Settings.from_environ({}) == Settings()
    for item in dataclasses.fields(Settings):
        assert item.metadata["variable"].meaning.endswith(".")


def test_variables_are_read() -> None:
    environ = {"QUOTH_HOST": "::", "QUOTH_PORT": " 80 ", "QUOTH_WORKER_CLASS": "Sync", "QUOTH_TIMEOUT": "", "PORT": "1"}
    assert Settings.from_environ(environ) == Settings(host="::", port=80, worker_class="sync")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("QUOTH_PORT", "65536", "QUOTH_PORT must be 0 to 65535, not 65536"),
        ("QUOTH_PORT", "http", "QUOTH_PORT must be 0 to 65535, not 'http'"),
        ("QUOTH_PORT", "tcp://10.0.0.1:80", "enableServiceLinks: false"),
        ("QUOTH_HOST", "a b", "QUOTH_HOST must be a host name or an IP address, not 'a b'"),
        ("QUOTH_HOST", "http://localhost", "QUOTH_HOST must be"),
        ("QUOTH_WORKERS", "-1", "QUOTH_WORKERS must be 0 to 512, not -1"),
        ("QUOTH_WORKER_CLASS", "tornado", "QUOTH_WORKER_CLASS must be gevent, gthread, sync, not 'tornado'"),
        ("QUOTH_MAX_CHARS", "0", "QUOTH_MAX_CHARS must be 1 to"),
        ("QUOTH_MAX_CHARS", "2e5", "QUOTH_MAX_CHARS must be 1 to"),
        ("QUOTH_LOG_LEVEL", "loud", "QUOTH_LOG_LEVEL must be debug, info, warning, error"),
    ],
)
def test_values_not_allowed_name_their_variable(name: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError) as raised:
        Settings.from_environ({name: value})
    assert says in str(raised.value)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as raised:
        Settings.from_environ({"QUOTH_PORT": "x", "QUOTH_TIMEOUT": "0", "QUOTH_HOST": "-"})
    assert [problem.split()[0] for problem in raised.value.problems] == ["QUOTH_HOST", "QUOTH_PORT", "QUOTH_TIMEOUT"]


def test_settings_made_in_code_are_checked_too() -> None:
    with pytest.raises(SettingsError, match="QUOTH_PORT"):
        Settings(port=-1)


def test_names_of_variables() -> None:
    assert variable_name("max_chars") == "QUOTH_MAX_CHARS"
