from collections.abc import Iterator

import pytest

from tests.serving import Server, serving


@pytest.fixture(scope="package")
def server() -> Iterator[Server]:
    """One server for the tests that leave it as it was: little patience, and a small limit on bodies."""
    with serving(
        QUOTH_MAX_BYTES="50000", QUOTH_MAX_CHARS="5000", QUOTH_READ_TIMEOUT="1", QUOTH_KEEPALIVE="1"
    ) as running:
        yield running
