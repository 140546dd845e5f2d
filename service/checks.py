"""What is wrong with the settings, found before a start rather than by the first request."""

import dataclasses
import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service import keys
from service.settings import PREFIX, Settings, SettingsError, variable_name

# Kubernetes sets these by itself for a Service that is called "quoth".
_SERVICE_LINK = re.compile(r"QUOTH_(?:SERVICE_(?:HOST|PORT\w*)|PORT_\d+_\w+)")


@dataclass(frozen=True, slots=True)
class Findings:
    """``errors`` keep the service from starting, ``warnings`` do not; ``settings`` is None where there are errors."""

    settings: Settings | None
    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def check(environ: Mapping[str, str]) -> Findings:
    """Look at all ``QUOTH_*`` variables; every finding names its variable."""
    warnings = tuple(_unknown(environ))
    errors = tuple(_unusable_keys(environ))
    try:
        settings = Settings.from_environ(environ)
    except SettingsError as error:
        return Findings(None, (*error.problems, *errors), warnings)
    if errors:
        return Findings(None, errors, warnings)
    return Findings(settings, (), (*warnings, *_contradictions(settings)))


def effective(settings: Settings) -> Iterator[tuple[str, str]]:
    """Give each variable with the value that is in force."""
    for item in dataclasses.fields(settings):
        yield variable_name(item.name), item.metadata["variable"].show(getattr(settings, item.name))


def _unusable_keys(environ: Mapping[str, str]) -> Iterator[str]:
    name = variable_name("api_keys_file")
    path = environ.get(name, "").strip()
    if path:
        try:
            keys.read(path)
        except keys.KeysError as error:
            yield f"{name}: {error}"


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    known = [variable_name(item.name) for item in dataclasses.fields(Settings)]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known and not _SERVICE_LINK.fullmatch(name):
            nearest = difflib.get_close_matches(name, known, n=1)
            yield f"{name} is no setting" + (f"; did you mean {nearest[0]}?" if nearest else "")


def _contradictions(settings: Settings) -> Iterator[str]:
    if settings.max_bytes < settings.max_chars:
        yield "QUOTH_MAX_BYTES is below QUOTH_MAX_CHARS, which no article then reaches"
    if settings.max_batch_bytes < settings.max_bytes:
        yield "QUOTH_MAX_BATCH_BYTES is below QUOTH_MAX_BYTES, so that a batch holds less than a single request"
    if settings.max_requests and settings.max_requests_jitter > settings.max_requests:
        yield "QUOTH_MAX_REQUESTS_JITTER is above QUOTH_MAX_REQUESTS, so that workers live for very different times"
