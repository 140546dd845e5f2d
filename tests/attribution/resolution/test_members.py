"""Whom a party's noun or a parliament's stands for, with the name of where somebody is from before it."""

import pytest

from service import attribution

_TWO = "Sen. Ines Calder{} fought the bill. Sen. Tom Reed{} did too.\n\n"


def _speaker(text: str) -> str | None:
    """The name given for whoever speaks last."""
    article = attribution.read(text, None, None)
    spoken = [record for record in article.quotations if record.speakers]
    return spoken[-1].speakers[0].name


# name: text, who speaks
_LOCALS: dict[str, tuple[str, str | None]] = {
    "by a label": (_TWO.format(", D-Ohio,", ", R-Utah,") + "“No,” said the Ohio Democrat.", "Ines Calder"),
    "by a label in brackets": (_TWO.format(" (D-Ohio)", " (R-Utah)") + "“No,” said the Utah Republican.", "Tom Reed"),
    "by a label of two words": (
        _TWO.format(" (D-New Harwick)", " (D-Utah)") + "“No,” said the New Harwick Democrat.",
        "Ines Calder",
    ),
    "by office": (_TWO.format(" (D-Ohio)", " (R-Utah)") + "“No,” said the Ohio senator.", "Ines Calder"),
    "by a wider noun": (_TWO.format(" (D-Ohio)", " (R-Utah)") + "“No,” said the Ohio lawmaker.", "Ines Calder"),
    "by of": (_TWO.format(" of Ohio", " of Utah") + "“No,” said the Ohio Democrat.", "Ines Calder"),
    "by what is set off": (_TWO.format(", a Democrat from Ohio,", "") + "“No,” said the Ohio Democrat.", "Ines Calder"),
    "by what is set off without article": (
        _TWO.format(", Democrat of Ohio,", ", Republican of Utah,") + "“No,” said the Ohio Democrat.",
        "Ines Calder",
    ),
    "by party, where she alone is of it": (
        _TWO.format(", the top Democrat on the panel,", "") + "“No,” said the Ohio Democrat.",
        "Ines Calder",
    ),
    "by party alone": (_TWO.format(" (D-Ohio)", " (R-Utah)") + "“No,” said the Democrat.", "Ines Calder"),
    "nobody from elsewhere": (_TWO.format(" (D-Ohio)", " (D-Utah)") + "“No,” said the Maine Democrat.", None),
    "nobody of the other party": (_TWO.format(" (R-Ohio)", " (R-Utah)") + "“No,” said the Democrat.", None),
    "nobody of the other house": (
        "Rep. Ines Calder (D-Ohio) was there. Sen. Tom Reed of Utah was not.\n\n“No,” said the Ohio senator.",
        None,
    ),
    "nobody who has no seat": (
        "The plumber Ines Calder was there. Tom Reed, a Democrat, was not.\n\n“No,” said the Maine Democrat.",
        None,
    ),
    "a newspaper, that is told something": (
        "Ines Calder left. Tom Reed told the Harwick Democrat that it was late.",
        "Tom Reed",
    ),
    "a newspaper, that reports": (
        "Ines Calder left.\n\nThe Harwick Democrat reported that it was late.",
        "Harwick Democrat",
    ),
}


@pytest.mark.parametrize(("text", "name"), _LOCALS.values(), ids=_LOCALS)
def test_whom_a_member_is(text: str, name: str | None) -> None:
    assert _speaker(text) == name


def test_a_clause_before_a_name_is_no_role() -> None:
    text = (
        "Tom Reed was there.\n\nIn a statement released shortly after the Ohio senator suspended her campaign, "
        "Calder said it was late. Ines Calder is a nurse.\n\n“No,” said the Ohio senator."
    )
    assert _speaker(text) != "Ines Calder"
