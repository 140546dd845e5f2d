"""Every ``QUOTH_*`` variable: its default, unit, check and meaning, in one typed place."""

import dataclasses
import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

PREFIX = "QUOTH_"
_HOST_NAME = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.?")

# As browsers write it in `Origin`: no path, no default port, no capitals.
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]+\])(?::\d{1,5})?")


class SettingsError(ValueError):
    """Settings that the service cannot start with: one line a problem, each naming its variable."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Variable:
    """What is known of one setting: how it is read from a string, what it must be, and what to tell about it."""

    meaning: str
    unit: str
    allowed: str
    parse: Callable[[str], Any]
    is_allowed: Callable[[Any], bool]
    show: Callable[[Any], str] = str


def _number(default: int, low: int, high: int, unit: str, meaning: str) -> int:
    variable = Variable(meaning, unit, f"{low} to {high}", int, lambda value: low <= value <= high)
    number: int = field(default=default, metadata={"variable": variable})
    return number


def _choice(default: str, choices: Sequence[str], meaning: str) -> str:
    variable = Variable(meaning, "", ", ".join(choices), str.lower, lambda value: value in choices)
    choice: str = field(default=default, metadata={"variable": variable})
    return choice


def _path(meaning: str) -> str:
    variable = Variable(meaning, "", "a path", str, lambda _value: True)
    path: str = field(default="", metadata={"variable": variable})
    return path


def _origins(meaning: str) -> tuple[str, ...]:
    variable = Variable(
        meaning,
        "",
        "`*`, or origins like https://cms.example:8443 with commas between",
        lambda raw: tuple(part.strip() for part in raw.split(",") if part.strip()),
        lambda value: value == ("*",) or all(_ORIGIN.fullmatch(origin) for origin in value),
        ",".join,
    )
    origins: tuple[str, ...] = field(default=(), metadata={"variable": variable})
    return origins


def _host(default: str, meaning: str) -> str:
    variable = Variable(meaning, "", "a host name or an IP address", str, _is_host)
    host: str = field(default=default, metadata={"variable": variable})
    return host


def _is_host(value: str) -> bool:
    try:
        ipaddress.ip_address(value.strip("[]"))
    except ValueError:
        return _HOST_NAME.fullmatch(value) is not None
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one running service. Raises :class:`SettingsError` where a value is not allowed."""

    host: str = _host("127.0.0.1", "Address to listen on; `0.0.0.0` for all of IPv4, `::` for all addresses.")
    port: int = _number(8000, 0, 65535, "", "Port to listen on; 0 takes a free one and logs it.")
    workers: int = _number(0, 0, 512, "processes", "Worker processes; 0 is one for each core that the process may use.")
    worker_class: str = _choice("gevent", ("gevent", "gthread", "sync"), "How a worker serves its connections.")
    max_chars: int = _number(
        200_000, 1, 10_000_000, "characters", "Longest `text`, `title` or `author`; longer is 413."
    )
    max_bytes: int = _number(2_000_000, 1_000, 1_000_000_000, "bytes", "Largest request body; larger is 413.")
    max_batch: int = _number(10_000, 1, 10_000_000, "articles", "Most articles of one batch; more is 413.")
    max_batch_bytes: int = _number(
        100_000_000,
        1_000,
        100_000_000_000,
        "bytes",
        "Largest batch of NDJSON, kept in a temporary file; larger is 413.",
    )
    max_in_flight: int = _number(
        64, 1, 100_000, "requests", "Requests that a worker computes or has waiting; one more is 503 with Retry-After."
    )
    api_keys_file: str = _path(
        "File with an API key or its SHA-256 a line; with it `/v1` wants `Authorization: Bearer`. Read again at SIGHUP."
    )
    cors_origins: tuple[str, ...] = _origins("Origins whose pages may call `/v1` from a browser.")
    timeout: int = _number(30, 1, 3600, "seconds", "A worker that is silent this long is replaced.")
    read_timeout: int = _number(
        15,
        1,
        3600,
        "seconds",
        "A request must arrive whole within this time of its first byte, and a second for each 250,000 bytes.",
    )
    keepalive: int = _number(5, 1, 3600, "seconds", "How long an idle connection is kept for a next request.")
    graceful_timeout: int = _number(30, 1, 3600, "seconds", "Time that requests in flight have to finish at a stop.")
    max_requests: int = _number(20_000, 0, 10_000_000, "requests", "A worker is renewed after so many; 0 is never.")
    max_requests_jitter: int = _number(
        2_000, 0, 1_000_000, "requests", "Spread of the above, so that workers take turns."
    )
    log_level: str = _choice("info", ("debug", "info", "warning", "error"), "Least level that is logged.")

    def __post_init__(self) -> None:
        problems = [
            f"{name} must be {variable.allowed}, not {value!r}"
            for name, variable, value in self._values()
            if not variable.is_allowed(value)
        ]
        if problems:
            raise SettingsError(problems)

    def _values(self) -> Iterator[tuple[str, Variable, Any]]:
        for item in dataclasses.fields(self):
            yield variable_name(item.name), item.metadata["variable"], getattr(self, item.name)

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings from environment variables; an empty variable counts as unset.

        Raises :class:`SettingsError` that tells all that is wrong at once.
        """
        values: dict[str, Any] = {}
        problems: list[str] = []
        for item in dataclasses.fields(cls):
            name, variable = variable_name(item.name), item.metadata["variable"]
            raw = environ.get(name, "").strip()
            if not raw:
                continue
            try:
                values[item.name] = variable.parse(raw)
                cls(**{item.name: values[item.name]})
            except SettingsError as error:
                problems += error.problems
            except ValueError:
                problems.append(f"{name} must be {variable.allowed}, not {raw!r}{_hint(raw)}")
        if problems:
            raise SettingsError(problems)
        return cls(**values)


def variable_name(field_name: str) -> str:
    """Name of the environment variable behind a field of :class:`Settings`."""
    return PREFIX + field_name.upper()


def _hint(raw: str) -> str:
    """Explain the value that Kubernetes sets by itself where a Service is called ``quoth``."""
    if "://" not in raw:
        return ""
    return " (set by Kubernetes for a Service of that name? enableServiceLinks: false turns that off)"
