"""Whose article it is."""

import pytest

from service.attribution import context_of
from service.attribution.byline import author_of

AUTHORS = {
    "a name": ("Wren Abara", "Wren Abara"),
    "behind by": ("By Wren Abara", "Wren Abara"),
    "the first of two": ("Wren Abara and Tom Okoro", "Wren Abara"),
    "without the office": ("Wren Abara, Chief Reporter", "Wren Abara"),
    "without the place": ("By Wren Abara in Harwick", "Wren Abara"),
    "in capitals": ("WREN ABARA", "Wren Abara"),
    "nobody by name": ("our correspondent", None),
    "staff": ("By Staff Writer", None),
    "signs alone": ("--", None),
}


@pytest.mark.parametrize(("author", "label"), AUTHORS.values(), ids=AUTHORS)
def test_the_name_in_a_byline(author: str, label: str | None) -> None:
    found = author_of(author, context_of("The wall leaks."), [])
    assert (found.label if found else None) == label
