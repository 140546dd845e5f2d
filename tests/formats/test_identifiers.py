import pytest

from service.formats import identifiers


def test_a_text_is_named_by_its_hash() -> None:
    # The example of RFC 6920, section 8.1.
    assert identifiers.of_text("Hello World!") == "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://news.example/a?b=c#d", True),
        ("urn:newsml:news.example:20260101:1", True),
        ("https://zeitung.example/äöü", True),
        ("harbour-1", False),
        ("Port: the story", False),
        ("12:30", False),
        ("x:<y>", False),
        ("", False),
        (None, False),
    ],
)
def test_iris(text: str | None, *, is_one: bool) -> None:
    assert identifiers.is_iri(text) is is_one
