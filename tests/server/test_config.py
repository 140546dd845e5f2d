import runpy
from typing import Any

import pytest
from gunicorn.config import Config

from service.server.cores import usable_cores
from service.settings import SettingsError

_NAMES = (
    "bind",
    "workers",
    "worker_class",
    "threads",
    "timeout",
    "keepalive",
    "graceful_timeout",
    "max_requests",
    "max_requests_jitter",
    "loglevel",
    "logger_class",
    "accesslog",
    "control_socket_disable",
    "worker_tmp_dir",
    "proc_name",
    "post_worker_init",
)


def _config(monkeypatch: pytest.MonkeyPatch, **variables: str) -> dict[str, Any]:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return runpy.run_module("service.server.config")


def test_every_name_is_a_setting_of_gunicorn_and_takes_the_value(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _config(monkeypatch, QUOTH_WORKERS="3", QUOTH_TIMEOUT="9", QUOTH_LOG_LEVEL="debug")
    known = Config()
    for name in _NAMES:
        known.set(name, made[name])
    assert known.address == [("127.0.0.1", 8000)]
    assert (known.workers, known.timeout, known.loglevel) == (3, 9, "debug")
    assert known.settings["control_socket_disable"].get() is True


def test_workers_are_as_many_as_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _config(monkeypatch)["workers"] == usable_cores()


@pytest.mark.parametrize(("name", "threads"), [("gevent", 1), ("gthread", 4), ("sync", 1)])
def test_worker_classes_are_the_services_own(monkeypatch: pytest.MonkeyPatch, name: str, threads: int) -> None:
    made = _config(monkeypatch, QUOTH_WORKER_CLASS=name)
    known = Config()
    known.set("worker_class", made["worker_class"])
    assert known.worker_class.__module__ == "service.server.workers"
    assert made["threads"] == threads


def test_addresses_of_ipv6_are_bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _config(monkeypatch, QUOTH_HOST="::1")["bind"] == "[::1]:8000"


def test_wrong_settings_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="QUOTH_PORT"):
        _config(monkeypatch, QUOTH_PORT="many")
