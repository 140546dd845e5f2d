import pytest

from service.api.middleware.trace import trace_ids

TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


@pytest.mark.parametrize(
    "header",
    [
        f"00-{TRACE}-{PARENT}-01",
        f" 00-{TRACE}-{PARENT}-00 ",
        f"01-{TRACE}-{PARENT}-01",
        f"cc-{TRACE}-{PARENT}-01-what-the-future-brings",
    ],
)
def test_valid(header: str) -> None:
    assert trace_ids(header) == {"trace_id": TRACE, "parent_id": PARENT}


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "canary",
        f"ff-{TRACE}-{PARENT}-01",
        f"00-{'0' * 32}-{PARENT}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"00-{TRACE.upper()}-{PARENT}-01",
        f"00-{TRACE}-{PARENT}-01-more",
        f"00-{TRACE}-{PARENT}",
        f"00-{TRACE}-{PARENT}-01, 00-{TRACE}-{PARENT}-01",
    ],
)
def test_invalid(header: str | None) -> None:
    assert trace_ids(header) == {}
