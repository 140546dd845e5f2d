"""``python -m service.server.health`` asks whether the service is alive that the ``QUOTH_*`` variables describe.

Made for a container's health check, where there is no curl: exit status 0 if ``/healthz`` answers 200 within the
time limit, else 1 and the reason on standard error.
"""

import http.client
import os
import sys

from service.settings import Settings, SettingsError

TIME_LIMIT = 4.0
"""Seconds, for each wait; less than the Dockerfile's ``--timeout``, so that the reason can still be told."""

_ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where to ask a service that listens everywhere


def complaint(settings: Settings, time_limit: float = TIME_LIMIT) -> str | None:
    """Ask the service; gives what is wrong with it, or None where it is well."""
    host = settings.host.strip("[]")
    connection = http.client.HTTPConnection(_ANY_ADDRESS.get(host, host), settings.port, timeout=time_limit)
    try:
        connection.request("GET", "/healthz")
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        return f"no answer from port {settings.port}: {type(error).__name__}"
    finally:
        connection.close()
    return None if status == http.client.OK else f"/healthz answered {status}"


def main() -> int:
    """Give the exit status."""
    try:
        problem = complaint(Settings.from_environ(os.environ))
    except SettingsError as error:
        problem = str(error)
    if problem is not None:
        sys.stderr.write(f"quoth: {problem}\n")
    return 0 if problem is None else 1


if __name__ == "__main__":
    sys.exit(main())
